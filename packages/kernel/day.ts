import { z } from 'zod';

/** A civil date in the zone's own time zone, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: 'Day' };

const MS_PER_DAY = 86_400_000;

const utc = (text: string): number => {
  const [y, m, d] = text.split('-').map(Number);
  return Date.UTC(y ?? Number.NaN, (m ?? Number.NaN) - 1, d ?? Number.NaN);
};
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day; // border: ISO text of a UTC midnight

/** True for a date that exists: 2020-02-30 is not a day. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && fromUtc(utc(text)) === text;

/** Reads a day; throws RangeError on anything that is not one. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a day (YYYY-MM-DD): ${text}`);
  return text;
};

export const addDays = (from: Day, count: number): Day => fromUtc(utc(from) + count * MS_PER_DAY);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS_PER_DAY);

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekday = (of: Day): number => new Date(utc(of)).getUTCDay() || 7;

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));

export const zDay = z
  .string()
  .refine(isDay, { error: 'day' })
  .meta({ format: 'date', description: 'YYYY-MM-DD in the zone’s time zone' })
  .transform((text) => text); // border: refined above
