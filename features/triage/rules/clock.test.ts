import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../packages/kernel/day.ts';
import { calendarNamed } from '../../../platform/packs/calendars.ts';
import type { Clock } from '../contract.ts';
import { deadline, isQuiet } from './clock.ts';

const calendar = calendarNamed('cn');
const at = (on: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { on: day(on), minute: hours * 60 + minutes };
};
const MINUTES: Clock = { kind: 'minutes', minutes: 30 };
const TODAY: Clock = { kind: 'workdays', days: 0, by: 1080 };
const NEXT: Clock = { kind: 'workdays', days: 1, by: 1080 };
const FRIDAY: Clock = { kind: 'weekly', weekday: 5, by: 1080 };

describe('TRI-5', () => {
  test.each([
    [
      'half an hour, over midnight, on a Saturday',
      MINUTES,
      at('2020-02-15', '23:45'),
      at('2020-02-16', '00:15'),
    ],
    ['the same day in the morning', TODAY, at('2020-02-17', '09:00'), at('2020-02-17', '18:00')],
    ['after six, the next working day', TODAY, at('2020-02-17', '18:00'), at('2020-02-18', '18:00')],
    ['on a Saturday, Monday', TODAY, at('2020-02-15', '09:00'), at('2020-02-17', '18:00')],
    ['a working Sunday is a working day', TODAY, at('2020-01-19', '09:00'), at('2020-01-19', '18:00')],
    ['in the long holiday, the day it ends', TODAY, at('2020-01-25', '09:00'), at('2020-02-03', '18:00')],
    ['the next working day, over a weekend', NEXT, at('2020-02-14', '09:00'), at('2020-02-17', '18:00')],
    ['this Friday', FRIDAY, at('2020-02-17', '09:00'), at('2020-02-21', '18:00')],
    ['on Friday evening, the next one', FRIDAY, at('2020-02-21', '18:00'), at('2020-02-28', '18:00')],
    [
      'a Friday off, the last working day before it',
      FRIDAY,
      at('2020-01-20', '09:00'),
      at('2020-01-23', '18:00'),
    ],
    ['a week off, the first working day after', FRIDAY, at('2020-01-28', '09:00'), at('2020-02-03', '18:00')],
  ])('%s', (_, clock, from, until) => {
    expect(deadline(clock, from, calendar)).toEqual(until);
  });

  const moments = fc.record({
    on: fc.integer({ min: 0, max: 700 }).map((n): Day => addDays(day('2019-06-01'), n)),
    minute: fc.integer({ min: 0, max: 1439 }),
  });
  const clocks = fc.oneof(
    fc.record({ kind: fc.constant('minutes' as const), minutes: fc.integer({ min: 5, max: 1440 }) }),
    fc.record({
      kind: fc.constant('workdays' as const),
      days: fc.integer({ min: 0, max: 5 }),
      by: fc.integer({ min: 1, max: 1439 }),
    }),
    fc.record({
      kind: fc.constant('weekly' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      by: fc.integer({ min: 1, max: 1439 }),
    }),
  );
  const text = ({ on, minute }: { on: Day; minute: number }) => `${on} ${String(minute).padStart(4, '0')}`;

  test('a deadline is later than its beginning, and what begins later is never due earlier', () => {
    fc.assert(
      fc.property(clocks, moments, moments, (clock, a, b) => {
        const [first, second] = text(a) <= text(b) ? [a, b] : [b, a];
        const due = deadline(clock, first, calendar);
        expect(text(due) > text(first)).toBe(true);
        expect(text(due) <= text(deadline(clock, second, calendar))).toBe(true);
        if (clock.kind !== 'minutes') expect(calendar.worksOn(due.on)).toBe(true);
      }),
    );
  });
});

describe('TRI-7', () => {
  const quiet = { from: 1320, until: 450 };
  test.each([
    ['late in the evening', TODAY, at('2020-02-17', '22:00'), true],
    ['early in the morning', TODAY, at('2020-02-17', '07:29'), true],
    ['by day', TODAY, at('2020-02-17', '07:30'), false],
    ['on a day off', TODAY, at('2020-02-16', '12:00'), true],
    ['a clock of minutes, late on a day off', MINUTES, at('2020-02-16', '23:00'), false],
  ])('%s', (_, clock, now, expected) => {
    expect(isQuiet({ clock, quiet }, now, calendar)).toBe(expected);
  });
  test('the same minute twice is no quiet at all', () => {
    expect(isQuiet({ clock: TODAY, quiet: { from: 0, until: 0 } }, at('2020-02-17', '23:00'), calendar)).toBe(
      false,
    );
  });
});
