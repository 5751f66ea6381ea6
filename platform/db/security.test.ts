import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { printSchema } from './print-schema.ts';
import { printTypes, readColumns } from './print-types.ts';

let world: FreshDatabase;
let client: pg.Client;
beforeAll(async () => {
  world = await freshDatabase();
  client = new pg.Client({ connectionString: world.urls.owner });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.drop();
});

const UNGUARDED = `
  select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('auth', 'pg_catalog', 'information_schema')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'zone_id' and not a.attisdropped)
    and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
  order by 1`;

test('[A3] every table of a zone is guarded by a policy, forced on its owner as well', async () => {
  expect((await client.query(UNGUARDED)).rows).toEqual([]);
});
test('the question above finds a table that is not guarded', async () => {
  await client.query(
    'begin; create table stray (zone_id integer); alter table stray enable row level security',
  );
  expect((await client.query(UNGUARDED)).rows).toEqual([{ name: 'stray' }]);
  await client.query('rollback');
});
test('[A3] no policy for the runtime role lets another zone through', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select p.polrelid::regclass || '.' || p.polname as name from pg_policy p
     where p.polpermissive and (p.polroles = '{0}' or 'sortie_app'::regrole = any (p.polroles))
       and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
         !~ '^\\((zone_id|id) = \\(NULLIF\\(current_setting\\(''app\\.zone''::text, true\\), ''''::text\\)\\)::integer\\)$'`,
  );
  expect(rows).toEqual([]);
});
test('runtime roles are neither superuser nor free of policies, and own nothing', async () => {
  const { rows } = await client.query(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = r.oid) as owned
     from pg_roles r where rolname in ('sortie_app', 'sortie_auth') order by 1`,
  );
  const nothing = {
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
  };
  expect(rows).toEqual([
    { rolname: 'sortie_app', ...nothing },
    { rolname: 'sortie_auth', ...nothing },
  ]);
});
test('the runtime role reads nothing of schema auth', async () => {
  const { rows } = await client.query(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'auth'::regnamespace
     and c.relkind in ('r', 'p') and has_table_privilege('sortie_app', c.oid, 'select, insert, update, delete')`,
  );
  expect(rows).toEqual([]);
});
test('no trigger, no enum, no foreign key that sets null', async () => {
  const { rows } = await client.query(
    `select tgname as name from pg_trigger where not tgisinternal
     union all select typname from pg_type where typtype = 'e'
     union all select conname from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')`,
  );
  expect(rows).toEqual([]);
});

const db = join(import.meta.dirname, '../../db');
test('db/types.gen.ts is what the migrations give (npx tsx platform/db/types.ts)', async () => {
  expect(readFileSync(join(db, 'types.gen.ts'), 'utf8') === printTypes(await readColumns(client))).toBe(true);
});
test('db/schema.sql is what the migrations give (npx tsx platform/db/types.ts)', async () => {
  expect(readFileSync(join(db, 'schema.sql'), 'utf8') === (await printSchema(client))).toBe(true);
});
