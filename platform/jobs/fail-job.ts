import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { backOffSeconds, MAX_ATTEMPTS, type Rng } from './back-off.ts';
import type { JobLog } from './job-log.ts';
import { Postpone } from './postpone.ts';
import { type Leased, setBack } from './store.ts';

export const textOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 2000);

interface Failing {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: JobLog;
  readonly rng: Rng;
}

/** JOB-5 Tried again later, or given up and waiting for a person. */
export async function failJob(
  { database, clock, log, rng }: Failing,
  leased: Leased,
  error: unknown,
): Promise<void> {
  const postponed = error instanceof Postpone;
  const spent = !postponed && leased.attempts >= MAX_ATTEMPTS;
  const seconds = postponed ? error.seconds : backOffSeconds(leased.attempts, rng);
  const now = clock();
  const runAt = spent ? null : new Date(now.getTime() + seconds * 1000);
  await setBack(database.auth, leased, { error: textOf(error), runAt, now, counts: !postponed });
  const about = { job: leased.id, zone: leased.zoneId, handler: leased.handler, attempts: leased.attempts };
  if (spent) log.error({ ...about, err: error }, 'job given up, waits for a person');
  else if (!postponed) log.warn({ ...about, err: error, seconds }, 'job failed, will be tried again');
}
