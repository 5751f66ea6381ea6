import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { asDatabase, asRole } from '../platform/db/bootstrap.ts';
import { printSchema } from '../platform/db/print-schema.ts';
import { withClient } from '../platform/db/session.ts';
import { type Outcome, runCommand } from './world/command.ts';
import { type ForeignServer, foreignServer } from './world/foreign-server.ts';

// An operator's commands on a database that is somebody else's, by DATABASE_URL. One story, in order.
let dir: string;
let data: string;
let server: ForeignServer;

vi.setConfig({ testTimeout: 180_000 }); // a busy machine starts each program slowly, and here are many

const at = (database: string): string =>
  asRole(asDatabase(server.superUrl, database), 'boss', 'boss-harbour');
const sortie = (database: string, ...args: string[]): Promise<Outcome> =>
  runCommand(data, args, { DATABASE_URL: at(database) });
const ask = (database: string, text: string): Promise<unknown[]> =>
  withClient(
    asDatabase(server.superUrl, database),
    async (client) => (await client.query<Record<string, unknown>>(text)).rows,
  );

const COUNTS = `select c.oid::regclass::text as table, (xpath('/row/n/text()',
    query_to_xml(format('select count(*) as n from %s', c.oid::regclass), true, true, '')))[1]::text as rows
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
  order by 1`;

beforeAll(async () => {
  dir = mkdtempSync('/tmp/sortie-abroad-');
  data = join(dir, 'data');
  server = await foreignServer(join(dir, 'foreign'));
  await withClient(server.superUrl, async (client) => {
    await client.query(`create role boss login createrole password 'boss-harbour'`);
    for (const name of ['work', 'copy']) await client.query(`create database ${name} owner boss`);
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('a foreign database is migrated, seeded and found well; no server of our own is started', async () => {
  const seeded = await sortie('work', 'seed', 'second-zone', '--json');
  expect(seeded).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(seeded.out)).toMatchObject({ zoneId: 1, made: true });
  expect((await sortie('work', 'migrate')).out).toBe('up to date\n');
  const { findings } = JSON.parse((await sortie('work', 'doctor', '--json')).out) as {
    findings: { what: string; good: boolean }[];
  }; // border: its own reply
  expect(findings.filter(({ what, good }) => what !== 'screens' && what !== 'disk' && !good)).toEqual([]);
  expect(findings.map(({ what }) => what)).toContain('zones');
  expect(readdirSync(data)).not.toContain('postgres');
  expect((await sortie('work', 'audit', 'verify')).out).toMatch(/entries, unbroken\n$/);
});
test('[F10] its backup fills the bundled database, and the backup of that fills a foreign one, row for row', async () => {
  const [there, back] = [join(dir, 'there.backup'), join(dir, 'back.backup')];
  const own = join(dir, 'own');
  for (const step of [
    await sortie('work', 'backup', there),
    await runCommand(own, ['restore', there]),
    await runCommand(own, ['backup', back]),
    await sortie('copy', 'restore', back),
  ])
    expect(step).toMatchObject({ code: 0, err: '' });

  expect(await ask('copy', COUNTS)).toEqual(await ask('work', COUNTS));
  const schemas = ['work', 'copy'].map((name) => withClient(asDatabase(server.superUrl, name), printSchema));
  const [work, copy] = await Promise.all(schemas);
  expect(copy).toBe(work);
  expect((await sortie('copy', 'audit', 'verify')).code).toBe(0);
});
