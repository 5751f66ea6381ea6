import { addDays, type Day, daysBetween, weekday } from './day.ts';

/** A day the State Council's (or the operator's) notice names: a holiday, or a weekend day worked to make up for one. */
export interface NamedDay {
  readonly day: Day;
  readonly name: string;
  readonly off: boolean;
}

/** What a calendar pack says. Only named days are listed; every other day follows its weekday. */
export interface CalendarFacts {
  readonly key: string;
  readonly publishedFrom: Day;
  /** Last day for which the notice is out; later days are nobody's word yet. */
  readonly publishedUntil: Day;
  readonly days: readonly NamedDay[];
}

export type DayKind = 'work' | 'off' | 'unconfirmed';

/** Working days of one place. Rules CAL-1 … CAL-5 in docs/rules/calendar.md. */
export interface WorkingCalendar {
  readonly key: string;
  readonly publishedUntil: Day;
  /** CAL-1, CAL-2 */
  isWorkday(day: Day): DayKind;
  /** CAL-2 The best guess: as `isWorkday`, and by the weekday where nothing is published. */
  worksOn(day: Day): boolean;
  /** The holiday (or made-up holiday) the day belongs to; null on an ordinary day. */
  nameOf(day: Day): string | null;
  /** CAL-3 The first working day after `day`. */
  nextWorkday(day: Day): Day;
  /** CAL-4 Working days after `from` up to and with `to`; negative when `to` is earlier. */
  workdaysBetween(from: Day, to: Day): number;
  /** CAL-5 The day `count` working days after `from`; before it when `count` is negative. */
  addWorkdays(from: Day, count: number): Day;
}

/** The longest run of days off that is believed; past it the pack is wrong, and a search must not run for ever. */
const LONGEST_BREAK = 60;

export const workingCalendar = (facts: CalendarFacts): WorkingCalendar => {
  const named = new Map(facts.days.map((d) => [d.day, d]));
  const published = (day: Day): boolean => day >= facts.publishedFrom && day <= facts.publishedUntil;

  const worksOn = (day: Day): boolean => !(named.get(day)?.off ?? weekday(day) > 5);
  const isWorkday = (day: Day): DayKind => {
    if (!published(day)) return 'unconfirmed';
    return worksOn(day) ? 'work' : 'off';
  };

  /** The nearest working day from `day` (not itself) in steps of `step` days. */
  const seek = (day: Day, step: 1 | -1): Day => {
    for (let n = 1; n <= LONGEST_BREAK; n++) {
      const at = addDays(day, n * step);
      if (worksOn(at)) return at;
    }
    throw new RangeError(`calendar ${facts.key}: no working day within ${LONGEST_BREAK} days of ${day}`);
  };

  const addWorkdays = (from: Day, count: number): Day => {
    const step = count < 0 ? -1 : 1;
    let at = from;
    for (let left = Math.abs(count); left > 0; left--) at = seek(at, step);
    return at;
  };

  const workdaysBetween = (from: Day, to: Day): number => {
    if (to < from) return 0 - workdaysBetween(to, from);
    let count = 0;
    for (let n = daysBetween(from, to); n > 0; n--) if (worksOn(addDays(from, n))) count++;
    return count;
  };

  return {
    key: facts.key,
    publishedUntil: facts.publishedUntil,
    isWorkday,
    worksOn,
    nameOf: (day) => named.get(day)?.name ?? null,
    nextWorkday: (day) => seek(day, 1),
    workdaysBetween,
    addWorkdays,
  };
};
