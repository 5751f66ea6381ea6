import { z } from 'zod';

/** Whole minutes: a duration, or a time of day counted from local midnight. */
export type Minutes = number & { readonly __brand: 'Minutes' };

/** Reads whole minutes; throws RangeError on a fraction or a negative number. */
export const minutes = (count: number): Minutes => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not whole minutes: ${count}`);
  return count as Minutes;
};

/** `605` is `10:05`; hours run past 24 for what ends on a later day. */
export const clock = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** `10:05` is `605`; null when the text is no time of day. */
export const fromClock = (text: string): Minutes | null => {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  const at = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN;
  return parts && Number(parts[2]) < 60 && at <= 1440 ? minutes(at) : null;
};

/** A time of day in minutes from local midnight, 0 … 1440. */
export const zTimeOfDay = z.int().min(0).max(1440);
