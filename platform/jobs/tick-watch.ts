import { type Clock, nowIn } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { Job } from './job.ts';
import { lastTick, nextTick } from './last-tick.ts';
import { putTick, type TickingZone, zonesOfAll } from './store.ts';

interface Watched {
  readonly zone: TickingZone;
  readonly job: Job;
  readonly pattern: string;
}

/** The zone's clock as it stood when the next tick was worked out; moved, it is worked out anew. */
interface Known {
  readonly setting: string;
  readonly seen: number;
  readonly next: number;
}

const settingOf = (zone: TickingZone): string => `${zone.timeZone} ${zone.clockOffsetSeconds}`;

/** JOB-3 The latest tick, unless it lies before the zone was made. */
function dueTick(watched: Watched, now: Date): Date | null {
  const tick = lastTick(watched.pattern, watched.zone.timeZone, now);
  const madeAt = new Date(watched.zone.createdAt).getTime() + watched.zone.clockOffsetSeconds * 1000;
  return tick && tick.getTime() >= madeAt ? tick : null;
}

/**
 * Puts a job in for each tick that has come due, in each zone by its own clock and time zone. Returns a function
 * that takes one look and answers how many it put in.
 */
export function watchTicks(database: Database, jobs: readonly Job[], clock: Clock): () => Promise<number> {
  const known = new Map<string, Known>();
  const ticking = jobs.flatMap((job) => (job.ticks === null ? [] : [{ job, pattern: job.ticks }]));

  const look = async (watched: Watched): Promise<number> => {
    const { zone, job, pattern } = watched;
    const key = `${zone.id} ${job.name}`;
    const now = nowIn(zone, clock);
    const was = known.get(key);
    const calm = was?.setting === settingOf(zone) && was.seen <= now.getTime() && now.getTime() < was.next;
    if (calm) return 0;

    const tick = dueTick(watched, now);
    const fresh =
      tick && (await putTick(database.auth, { zoneId: zone.id, handler: job.name, at: tick, now: clock() }));
    const next = nextTick(pattern, zone.timeZone, now)?.getTime() ?? Number.POSITIVE_INFINITY;
    known.set(key, { setting: settingOf(zone), seen: now.getTime(), next });
    return fresh ? 1 : 0;
  };

  return async () => {
    let put = 0;
    for (const zone of ticking.length === 0 ? [] : await zonesOfAll(database.auth))
      for (const { job, pattern } of ticking) put += await look({ zone, job, pattern });
    return put;
  };
}
