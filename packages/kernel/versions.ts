import type { Day } from './day.ts';

/** What is changed by versions, each from a day to a day (null: until further notice). */
export interface Version {
  readonly from: Day;
  readonly to: Day | null;
}

/** Whether a version is ahead, in force or over on a day. */
export function standsOn(version: Version, today: Day): 'ahead' | 'now' | 'over' {
  if (version.from > today) return 'ahead';
  return version.to === null || version.to >= today ? 'now' : 'over';
}

/**
 * The day after which a new version begins, when `from` is too early; null when it is not. What was asked of people
 * up to today was said before, and a version comes after the one before it.
 */
export function tooEarly(from: Day, last: Version, today: Day): Day | null {
  if (from <= today) return today;
  return from <= last.from ? last.from : null;
}
