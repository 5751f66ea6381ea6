import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, day } from './day.ts';
import { lunar, solarTerm } from './lunar.ts';

describe('CAL-6 the lunar date', () => {
  test.each([
    ['2020-01-24', '十二月三十'],
    ['2020-01-25', '正月初一'],
    ['2020-02-02', '正月初九'],
    ['2020-02-08', '正月十五'],
    ['2020-02-10', '正月十七'],
    ['2020-02-11', '正月十八'],
    ['2020-05-23', '闰四月初一'],
  ])('%s is %s', (text, name) => {
    expect(lunar(day(text)).text).toBe(name);
  });

  it('counts the year from the Spring Festival', () => {
    expect(lunar(day('2020-01-24')).year).toBe(2019);
    expect(lunar(day('2020-01-25'))).toEqual({ year: 2020, month: 1, leap: false, day: 1, text: '正月初一' });
    expect(lunar(day('2020-05-23')).leap).toBe(true);
  });

  it('moves one day at a time, and a month has 29 or 30 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const today = addDays(day('2000-01-01'), n);
        const before = lunar(today);
        const after = lunar(addDays(today, 1));
        if (after.day === 1) expect([29, 30]).toContain(before.day);
        else expect(after.day).toBe(before.day + 1);
      }),
    );
  });
});

it('CAL-7 a solar term is named on the day it begins', () => {
  expect(solarTerm(day('2020-02-04'))).toBe('立春');
  expect(solarTerm(day('2020-02-05'))).toBeNull();
});
