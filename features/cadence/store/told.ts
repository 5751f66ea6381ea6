import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { partnersToJoin } from '../../partners/door.ts';
import { projectsToJoin } from '../../projects/door.ts';
import type { SubjectKind } from '../contract.ts';
import type { SubjectRef } from './due.ts';

export interface ToTell {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly lineId: string | null;
  readonly policyId: string;
  readonly owedOn: Day;
  readonly misses: number;
  readonly tellAt: number;
}

/** Lapses that have reached a step of theirs, under policies that may speak now; held until the transaction ends. */
export async function dueToTell(
  db: Db,
  zoneId: number,
  wanted: { readonly policyIds: readonly string[]; readonly limit: number },
): Promise<ToTell[]> {
  if (wanted.policyIds.length === 0) return [];
  const rows = await sql<ToTell>`
    with lapse as materialized (
      select *
      from cadence_due
      where zone_id = ${zoneId} and tell_at <= misses and policy_id = any (${[...wanted.policyIds]}::uuid[])
      order by policy_id, subject_kind, subject_id
      limit ${wanted.limit}
      for update
    )
    select lapse.subject_kind as kind, lapse.subject_id as id, coalesce(p.name, t.name) as name,
      lapse.owner_id as "ownerId", o.name as "ownerName", lapse.line_id as "lineId",
      lapse.policy_id as "policyId", lapse.owed_on as "owedOn", lapse.misses, lapse.tell_at as "tellAt"
    from lapse
    join person o on o.zone_id = lapse.zone_id and o.id = lapse.owner_id
    left join ${projectsToJoin(db, zoneId)} as p on p.id = lapse.project_id
    left join ${partnersToJoin(db, zoneId)} as t on t.id = lapse.partner_id
    order by lapse.owed_on, name
  `.execute(db);
  return rows.rows.map((row) => ({ ...row, owedOn: day(row.owedOn) }));
}

export interface Moved {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly misses: number;
  readonly tellAt: number | null;
}

/** The steps taken are taken; the next one comes at more misses, or there is none. */
export async function moveSteps(db: Db, zoneId: number, moved: readonly Moved[]): Promise<void> {
  await sql`
    update cadence_due due
    set tell_at = given."tellAt"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as given (kind text, id uuid, "tellAt" integer)
    where due.zone_id = ${zoneId} and due.subject_kind = given.kind and due.subject_id = given.id
  `.execute(db);
}

/** Days missed by one subject, the newest first. */
export async function missesOf(
  db: Db,
  zoneId: number,
  of: SubjectRef,
  limit: number,
): Promise<{ on: Day; ownerName: string }[]> {
  const rows = await db
    .selectFrom('cadence_miss as m')
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'm.zone_id').onRef('o.id', '=', 'm.owner_id'))
    .where('m.zone_id', '=', zoneId)
    .where('m.subject_kind', '=', of.kind)
    .where('m.subject_id', '=', of.id)
    .select(['m.due_on', 'o.name'])
    .orderBy('m.due_on', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ on: day(row.due_on), ownerName: row.name }));
}
