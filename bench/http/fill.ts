import { initialsOf } from '../../features/enterprises/initials.ts';
import { nameKey } from '../../features/enterprises/rules/normalise.ts';
import { searchBody, searchMarks } from '../../features/enterprises/rules/search-text.ts';
import { withClient } from '../../platform/db/session.ts';
import { newId } from '../../platform/ids.ts';
import { firm } from './names.ts';

const AT_ONCE = 5000;

/** Fills a zone with made-up firms, as the administrator of the database. */
export async function fill(
  adminUrl: string,
  { from, to, zoneId }: { from: number; to: number; zoneId: number },
): Promise<void> {
  await insertFirms(adminUrl, { from, to, zoneId });
  await withClient(adminUrl, async (client) => {
    await client.query(BARE);
    await client.query('vacuum analyze enterprise');
    await client.query('vacuum analyze enterprise_search');
  });
}

/** The rows alone: nothing is vacuumed or analysed afterwards. */
export const insertFirms = (
  adminUrl: string,
  { from, to, zoneId }: { from: number; to: number; zoneId: number },
): Promise<void> =>
  withClient(adminUrl, async (client) => {
    for (let start = from; start < to; start += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, to - start) }, (_, i) => rowOf(start + i));
      await client.query(INSERT, [zoneId, JSON.stringify(rows)]);
    }
  });

function rowOf(n: number) {
  const one = firm(n);
  const initials = initialsOf(one.shortName);
  return {
    id: newId(),
    name: one.name,
    key: nameKey(one.name),
    short: one.shortName,
    initials,
    body: searchBody({
      name: one.name,
      shortName: one.shortName,
      initials: `${initialsOf(one.name)} ${initials}`,
      uscc: null,
      listedCode: '',
    }),
    marks: searchMarks({ cityCode: one.city, theme: one.theme, industry: one.field, inPark: n % 200 === 0 }),
    city: one.city,
    theme: one.theme,
    industry: one.field,
    visited: n % 50 === 0 ? new Date(Date.UTC(2023, 0, 1 + (n % 365))).toISOString().slice(0, 10) : null,
    park: n % 200 === 0,
    capital: one.capital,
    at: new Date(Date.UTC(2024, 0, 1) + n * 1000).toISOString(),
  };
}

/** The yardstick's own index for words inside a name. */
const BARE = 'create index if not exists bare_name on enterprise using gin (name gin_trgm_ops)';

const INSERT = `
  with given as (
    select * from jsonb_to_recordset($2::jsonb) as g(id uuid, name text, key text, short text, initials text, body text, marks text,
      city text, theme text, industry text, visited date, park boolean, capital numeric, at timestamptz)
  ), made as (
    insert into enterprise (zone_id, id, name, name_key, short_name, initials, search_text, city_code, theme, industry,
      last_visited_on, in_park, capital_wan, created_at, updated_at)
    select $1, id, name, key, short, initials, body, city, theme, industry, visited, park, capital, at, at from given
  )
  insert into enterprise_search (zone_id, enterprise_id, body, marks) select $1, id, body, marks from given`;
