import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { type Job, onTick } from './job.ts';
import { forgetFinished, forgetKeys } from './store.ts';

const DAY_MS = 86_400_000;
const KEEP_JOBS_DAYS = 14;
const KEEP_KEYS_DAYS = 7;

/** JOB-7 Every night, finished jobs and the keys of old writes go. Ages are counted by the machine's clock. */
export const cleanUp = (database: Database, clock: Clock): Job =>
  onTick('jobs.cleanUp', '40 3 * * *', async ({ zone }) => {
    const daysAgo = (days: number): Date => new Date(clock().getTime() - days * DAY_MS);
    await forgetFinished(database.auth, zone.id, daysAgo(KEEP_JOBS_DAYS));
    await forgetKeys(database.auth, zone.id, daysAgo(KEEP_KEYS_DAYS));
  });
