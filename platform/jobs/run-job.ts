import { type Clock, dayIn, nowIn } from '../clock/clock.ts';
import { finish } from '../db/convoy.ts';
import type { Database } from '../db/database.ts';
import { type Listeners, type Told, tellings } from '../facts/tell.ts';
import type { Job } from './job.ts';
import { extendLease, finishJob, type Leased, type TickingZone } from './store.ts';

export const LEASE_SECONDS = 30;

/** Another worker has the job by now: what was done here is rolled back (JOB-4). */
export class Outrun extends Error {
  constructor() {
    super('the lease ran out and another worker has the job');
    this.name = 'Outrun';
  }
}

export interface Bench {
  readonly database: Database;
  readonly clock: Clock;
  readonly listeners: Listeners;
}

export const leaseUntil = (clock: Clock): Date => new Date(clock().getTime() + LEASE_SECONDS * 1000);

/** Keeps the lease while the handler works; the returned function lets it go. */
function holdLease(bench: Bench, job: Leased): () => void {
  const beat = (): void => {
    // A missed beat is made up for by the next one; a lost lease shows when the job is finished.
    extendLease(bench.database.auth, job, leaseUntil(bench.clock)).catch(() => {});
  };
  const timer = setInterval(beat, (LEASE_SECONDS * 1000) / 3);
  return () => clearInterval(timer);
}

/** JOB-1 The handler's rows, its facts and its own completion mark stand or fall together. */
async function work(bench: Bench, job: Job, at: { leased: Leased; zone: TickingZone }): Promise<Told[]> {
  const { leased, zone } = at;
  return bench.database.inZone(zone.id, async (db) => {
    const tales: Told[] = [];
    const now = nowIn(zone, bench.clock);
    const tell = (told: Told): void => {
      tales.push(told);
    };
    const task = {
      zone,
      now: now.toISOString(),
      today: dayIn(zone, now),
      db,
      attempt: leased.attempts,
      tell,
    };

    await job.run(task, leased.data);

    if (!(await finishJob(db, leased, bench.clock()))) throw new Outrun();
    const teller = {
      zoneId: zone.id,
      accountId: null,
      name: job.name,
      at: task.now,
      address: '',
      requestId: leased.id,
    };
    await finish(db, tellings(db, teller, { tales, listeners: bench.listeners }));
    return tales;
  });
}

/** Does one leased job; returns what it told. */
export async function runJob(
  bench: Bench,
  job: Job,
  at: { leased: Leased; zone: TickingZone },
): Promise<Told[]> {
  const letGo = holdLease(bench, at.leased);
  try {
    return await work(bench, job, at);
  } finally {
    letGo();
  }
}
