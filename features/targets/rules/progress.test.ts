import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../packages/kernel/day.ts';
import { elapsedPermille, periodOf, type Quarter, quarterOf, timeProgress } from './progress.ts';

test.each([
  ['2020-01-01', 1],
  ['2020-03-31', 1],
  ['2020-04-01', 2],
  ['2020-09-30', 3],
  ['2020-12-31', 4],
])('%s is in quarter %i', (today, quarter) => expect(quarterOf(day(today))).toBe(quarter));

describe('periods', () => {
  test.each<[Quarter, string, string]>([
    [1, '2020-01-01', '2020-03-31'],
    [2, '2020-04-01', '2020-06-30'],
    [3, '2020-07-01', '2020-09-30'],
    [4, '2020-10-01', '2020-12-31'],
    [null, '2020-01-01', '2020-12-31'],
  ])('quarter %s is from %s to %s', (quarter, from, to) => {
    expect(periodOf(2020, quarter)).toEqual({ from, to });
  });
});

describe('TGT-4 time that has passed', () => {
  const first = periodOf(2020, 1);
  test.each([
    ['2019-12-31', 0],
    ['2020-01-01', 11], // a day of 91
    ['2020-02-17', 527], // 48 of 91
    ['2020-03-31', 1000],
    ['2020-06-01', 1000],
  ])('on %s: %i ‰', (today, permille) => expect(elapsedPermille(first, day(today))).toBe(permille));

  test('it never goes back', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(30), (from, more) => {
        const at = (n: number) => elapsedPermille(first, addDays(day('2019-11-01'), n));
        return at(from + more) >= at(from);
      }),
    );
  });
});

test('TGT-5 actual against time progress', () => {
  expect(timeProgress({ target: 100, actual: 50 }, 500)).toBe(100);
  expect(timeProgress({ target: 100, actual: 50 }, 1000)).toBe(50);
  expect(timeProgress({ target: 100, actual: 0 }, 527)).toBe(0);
  expect(timeProgress({ target: 100, actual: 80 }, 500)).toBe(160);
  expect(timeProgress({ target: 100, actual: 80 }, 0)).toBeNull();
});
