import { type Day, day } from '../../../../packages/kernel/day.ts';
import type { KeptRoad } from '../outbox/device.ts';

export interface ZoneNow {
  readonly instant: string;
  readonly day: Day;
  /** Minutes from midnight. */
  readonly minute: number;
}

/**
 * What time it is in the zone, without asking: a phone's clock may be wrong and a replay runs on another day than the
 * wall's, so the phone only counts how long ago the server said what time it was.
 */
export const zoneNow = (
  kept: Pick<KeptRoad, 'came'> & { road: { now: string } },
  timeZone: string,
  at: number,
): ZoneNow => {
  const now = new Date(Date.parse(kept.road.now) + Math.max(0, at - kept.came));
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    instant: now.toISOString(),
    day: day(`${of('year')}-${of('month')}-${of('day')}`),
    minute: Number(of('hour')) * 60 + Number(of('minute')),
  };
};

/** `08:12` by the zone's clock. */
export const clockIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
