import type { Problem } from './problem.ts';

/** Minutes in a day: a moment is `working-day index × DAY + minute of the day`, so that days form one line. */
export const DAY = 1440;

export const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * When an uninterrupted journey can happen. It lies within one working day, outside the night rest, and registration ends before midnight; if it no longer
 * fits today it waits for tomorrow morning. Both functions never decrease, which is what makes forward slack valid.
 */
export interface Calendar {
  readonly days: number;
  readonly wakes: number;
  readonly rests: number;
}

export const calendarOf = ({ horizon }: Pick<Problem, 'horizon'>): Calendar => ({
  days: horizon.days.length,
  wakes: horizon.nightRest.to,
  rests: horizon.nightRest.from,
});

/** What arriving somewhere asks, by day: minutes of registration, or -1 where nobody may arrive. */
export type Welcome = Int32Array;

/** Earliest moment one is there and registered, having been free to leave at `moment`; NEVER if there is none. */
export const arrival = (calendar: Calendar, moment: number, minutes: number, welcome: Welcome): number => {
  let day = Math.floor(moment / DAY);
  let leave = Math.max(moment - day * DAY, calendar.wakes);
  for (; day < calendar.days; day++) {
    const asks = welcome[day] ?? -1;
    if (asks >= 0 && leave + minutes <= calendar.rests && leave + minutes + asks < DAY)
      return day * DAY + leave + minutes + asks;
    leave = calendar.wakes;
  }
  return NEVER;
};

/** Latest moment to leave so as to be there and registered by `moment`; -1 if there is none. */
export const departure = (calendar: Calendar, moment: number, minutes: number, welcome: Welcome): number => {
  for (let day = Math.min(Math.floor(moment / DAY), calendar.days - 1); day >= 0; day--) {
    const asks = welcome[day] ?? -1;
    const there = Math.min(moment - day * DAY, DAY - 1) - asks;
    const leave = Math.min(there, calendar.rests) - minutes;
    if (asks >= 0 && leave >= calendar.wakes) return day * DAY + leave;
  }
  return -1;
};
