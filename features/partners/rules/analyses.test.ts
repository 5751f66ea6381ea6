import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, weekday } from '../../../packages/kernel/day.ts';
import { analysisState, dueOn, ensureOwnLine, ensureUnrated, ensureWeek, weekOf } from './analyses.ts';

test('a week is named by its Monday, and PTN-16 is due on its Friday', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (count) => {
      const on = addDays(day('2018-01-01'), count);
      const monday = weekOf(on);
      expect(weekday(monday)).toBe(1);
      expect(monday <= on && on <= addDays(monday, 6)).toBe(true);
      expect(weekday(dueOn(monday))).toBe(5);
    }),
  ));

describe('PTN-16 an analysis due at 10:00 is', () => {
  const dueAt = '2020-02-14T02:00:00.000Z';
  test.each([
    ['2020-02-14T02:00:00.000Z', 'inTime'],
    ['2020-02-14T02:00:00.001Z', 'late'],
  ])('filed at %s: %s', (filedAt, state) =>
    expect(analysisState({ dueAt, filedAt }, '2020-02-20T00:00:00.000Z')).toBe(state),
  );
  test.each([
    ['2020-02-14T02:00:00.000Z', 'due'],
    ['2020-02-14T02:01:00.000Z', 'overdue'],
  ])('not filed at %s: %s', (now, state) => expect(analysisState({ dueAt, filedAt: null }, now)).toBe(state));
});

describe('PTN-14 a week that may be filed on 19 February 2020', () => {
  const on = day('2020-02-19');
  test.each(['2020-02-17', '2020-01-20'])('%s', (weekOn) =>
    expect(() => ensureWeek({ weekOn: day(weekOn) }, on)).not.toThrow(),
  );
  test.each(['2020-02-24', '2020-01-13', '2020-02-18'])('not %s', (weekOn) =>
    expect(() => ensureWeek({ weekOn: day(weekOn) }, on)).toThrow('PTN-14'),
  );
});

test('PTN-17 rated once; PTN-18 of a line that is the partner’s', () => {
  expect(() => ensureUnrated({ rating: 3 })).toThrow('PTN-17');
  expect(() => ensureUnrated({ rating: null })).not.toThrow();
  expect(() => ensureOwnLine(['a'], 'b')).toThrow('PTN-18');
  expect(() => ensureOwnLine(['a'], 'a')).not.toThrow();
});
