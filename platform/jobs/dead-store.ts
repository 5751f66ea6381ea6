import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

export interface DeadJob {
  readonly id: string;
  readonly handler: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly diedAt: string;
}

interface PageAsk {
  readonly zoneId: number;
  /** Only jobs before this one. */
  readonly before: string | null;
  readonly limit: number;
}

export async function deadJobs(db: Db, ask: PageAsk): Promise<DeadJob[]> {
  const rows = await sql<DeadJob>`
    select id, handler, data -> 'subject' as subject, attempts, last_error as "lastError",
      created_at as "createdAt", dead_at as "diedAt"
    from job
    where zone_id = ${ask.zoneId} and dead_at is not null and done_at is null
      and (${ask.before}::uuid is null or id < ${ask.before}::uuid)
    order by id desc
    limit ${ask.limit}
  `.execute(db);
  return rows.rows;
}

/** The handler of the job brought back, or null when it was not dead. */
export async function reviveJob(db: Db, zoneId: number, id: string): Promise<string | null> {
  const revived = await sql<{ handler: string }>`
    update job
    set dead_at = null, attempts = 0, run_at = created_at, lease_until = null
    where zone_id = ${zoneId} and id = ${id} and dead_at is not null and done_at is null
    returning handler
  `.execute(db);
  return revived.rows[0]?.handler ?? null;
}

/** The handler of the job laid aside, or null when it was not dead. */
export async function layAside(
  db: Db,
  at: { zoneId: number; id: string; now: Date },
): Promise<string | null> {
  const laid = await sql<{ handler: string }>`
    update job
    set done_at = ${at.now}
    where zone_id = ${at.zoneId} and id = ${at.id} and dead_at is not null and done_at is null
    returning handler
  `.execute(db);
  return laid.rows[0]?.handler ?? null;
}
