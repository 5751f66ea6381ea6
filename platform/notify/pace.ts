import type { Clock } from '../clock/clock.ts';
import { Postpone } from '../jobs/postpone.ts';

const PER_MINUTE = 20;
const MINUTE_MS = 60_000;

/** NOT-12 Counts what a robot was sent in the last minute; the twenty-first has to wait. */
export function openPace(clock: Clock): (robot: string) => void {
  const sent = new Map<string, number[]>();
  return (robot) => {
    const now = clock().getTime();
    const recent = (sent.get(robot) ?? []).filter((at) => at > now - MINUTE_MS);
    const first = recent[0] ?? now;
    if (recent.length >= PER_MINUTE)
      throw new Postpone(Math.ceil((first + MINUTE_MS - now) / 1000), 'twenty messages a minute');
    sent.set(robot, [...recent, now]);
  };
}
