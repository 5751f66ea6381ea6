import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { afterStep, ensureInside, firstBusyDay, leaveObstacles, type Member } from './squads.ts';

const week = { from: day('2020-02-17'), to: day('2020-02-21') };
const member = (over: Partial<Member> = {}): Member => ({
  personId: 'p',
  name: '罗工',
  rank: 3,
  standing: 'ready',
  free: [],
  ...over,
});
const rules = (members: Member[]): string[] => leaveObstacles(members, week, 3).map((one) => one.rule);

describe('SQD-6 … SQD-8, SQD-11 what keeps a squad from leaving', () => {
  test('nothing', () => expect(rules([member(), member({ rank: 1 })])).toEqual([]));
  test('SQD-11 nobody in it', () => expect(rules([])).toEqual(['SQD-11']));
  test('SQD-7 a leader of too low a rank, however senior the others', () =>
    expect(rules([member({ rank: 2 }), member({ rank: 6 })])).toEqual(['SQD-7']));
  test.each(['unjudged', 'notReady', 'suspended'] as const)('SQD-6 somebody %s', (standing) =>
    expect(rules([member(), member({ standing })])).toEqual(['SQD-6']),
  );
});

describe('SQD-8 days free', () => {
  test.each([
    [[], null],
    [[{ from: '2020-02-10', to: '2020-02-28' }], null],
    [[{ from: '2020-02-17', to: '2020-02-19' }], '2020-02-20'],
    [
      [
        { from: '2020-02-17', to: '2020-02-18' },
        { from: '2020-02-19', to: '2020-02-21' },
      ],
      null,
    ],
  ])('%j: first busy day %s', (free, busy) => {
    const days = free.map(({ from, to }) => ({ from: day(from), to: day(to) }));
    expect(firstBusyDay(member({ free: days }), week)).toBe(busy);
  });
});

describe('SQD-9 one step follows another', () => {
  const left = '2020-02-17T00:00:00Z';
  test.each([
    ['clear', 'forming', null, 'cleared'],
    ['depart', 'cleared', null, 'departed'],
    ['edit', 'cleared', null, 'forming'],
    ['suspend', 'onRoad', left, 'suspended'],
    ['resume', 'suspended', left, 'onRoad'],
    ['resume', 'suspended', null, 'forming'],
    ['return', 'suspended', left, 'returned'],
    ['debrief', 'returned', left, 'debriefed'],
    ['disband', 'suspended', null, 'disbanded'],
  ] as const)('%s from %s (left %s) is %s', (...[step, status, departedAt, then]) =>
    expect(afterStep(step, { status, departedAt })).toBe(then),
  );
  test.each([
    ['depart', 'forming', null],
    ['edit', 'departed', left],
    ['disband', 'suspended', left],
    ['return', 'suspended', null],
    ['clear', 'debriefed', left],
  ] as const)('%s from %s (left %s) is refused', (step, status, departedAt) =>
    expect(() => afterStep(step, { status, departedAt })).toThrow('SQD-9'),
  );
});

test('SQD-3 a squad’s days lie inside its campaign or wave', () => {
  expect(() => ensureInside(week, week)).not.toThrow();
  expect(() => ensureInside({ ...week, to: day('2020-02-22') }, week)).toThrow('SQD-3');
  expect(() => ensureInside({ from: week.to, to: week.from }, week)).toThrow('SQD-3');
});
