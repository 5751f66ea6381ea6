import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { EnterpriseQuery } from '../contract.ts';
import type { Cursor } from '../cursor.ts';
import { ANY, type Condition, ORDER } from './order.ts';

export interface Wanted {
  readonly zoneId: number;
  readonly query: EnterpriseQuery;
  readonly term: string | null;
  readonly after: Cursor | null;
}

/** A stretch of the list: where it begins, and how many rows are still asked for. */
export interface Stretch {
  readonly db: Db;
  readonly wanted: Wanted;
  readonly from: Condition;
  readonly count: number;
}

const COLUMNS = [
  'e.id',
  'e.name',
  'e.short_name',
  'e.city_code',
  'e.industry',
  'e.theme',
  'e.capital_wan',
  'e.in_park',
  'e.is_fictional',
  'e.contact_name',
  'e.last_visited_on',
  'e.updated_at',
  'e.initials',
] as const;

/** The enterprises the filters leave, to be narrowed and ordered further. */
export function filtered(db: Db, { zoneId, query }: Wanted) {
  let q = db
    .selectFrom('enterprise as e')
    .select([...COLUMNS, 'e.search_text'])
    .where('e.zone_id', '=', zoneId);
  if (query.cityCode) q = q.where('e.city_code', '=', query.cityCode);
  if (query.provinceCode) {
    const [first, last] = codesOf(query.provinceCode);
    q = q.where('e.city_code', '>=', first).where('e.city_code', '<=', last);
  }
  if (query.theme) q = q.where('e.theme', '=', query.theme);
  if (query.industry) q = q.where('e.industry', '=', query.industry);
  if (query.inPark) q = q.where('e.in_park', '=', query.inPark === 'yes');
  return q;
}
export type Filtered = ReturnType<typeof filtered>;

const codesOf = (province: string) => [`${province.slice(0, 2)}0000`, `${province.slice(0, 2)}9999`] as const;

/** The rows of a page out of `source`, with the names of their cities. */
export const pageOf = ({ db, wanted, count }: Stretch, source: Filtered) =>
  db
    .selectFrom(source.as('e'))
    .leftJoin('division as d', 'd.code', 'e.city_code')
    .select([...COLUMNS, 'd.name as city'])
    .orderBy(ORDER[wanted.query.sort])
    .limit(count);

export type Row = Awaited<ReturnType<ReturnType<typeof pageOf>['execute']>>[number];

/** The stretch in the order of an index, from its beginning. */
export async function listed(stretch: Stretch, also: Condition = ANY): Promise<Row[]> {
  const { db, wanted, from } = stretch;
  if (isByCity(wanted.query)) return cityByCity(stretch, also);
  return pageOf(stretch, filtered(db, wanted).where(from).where(also)).execute();
}

/** A name begins with its city, so by name or initials a province's rows stand together, perhaps at the very end. */
export const standsByCity = ({ provinceCode, sort }: EnterpriseQuery): boolean =>
  provinceCode !== undefined && (sort === 'name' || sort === 'initials');

/** There, and by change, each city has an index in that order: the first rows of each are merged. */
const isByCity = (query: EnterpriseQuery): boolean =>
  standsByCity(query) || (query.provinceCode !== undefined && query.sort === '-updatedAt');

async function cityByCity(stretch: Stretch, also: Condition): Promise<Row[]> {
  const { db, wanted, from, count } = stretch;
  const cities = await citiesOf(db, wanted);
  if (cities.length === 0) return [];
  const ofOne = filtered(db, wanted)
    .where(sql<boolean>`e.city_code = c.code`)
    .where(from)
    .where(also)
    .orderBy(ORDER[wanted.query.sort])
    .limit(count);
  const ofAll = db
    .selectFrom(sql<{ code: string }>`unnest(${cities}::bpchar[])`.as<'c'>(sql`c(code)`))
    .innerJoinLateral(ofOne.as('e'), (join) => join.onTrue())
    .select([...COLUMNS, 'e.search_text']);
  return pageOf(stretch, ofAll).execute();
}

/** The codes of a province that enterprises of the zone have, found by jumping through the index. */
export async function citiesOf(db: Db, { zoneId, query }: Wanted): Promise<string[]> {
  const [first, last] = codesOf(query.provinceCode ?? '');
  const found = await sql<{ code: string }>`
    with recursive city as (
      (select city_code as code from enterprise
       where zone_id = ${zoneId} and city_code between ${first} and ${last} order by city_code limit 1)
      union all
      select (select e.city_code from enterprise e
              where e.zone_id = ${zoneId} and e.city_code > city.code and e.city_code <= ${last}
              order by e.city_code limit 1)
      from city where city.code is not null
    )
    select code from city where code is not null
  `.execute(db);
  return found.rows.map((row) => row.code);
}
