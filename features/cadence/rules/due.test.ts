import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { workingCalendar } from '../../../packages/kernel/calendar.ts';
import { addDays, day, zDay } from '../../../packages/kernel/day.ts';
import { isQuiet } from '../../../packages/kernel/quiet.ts';
import type { Rhythm, Step } from '../contract.ts';
import {
  dueAfter,
  endsSoon,
  isBefore,
  lightAt,
  nextStepAt,
  slotAfter,
  slotFrom,
  standingOf,
  type Timed,
} from './due.ts';

const facts = z
  .object({
    key: z.string(),
    publishedFrom: zDay,
    publishedUntil: zDay,
    days: z.array(z.object({ day: zDay, name: z.string(), off: z.boolean() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../packs/calendars/cn.json', import.meta.url), 'utf8')));
const cn = workingCalendar(facts);

const daily: Rhythm = { kind: 'workdays', every: 1 };
const everyOther: Rhythm = { kind: 'workdays', every: 2 };
const fridays: Rhythm = { kind: 'weekly', weekday: 5 };

const STEPS: Step[] = [
  { misses: 1, to: 'owner', light: 'yellow' },
  { misses: 2, to: 'lineLeader', light: 'red' },
];
const policy = (rhythm: Rhythm, over: Partial<Timed> = {}): Timed => ({
  id: 'p',
  key: 'p',
  rhythm,
  dueBy: 1080,
  steps: STEPS,
  ...over,
});

// from 2019 into 2027, beyond what anybody has published
const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2019-01-10'), n));
const anyMinute = fc.integer({ min: 1, max: 1440 });
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((every) => ({ kind: 'workdays' as const, every })),
  fc.integer({ min: 1, max: 7 }).map((weekday) => ({ kind: 'weekly' as const, weekday })),
);
const anyPolicies = fc.array(
  fc.record({ rhythm: anyRhythm, dueBy: anyMinute }).map(({ rhythm, dueBy }) => policy(rhythm, { dueBy })),
  { minLength: 1, maxLength: 4 },
);
const moment = fc.record({ on: anyDay, minute: fc.integer({ min: 0, max: 1439 }) });

describe('CAD-15 the contact after one is due on a working day', () => {
  test.each<[string, Rhythm, string, string]>([
    ['an ordinary Monday, daily', daily, '2020-02-10', '2020-02-11'],
    ['a Friday, daily: over the weekend', daily, '2020-02-14', '2020-02-17'],
    ['the last day before the Spring Festival and its extension', daily, '2020-01-23', '2020-02-03'],
    ['a Saturday: on Monday', daily, '2020-02-08', '2020-02-10'],
    ['a Friday before a Sunday that is worked', daily, '2020-01-17', '2020-01-19'],
    ['every other day', everyOther, '2020-02-13', '2020-02-17'],
    ['Fridays, contacted on a Monday', fridays, '2020-02-10', '2020-02-21'],
    ['Fridays, contacted on the Friday', fridays, '2020-02-14', '2020-02-21'],
    ['a Friday that is off, with work before it in the week', fridays, '2020-01-15', '2020-01-23'],
    ['a week that is off altogether', fridays, '2020-01-20', '2020-02-03'],
  ])('%s', (_, rhythm, from, due) => {
    expect(dueAfter(rhythm, day(from), cn)).toBe(due);
  });

  test('never on a day off, and always later than the contact', () => {
    fc.assert(
      fc.property(anyRhythm, anyDay, (rhythm, from) => {
        const due = dueAfter(rhythm, from, cn);
        expect(cn.worksOn(due)).toBe(true);
        expect(due > from).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('CAD-8 two policies on one thing never owe two contacts for one', () => {
  test('the one that asks first counts', () => {
    const both = [policy(fridays, { key: 'weekly', dueBy: 600 }), policy(daily, { key: 'daily' })];
    expect(slotAfter(both, day('2020-02-13'), cn)).toMatchObject({
      on: '2020-02-14',
      policy: { key: 'daily' },
    });
    const slow = [policy(fridays, { key: 'weekly' }), policy({ kind: 'workdays', every: 20 })];
    expect(slotAfter(slow, day('2020-02-13'), cn)).toMatchObject({ policy: { key: 'weekly' } });
    expect(slotAfter([], day('2020-02-13'), cn)).toBeNull();
  });

  test('one contact on the owed day settles whatever any of them asked by then', () => {
    fc.assert(
      fc.property(anyPolicies, anyDay, (policies, base) => {
        const owed = slotAfter(policies, base, cn);
        if (!owed) throw new Error('policies owe something');
        for (const one of policies) {
          const alone = slotAfter([one], base, cn);
          expect(alone && isBefore(alone, owed)).toBe(false);
        }
        const after = slotAfter(policies, owed.on, cn);
        expect(after && after.on > owed.on).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a policy more never makes anything due later', () => {
    fc.assert(
      fc.property(anyPolicies, anyRhythm, anyDay, (policies, rhythm, base) => {
        const [few, more] = [
          slotAfter(policies, base, cn),
          slotAfter([...policies, policy(rhythm)], base, cn),
        ];
        expect(few && more && isBefore(few, more)).toBe(false);
      }),
    );
  });
});

describe('CAD-16 a later contact never makes anybody more overdue', () => {
  test('of two last contacts the later one owes later and has missed no more', () => {
    fc.assert(
      fc.property(anyPolicies, anyDay, fc.nat(40), moment, (policies, base, later, now) => {
        const at = { ...now, on: addDays(base, Math.abs(Number(now.on.slice(8)) * 2)) };
        const early = standingOf(policies, { base, now: at }, cn);
        const late = standingOf(policies, { base: addDays(base, later), now: at }, cn);
        expect(late?.misses).toBeLessThanOrEqual(early?.misses ?? -1);
        expect(early && late && isBefore(late.owed, early.owed)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('CAD-9 waiting never makes less missed, and the next slot is never behind', () => {
    fc.assert(
      fc.property(anyPolicies, anyDay, fc.nat(30), fc.nat(30), (policies, base, wait, more) => {
        const at = (days: number) => ({ on: addDays(base, days), minute: 720 });
        const [now, then] = [at(wait), at(wait + more)];
        const [one, two] = [now, then].map((each) => standingOf(policies, { base, now: each }, cn));
        expect(two?.misses).toBeGreaterThanOrEqual(one?.misses ?? Number.NaN);
        for (const [standing, when] of [
          [one, now],
          [two, then],
        ] as const)
          expect(standing && isBefore(standing.next, when)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('one minute decides', () => {
    const since = (minute: number) => ({ base: day('2020-02-10'), now: { on: day('2020-02-11'), minute } });
    expect(standingOf([policy(daily)], since(1080), cn)?.misses).toBe(0);
    expect(standingOf([policy(daily)], since(1081), cn)).toMatchObject({
      misses: 1,
      owed: { on: '2020-02-11' },
      next: { on: '2020-02-12' },
    });
  });
});

test('nothing is owed for the time before something came under a policy', () => {
  const since = (minute: number) => ({
    base: day('2020-01-06'),
    notBefore: { on: day('2020-02-12'), minute },
  });
  expect(slotFrom([policy(daily)], since(0), cn)).toMatchObject({ on: '2020-02-12' });
  expect(slotFrom([policy(daily)], since(1081), cn)).toMatchObject({ on: '2020-02-13' });
  expect(slotFrom([policy(fridays)], since(0), cn)).toMatchObject({ on: '2020-02-14' });
  fc.assert(
    fc.property(anyPolicies, anyDay, fc.integer({ min: 0, max: 900 }), (policies, base, wait) => {
      const notBefore = { on: addDays(base, wait), minute: 600 };
      const slot = slotFrom(policies, { base, notBefore }, cn);
      expect(slot && !isBefore(slot, notBefore) && cn.worksOn(slot.on)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('CAD-11 lights and steps', () => {
  test.each([
    [0, 'green', 1],
    [1, 'yellow', 2],
    [2, 'red', null],
    [9, 'red', null],
  ])('%i missed: %s, the next step at %s', (misses, light, next) => {
    expect(lightAt(STEPS, misses)).toBe(light);
    expect(nextStepAt(STEPS, misses)).toBe(next);
  });
  test('a miss that no step speaks of is yellow all the same', () => {
    expect(lightAt([], 3)).toBe('yellow');
    expect(nextStepAt([], 0)).toBeNull();
  });
});

describe('CAD-13 nobody is told in the quiet hours', () => {
  const over = { from: 1320, until: 450 };
  test.each([
    ['in the evening', '2020-02-10', 1319, false],
    ['from ten on', '2020-02-10', 1320, true],
    ['after midnight', '2020-02-11', 10, true],
    ['at half past seven', '2020-02-11', 450, false],
    ['on a Saturday', '2020-02-15', 720, true],
    ['on a Sunday that is worked', '2020-01-19', 720, false],
  ])('%s', (_, on, minute, quiet) => {
    expect(isQuiet(over, { on: day(on), minute }, cn)).toBe(quiet);
  });
  test('hours within the day, and none at all', () => {
    const noon = { on: day('2020-02-10'), minute: 740 };
    expect(isQuiet({ from: 720, until: 780 }, noon, cn)).toBe(true);
    expect(isQuiet({ from: 0, until: 0 }, noon, cn)).toBe(false);
  });
});

test.each([
  ['2026-11-29', false],
  ['2026-11-30', true],
  ['2027-02-01', true],
])('CAD-17 the end of the published holidays is said a month ahead: on %s %s', (today, said) => {
  expect(endsSoon(cn, day(today))).toBe(said);
});
