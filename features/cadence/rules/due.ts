import type { WorkingCalendar } from '../../../packages/kernel/calendar.ts';
import { addDays, type Day, daysFrom, weekday } from '../../../packages/kernel/day.ts';
import type { Light, Policy, Rhythm } from '../contract.ts';

/** A moment in the zone's own time: its day, and minutes from midnight. */
export interface Moment {
  readonly on: Day;
  readonly minute: number;
}

/** What of a policy says when. */
export type Timed = Pick<Policy, 'id' | 'key' | 'rhythm' | 'dueBy' | 'steps'>;

export interface Slot extends Moment {
  readonly policy: Timed;
}

export const isBefore = (a: Moment, b: Moment): boolean =>
  a.on < b.on || (a.on === b.on && a.minute < b.minute);

/**
 * The week's own day; off, the last working day before it in the week. Where no day of the week up to it is worked,
 * the first working day after, which then stands for both weeks.
 */
function weeklyDay(monday: Day, on: number, calendar: WorkingCalendar): Day {
  const wanted = addDays(monday, on - 1);
  const worked = daysFrom(monday, wanted).filter(calendar.worksOn).at(-1);
  return worked ?? calendar.nextWorkday(wanted);
}

/** CAD-3, CAD-15 The day on which the contact after one made on `from` is due: always a working day, always later. */
export function dueAfter(rhythm: Rhythm, from: Day, calendar: WorkingCalendar): Day {
  switch (rhythm.kind) {
    case 'workdays':
      return calendar.addWorkdays(from, rhythm.every);
    case 'weekly': {
      const monday = addDays(from, 1 - weekday(from));
      return weeklyDay(addDays(monday, 7), rhythm.weekday, calendar);
    }
  }
}

/** CAD-8 Of several policies on one thing, the one that asks first counts; null without any. */
export function slotAfter(policies: readonly Timed[], from: Day, calendar: WorkingCalendar): Slot | null {
  const slots = policies.map((policy) => ({
    on: dueAfter(policy.rhythm, from, calendar),
    minute: policy.dueBy,
    policy,
  }));
  return slots.reduce<Slot | null>((first, slot) => (first && !isBefore(slot, first) ? first : slot), null);
}

/** More than 60 working days, the longest rhythm there is. */
const LONGEST_RHYTHM_DAYS = 120;

/** The first slot that is not before a moment: nothing is owed for the time before something came under its policies. */
export function slotFrom(
  policies: readonly Timed[],
  since: { readonly base: Day; readonly notBefore: Moment },
  calendar: WorkingCalendar,
): Slot | null {
  // what was contacted long ago is counted from just before, so that this takes a few steps and not a thousand
  const near = addDays(since.notBefore.on, -LONGEST_RHYTHM_DAYS);
  let slot = slotAfter(policies, since.base > near ? since.base : near, calendar);
  while (slot && isBefore(slot, since.notBefore)) slot = slotAfter(policies, slot.on, calendar);
  return slot;
}

export interface Standing {
  /** The first contact owed. */
  readonly owed: Slot;
  /** CAD-9 Slots that have passed without one. */
  readonly misses: number;
  /** The slot that is missed next. */
  readonly next: Slot;
}

/** CAD-9, CAD-16 How something stands that was last contacted on `base`; null under no policy. */
export function standingOf(
  policies: readonly Timed[],
  since: { readonly base: Day; readonly now: Moment },
  calendar: WorkingCalendar,
): Standing | null {
  const owed = slotAfter(policies, since.base, calendar);
  if (!owed) return null;
  let next = owed;
  let misses = 0;
  while (isBefore(next, since.now)) {
    misses += 1;
    next = slotAfter(policies, next.on, calendar) ?? next;
  }
  return { owed, misses, next };
}

/** CAD-11 The strongest light among the steps that so many misses have reached; any miss at all is yellow. */
export function lightAt(steps: Policy['steps'], misses: number): Light {
  if (misses === 0) return 'green';
  return steps.some((step) => step.light === 'red' && step.misses <= misses) ? 'red' : 'yellow';
}

/** CAD-11 At how many misses the next step comes, after those that have been taken; null when none is left. */
export const nextStepAt = (steps: Policy['steps'], taken: number): number | null =>
  steps
    .map((step) => step.misses)
    .filter((misses) => misses > taken)
    .toSorted((a, b) => a - b)[0] ?? null;

const MONTH = 31;

/** CAD-17 Said from a month before the last day for which holidays are published. */
export const endsSoon = (calendar: Pick<WorkingCalendar, 'publishedUntil'>, today: Day): boolean =>
  addDays(today, MONTH) >= calendar.publishedUntil;
