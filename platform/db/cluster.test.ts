import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foreignServer } from '../../testing/world/foreign-server.ts';
import { backup } from './backup.ts';
import { asDatabase, asRole } from './bootstrap.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { withClient } from './session.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const ROLES = 'sortie_owner, sortie_app, sortie_auth';
let dir: string;
let server: Awaited<ReturnType<typeof foreignServer>>;

const ask = (url: string, text: string): Promise<unknown[]> =>
  withClient(url, async (client) => (await client.query(text)).rows);
const admin = (text: string): Promise<unknown[]> => ask(server.superUrl, text);
const machine = (name: string): string => join(dir, name);
const open = (databaseUrl: string, name = 'one'): Promise<Cluster> =>
  openCluster({ dataDir: machine(name), databaseUrl });

/** A server of this file's own: roles belong to a whole server, and these tests make and drop them. */
beforeAll(async () => {
  dir = mkdtempSync('/tmp/sortie-cluster-');
  server = await foreignServer(machine('foreign'));
  await admin(`create role boss login createrole password 'boss-secret'`);
  await admin(`create role guest login password 'guest-secret'`);
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  await admin('drop database if exists work with (force)');
  await admin(`drop role if exists ${ROLES}`);
  await admin('create database work owner boss');
});
const work = (user: string): string => asRole(asDatabase(server.superUrl, 'work'), user, `${user}-secret`);

describe('somebody else’s server', () => {
  test('whose user may make roles is set up and migrated; the runtime role cannot pass policies', async () => {
    const cluster = await open(work('boss'));
    expect((await migrate(cluster.ownerUrl, MIGRATIONS)).length).toBeGreaterThan(0);
    expect(await ask(cluster.appUrl, 'select count(*)::int as n from zone')).toEqual([{ n: 0 }]);
    await expect(ask(cluster.appUrl, 'select * from auth.account')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(cluster.appUrl, 'create table mine ()')).rejects.toMatchObject({ code: '42501' });
  });
  test('whose user is no superuser is backed up and restored all the same', async () => {
    const cluster = await open(work('boss'));
    await migrate(cluster.ownerUrl, MIGRATIONS);
    const file = join(dir, 'work.backup');
    await backup(cluster.adminUrl, file);
    await expect(restore(cluster.adminUrl, file)).resolves.toBeUndefined();
  });
  test('is opened by a second machine, and by both at once, without disturbing the first', async () => {
    const [first, second] = await Promise.all([open(work('boss')), open(work('boss'), 'two')]);
    expect(second?.appUrl).toBe(first?.appUrl);
    await open(work('boss'), 'three');
    expect(await ask(first?.appUrl ?? '', 'select 1 as n')).toEqual([{ n: 1 }]);
  });
  test('where another database has the roles already gets its own extensions and rights', async () => {
    await open(work('boss'));
    await admin('drop database work with (force)');
    await admin('create database work owner boss');
    expect((await migrate((await open(work('boss'))).ownerUrl, MIGRATIONS)).length).toBeGreaterThan(0);
  });
  test('[W3] whose user may not: the error holds what the administrator must run, and no password', async () => {
    const error: unknown = await open(work('guest')).catch((caught: unknown) => caught);
    const text = error instanceof Error ? error.message : '';
    expect(text).not.toContain('guest-secret');
    const statements = text.split('\n').slice(1).join('\n');
    await ask(asDatabase(server.superUrl, 'work'), statements);
    const cluster = await open(work('guest'));
    expect(await ask(cluster.ownerUrl, 'select current_user as who')).toEqual([{ who: 'sortie_owner' }]);
  });
  test('without Chinese letters is refused in one line', async () => {
    await admin('drop database work');
    await admin(
      `create database work owner boss template template0 lc_ctype 'C' lc_collate 'C' encoding 'UTF8'`,
    );
    await expect(open(work('boss'))).rejects.toThrow(/^[^\n]*cannot search Chinese[^\n]*$/);
  });
  test('with a runtime role that passes policies is refused in one line', async () => {
    await open(work('boss'));
    await admin('alter role sortie_app bypassrls');
    await expect(open(work('boss'))).rejects.toThrow(/^sortie_app may pass row policies[^\n]*$/);
  });
});

test('the bundled server with other secrets than its own is refused in one line', async () => {
  await (await openCluster({ dataDir: machine('lost') })).stop();
  rmSync(join(machine('lost'), 'secrets.json'));
  await expect(openCluster({ dataDir: machine('lost') })).rejects.toThrow(
    /^secrets\.json[^\n]*put the right one back$/,
  );
});
test('the bundled server is set up twice over without a change', async () => {
  const first = await openCluster({ dataDir: machine('own') });
  await migrate(first.ownerUrl, MIGRATIONS);
  await first.stop();
  const again = await openCluster({ dataDir: machine('own') });
  expect({ ...again, stop: null }).toEqual({ ...first, stop: null });
  expect(await migrate(again.ownerUrl, MIGRATIONS)).toEqual([]);
  await again.stop();
});
