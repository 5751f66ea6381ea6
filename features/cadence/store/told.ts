import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Answer, Asked } from '../../organisation/door.ts';
import { partnersToJoin } from '../../partners/door.ts';
import { projectsToJoin } from '../../projects/door.ts';
import type { Light, SubjectKind, Told } from '../contract.ts';
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

export interface Telling {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly since: Day;
  readonly misses: number;
  readonly light: Light;
  readonly answer: Answer;
}

/** CAD-10 Writes who is told; returns the ids of those that nobody had been told of yet. */
export async function writeTellings(
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  tellings: readonly Telling[],
): Promise<Set<string>> {
  if (tellings.length === 0) return new Set();
  const json = JSON.stringify(tellings.map(({ answer, ...telling }) => ({ ...answer, ...telling })));
  const written = await sql<{ id: string }>`
    insert into cadence_escalation (zone_id, id, subject_kind, subject_id, since_on, misses, light, asked, answered,
      person_id, person_name, account_id, for_name, passed, told_at)
    select ${at.zoneId}, id, kind, "subjectId", since, misses, light, asked, answered, "personId", "personName",
      "accountId", "forName", passed, ${at.now}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as given (id uuid, kind text, "subjectId" uuid, since date,
      misses integer, light text, asked text, answered text, "personId" uuid, "personName" text, "accountId" uuid,
      "forName" text, passed jsonb)
    on conflict (zone_id, subject_kind, subject_id, since_on, asked) do nothing
    returning id
  `.execute(db);
  return new Set(written.rows.map((row) => row.id));
}

export const noteNotice = async (
  db: Db,
  zoneId: number,
  { ids, noticeId }: { ids: readonly string[]; noticeId: string },
): Promise<void> => {
  await db
    .updateTable('cadence_escalation')
    .set({ notice_id: noticeId })
    .where('zone_id', '=', zoneId)
    .where('id', 'in', ids)
    .execute();
};

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

/** Who was told of one subject, the newest first, with the receipts of the notices. */
export async function toldOf(db: Db, zoneId: number, of: SubjectRef, limit: number): Promise<Told[]> {
  const rows = await db
    .selectFrom('cadence_escalation as e')
    .leftJoin('notice as n', (j) => j.onRef('n.zone_id', '=', 'e.zone_id').onRef('n.id', '=', 'e.notice_id'))
    .where('e.zone_id', '=', zoneId)
    .where('e.subject_kind', '=', of.kind)
    .where('e.subject_id', '=', of.id)
    .selectAll('e')
    .select(['n.delivered_at', 'n.read_at'])
    .orderBy('e.since_on', 'desc')
    .orderBy('e.misses', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sinceOn: day(row.since_on),
    misses: row.misses,
    light: row.light as Light, // border: the table's check holds the list
    asked: row.asked as Asked, // border: written from an Answer
    answered: row.answered as Asked,
    personName: row.person_name,
    forName: row.for_name,
    passed: row.passed as unknown as Told['passed'], // border: written from an Answer
    toldAt: row.told_at,
    deliveredAt: row.delivered_at,
    readAt: row.read_at,
  }));
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
