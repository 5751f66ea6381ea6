import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { workingCalendar } from './calendar.ts';
import { addDays, day, daysFrom, weekday, zDay } from './day.ts';

const facts = z
  .object({
    key: z.string(),
    publishedFrom: zDay,
    publishedUntil: zDay,
    days: z.array(z.object({ day: zDay, name: z.string(), off: z.boolean() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../packs/calendars/cn.json', import.meta.url), 'utf8')));
const cn = workingCalendar(facts);

const anyDay = fc.integer({ min: 0, max: 2900 }).map((n) => addDays(day('2019-01-15'), n));
const anyCount = fc.integer({ min: -300, max: 300 });

describe('CAL-1 a published day is work or off as the notice says, else by its weekday', () => {
  test.each([
    ['2020-01-19', 'work', 'a Sunday worked for the Spring Festival'],
    ['2020-01-24', 'off', 'Spring Festival'],
    ['2020-01-31', 'off', 'a Friday, off by the extension of 2020-01-27'],
    ['2020-02-02', 'off', 'last day of the extension, a Sunday'],
    ['2020-02-03', 'work', 'first statutory working day'],
    ['2020-02-08', 'off', 'an ordinary Saturday'],
    ['2020-02-10', 'work', 'an ordinary Monday'],
    ['2026-12-31', 'work', 'the last published day'],
  ])('%s is %s: %s', (text, kind) => {
    expect(cn.isWorkday(day(text))).toBe(kind);
  });
});

describe('CAL-2 a day nobody has published is unconfirmed, and guessed by its weekday', () => {
  test.each([
    ['2027-01-01', true],
    ['2027-01-02', false],
    ['2018-12-31', true],
  ])('%s', (text, guess) => {
    expect(cn.isWorkday(day(text))).toBe('unconfirmed');
    expect(cn.worksOn(day(text))).toBe(guess);
  });
});

it('names the holiday a day belongs to, and nothing on an ordinary day', () => {
  expect(cn.nameOf(day('2020-01-25'))).toBe('春节');
  expect(cn.nameOf(day('2020-02-10'))).toBeNull();
});

describe('CAL-3 the next working day is the first after the day given', () => {
  test.each([
    ['2020-01-23', '2020-02-03'],
    ['2020-02-07', '2020-02-10'],
    ['2020-02-10', '2020-02-11'],
  ])('after %s comes %s', (from, next) => {
    expect(cn.nextWorkday(day(from))).toBe(next);
  });

  it('leaves no working day out', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const next = cn.nextWorkday(from);
        expect(next > from).toBe(true);
        expect(daysFrom(addDays(from, 1), next).filter(cn.worksOn)).toEqual([next]);
      }),
    );
  });
});

describe('CAL-4 working days between are counted after the first day and with the last', () => {
  test.each([
    ['2020-02-10', '2020-02-10', 0],
    ['2020-01-23', '2020-02-03', 1],
    ['2020-02-10', '2020-02-28', 14],
    ['2020-02-28', '2020-02-10', -14],
    ['2020-01-31', '2020-01-24', 0],
  ])('%s … %s: %i', (from, to, count) => {
    expect(cn.workdaysBetween(day(from), day(to))).toBe(count);
  });

  it('adds up over any day in between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(cn.workdaysBetween(a, b) + cn.workdaysBetween(b, c)).toBe(cn.workdaysBetween(a, c));
      }),
      { numRuns: 40 },
    );
  });
});

describe('CAL-5 adding working days and counting them agree', () => {
  it('there and back from a working day', () => {
    fc.assert(
      fc.property(anyDay.map(cn.nextWorkday), anyCount, (from, count) => {
        const to = cn.addWorkdays(from, count);
        expect(cn.workdaysBetween(from, to)).toBe(count);
        expect(cn.addWorkdays(to, -count)).toBe(from);
      }),
      { numRuns: 60 },
    );
  });

  it('adds nothing for zero, even on a day off', () => {
    expect(cn.addWorkdays(day('2020-02-08'), 0)).toBe('2020-02-08');
    expect(cn.addWorkdays(day('2020-02-08'), -1)).toBe('2020-02-07');
  });
});

it('gives up on a calendar that never works instead of searching for ever', () => {
  const days = daysFrom(day('2019-01-01'), day('2019-12-31')).map((d) => ({
    day: d,
    name: 'off',
    off: true,
  }));
  const idle = workingCalendar({ ...facts, days });
  expect(() => idle.nextWorkday(day('2019-02-01'))).toThrow(RangeError);
});

it('the pack lists a day once, inside its years, and a make-up day only on a weekend, but for the notice of January 2020', () => {
  expect(new Set(facts.days.map((d) => d.day)).size).toBe(facts.days.length);
  expect(facts.days.every((d) => d.day >= facts.publishedFrom && d.day <= facts.publishedUntil)).toBe(true);
  expect(facts.days.filter((d) => !d.off && weekday(d.day) < 6).map((d) => d.day)).toEqual(['2020-02-03']);
});
