import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { asDatabase } from './bootstrap.ts';
import { migrate, unapplied } from './migrate.ts';
import { withClient } from './session.ts';

let world: FreshDatabase;
let dir: string;
let url: string;
let name: string;

const ask = (text: string, at = url): Promise<unknown[]> =>
  withClient(at, async (client) => (await client.query(text)).rows);
const file = (path: string, text: string): void => writeFileSync(join(dir, path), text);

beforeAll(async () => {
  world = await freshDatabase();
});
afterAll(() => world.drop());
beforeEach(async () => {
  name = `sortie_t_${process.pid}_${randomBytes(4).toString('hex')}`;
  await ask(`create database ${name} owner sortie_owner`, world.urls.super);
  url = asDatabase(world.urls.owner, name);
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  file('0001_first.sql', 'create table a (id integer primary key);\ninsert into a values (1);\n');
  file('0002_second.sql', 'create table b (id integer primary key);\n');
});
afterEach(async () => {
  await ask(`drop database ${name} with (force)`, world.urls.super);
  rmSync(dir, { recursive: true });
});

test('four at once on a fresh database: each file runs once', async () => {
  const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(url, dir)));
  expect(ran.flat().toSorted()).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await ask('select id from a')).toEqual([{ id: 1 }]);
});
test('what is made belongs to the owner role, whoever runs it', async () => {
  await migrate(asDatabase(world.urls.super, name), dir);
  expect(await ask(`select tableowner from pg_tables where tablename = 'a'`)).toEqual([
    { tableowner: 'sortie_owner' },
  ]);
});
test('a file that fails leaves nothing of itself, says its name, and the next run goes on', async () => {
  file('0002_second.sql', 'create table b (id integer);\nselect 1 / 0;\n');
  await expect(migrate(url, dir)).rejects.toThrow('0002_second.sql: division by zero');
  expect(await ask(`select to_regclass('b') as b`)).toEqual([{ b: null }]);
  file('0002_second.sql', 'create table b (id integer);\n');
  expect(await migrate(url, dir)).toEqual(['0002_second.sql']);
});
test('[F11] killed half way, the next run finishes', async () => {
  file('0002_second.sql', 'create table b (id integer);\nselect pg_sleep(60);\n');
  const killed = expect(migrate(url, dir)).rejects.toThrow();
  const sleeping = `select pid from pg_stat_activity where datname = '${name}' and query like '%pg_sleep(60)%'
    and wait_event = 'PgSleep'`;
  while ((await ask(sleeping, world.urls.super)).length === 0);
  await ask(`select pg_terminate_backend(pid) from (${sleeping}) s`, world.urls.super);
  await killed;
  file('0002_second.sql', 'create table b (id integer);\n');
  expect(await migrate(url, dir)).toEqual(['0002_second.sql']);
});
test('an applied file that was changed is refused', async () => {
  await migrate(url, dir);
  file('0001_first.sql', 'create table a (id bigint primary key);\n');
  await expect(migrate(url, dir)).rejects.toThrow('0001_first.sql was changed');
});
test('a database newer than the program is refused', async () => {
  await migrate(url, dir);
  rmSync(join(dir, '0002_second.sql'));
  await expect(migrate(url, dir)).rejects.toThrow('does not know');
});
test('what is still to apply can be asked without applying it', async () => {
  expect(await unapplied(url, dir)).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await ask('select from pg_tables where schemaname = current_schema()')).toEqual([]);
  await migrate(url, dir, '0001_first.sql');
  expect(await unapplied(url, dir)).toEqual(['0002_second.sql']);
});
test('a database that is further already than asked for is refused', async () => {
  await migrate(url, dir);
  await expect(migrate(url, dir, '0001_first.sql')).rejects.toThrow(/0002_second\.sql already, after 0001/);
});
test('a file numbered before an applied one is refused', async () => {
  rmSync(join(dir, '0001_first.sql'));
  await migrate(url, dir);
  file('0001_first.sql', 'create table a (id integer);\n');
  await expect(migrate(url, dir)).rejects.toThrow('renumber');
});
test('two files of one number, or a strange name, are refused', async () => {
  file('0002_other.sql', 'select 1;\n');
  await expect(migrate(url, dir)).rejects.toThrow('two migrations');
  rmSync(join(dir, '0002_other.sql'));
  file('2_other.sql', 'select 1;\n');
  await expect(migrate(url, dir)).rejects.toThrow('NNNN_name.sql');
});
test('a -- no-tx file may build an index concurrently', async () => {
  file(
    '0003_index.sql',
    '-- no-tx\ndrop index concurrently if exists b_x;\n-- why\ncreate index concurrently b_x\n  on b (id);\n',
  );
  expect(await migrate(url, dir)).toContain('0003_index.sql');
  expect(await ask(`select indisvalid from pg_index where indexrelid = 'b_x'::regclass`)).toEqual([
    { indisvalid: true },
  ]);
});
