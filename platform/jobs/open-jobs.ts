import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { Listeners } from '../facts/tell.ts';
import { MAX_ATTEMPTS, type Rng } from './back-off.ts';
import { failJob, textOf } from './fail-job.ts';
import type { Job } from './job.ts';
import type { JobLog } from './job-log.ts';
import { openLoop } from './loop.ts';
import { type Bench, leaseUntil, Outrun, runJob } from './run-job.ts';
import {
  type Backlog,
  backlogOf,
  buryOverrun,
  type Leased,
  leaseJobs,
  type TickingZone,
  zonesOfAll,
} from './store.ts';
import { watchTicks } from './tick-watch.ts';

export interface JobsOptions {
  readonly database: Database;
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  readonly log: JobLog;
  readonly rng?: Rng;
  /** Jobs one process does at a time. */
  readonly atOnce?: number;
  readonly pollMs?: number;
}

export interface Drained {
  readonly done: number;
  /** `handler: what went wrong`, a line for each failed attempt. */
  readonly failures: readonly string[];
}

export interface Jobs {
  readonly listeners: Listeners;
  start(): void;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
  /** A hint that something was put in: looked for at once instead of at the next poll. */
  nudge(): void;
  /** Does everything due until none is left, ticks not looked at: for tests. */
  drain(): Promise<Drained>;
  /** Puts in the ticks that have come due and answers how many. */
  tick(): Promise<number>;
  backlog(): Promise<Backlog>;
}

const listenersOf = (jobs: readonly Job[]): Listeners => {
  const byKind = new Map<string, string[]>();
  for (const job of jobs)
    for (const kind of job.hears) byKind.set(kind, [...(byKind.get(kind) ?? []), job.name]);
  return (kind) => byKind.get(kind) ?? [];
};

const namedOnce = (jobs: readonly Job[]): Map<string, Job> => {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  if (byName.size !== jobs.length) throw new Error('two jobs have the same name');
  return byName;
};

/** A database that is away is asked again at the next turn. */
const calm = (log: JobLog, turn: () => Promise<unknown>): Promise<void> =>
  turn().then(
    () => {},
    (error: unknown) => log.error({ err: error }, 'jobs cannot reach the database'),
  );

export function openJobs(options: JobsOptions): Jobs {
  const { database, clock, log } = options;
  const rng = options.rng ?? Math.random;
  const atOnce = options.atOnce ?? 4;
  const byName = namedOnce(options.jobs);
  const bench: Bench = { database, clock, listeners: listenersOf(options.jobs) };
  const tick = watchTicks(database, options.jobs, clock);
  const underWay = new Set<Promise<void>>();

  const lease = (limit: number): Promise<Leased[]> =>
    leaseJobs(database.auth, {
      handlers: [...byName.keys()],
      now: clock(),
      until: leaseUntil(clock),
      limit,
      maxAttempts: MAX_ATTEMPTS,
    });

  /** Does one job; null when it is done, what went wrong otherwise. */
  const one = async (leased: Leased, zones: ReadonlyMap<number, TickingZone>): Promise<string | null> => {
    const job = byName.get(leased.handler);
    const zone = zones.get(leased.zoneId);
    if (!job || !zone) return null;
    try {
      const told = await runJob(bench, job, { leased, zone });
      if (told.length > 0) leasing.wake();
      return null;
    } catch (error) {
      if (error instanceof Outrun) log.warn({ job: leased.id, handler: leased.handler }, error.message);
      else await failJob({ database, clock, log, rng }, leased, error);
      return `${leased.handler}: ${textOf(error)}`;
    }
  };

  const zonesNow = async (): Promise<Map<number, TickingZone>> =>
    new Map((await zonesOfAll(database.auth)).map((zone) => [zone.id, zone]));

  const take = async (): Promise<void> => {
    const free = atOnce - underWay.size;
    const leased = free > 0 ? await lease(free) : [];
    if (leased.length === 0) return;
    const zones = await zonesNow();
    for (const job of leased) {
      const doing = calm(log, () => one(job, zones)).finally(() => {
        underWay.delete(doing);
        leasing.wake();
      });
      underWay.add(doing);
    }
  };

  const pollMs = options.pollMs ?? 1000;
  const leasing = openLoop(() => calm(log, take), pollMs);
  const turnOfTicks = async (): Promise<void> => {
    await buryOverrun(database.auth, clock(), MAX_ATTEMPTS);
    if ((await tick()) > 0) leasing.wake();
  };
  const ticking = openLoop(() => calm(log, turnOfTicks), pollMs);

  return {
    listeners: bench.listeners,
    start: () => {
      leasing.start();
      ticking.start();
    },
    stop: async () => {
      await Promise.all([leasing.stop(), ticking.stop()]);
      await Promise.all(underWay);
    },
    nudge: leasing.wake,
    drain: async () => {
      let done = 0;
      const failures: string[] = [];
      for (let leased = await lease(atOnce); leased.length > 0; leased = await lease(atOnce)) {
        const zones = await zonesNow();
        for (const outcome of await Promise.all(leased.map((job) => one(job, zones))))
          if (outcome === null) done += 1;
          else failures.push(outcome);
      }
      return { done, failures };
    },
    tick,
    backlog: () => backlogOf(database.auth, clock()),
  };
}
