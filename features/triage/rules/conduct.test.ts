import { describe, expect, test } from 'vitest';
import { STATUSES, type Status } from '../contract.ts';
import { ensureMay, ensureReason, ensureSecrecy, masked, mayDo, type Standing } from './conduct.ts';

const item = (over: Partial<Standing> = {}): Standing => ({
  status: 'graded',
  secrecy: 'INTERNAL',
  takenByAccountId: null,
  toldAccounts: ['told'],
  ...over,
});
const told = { accountId: 'told', isLeader: false, mayGrade: false };
const stranger = { ...told, accountId: 'stranger' };
const leader = { accountId: 'leader', isLeader: true, mayGrade: true };
const DEEDS = ['grade', 'take', 'pass', 'close', 'giveBack', 'secrecy'] as const;

test('TRI-10 what may be done where it stands, by somebody who may do everything', () => {
  const may = (status: Status) =>
    DEEDS.filter((deed) => mayDo(item({ status, takenByAccountId: 'leader' }), leader)[deed]);
  expect(Object.fromEntries(STATUSES.map((status) => [status, may(status)]))).toEqual({
    incoming: ['grade', 'giveBack', 'secrecy'],
    graded: ['grade', 'take', 'pass', 'giveBack', 'secrecy'],
    taken: ['grade', 'pass', 'close', 'secrecy'],
    closed: [],
    returned: [],
  });
});

describe('TRI-8', () => {
  test('whoever it was brought to takes it; a stranger does not, a leader does', () => {
    expect([told, stranger, leader].map((who) => mayDo(item(), who).take)).toEqual([true, false, true]);
  });
  test('whoever has it passes it on and closes it; whoever was only told does not', () => {
    const taken = item({ status: 'taken', takenByAccountId: 'taker' });
    const taker = { ...told, accountId: 'taker' };
    for (const deed of ['pass', 'close'] as const)
      expect([taker, told, leader].map((who) => mayDo(taken, who)[deed])).toEqual([true, false, true]);
  });
  test('a refusal says which of the two it was', () => {
    const asked = (who: typeof told, status: Status) => () =>
      ensureMay('take', item({ status }), { who, says: (one) => one });
    expect(asked(told, 'graded')).not.toThrow();
    expect(asked(stranger, 'graded')).toThrow('TRI-8');
    expect(asked(leader, 'incoming')).toThrow('TRI-10 {"status":"incoming"}');
  });
});

test('TRI-4 what is proposed needs no reason; anything else does', () => {
  const incoming = { proposedGrade: 'B' as const, grade: null };
  ensureReason({ grade: 'B', reason: '' }, incoming);
  ensureReason({ grade: 'A', reason: '急' }, incoming);
  expect(() => ensureReason({ grade: 'A', reason: '' }, incoming)).toThrow('TRI-4');
  expect(() => ensureReason({ grade: 'B', reason: '' }, { ...incoming, grade: 'A' })).toThrow('TRI-4');
});

test('TRI-12, TRI-11 restricted before it is graded, and for somebody; opened at any time', () => {
  const wanted = { secrecy: 'RESTRICTED' as const, readers: ['one'] };
  ensureSecrecy(wanted, item({ status: 'incoming' }));
  expect(() => ensureSecrecy(wanted, item())).toThrow('TRI-12');
  expect(() => ensureSecrecy({ ...wanted, readers: [] }, item({ status: 'incoming' }))).toThrow('TRI-11');
  ensureSecrecy({ secrecy: 'OPEN', readers: [] }, item({ secrecy: 'RESTRICTED' }));
});

test('TRI-16 names are left out, the longer one first', () => {
  expect(masked('已与蓝思科技股份有限公司（蓝思科技）面谈', ['蓝思科技', '蓝思科技股份有限公司'])).toBe(
    '已与＊＊＊（＊＊＊）面谈',
  );
  expect(masked('甲方同意', ['甲', ''])).toBe('甲方同意');
});
