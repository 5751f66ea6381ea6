import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../packages/kernel/day.ts';
import { calendarNamed } from '../../../platform/packs/calendars.ts';
import type { OrderState, Rung } from '../contract.ts';
import { lightOf, nextTelling, rungsOf, toTell } from './ladder.ts';

const calendar = calendarNamed('cn');
const ladder: Rung[] = [
  { light: 'blue', workdays: -1, tells: 'owner', source: '' },
  { light: 'yellow', workdays: 1, tells: 'owner', source: '' },
  { light: 'red', workdays: 3, tells: 'lineLeader', source: '' },
  { light: 'red', workdays: 5, tells: 'inCharge', source: '' },
];
const by = { ladder, calendar };
/** Due on a Thursday. */
const order = (over: { state?: OrderState; lapses?: number; dueOn?: string } = {}) => ({
  state: over.state ?? ('accepted' as const),
  lapses: over.lapses ?? 0,
  dueOn: day(over.dueOn ?? '2020-02-13'),
});
const told = (of: ReturnType<typeof order>, on: string) =>
  toTell(rungsOf(of, ladder, calendar), of, day(on)).map((rung) => `${rung.light} ${rung.tells}`);

describe('ORD-11 how an order stands', () => {
  test.each([
    ['2020-02-11', 'green'],
    ['2020-02-12', 'blue'],
    ['2020-02-13', 'blue'],
    ['2020-02-14', 'yellow'],
    // a weekend makes nobody later
    ['2020-02-16', 'yellow'],
    ['2020-02-17', 'yellow'],
    ['2020-02-18', 'red'],
  ])('due on 13 February, on %s it is %s', (on, light) => {
    expect(lightOf(order(), day(on), by)).toBe(light);
  });
  test('the day after a Friday it is yellow already, though it is told on Monday', () => {
    const friday = order({ dueOn: '2020-02-14' });
    expect(lightOf(friday, day('2020-02-15'), by)).toBe('yellow');
    expect(rungsOf(friday, ladder, calendar).find((rung) => rung.light === 'yellow')?.on).toBe('2020-02-17');
  });
  test.each(['declined', 'done', 'confirmed', 'withdrawn'] as const)('%s is not late', (state) => {
    expect(lightOf(order({ state }), day('2020-03-20'), by)).toBe('green');
  });
});

describe('ORD-12 two yellows running are one red', () => {
  test('an order whose due day passed before is red as soon as it passes again', () => {
    expect(lightOf(order({ lapses: 1 }), day('2020-02-13'), by)).toBe('blue');
    expect(lightOf(order({ lapses: 1 }), day('2020-02-14'), by)).toBe('red');
  });
});

describe('ORD-10, ORD-11 who is told on a day', () => {
  test.each([
    ['2020-02-11', []],
    ['2020-02-12', ['blue owner']],
    ['2020-02-14', ['yellow owner']],
    ['2020-02-18', ['yellow owner', 'red lineLeader']],
    ['2020-02-20', ['yellow owner', 'red lineLeader', 'red inCharge']],
  ])('on %s: %j', (on, who) => {
    expect(told(order(), on)).toEqual(who);
  });
  test('a reminder that nobody could give in time is not given late, whoever it was for', () => {
    const reminds: Rung[] = [{ light: 'blue', workdays: -1, tells: 'inCharge', source: '' }];
    const on = (today: string) => toTell(rungsOf(order(), reminds, calendar), order(), day(today));
    expect(on('2020-02-13')).toHaveLength(1);
    expect(on('2020-02-14')).toEqual([]);
  });
  test('nothing is left to tell after the last step', () => {
    const rungs = rungsOf(order(), ladder, calendar);
    expect(nextTelling(rungs, day('2020-02-13'))).toBe('2020-02-14');
    expect(nextTelling(rungs, day('2020-02-20'))).toBeNull();
  });
});

const WEIGHT = { green: 0, blue: 1, yellow: 2, red: 3 };
test('waiting never makes an order less late, and a later due day never makes it later', () => {
  const days = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(days, days, days, fc.integer({ min: 0, max: 2 }), (due, at, wait, lapses) => {
      const base = day('2020-01-02');
      const of = { state: 'given' as const, dueOn: addDays(base, due), lapses };
      const now = addDays(base, at);
      const light = WEIGHT[lightOf(of, now, by)];
      expect(WEIGHT[lightOf(of, addDays(now, wait), by)]).toBeGreaterThanOrEqual(light);
      expect(WEIGHT[lightOf({ ...of, dueOn: addDays(of.dueOn, wait) }, now, by)]).toBeLessThanOrEqual(light);
    }),
  );
});
