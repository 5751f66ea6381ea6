import { type RawBuilder, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { partnersToJoin } from '../../partners/door.ts';
import { projectsToJoin } from '../../projects/door.ts';
import type { Light, SubjectKind } from '../contract.ts';

export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** One subject alone; null all of the zone. */
type Only = SubjectRef | null;

const onlyThis = (alias: string, only: Only): RawBuilder<boolean> =>
  only === null
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(`${alias}.subject_kind`)} = ${only.kind} and ${sql.ref(`${alias}.subject_id`)} = ${only.id}`;

interface Asking {
  readonly zoneId: number;
  readonly today: Day;
  readonly only: Only;
}

/** CAD-8 Whatever some policy of today fits, once, with all that fit it. */
const fitted = (db: Db, { zoneId, today, only }: Asking) => sql`
  policy as (
    select id, subject_kind, only_key, classes, stages, partner_kinds
    from cadence_policy
    where zone_id = ${zoneId} and from_on <= ${today} and coalesce(to_on >= ${today}, true)
  ), fit as (
    select 'project' as subject_kind, s.id as subject_id, s.owner_id, s.line_id,
      string_agg(policy.id::text, ',' order by policy.id) as policy_ids
    from ${projectsToJoin(db, zoneId)} as s
    join policy on policy.subject_kind = 'project'
      and (not policy.only_key or s.is_key)
      and (policy.classes = '{}' or s.class = any (policy.classes))
      and (policy.stages = '{}' or s.stage_code = any (policy.stages))
    where s.is_living and ${only === null || only.kind === 'project'} and (${only === null} or s.id = ${only?.id ?? null}::uuid)
    group by s.id, s.owner_id, s.line_id
    union all
    select 'partner', s.id, s.owner_id, null, string_agg(policy.id::text, ',' order by policy.id)
    from ${partnersToJoin(db, zoneId)} as s
    join policy on policy.subject_kind = 'partner'
      and (policy.partner_kinds = '{}' or s.kind = any (policy.partner_kinds))
    where ${only === null || only.kind === 'partner'} and (${only === null} or s.id = ${only?.id ?? null}::uuid)
      and s.appointed_from <= ${today} and coalesce(s.appointed_to >= ${today}, true)
    group by s.id, s.owner_id
  )`;

/** What came under other policies than it was under, or under any for the first time. */
const changed = (asking: Asking) => sql`
  changed as (
    select fit.*, due.subject_id is null as is_new, coalesce(due.misses, 0) as misses,
      coalesce(due.base_on, latest.happened_on, ${asking.today}::date) as base_on,
      latest.happened_at as last_contact_at, coalesce(latest.run, 0) as run
    from fit
    left join cadence_due due on due.zone_id = ${asking.zoneId}
      and due.subject_kind = fit.subject_kind and due.subject_id = fit.subject_id
    left join lateral (
      select happened_on, happened_at, run
      from contact
      where zone_id = ${asking.zoneId} and subject_kind = fit.subject_kind and subject_id = fit.subject_id
      order by happened_at desc, id desc
      limit 1
    ) latest on due.subject_id is null
    where due.subject_id is null or due.policy_ids <> fit.policy_ids
  )`;

/** Takes away what no policy fits any more, and follows owners and lines; returns how many rows went or moved. */
export async function dropAndFollow(db: Db, asking: Asking): Promise<number> {
  const { zoneId, only } = asking;
  const gone = await sql`
    with ${fitted(db, asking)}
    delete from cadence_due due
    where due.zone_id = ${zoneId} and ${onlyThis('due', only)}
      and not exists (
        select from fit where fit.subject_kind = due.subject_kind and fit.subject_id = due.subject_id
      )
  `.execute(db);
  const moved = await sql`
    with ${fitted(db, asking)}
    update cadence_due due
    set owner_id = fit.owner_id, line_id = fit.line_id
    from fit
    where due.zone_id = ${zoneId} and due.subject_kind = fit.subject_kind and due.subject_id = fit.subject_id
      and (due.owner_id, due.line_id) is distinct from (fit.owner_id, fit.line_id)
  `.execute(db);
  return Number(gone.numAffectedRows ?? 0n) + Number(moved.numAffectedRows ?? 0n);
}

/** All that decides when the next contact is owed; many rows share one. */
export interface Combination {
  readonly policyIds: string;
  readonly base: Day;
  readonly misses: number;
}

export async function changedCombinations(db: Db, asking: Asking): Promise<Combination[]> {
  const rows = await sql<Combination>`
    with ${fitted(db, asking)}, ${changed(asking)}
    select distinct policy_ids as "policyIds", base_on as base, misses from changed
  `.execute(db);
  return rows.rows.map((row) => ({ ...row, base: day(row.base) }));
}

export interface Owing extends Combination {
  readonly policyId: string;
  readonly on: Day;
  readonly at: string;
  readonly light: Light;
  readonly tellAt: number | null;
}

const OWING = sql`("policyIds" text, base date, misses integer, "policyId" uuid, "on" date, at timestamptz,
  light text, "tellAt" integer)`;

/** Writes what is owed under the new policies; a lapse under way stays one, with its first day. */
export async function writeChanged(db: Db, asking: Asking, owing: readonly Owing[]): Promise<number> {
  const written = await sql`
    with ${fitted(db, asking)}, ${changed(asking)}
    insert into cadence_due (zone_id, subject_kind, subject_id, project_id, partner_id, owner_id, line_id,
      policy_ids, policy_id, base_on, last_contact_at, run, owed_on, owed_at, misses, next_on, next_at, light, tell_at)
    select ${asking.zoneId}, c.subject_kind, c.subject_id,
      case when c.subject_kind = 'project' then c.subject_id end,
      case when c.subject_kind = 'partner' then c.subject_id end,
      c.owner_id, c.line_id, c.policy_ids, given."policyId", c.base_on, c.last_contact_at, c.run,
      given."on", given.at, c.misses, given."on", given.at, given.light, given."tellAt"
    from changed c
    join jsonb_to_recordset(${JSON.stringify(owing)}::jsonb) as given ${OWING}
      on given."policyIds" = c.policy_ids and given.base = c.base_on and given.misses = c.misses
    on conflict (zone_id, subject_kind, subject_id) do update
    set owner_id = excluded.owner_id, line_id = excluded.line_id, policy_ids = excluded.policy_ids,
      policy_id = excluded.policy_id,
      -- a clock that was set back would put the next slot before the lapse
      next_on = case when cadence_due.misses = 0 or excluded.next_at > cadence_due.owed_at
        then excluded.next_on else cadence_due.next_on end,
      next_at = case when cadence_due.misses = 0 or excluded.next_at > cadence_due.owed_at
        then excluded.next_at else cadence_due.next_at end,
      owed_on = case when cadence_due.misses = 0 then excluded.owed_on else cadence_due.owed_on end,
      owed_at = case when cadence_due.misses = 0 then excluded.owed_at else cadence_due.owed_at end,
      light = excluded.light, tell_at = excluded.tell_at
    where cadence_due.misses = excluded.misses
  `.execute(db);
  return Number(written.numAffectedRows ?? 0n);
}

export interface Passed {
  readonly policyIds: string;
  readonly policyId: string;
  readonly nextOn: Day;
  readonly misses: number;
}

/** What has passed its next slot, by what decides the one after. */
export async function passedCombinations(
  db: Db,
  { zoneId, now, only }: { zoneId: number; now: string; only: Only },
): Promise<Passed[]> {
  const rows = await sql<Passed>`
    select distinct due.policy_ids as "policyIds", due.policy_id as "policyId", due.next_on as "nextOn", due.misses
    from cadence_due due
    where due.zone_id = ${zoneId} and due.next_at < ${now} and ${onlyThis('due', only)}
  `.execute(db);
  return rows.rows.map((row) => ({ ...row, nextOn: day(row.nextOn) }));
}

export interface Following extends Passed {
  readonly on: Day;
  readonly at: string;
  readonly light: Light;
}

/** A statement has its time limit: what is left is taken by the next one. */
const AT_ONCE = 20_000;

/** CAD-9 Notes one miss for whatever has passed its slot, and moves it on to the next; returns how many. */
export async function noteMisses(
  db: Db,
  { zoneId, now, only }: { zoneId: number; now: string; only: Only },
  following: readonly Following[],
): Promise<number> {
  const noted = await sql`
    with late as materialized (
      select due.*
      from cadence_due due
      where due.zone_id = ${zoneId} and due.next_at < ${now} and ${onlyThis('due', only)}
      order by due.subject_kind, due.subject_id
      limit ${AT_ONCE}
      for update
    ), missed as (
      insert into cadence_miss (zone_id, subject_kind, subject_id, due_on, due_at, policy_id, owner_id, noted_at)
      select zone_id, subject_kind, subject_id, next_on, next_at, policy_id, owner_id, ${now}::timestamptz
      from late
      on conflict do nothing
    )
    update cadence_due due
    set misses = late.misses + 1, next_on = given."on", next_at = given.at, light = given.light
    from late
    join jsonb_to_recordset(${JSON.stringify(following)}::jsonb)
      as given ("policyIds" text, "policyId" uuid, "nextOn" date, misses integer, "on" date, at timestamptz, light text)
      on given."policyIds" = late.policy_ids and given."policyId" = late.policy_id
        and given."nextOn" = late.next_on and given.misses = late.misses
    where due.zone_id = ${zoneId} and due.subject_kind = late.subject_kind and due.subject_id = late.subject_id
  `.execute(db);
  return Number(noted.numAffectedRows ?? 0n);
}

/** What is owed for one subject, held until the transaction ends. */
export async function lockDue(db: Db, zoneId: number, of: SubjectRef) {
  const row = await db
    .selectFrom('cadence_due')
    .where('zone_id', '=', zoneId)
    .where('subject_kind', '=', of.kind)
    .where('subject_id', '=', of.id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    policyIds: row.policy_ids,
    policyId: row.policy_id,
    base: day(row.base_on),
    lastContactAt: row.last_contact_at,
    run: row.run,
    misses: row.misses,
  };
}
export type DueHeld = NonNullable<Awaited<ReturnType<typeof lockDue>>>;

export interface Settled {
  readonly base: Day;
  readonly lastContactAt: string;
  readonly run: number;
  /** Null leaves what is owed as it is. */
  readonly owed: {
    readonly policyId: string;
    readonly owedOn: Day;
    readonly owedAt: string;
    readonly misses: number;
    readonly nextOn: Day;
    readonly nextAt: string;
    readonly light: Light;
    readonly tellAt: number | null;
  } | null;
}

/** After a contact: what is owed from now on. */
export async function settle(
  db: Db,
  zoneId: number,
  { of, to }: { of: SubjectRef; to: Settled },
): Promise<void> {
  const { owed } = to;
  await db
    .updateTable('cadence_due')
    .set({
      base_on: to.base,
      last_contact_at: to.lastContactAt,
      run: to.run,
      ...(owed && {
        policy_id: owed.policyId,
        owed_on: owed.owedOn,
        owed_at: owed.owedAt,
        misses: owed.misses,
        next_on: owed.nextOn,
        next_at: owed.nextAt,
        light: owed.light,
        tell_at: owed.tellAt,
      }),
    })
    .where('zone_id', '=', zoneId)
    .where('subject_kind', '=', of.kind)
    .where('subject_id', '=', of.id)
    .execute();
}
