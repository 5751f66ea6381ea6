import type { Problem } from './problem.ts';

/** Later than any moment; small enough for arrays of 32-bit integers. */
export const NEVER = 2 ** 30;

/**
 * When an uninterrupted journey can happen. It lies within one working day, outside the night rest, and registration
 * ends before midnight; if it no longer fits today it waits for tomorrow morning. `arrival` and `departure` never
 * decrease, which is what makes forward slack valid. A moment is `working-day index × length + minute of the day`, so
 * that days form one line.
 */
export interface Calendar {
  readonly days: number;
  /** Minutes in a day. */
  readonly length: number;
  readonly wakes: number;
  readonly rests: number;
}

export const calendarOf = ({ horizon }: Pick<Problem, 'horizon'>): Calendar => ({
  days: horizon.days.length,
  length: horizon.dayLength,
  wakes: horizon.nightRest.to,
  rests: horizon.nightRest.from,
});

export const dayOf = ({ length }: Calendar, moment: number): number => Math.floor(moment / length);

/** What arriving in each city asks, [city × days + day]: minutes of registration, or -1 where nobody may arrive. */
export type Welcome = Int32Array;

/** Instead of a city, for ways on which nothing is asked on arrival: inside a city, and home. */
export const NOTHING_ASKED = -1;

export interface Roads {
  readonly calendar: Calendar;
  readonly welcome: Welcome;
}

/** Earliest moment one is there and registered, having been free to leave at `moment`; NEVER if there is none. */
export const arrival = (
  { calendar: { days, length, wakes, rests }, welcome }: Roads,
  moment: number,
  minutes: number,
  city: number,
): number => {
  if (moment >= NEVER) return NEVER;
  let day = Math.floor(moment / length);
  let leave = Math.max(moment - day * length, wakes);
  for (; day < days; day++) {
    const asks = city < 0 ? 0 : (welcome[city * days + day] ?? -1);
    if (asks >= 0 && leave + minutes <= rests && leave + minutes + asks < length)
      return day * length + leave + minutes + asks;
    leave = wakes;
  }
  return NEVER;
};

/** Latest moment to leave so as to be there and registered by `moment`; -1 if there is none. */
export const departure = (
  { calendar: { days, length, wakes, rests }, welcome }: Roads,
  moment: number,
  minutes: number,
  city: number,
): number => {
  for (let day = Math.min(Math.floor(moment / length), days - 1); day >= 0; day--) {
    const asks = city < 0 ? 0 : (welcome[city * days + day] ?? -1);
    const there = Math.min(moment - day * length, length - 1) - asks;
    const leave = Math.min(there, rests) - minutes;
    if (asks >= 0 && leave >= wakes) return day * length + leave;
  }
  return -1;
};
