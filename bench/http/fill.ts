import { initialsOf } from '../../features/enterprises/initials.ts';
import { nameKey } from '../../features/enterprises/rules/normalise.ts';
import { searchBody } from '../../features/enterprises/rules/search-text.ts';
import { withClient } from '../../platform/db/session.ts';
import { newId } from '../../platform/ids.ts';
import { firm } from './names.ts';

const AT_ONCE = 5000;

/** Fills zone 1 and the yardstick's bare table with the same firms, as the administrator of the database. */
export async function fill(
  adminUrl: string,
  { from, to, zoneId }: { from: number; to: number; zoneId: number },
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(BARE);
    for (let start = from; start < to; start += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, to - start) }, (_, i) => rowOf(start + i));
      await client.query(INSERT, [zoneId, JSON.stringify(rows)]);
    }
    await client.query('vacuum analyze enterprise');
    await client.query('vacuum analyze enterprise_search');
    await client.query('vacuum analyze bare');
  });
}

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
    city: one.city,
    theme: one.theme,
    capital: one.capital,
    at: new Date(Date.UTC(2024, 0, 1) + n * 1000).toISOString(),
  };
}

const BARE = `
  create table if not exists bare (id uuid primary key, name text not null, city text not null, theme text not null,
    capital numeric, updated_at timestamptz not null);
  create index if not exists bare_city on bare (city, updated_at desc, id desc);
  create index if not exists bare_name on bare using gin (name gin_trgm_ops);
  grant select, insert on bare to sortie_app`;

const INSERT = `
  with given as (
    select * from jsonb_to_recordset($2::jsonb) as g(id uuid, name text, key text, short text, initials text, body text,
      city text, theme text, capital numeric, at timestamptz)
  ), made as (
    insert into enterprise (zone_id, id, name, name_key, short_name, initials, city_code, theme, capital_wan, created_at, updated_at)
    select $1, id, name, key, short, initials, city, theme, capital, at, at from given
  ), searched as (
    insert into enterprise_search (zone_id, enterprise_id, body) select $1, id, body from given
  )
  insert into bare (id, name, city, theme, capital, updated_at) select id, name, city, theme, capital, at from given`;
