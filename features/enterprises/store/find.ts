import { type SqlBool, sql } from 'kysely';
import type { Cursor } from '../../../packages/kernel/cursor.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { EnterpriseQuery } from '../contract.ts';

/** Matches collected by search before sorting; past ten times as many the list is walked instead (ENT-5). */
export const MOST_COLLECTED = 3000;

export interface Wanted {
  readonly zoneId: number;
  readonly query: EnterpriseQuery;
  readonly term: string | null;
  readonly after: Cursor | null;
}

const COLUMNS = [
  'e.id',
  'e.name',
  'e.short_name',
  'e.city_code',
  'd.name as city',
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

const likePattern = (term: string): string => `%${term.replace(/[\\%_]/g, '\\$&')}%`;

/** The page's rows and one more. Filters and keyset in the index's own order; no exact count. */
export async function findEnterprises(db: Db, wanted: Wanted) {
  const { term } = wanted;
  if (term === null) return pageQuery(db, wanted).execute();
  const ids = await matchingIds(db, term);
  if (ids === null) {
    const like = likePattern(term);
    return pageQuery(db, wanted)
      .where(
        sql<SqlBool>`(lower(normalize(e.name, nfkc)) like ${like} or lower(normalize(e.short_name, nfkc)) like ${like}
          or e.initials like ${like} or lower(e.uscc) like ${like} or lower(e.listed_code) like ${like})`,
      )
      .execute();
  }
  if (ids.length === 0) return [];
  return pageQuery(db, wanted).where('e.id', '=', sql<string>`any(${ids}::uuid[])`).execute();
}

/** Ids that match, or null when there are too many to collect. */
async function matchingIds(db: Db, term: string): Promise<string[] | null> {
  const found = await sql<{ id: string | null }>`
    select enterprise_matches(${term}, ${MOST_COLLECTED + 1}) as id
  `.execute(db);
  const ids = found.rows.map((row) => row.id);
  if (ids.length > MOST_COLLECTED || ids.includes(null)) return null;
  return ids.filter((id) => id !== null);
}

function pageQuery(db: Db, { zoneId, query, after }: Wanted) {
  let q = db
    .selectFrom('enterprise as e')
    .leftJoin('division as d', 'd.code', 'e.city_code')
    .select(COLUMNS)
    .where('e.zone_id', '=', zoneId);
  if (query.cityCode) q = q.where('e.city_code', '=', query.cityCode);
  if (query.provinceCode) {
    const province = query.provinceCode.slice(0, 2);
    q = q.where('e.city_code', '>=', `${province}0000`).where('e.city_code', '<=', `${province}9999`);
  }
  if (query.theme) q = q.where('e.theme', '=', query.theme);
  if (query.industry) q = q.where('e.industry', '=', query.industry);
  if (query.inPark) q = q.where('e.in_park', '=', query.inPark === 'yes');
  return SORTED[query.sort](q, after).limit(query.limit + 1);
}

type PageQuery = ReturnType<typeof bare>;
const bare = (db: Db) =>
  db.selectFrom('enterprise as e').leftJoin('division as d', 'd.code', 'e.city_code').select(COLUMNS);
type Sorting = (q: PageQuery, after: Cursor | null) => PageQuery;

/** Keyset for a column where null sorts last: first the values below, then the nulls. */
const nullsLast =
  (column: 'e.last_visited_on' | 'e.capital_wan', type: string): Sorting =>
  (q, after) => {
    const ordered = q.orderBy(sql`${sql.ref(column)} desc nulls last`).orderBy('e.id', 'desc');
    if (after === null) return ordered;
    const ref = sql.ref(column);
    if (after.value === null) return ordered.where(sql<SqlBool>`(${ref} is null and e.id < ${after.id})`);
    const value = sql`${after.value}::${sql.raw(type)}`;
    return ordered.where(
      sql<SqlBool>`(${ref} < ${value} or (${ref} = ${value} and e.id < ${after.id}) or ${ref} is null)`,
    );
  };

const rising =
  (column: 'e.name' | 'e.initials'): Sorting =>
  (q, after) => {
    const ordered = q.orderBy(column).orderBy('e.id');
    return after === null
      ? ordered
      : ordered.where(sql<SqlBool>`(${sql.ref(column)}, e.id) > (${after.value ?? ''}, ${after.id}::uuid)`);
  };

const SORTED: Readonly<Record<EnterpriseQuery['sort'], Sorting>> = {
  '-updatedAt': (q, after) => {
    const ordered = q.orderBy('e.updated_at', 'desc').orderBy('e.id', 'desc');
    return after === null
      ? ordered
      : ordered.where(sql<SqlBool>`(e.updated_at, e.id) < (${after.value}::timestamptz, ${after.id}::uuid)`);
  },
  name: rising('e.name'),
  initials: rising('e.initials'),
  '-lastVisitedOn': nullsLast('e.last_visited_on', 'date'),
  '-capitalWan': nullsLast('e.capital_wan', 'numeric'),
};

/** The distinct values of the filters, each found by jumping through its index, never by reading the table. */
export async function enterpriseChoices(db: Db, zoneId: number) {
  const jump = (column: 'city_code' | 'theme' | 'industry') =>
    sql<{ value: string }>`
      with recursive seen as (
        (select ${sql.ref(column)} as value from enterprise
         where zone_id = ${zoneId} and ${sql.ref(column)} > '' order by ${sql.ref(column)} limit 1)
        union all
        select (select e.${sql.ref(column)} from enterprise e
                where e.zone_id = ${zoneId} and e.${sql.ref(column)} > seen.value
                order by e.${sql.ref(column)} limit 1)
        from seen where seen.value is not null
      )
      select value from seen where value is not null limit 500
    `.execute(db);
  const [cities, themes, industries] = [await jump('city_code'), await jump('theme'), await jump('industry')];
  const codes = cities.rows.map((row) => row.value);
  const names =
    codes.length === 0
      ? []
      : await db.selectFrom('division').select(['code', 'name']).where('code', 'in', codes).execute();
  return {
    cities: names.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    themes: themes.rows.map((row) => row.value),
    industries: industries.rows.map((row) => row.value),
  };
}
