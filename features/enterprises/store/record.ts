import { type CompiledQuery, type SqlBool, sql } from 'kysely';
import { later } from '../../../platform/db/convoy.ts';
import type { Db } from '../../../platform/db/database.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { EnterpriseForm } from '../contract.ts';
import { initialsOf } from '../initials.ts';
import { nameKey } from '../rules/normalise.ts';
import { searchBody, searchMarks } from '../rules/search-text.ts';
import { type EventRow, eventsInsertion } from './timeline.ts';

export interface ToRecord {
  readonly id: string;
  readonly form: EnterpriseForm;
  readonly source: 'hand' | 'import' | 'pack';
  readonly isFictional?: boolean;
}

/** An enterprise's columns, and the text it is found by; initials are worked out once for both. */
export const columnsOf = (form: EnterpriseForm) => {
  const ofName = initialsOf(form.name);
  const ofShort = form.shortName === '' ? '' : initialsOf(form.shortName);
  const body = searchBody({ ...form, initials: `${ofName} ${ofShort}` });
  return {
    columns: {
      name: form.name,
      name_key: nameKey(form.name),
      short_name: form.shortName,
      initials: ofShort || ofName,
      search_text: body,
      uscc: form.uscc,
      city_code: form.cityCode,
      address: form.address,
      industry: form.industry,
      theme: form.theme,
      capital_wan: form.capitalWan,
      employees: form.employees,
      revenue_wan: form.revenueWan,
      established_on: form.establishedOn,
      contact_name: form.contactName,
      contact_phone: form.contactPhone,
      website: form.website,
      listed_code: form.listedCode,
      tags: form.tags,
      note: form.note,
      in_park: form.inPark,
      owner_person_id: form.ownerPersonId,
    },
    body,
    marks: searchMarks(form),
  };
};

/** The statement that makes enterprises findable by the text given for each (ENT-5). */
export const indexing = (
  db: Db,
  rows: readonly { id: string; body: string; marks: string }[],
): CompiledQuery =>
  sql`select enterprise_index(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.body)}::text[], ${rows.map((r) => r.marks)}::text[])`.compile(
    prepared(db),
  );

/** Inserts enterprises with their search text and events; a taken name or credit code violates ent_1 / ent_2. */
export async function insertEnterprises(
  db: Db,
  zoneId: number,
  { rows, events = [], at }: { rows: readonly ToRecord[]; events?: readonly EventRow[]; at: string },
): Promise<void> {
  if (rows.length === 0) return;
  const made = rows.map((row) => ({ ...row, ...columnsOf(row.form) }));
  const insertion = (rows.length === 1 ? prepared(db) : db)
    .insertInto('enterprise')
    .values(
      made.map(({ id, columns, source, isFictional }) => ({
        zone_id: zoneId,
        id,
        ...columns,
        source,
        is_fictional: isFictional ?? false,
        created_at: at,
        updated_at: at,
      })),
    )
    .compile();
  const happened = events.length === 0 ? [] : [eventsInsertion(db, zoneId, events)];
  await later(db, [insertion, indexing(db, made), ...happened]);
}

/** Overwrites one enterprise's fields and returns its new revision. */
export async function updateEnterprise(
  db: Db,
  zoneId: number,
  { id, form, at }: { id: string; form: EnterpriseForm; at: string },
): Promise<number> {
  const { columns, body, marks } = columnsOf(form);
  const changed = await db
    .updateTable('enterprise')
    .set((eb) => ({ ...columns, updated_at: at, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await later(db, [indexing(db, [{ id, body, marks }])]);
  return changed.revision;
}

export const enterpriseForUpdate = (db: Db, zoneId: number, id: string) =>
  db
    .selectFrom('enterprise')
    .selectAll()
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

const COLUMNS = [
  'e.id',
  'e.name',
  'e.short_name',
  'e.uscc',
  'e.city_code',
  'e.address',
  'e.industry',
  'e.theme',
  'e.capital_wan',
  'e.employees',
  'e.revenue_wan',
  'e.established_on',
  'e.contact_name',
  'e.contact_phone',
  'e.website',
  'e.listed_code',
  'e.tags',
  'e.note',
  'e.in_park',
  'e.is_fictional',
  'e.owner_person_id',
  'e.source',
  'e.last_visited_on',
  'e.created_at',
  'e.updated_at',
  'e.revision',
] as const;

export const enterpriseById = (db: Db, zoneId: number, id: string) =>
  prepared(db)
    .selectFrom('enterprise as e')
    .leftJoin('division as d', 'd.code', 'e.city_code')
    .select(COLUMNS)
    .select('d.name as city')
    .where('e.zone_id', '=', zoneId)
    .where('e.id', '=', id)
    .executeTakeFirst();

export const markVisited = (
  db: Db,
  zoneId: number,
  { id, day, at }: { id: string; day: string; at: string },
) =>
  db
    .updateTable('enterprise')
    .set({ last_visited_on: day, updated_at: at })
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_visited_on', 'is', null), eb('last_visited_on', '<=', day)]))
    .execute();

export const briefsByIds = (db: Db, zoneId: number, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('enterprise')
        .select([
          'id',
          'name',
          'short_name',
          'city_code',
          'industry',
          'theme',
          'in_park',
          'contact_name',
          'contact_phone',
          'tags',
        ])
        .where('zone_id', '=', zoneId)
        .where('id', 'in', [...ids])
        .execute();

/** What an enterprise says of itself that can be counted, compared or told apart. */
const MEASURED = [
  'id',
  'name',
  'city_code',
  'in_park',
  'employees',
  'revenue_wan',
  'capital_wan',
  'established_on',
] as const;

export const measuredById = (db: Db, zoneId: number, id: string) =>
  db
    .selectFrom('enterprise')
    .select(MEASURED)
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .executeTakeFirst();

/** A stretch of all enterprises by name. */
export const measuredAfter = (
  db: Db,
  zoneId: number,
  { after, limit }: { after: readonly [string, string] | null; limit: number },
) =>
  db
    .selectFrom('enterprise')
    .select(MEASURED)
    .where('zone_id', '=', zoneId)
    .$if(after !== null, (q) => q.where(sql<SqlBool>`(name, id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
