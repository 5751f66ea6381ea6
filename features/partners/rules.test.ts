import { describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { ensureTerm, isAppointed } from './rules.ts';

describe('PTN-2 an appointment', () => {
  const term = { from: day('2019-03-15'), to: day('2022-03-14') };
  test.each([
    ['2019-03-14', false],
    ['2019-03-15', true],
    ['2022-03-14', true],
    ['2022-03-15', false],
  ])('on %s: %s', (on, expected) => expect(isAppointed(term, day(on))).toBe(expected));

  test('without an end lasts', () =>
    expect(isAppointed({ ...term, to: null }, day('2040-01-01'))).toBe(true));

  test('does not end before it begins', () =>
    expect(() => ensureTerm({ appointedFrom: day('2020-01-02'), appointedTo: day('2020-01-01') })).toThrow(
      'PTN-2',
    ));
});
