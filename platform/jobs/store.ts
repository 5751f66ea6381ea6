import { type QueryExecutorProvider, sql } from 'kysely';
import type { Zone } from '../http/route.ts';
import { newId } from '../ids.ts';

/** A job in the hands of one worker until its lease runs out. */
export interface Leased {
  readonly zoneId: number;
  readonly id: string;
  readonly handler: string;
  readonly data: unknown;
  readonly attempts: number;
  /** Counts the leases: who holds an older one may not finish (JOB-4). */
  readonly fence: string;
}

export interface LeaseAsk {
  readonly handlers: readonly string[];
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
  readonly maxAttempts: number;
}

/**
 * JOB-4 Takes what is due and in nobody's hands. A job put in to run at once is due whatever the clock of the
 * machine that put it in says.
 */
export async function leaseJobs(db: QueryExecutorProvider, ask: LeaseAsk): Promise<Leased[]> {
  const leased = await sql<Leased>`
    with due as materialized (
      select zone_id, id
      from job
      where done_at is null and dead_at is null
        and (run_at <= ${ask.now} or run_at = created_at)
        and (lease_until is null or lease_until <= ${ask.now})
        and attempts < ${ask.maxAttempts}
        and handler = any(${[...ask.handlers]}::text[])
      order by run_at
      limit ${ask.limit}
      for update skip locked
    )
    update job
    set fence = job.fence + 1, attempts = job.attempts + 1, lease_until = ${ask.until}
    from due
    where job.zone_id = due.zone_id and job.id = due.id
    returning job.zone_id as "zoneId", job.id, job.handler, job.data, job.attempts, job.fence::text as fence
  `.execute(db);
  return leased.rows;
}

/** JOB-5 A job whose workers died every time (it may be what kills them) is given up. */
export async function buryOverrun(
  db: QueryExecutorProvider,
  now: Date,
  maxAttempts: number,
): Promise<number> {
  const buried = await sql`
    update job
    set dead_at = ${now}, lease_until = null, last_error = coalesce(last_error, 'its worker died each time')
    where done_at is null and dead_at is null and attempts >= ${maxAttempts} and lease_until <= ${now}
  `.execute(db);
  return Number(buried.numAffectedRows ?? 0n);
}

/** True when the lease was still ours; a longer one is taken (JOB-4). */
export async function extendLease(db: QueryExecutorProvider, job: Leased, until: Date): Promise<boolean> {
  const extended = await sql`
    update job
    set lease_until = ${until}
    where zone_id = ${job.zoneId} and id = ${job.id} and fence = ${job.fence}::bigint and done_at is null
  `.execute(db);
  return extended.numAffectedRows === 1n;
}

/** JOB-1 Marks it done in the handler's own transaction; false when another worker has it by now. */
export async function finishJob(db: QueryExecutorProvider, job: Leased, now: Date): Promise<boolean> {
  const finished = await sql`
    update job
    set done_at = ${now}, lease_until = null, last_error = null
    where zone_id = ${job.zoneId} and id = ${job.id} and fence = ${job.fence}::bigint
      and done_at is null and dead_at is null
  `.execute(db);
  return finished.numAffectedRows === 1n;
}

export interface Setback {
  readonly error: string;
  /** When to try again; null gives up (JOB-5). */
  readonly runAt: Date | null;
  readonly now: Date;
  /** A postponed job has not failed: the attempt does not count. */
  readonly counts: boolean;
}

export async function setBack(db: QueryExecutorProvider, job: Leased, setback: Setback): Promise<void> {
  await sql`
    update job
    set lease_until = null, last_error = ${setback.error},
      run_at = coalesce(${setback.runAt}::timestamptz, run_at),
      dead_at = case when ${setback.runAt}::timestamptz is null then ${setback.now}::timestamptz end,
      attempts = case when ${setback.counts} then attempts else greatest(attempts - 1, 0) end
    where zone_id = ${job.zoneId} and id = ${job.id} and fence = ${job.fence}::bigint and done_at is null
  `.execute(db);
}

/** A zone with the instant (machine's clock) from which its ticks count. */
export interface TickingZone extends Zone {
  readonly createdAt: string;
}

export async function zonesOfAll(db: QueryExecutorProvider): Promise<TickingZone[]> {
  const zones = await sql<TickingZone>`
    select id, code, json_build_object('zh', name_zh, 'en', name_en) as name, time_zone as "timeZone",
      home_city as "homeCity", calendar, situation, clock_offset_seconds::float8 as "clockOffsetSeconds",
      is_demo as "isDemo", created_at as "createdAt"
    from zone
    order by id
  `.execute(db);
  return zones.rows;
}

export interface Tick {
  readonly zoneId: number;
  readonly handler: string;
  readonly at: Date;
  readonly now: Date;
}

/** JOB-2 However many servers see the tick, it becomes one job. */
export async function putTick(db: QueryExecutorProvider, tick: Tick): Promise<boolean> {
  const at = tick.at.toISOString();
  const put = await sql`
    insert into job (zone_id, id, handler, data, once_key, run_at, created_at)
    values (${tick.zoneId}, ${newId()}, ${tick.handler}, ${JSON.stringify({ tick: at })}::jsonb, ${`tick:${at}`},
      ${tick.now}, ${tick.now})
    on conflict (zone_id, handler, once_key) where once_key is not null do nothing
  `.execute(db);
  return put.numAffectedRows === 1n;
}

/** JOB-7 Finished jobs go; a handler's latest tick stays, or it would seem never to have happened. */
export async function forgetFinished(
  db: QueryExecutorProvider,
  zoneId: number,
  before: Date,
): Promise<number> {
  const gone = await sql`
    delete from job
    where zone_id = ${zoneId} and done_at < ${before}
      and (once_key is null or once_key not like 'tick:%' or exists (
        select from job later
        where later.zone_id = ${zoneId} and later.handler = job.handler
          and later.once_key like 'tick:%' and later.once_key > job.once_key
      ))
  `.execute(db);
  return Number(gone.numAffectedRows ?? 0n);
}

/** HTTP-5 A repeated write is recognised for as long as its key is kept. */
export async function forgetKeys(db: QueryExecutorProvider, zoneId: number, before: Date): Promise<number> {
  const gone =
    await sql`delete from idempotency_key where zone_id = ${zoneId} and made_at < ${before}`.execute(db);
  return Number(gone.numAffectedRows ?? 0n);
}

export interface Backlog {
  readonly due: number;
  readonly dead: number;
  /** Seconds the longest waiting due job has waited. */
  readonly oldestSeconds: number;
}

export async function backlogOf(db: QueryExecutorProvider, now: Date): Promise<Backlog> {
  const counted = await sql<Backlog>`
    select
      count(*) filter (where dead_at is null and run_at <= ${now})::int as due,
      count(*) filter (where dead_at is not null)::int as dead,
      coalesce(max(extract(epoch from ${now}::timestamptz - run_at))
        filter (where dead_at is null and run_at <= ${now}), 0)::float8 as "oldestSeconds"
    from job
    where done_at is null
  `.execute(db);
  return counted.rows[0] ?? { due: 0, dead: 0, oldestSeconds: 0 };
}
