import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEnterprise, listEnterprises } from '../features/enterprises/contract.ts';
import { withClient } from '../platform/db/session.ts';
import { loadZone } from './world/model-case.ts';
import { openWorld, type World } from './world/world.ts';

const NOW = '2024-03-04T01:00:00.000Z';

let world: World;
/** A zone full of rows, to be hidden from the other. */
let full: number;
/** The runtime role inside a zone. */
let inside: pg.Client;
let tables: readonly string[];

const TABLES = `
  select format('%I.%I', c.table_schema, c.table_name) as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.column_name = 'zone_id' and c.table_schema not in ('auth', 'pg_catalog', 'information_schema')
    and t.table_type = 'BASE TABLE'
  order by 1`;

beforeAll(async () => {
  world = await openWorld({ now: NOW });
  full = await loadZone(world, 'second-zone', NOW);
  inside = new pg.Client({ connectionString: world.urls.app });
  await inside.connect();
  tables = await withClient(world.urls.super, async (client) =>
    (await client.query<{ name: string }>(TABLES)).rows.map(({ name }) => name),
  );
}, 120_000);
afterAll(async () => {
  await inside.end();
  await world.close();
});

const enter = (zoneId: number): Promise<unknown> =>
  inside.query(`select set_config('app.zone', $1, false)`, [String(zoneId)]);

/** How a statement ends: rows touched, or why not. */
async function tried(sql: string): Promise<number | string> {
  try {
    return (await inside.query(sql)).rowCount ?? 0;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
const isRefused = (outcome: number | string): boolean => String(outcome).startsWith('permission denied');
/** By the policy of the zone, which is the one that lets in; one that asks for more besides is named in its refusal. */
const isWalled = (outcome: number | string): boolean =>
  /row-level security policy for table/.test(String(outcome));

describe('[A3] the database alone keeps zones apart', () => {
  test('every table of a zone has the zone in its key', async () => {
    const keyless = await withClient(world.urls.super, async (client) =>
      (
        await client.query(
          `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
           where a.attname = 'zone_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
             and not c.relispartition
             and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'
               and a.attnum = any (k.conkey))`,
        )
      ).rows.map(({ name }) => name),
    );
    expect(keyless).toEqual([]);
  });

  test('no row of another zone is seen, changed or removed', async () => {
    const leaks: unknown[] = [];
    let hidden = 0;
    for (const table of tables) {
      await enter(full);
      const there = await tried(`select from ${table} limit 1`);
      if (there === 1) hidden++;
      await enter(world.zones.nextDoor);
      const outcomes = [
        await tried(`select from ${table} where zone_id <> ${world.zones.nextDoor}`),
        await tried(`update ${table} set zone_id = zone_id where zone_id = ${full}`),
        await tried(`delete from ${table} where zone_id = ${full}`),
      ];
      if (!outcomes.every((one) => one === 0 || isRefused(one))) leaks.push([table, outcomes]);
    }
    expect(leaks).toEqual([]);
    expect(hidden).toBeGreaterThan(8); // there was something to hide
  });

  test('no row is written into another zone, and it is the zone that says no', async () => {
    const leaks: unknown[] = [];
    let walled = 0;
    for (const table of tables) {
      await enter(world.zones.nextDoor);
      const abroad = await tried(`insert into ${table} (zone_id) values (${full})`);
      await enter(full);
      await inside.query('begin');
      const athome = await tried(`insert into ${table} (zone_id) values (${full})`);
      await inside.query('rollback');
      if (isWalled(abroad) && !isWalled(athome)) walled++;
      else if (!isRefused(abroad)) leaks.push([table, abroad, athome]);
    }
    expect(leaks).toEqual([]);
    expect(walled).toBeGreaterThan(15);
  });

  test('without a zone there is nothing', async () => {
    await inside.query(`select set_config('app.zone', '', false)`);
    const seen: unknown[] = [];
    for (const table of tables) {
      const outcome = await tried(`select from ${table} limit 1`);
      if (outcome !== 0 && !isRefused(outcome)) seen.push([table, outcome]);
    }
    expect(seen).toEqual([]);
  });
});

test('[A3] requests of two zones at once over one pool never meet', async () => {
  const [home, nextDoor] = [await world.as('staff'), await world.fromNextDoor('staff')];
  const own = [
    [home, '本区公司'],
    [nextDoor, '邻区公司'],
  ] as const;
  for (const [actor, name] of own)
    for (const n of [1, 2, 3]) await actor.ask(createEnterprise, { body: { name: `${name}${n}` } });

  const seen = await Promise.all(
    Array.from({ length: 120 }, async (_, i) => {
      const [actor, name] = own[i % 2] ?? own[0];
      if (i % 7 === 0) await actor.send(createEnterprise, { body: { name: `${name}${i}` } });
      const { items } = await actor.ask(listEnterprises, { query: { q: i % 3 === 0 ? '公司' : '' } });
      return items.length >= 3 && items.every((one) => one.name.startsWith(name));
    }),
  );

  expect(seen.every(Boolean)).toBe(true);
});
