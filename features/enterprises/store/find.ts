import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { keyset } from './order.ts';
import { listed, type Row, type Wanted } from './page.ts';
import { BOUNDS, searched } from './search.ts';

/** The page's rows and one more. Filters and keyset in the index's own order; no exact count. */
export async function findEnterprises(db: Db, wanted: Wanted, bounds = BOUNDS): Promise<Row[]> {
  const rows: Row[] = [];
  for (const from of keyset(wanted.query.sort, wanted.after)) {
    const stretch = { db, wanted, from, count: wanted.query.limit + 1 - rows.length };
    if (stretch.count === 0) break;
    rows.push(
      ...(wanted.term === null ? await listed(stretch) : await searched(stretch, wanted.term, bounds)),
    );
  }
  return rows;
}

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
