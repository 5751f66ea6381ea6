import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { daysLeft, ensureAppointed, ensureEnds, ensureTo, standsOn, stateOf } from './appointments.ts';

const term = { from: day('2019-07-01'), to: day('2020-12-31'), endedOn: null };

describe('PTN-6 an appointment stands', () => {
  test.each([
    ['2019-06-30', 'coming', 550],
    ['2019-07-01', 'standing', 549],
    ['2020-10-31', 'standing', 61],
    ['2020-11-01', 'endsSoon', 60],
    ['2020-12-31', 'endsSoon', 0],
    ['2021-01-01', 'over', 0],
  ])('on %s: %s, %i days left', (on, state, left) => {
    expect(stateOf(term, day(on))).toBe(state);
    expect(daysLeft(term, day(on))).toBe(left);
  });

  test('and one that was ended early stands up to that day', () => {
    const ended = { ...term, endedOn: day('2020-01-31') };
    expect(stateOf(ended, day('2020-02-01'))).toBe('over');
    expect(standsOn(ended, day('2020-01-31'))).toBe(true);
  });
});

test('PTN-4 it ends on or after the day it begins', () => {
  expect(() => ensureTo({ from: day('2020-01-02'), to: day('2020-01-01') })).toThrow('PTN-4');
  expect(() => ensureTo({ from: day('2020-01-02'), to: day('2020-01-02') })).not.toThrow();
});

describe('PTN-5 it is ended early once, within its term', () => {
  test.each(['2019-06-30', '2020-12-31', '2021-01-01'])('not on %s', (on) =>
    expect(() => ensureEnds(term, day(on))).toThrow('PTN-5'),
  );
  test('on a day of the term', () => expect(() => ensureEnds(term, day('2019-07-01'))).not.toThrow());
  test('not twice', () =>
    expect(() => ensureEnds({ ...term, endedOn: day('2020-01-31') }, day('2020-01-31'))).toThrow('PTN-5'));
});

test('PTN-13 who is not appointed today files nothing', () => {
  expect(() => ensureAppointed([], day('2020-01-01'))).toThrow('PTN-13');
  expect(() => ensureAppointed([term], day('2021-01-01'))).toThrow('PTN-13');
  expect(() => ensureAppointed([term], day('2020-12-31'))).not.toThrow();
});
