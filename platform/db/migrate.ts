import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from './session.ts';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const LOCK = 7_283_302;
const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;

export const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The files of a migrations folder, in order. */
export function migrationsIn(dir: string): Migration[] {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const numbers = names.map((name) => name.slice(0, 4));
  for (const [i, name] of names.entries()) {
    if (!NAME.test(name)) throw new Error(`a migration is named NNNN_name.sql, not ${name}`);
    if (numbers.indexOf(name.slice(0, 4)) !== i) throw new Error(`two migrations have the number of ${name}`);
  }
  return names.map((name) => {
    const sql = readFileSync(join(dir, name), 'utf8');
    return { name, sql, checksum: checksum(sql) };
  });
}

async function applied(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null)`);
  return recorded(client);
}

async function recorded(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration order by name',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** What is still to do; refuses a history that differs from the files. */
function pending(files: readonly Migration[], done: ReadonlyMap<string, string>): Migration[] {
  for (const name of done.keys()) {
    if (files.some((file) => file.name === name)) continue;
    throw new Error(
      `the database has ${name}, which this version of the program does not know: use a newer one`,
    );
  }
  for (const file of files) {
    const before = done.get(file.name);
    if (before !== undefined && before !== file.checksum) {
      throw new Error(`${file.name} was changed after it had been applied: write a new migration instead`);
    }
  }
  const todo = files.filter((file) => !done.has(file.name));
  const last = [...done.keys()].at(-1) ?? '';
  const late = todo.find((file) => file.name < last);
  if (late !== undefined)
    throw new Error(`${late.name} comes before ${last}, which is applied already: renumber it`);
  return todo;
}

const RECORD = 'insert into schema_migration (name, checksum, applied_at) values ($1, $2, $3)';
const record = (client: pg.Client, file: Migration): Promise<unknown> =>
  client.query(RECORD, [file.name, file.checksum, new Date().toISOString()]);

/** Statements of a `-- no-tx` file end with a semicolon at the end of a line. */
const statementsOf = (file: Migration): string[] => {
  if (file.sql.includes('$$')) throw new Error(`${file.name} is -- no-tx and may not hold $$ bodies`);
  return file.sql
    .split(/;[ \t]*$/m)
    .map((part) => part.replace(/^\s*--.*$/gm, '').trim())
    .filter((part) => part !== '');
};

async function apply(client: pg.Client, file: Migration): Promise<void> {
  if (/^-- no-tx\b/m.test(file.sql)) {
    for (const statement of statementsOf(file)) await client.query(statement);
    await record(client, file);
    return;
  }
  await client.query('begin');
  try {
    await client.query(file.sql);
    await record(client, file);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function refusePast(upTo: string, done: ReadonlyMap<string, string>): void {
  const past = [...done.keys()].find((name) => upTo !== '' && name > upTo);
  if (past !== undefined)
    throw new Error(`the database has ${past} already, after ${upTo}: take a fresh one`);
}

async function applyAll(client: pg.Client, dir: string, upTo: string): Promise<string[]> {
  const files = migrationsIn(dir).filter((file) => upTo === '' || file.name <= upTo);
  const done = await applied(client);
  refusePast(upTo, done);
  const todo = pending(files, done);
  for (const file of todo) {
    try {
      await apply(client, file);
    } catch (cause) {
      throw new Error(`${file.name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  return todo.map((file) => file.name);
}

/** What `migrate` would apply, without touching anything. */
export const unapplied = (ownerUrl: string, dir: string): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ is: boolean }>(
      `select to_regclass('public.schema_migration') is not null as is`,
    );
    const done = rows[0]?.is === true ? await recorded(client) : new Map<string, string>();
    return pending(migrationsIn(dir), done).map((file) => file.name);
  });

/**
 * Applies what is missing, one process at a time, a transaction per file; with `upTo`, no further than that file, to
 * restore an older backup. Returns the names applied now.
 */
export async function migrate(ownerUrl: string, dir: string, upTo = ''): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]); // given back when the connection ends
    await client.query('set role sortie_owner');
    return applyAll(client, dir, upTo);
  });
}
