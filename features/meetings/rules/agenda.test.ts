import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import type { Reason } from '../contract.ts';
import { type AgendaReason, type ItemThere, MOST_ITEMS, propose, strongest } from './agenda.ts';

const TODAY = day('2020-02-17');
const reason = (id: string, over: Partial<AgendaReason> = {}): AgendaReason => ({
  subject: { kind: 'project', id, name: `项目 ${id}`, enterpriseId: null },
  isKey: false,
  source: 'contact',
  light: 'yellow',
  days: 1,
  words: { zh: '逾期', en: 'late' },
  ...over,
});
const there = (id: string, over: Partial<ItemThere> = {}): ItemThere => ({
  id: `item ${id}`,
  subject: { kind: 'project', id },
  isRemoved: false,
  reasons: [],
  ...over,
});
const had = (source: Reason['source']): Reason => ({
  source,
  light: 'yellow',
  zh: '当时的话',
  en: 'as it was',
  days: 3,
  takenOn: day('2020-02-14'),
});
const ids = (proposal: ReturnType<typeof propose>) => proposal.fresh.map((one) => one.subject.id);

describe('MTG-3 red first, then key, then longest', () => {
  test('an agenda in order', () => {
    const reasons = [
      reason('a', { days: 40 }),
      reason('b', { light: 'red', days: 2 }),
      reason('c', { isKey: true, days: 3 }),
      reason('d', { light: 'red', isKey: true, days: 1 }),
      reason('e', { light: 'red', days: 9 }),
    ];
    expect(ids(propose(reasons, [], TODAY))).toEqual(['d', 'e', 'b', 'c', 'a']);
  });
});

describe('MTG-2 a thing once', () => {
  test('several reasons for one project are one matter, as strong and as long as its worst', () => {
    const reasons = [
      reason('a', { days: 2 }),
      reason('a', { source: 'lit', light: 'red', days: 30, isKey: true }),
      reason('a', { source: 'lit', days: 99 }),
    ];
    expect(propose(reasons, [], TODAY).fresh).toMatchObject([
      {
        light: 'red',
        isKey: true,
        days: 30,
        reasons: [
          { source: 'lit', days: 30, takenOn: TODAY },
          { source: 'contact', days: 2 },
        ],
      },
    ]);
  });
  test('what was taken off does not come back, and what stands there keeps the words of its day', () => {
    const agenda = [there('gone', { isRemoved: true }), there('here', { reasons: [had('contact')] })];
    const proposal = propose([reason('gone'), reason('here', { days: 9 }), reason('new')], agenda, TODAY);
    expect(ids(proposal)).toEqual(['new']);
    expect(proposal.joined).toEqual([]);
  });
  test('a new reason joins what stands there', () => {
    const agenda = [there('here', { reasons: [had('contact')] })];
    const { joined } = propose([reason('here', { source: 'lit' })], agenda, TODAY);
    expect(joined).toMatchObject([{ id: 'item here', reasons: [{ zh: '当时的话' }, { source: 'lit' }] }]);
  });
});

test('MTG-13 what there is no room for is counted', () => {
  const many = Array.from({ length: MOST_ITEMS + 37 }, (_, i) => reason(String(i).padStart(3, '0')));
  expect(propose(many, [], TODAY)).toMatchObject({ leftOut: 37 });
  expect(propose(many, [there('x')], TODAY)).toMatchObject({ leftOut: 38 });
  expect(propose(many, [there('x', { isRemoved: true })], TODAY)).toMatchObject({ leftOut: 37 });
});
test('the strongest light of some reasons', () => {
  expect(strongest([])).toBeNull();
  expect(strongest([had('contact'), { ...had('lit'), light: 'red' }])).toBe('red');
  expect(strongest([had('contact'), { ...had('added'), light: null }])).toBe('yellow');
});

const anyReason = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }),
    source: fc.constantFrom('contact', 'order', 'lit', 'commitment', 'obstacle', 'information'),
    light: fc.constantFrom('yellow', 'red'),
    isKey: fc.boolean(),
    days: fc.integer({ min: 0, max: 60 }),
  } as const)
  .map(({ id, ...over }) => reason(String(id), over));

test('building twice adds nothing that stands there, and nothing is lost between the agenda and what is counted', () => {
  fc.assert(
    fc.property(fc.array(anyReason, { maxLength: 80 }), (reasons) => {
      const first = propose(reasons, [], TODAY);
      const agenda = first.fresh.map((one) =>
        there(one.subject.id, { reasons: one.reasons, subject: one.subject }),
      );
      const again = propose(reasons, agenda, TODAY);
      expect(again.joined).toEqual([]);
      expect(again.fresh.length).toBeLessThanOrEqual(MOST_ITEMS - agenda.length);
      expect(again.fresh.filter((one) => ids(first).includes(one.subject.id))).toEqual([]);
      expect(new Set(ids(first)).size).toBe(first.fresh.length);
      expect(first.fresh.length + first.leftOut).toBe(new Set(reasons.map((one) => one.subject.id)).size);
    }),
  );
});
