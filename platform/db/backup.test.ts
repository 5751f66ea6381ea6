import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { backup } from './backup.ts';
import { printSchema } from './print-schema.ts';
import { lastMigrationOf, restore } from './restore.ts';
import { withClient } from './session.ts';

let source: FreshDatabase;
let target: FreshDatabase;
let dir: string;
let file: string;

const ask = (url: string, text: string): Promise<unknown[]> =>
  withClient(url, async (client) => (await client.query(text)).rows);
const FACTS = `select zone_id, id, kind, data::text, told_at::text from fact order by zone_id, id`;
const rewrite = (change: (text: string) => string): void =>
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));

beforeAll(async () => {
  source = await freshDatabase();
  dir = mkdtempSync(join(tmpdir(), 'backup-'));
  file = join(dir, 'all.gz');
  await ask(
    source.urls.super,
    `insert into zone (id, code, name_zh, name_en, home_city, created_at)
       select n, 'zone-' || n, '园区' || chr(9) || n, E'Zone\\\\.\\n' || n, '430100', now() from generate_series(1, 2) n;
     insert into auth.account (id, zone_id, login, name, roles, created_at, updated_at)
       values (gen_random_uuid(), 1, 'wang', '王', '{head}', now(), now());
     insert into file (zone_id, id, name, media_type, size, sha256, about_kind, about_id, uploaded_by, uploaded_at)
       values (2, gen_random_uuid(), '\\.', 'a/b', 1, '\\x00ff0a', 'x', 'y', gen_random_uuid(), 'infinity');
     insert into fact (zone_id, id, kind, subject_kind, subject_id, data, told_at)
       select 1 + n % 2, gen_random_uuid(), '苏州', 'k', n::text, jsonb_build_object('n', n, 't', E'a\\tb\\n\\\\.'),
         now() + n * interval '1.000001 second' from generate_series(1, 5000) n`,
  );
});
afterAll(async () => {
  await source.drop();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  target = await freshDatabase();
  await backup(source.urls.super, file);
});
afterEach(() => target.drop());

describe.each([['the superuser', 'super'] as const, ['the owner, whom the policies bind', 'owner'] as const])(
  'as %s',
  (_, who) => {
    test('[F10] every row comes back, and the schema is as strict as before', async () => {
      await backup(source.urls[who], file);
      await restore(target.urls[who], file);
      expect(await ask(target.urls.super, FACTS)).toEqual(await ask(source.urls.super, FACTS));
      for (const table of ['zone', 'auth.account', 'file']) {
        const all = `select * from ${table} order by 1, 2`;
        expect(await ask(target.urls.super, all)).toEqual(await ask(source.urls.super, all));
      }
      const schema = (url: string): Promise<string> => withClient(url, printSchema);
      expect(await schema(target.urls.super)).toBe(await schema(source.urls.super));
      expect(await schema(source.urls.super)).toContain('force row level security');
    });
  },
);

test('what is written while a backup runs is not in it', async () => {
  const waiting = `select from pg_stat_activity where query like 'copy (select%' and wait_event_type = 'Lock'
    and datname = current_database()`;
  await withClient(source.urls.super, async (writer) => {
    await writer.query('begin; lock table fact');
    const running = backup(source.urls.super, file);
    while ((await ask(source.urls.super, waiting)).length === 0);
    await writer.query(`insert into zone (id, code, name_zh, name_en, home_city, created_at)
      values (9, 'late', '晚', 'Late', '430100', now()); commit`);
    await running;
    await writer.query('delete from zone where id = 9');
  });
  await restore(target.urls.super, file);
  expect(await ask(target.urls.super, 'select id from zone order by id')).toEqual([{ id: 1 }, { id: 2 }]);
});
test('only its owner may read the file, and no draft stays', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(`${file}.part`, { throwIfNoEntry: false })).toBeUndefined();
});
test('tells which migration its rows belong to', async () => {
  const [row] = await ask(source.urls.super, 'select max(name) as last from schema_migration');
  expect(row).toEqual({ last: await lastMigrationOf(file) });
});

describe('refuses, and changes nothing', () => {
  const refused = async (why: string | RegExp): Promise<void> => {
    await expect(restore(target.urls.super, file)).rejects.toThrow(why);
    expect(await ask(target.urls.super, 'select id from zone')).toEqual([]);
  };
  test('a changed row', async () => {
    rewrite((text) => text.replace('苏州', '苏洲'));
    await refused('public.fact in the backup are damaged');
  });
  test('a missing row', async () => {
    rewrite((text) => text.replace(/^1\t.*苏州.*\n/m, ''));
    await refused('public.fact in the backup are damaged');
  });
  test('a row whose zone is missing', async () => {
    rewrite((text) =>
      text
        .replace(/^(\{"table":"public.zone".*\n)(?:.*\n)*?\\\.\n.*\n/m, '')
        .replace(/"tables":(\d+)/, (_, n: string) => `"tables":${Number(n) - 1}`),
    );
    await refused('foreign key');
  });
  test('a file that was cut off', async () => {
    writeFileSync(file, readFileSync(file).subarray(0, 20_000));
    await refused(/cut off|unexpected end/);
  });
  test('a cut between two tables', async () => {
    rewrite((text) => text.slice(0, text.indexOf('{"end"')));
    await refused('cut off');
  });
  test('something else', async () => {
    writeFileSync(file, 'hello');
    await refused('not a backup');
  });
  test('a backup of another schema', async () => {
    rewrite((text) => text.replace(/"checksum":"../, '"checksum":"zz'));
    await refused('not exactly that');
  });
  test('a database that is not empty', async () => {
    await restore(target.urls.super, file);
    await expect(restore(target.urls.super, file)).rejects.toThrow('not empty');
  });
});
