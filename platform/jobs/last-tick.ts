import { Cron } from 'croner';

const patterns = new Map<string, Cron>();

const cronOf = (pattern: string, timeZone: string): Cron => {
  const key = `${timeZone} ${pattern}`;
  const known = patterns.get(key);
  if (known) return known;
  const made = new Cron(pattern, { timezone: timeZone, paused: true });
  patterns.set(key, made);
  return made;
};

/** The latest instant, now included, at which the pattern was due in the time zone; null when it never was. */
export function lastTick(pattern: string, timeZone: string, now: Date): Date | null {
  const justAfter = new Date(now.getTime() + 1000); // croner looks strictly before
  const ticks = cronOf(pattern, timeZone).previousRuns(2, justAfter);
  return ticks.find((tick) => tick.getTime() <= now.getTime()) ?? null;
}

/** The first instant after now at which the pattern is due. */
export const nextTick = (pattern: string, timeZone: string, now: Date): Date | null =>
  cronOf(pattern, timeZone).nextRun(now);
