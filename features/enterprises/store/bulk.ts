import { sql } from 'kysely';
import { later } from '../../../platform/db/convoy.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { EnterpriseForm } from '../contract.ts';
import { columnsOf, indexing } from './record.ts';

export interface Bulk {
  readonly rows: readonly { readonly id: string; readonly form: EnterpriseForm }[];
  readonly at: string;
}

/** One statement for hundreds of rows: they travel as one JSON parameter, in the order of their locks. */
const RECORD =
  sql.raw(`(id uuid, name text, name_key text, short_name text, initials text, search_text text, uscc text, city_code text,
  address text, industry text, theme text, capital_wan double precision, employees integer, revenue_wan numeric,
  established_on date, contact_name text, contact_phone text, website text, listed_code text, tags text[],
  note text, in_park boolean, owner_person_id uuid)`);
const COLUMNS =
  sql.raw(`name, name_key, short_name, initials, search_text, uscc, city_code, address, industry, theme, capital_wan,
  employees, revenue_wan, established_on, contact_name, contact_phone, website, listed_code, tags, note, in_park,
  owner_person_id`);

const madeFrom = (rows: Bulk['rows']) => {
  const made = rows.map(({ id, form }) => ({ id, ...columnsOf(form) }));
  return { made, json: JSON.stringify(made.map(({ id, columns }) => ({ id, ...columns }))) };
};

/**
 * Inserts what nobody has recorded meanwhile and returns the ids that went in. Names go in order, so that two imports
 * of the same names wait for each other instead of locking each other out.
 */
export async function insertWhereFree(db: Db, zoneId: number, { rows, at }: Bulk): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { made, json } = madeFrom(rows);
  const inserted = await sql<{ id: string }>`
    insert into enterprise (zone_id, id, ${COLUMNS}, source, created_at, updated_at)
    select ${zoneId}, id, ${COLUMNS}, 'import', ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as given ${RECORD}
    order by name_key collate "C"
    on conflict do nothing
    returning id
  `.execute(db);
  const ids = new Set(inserted.rows.map((row) => row.id));
  const fresh = made.filter(({ id }) => ids.has(id));
  if (fresh.length > 0) await later(db, [indexing(db, fresh)]);
  return ids;
}

/** Overwrites enterprises whose rows are locked already. */
export async function updateEnterprises(db: Db, zoneId: number, { rows, at }: Bulk): Promise<void> {
  if (rows.length === 0) return;
  const { made, json } = madeFrom(rows);
  await sql`
    update enterprise e
    set (${COLUMNS}) = row(given.name, given.name_key, given.short_name, given.initials, given.search_text, given.uscc, given.city_code,
        given.address, given.industry, given.theme, given.capital_wan, given.employees, given.revenue_wan,
        given.established_on, given.contact_name, given.contact_phone, given.website, given.listed_code, given.tags,
        given.note, given.in_park, given.owner_person_id),
      updated_at = ${at}::timestamptz,
      revision = e.revision + 1
    from jsonb_to_recordset(${json}::jsonb) as given ${RECORD}
    where e.zone_id = ${zoneId} and e.id = given.id
  `.execute(db);
  await later(db, [indexing(db, made)]);
}
