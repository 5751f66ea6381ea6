import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { type Stage, zStagePack } from './contract.ts';
import { daysStale, decideMove, firstStage, type Move, nameKey } from './rules.ts';

const pack = zStagePack.parse(
  JSON.parse(readFileSync(new URL('../../packs/stages/default.json', import.meta.url), 'utf8')),
);
const stage = (code: string): Stage => {
  const one = pack.stages.find((s) => s.code === code);
  if (!one) throw new Error(code);
  return one;
};
const today = day('2020-02-10');

const move = (from: string, to: string, over: Partial<Move> = {}) =>
  decideMove(
    {
      class: 'land',
      from: stage(from),
      reached: stage(from),
      to: stage(to),
      evidence: '纪要',
      reason: '原因',
      reviewOn: null,
      ...over,
    },
    pack.stages,
    { today, language: 'en' },
  );

describe('PRJ-1 a name is the same without spaces, brackets and case', () => {
  test.each([
    ['ABC 基地（演示）', 'abc基地(演示)', true],
    ['《长沙》项目', '长沙项目', true],
    ['一期项目', '二期项目', false],
  ])('%s and %s: %s', (a, b, same) => expect(nameKey(a) === nameKey(b)).toBe(same));
});

describe('PRJ-5 days beyond the limit of a stage', () => {
  test.each([
    ['NEGOTIATING', false, '2020-02-03', 0],
    ['NEGOTIATING', false, '2020-02-02', 1],
    ['NEGOTIATING', true, '2020-02-08', 1],
    ['SIGNED', true, '2020-01-20', 1],
    ['WITHDRAWN', false, '2019-01-01', 0],
  ])('%s, key %s, since %s: %i', (...[code, isKey, since, late]) =>
    expect(daysStale({ stageSince: day(since), progressOn: null, isKey }, stage(code), today)).toBe(late),
  );

  test('progress since counts, and what lies before the stage does not', () => {
    const at = (progressOn: string) =>
      daysStale(
        { stageSince: day('2020-02-01'), progressOn: day(progressOn), isKey: false },
        stage('NEGOTIATING'),
        today,
      );
    expect(at('2020-01-01')).toBe(2);
    expect(at('2020-02-02')).toBe(1);
    expect(at('2020-02-09')).toBe(0);
  });
});

describe('PRJ-6 a step forward carries its evidence', () => {
  test('with it', () => expect(move('LEAD', 'TRIAGE')).toEqual({ backward: false }));
  test('without it', () => expect(() => move('LEAD', 'TRIAGE', { evidence: '' })).toThrow('PRJ-6'));
});

describe('PRJ-7 no stage is passed over but those that its class does not have', () => {
  test('a jump is refused', () => expect(() => move('LEAD', 'ENGAGED')).toThrow('PRJ-7'));
  test('a headquarters project has no start and no commissioning', () =>
    expect(move('REGISTERED', 'FULL', { class: 'headquarters' })).toEqual({ backward: false }));
  test('the same jump is refused to one that takes land', () =>
    expect(() => move('REGISTERED', 'FULL')).toThrow('PRJ-7'));
  test('an expansion begins engaged', () =>
    expect(firstStage(pack.stages, 'expansion').code).toBe('ENGAGED'));
  test('PRJ-10 where there is no stage, none begins', () =>
    expect(() => firstStage([], 'land')).toThrow('PRJ-10'));
  test('everything else begins as a lead', () => expect(firstStage(pack.stages, 'land').code).toBe('LEAD'));
});

describe('PRJ-3 backwards and sideways need a reason', () => {
  test('backwards with one', () => expect(move('SIGNED', 'NEGOTIATING')).toEqual({ backward: true }));
  test('backwards without', () =>
    expect(() => move('SIGNED', 'NEGOTIATING', { reason: '' })).toThrow('PRJ-3'));
  test('withdrawn without', () => expect(() => move('SIGNED', 'WITHDRAWN', { reason: '' })).toThrow('PRJ-3'));
  test('taken up again where it was', () =>
    expect(move('ON_HOLD', 'REVIEW', { reached: stage('REVIEW') })).toEqual({ backward: false }));
  test('taken up again at an earlier stage', () =>
    expect(move('ON_HOLD', 'ENGAGED', { reached: stage('REVIEW') })).toEqual({ backward: true }));
});

test('PRJ-4 a move goes somewhere', () => expect(() => move('LEAD', 'LEAD')).toThrow('PRJ-4'));

describe('PRJ-8 on hold until a day that is still to come', () => {
  test('tomorrow', () =>
    expect(move('LEAD', 'ON_HOLD', { reviewOn: day('2020-02-11') })).toEqual({ backward: false }));
  test('today', () => expect(() => move('LEAD', 'ON_HOLD', { reviewOn: today })).toThrow('PRJ-8'));
  test('never', () => expect(() => move('LEAD', 'ON_HOLD')).toThrow('PRJ-8'));
});
