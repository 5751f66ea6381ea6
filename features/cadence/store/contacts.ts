import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { partnersToJoin } from '../../partners/door.ts';
import { projectsToJoin } from '../../projects/door.ts';
import type { ContactKind, SubjectKind } from '../contract.ts';
import type { SubjectRef } from './due.ts';

export interface NewContact {
  readonly id: string;
  readonly of: SubjectRef;
  readonly kind: ContactKind;
  readonly note: string;
  readonly happenedOn: Day;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly run: number;
  readonly by: {
    readonly personId: string | null;
    readonly accountId: string | null;
    readonly name: string;
  };
}

export const insertContact = async (db: Db, zoneId: number, made: NewContact): Promise<void> => {
  const { of, by } = made;
  await db
    .insertInto('contact')
    .values({
      zone_id: zoneId,
      id: made.id,
      subject_kind: of.kind,
      subject_id: of.id,
      project_id: of.kind === 'project' ? of.id : null,
      partner_id: of.kind === 'partner' ? of.id : null,
      kind: made.kind,
      note: made.note,
      happened_on: made.happenedOn,
      happened_at: made.happenedAt,
      recorded_at: made.recordedAt,
      by_person_id: by.personId,
      by_account_id: by.accountId,
      by_name: by.name,
      run: made.run,
    })
    .execute();
};

export interface ContactRow {
  readonly id: string;
  readonly kind: ContactKind;
  readonly note: string;
  readonly happenedOn: Day;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly byName: string;
}

/** Contacts with one subject, the newest first. */
export async function contactsOf(
  db: Db,
  zoneId: number,
  of: SubjectRef,
  limit: number,
): Promise<ContactRow[]> {
  const rows = await db
    .selectFrom('contact')
    .where('zone_id', '=', zoneId)
    .where('subject_kind', '=', of.kind)
    .where('subject_id', '=', of.id)
    .selectAll()
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ContactKind, // border: the table's check holds the list
    note: row.note,
    happenedOn: day(row.happened_on),
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    byName: row.by_name,
  }));
}

export interface DoneRow extends ContactRow {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
}

/** What was written down since an instant, by one person or by anybody, the newest first. */
export async function doneSince(
  db: Db,
  zoneId: number,
  wanted: { readonly since: string; readonly byPersonId: string | null; readonly limit: number },
): Promise<DoneRow[]> {
  const rows = await sql<DoneRow>`
    with done as materialized (
      select *
      from contact
      where zone_id = ${zoneId} and recorded_at >= ${wanted.since}
        and (${wanted.byPersonId === null} or by_person_id = ${wanted.byPersonId}::uuid)
      order by recorded_at desc
      limit ${wanted.limit}
    )
    select done.id, done.kind, done.note, done.happened_on as "happenedOn", done.happened_at as "happenedAt",
      done.recorded_at as "recordedAt", done.by_name as "byName", done.subject_kind as "subjectKind",
      done.subject_id as "subjectId", coalesce(p.name, t.name) as name, p.enterprise_id as "enterpriseId",
      p.enterprise_name as "enterpriseName"
    from done
    left join ${projectsToJoin(db, zoneId)} as p on p.id = done.project_id
    left join ${partnersToJoin(db, zoneId)} as t on t.id = done.partner_id
    order by done.recorded_at desc
  `.execute(db);
  return rows.rows.map((row) => ({ ...row, happenedOn: day(row.happenedOn) }));
}

/** Contacts with projects, whose firm it was and which unit made them: a part of neighbours' statements. */
export const contactsToJoin = (db: Db, zoneId: number) =>
  db
    .selectFrom('contact as c')
    .innerJoin(projectsToJoin(db, zoneId).as('p'), 'p.id', 'c.project_id')
    .innerJoin('person as m', (j) =>
      j.onRef('m.zone_id', '=', 'c.zone_id').onRef('m.id', '=', 'c.by_person_id'),
    )
    .innerJoin('unit as u', (j) => j.onRef('u.zone_id', '=', 'm.zone_id').onRef('u.id', '=', 'm.unit_id'))
    .where('c.zone_id', '=', zoneId)
    .select(['p.enterprise_id', 'c.happened_on', 'u.id as unit_id', 'u.short_name as unit_name']);
