import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import {
  addressesOf,
  asDatabase,
  type Bootstrapped,
  bootstrapEmbedded,
} from '../../platform/db/bootstrap.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { checksum, migrate, migrationsIn } from '../../platform/db/migrate.ts';
import { rolePasswords } from '../../platform/db/secrets.ts';
import { withClient } from '../../platform/db/session.ts';
import { isAlive } from '../../platform/db/start-lock.ts';
import { DATA, testServer } from './server.ts';

export interface FreshDatabase {
  database: Database;
  urls: { owner: string; app: string; auth: string; super: string };
  drop(): Promise<void>;
}

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const TEMPLATE_LOCK = 7_283_303;

const ownName = (): string => `sortie_t_${process.pid}_${randomBytes(4).toString('hex')}`;
const dropDatabase = (superUrl: string, name: string): Promise<void> =>
  withClient(superUrl, async (client) => {
    await client.query(`drop database ${name} with (force)`);
  });

const named = async (client: pg.Client, pattern: string): Promise<string[]> =>
  (
    await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      pattern,
    ])
  ).rows.map(({ datname }) => datname);

/** Drops what earlier runs left behind when they were killed: a clone's name carries its process. */
export const sweepDatabases = (superUrl: string): Promise<void> =>
  withClient(superUrl, async (client) => {
    for (const name of await named(client, 'sortie\\_t\\_%')) {
      if (!isAlive(Number(name.split('_')[2])))
        await client.query(`drop database if exists ${name} with (force)`);
    }
  });

async function dropStaleTemplates(client: pg.Client, keep: string): Promise<void> {
  for (const name of await named(client, 'sortie\\_tpl\\_%')) {
    if (name !== keep) await client.query(`drop database if exists ${name}`).catch(() => {}); // in use: next time
  }
}

/** A migrated database to copy, made once per state of the migrations folder. */
async function template(superUrl: string, client: pg.Client): Promise<string> {
  const name = `sortie_tpl_${checksum(
    migrationsIn(MIGRATIONS)
      .map((file) => file.checksum)
      .join(),
  ).slice(0, 12)}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if ((await named(client, name)).length === 1) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    const { ownerUrl } = await bootstrapped(superUrl, draft);
    await migrate(ownerUrl, MIGRATIONS);
    await client.query(`alter database ${draft} rename to ${name}`);
    await dropStaleTemplates(client, name);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

const bootstrapped = (superUrl: string, database: string): Promise<Bootstrapped> => {
  mkdirSync(DATA, { recursive: true });
  return bootstrapEmbedded(superUrl, { dataDir: DATA, database });
};

/** A database with its roles, into which nothing has been migrated. */
export async function bareDatabase(): Promise<{ ownerUrl: string; drop(): Promise<void> }> {
  const superUrl = process.env['SORTIE_TEST_SERVER'] ?? (await testServer());
  const name = ownName();
  const { ownerUrl } = await bootstrapped(superUrl, name);
  return { ownerUrl, drop: () => dropDatabase(superUrl, name) };
}

/** A migrated, empty database of this test file's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const superUrl = process.env['SORTIE_TEST_SERVER'] ?? (await testServer());
  const name = ownName();
  await withClient(superUrl, async (client) => {
    const source = await template(superUrl, client);
    await client.query(`create database ${name} template ${source} owner sortie_owner`);
  });
  const { ownerUrl, appUrl, authUrl } = addressesOf(asDatabase(superUrl, name), rolePasswords(DATA));
  // patient: a test is about what happens, not about how busy the machine is
  const patience = { maxConnections: 5, connectTimeoutMs: 30_000 };
  const database = openDatabase({ app: appUrl, auth: authUrl }, patience);
  return {
    database,
    urls: { owner: ownerUrl, app: appUrl, auth: authUrl, super: asDatabase(superUrl, name) },
    drop: async () => {
      await database.close();
      await dropDatabase(superUrl, name);
    },
  };
}
