import pg from 'pg';
import type { Head, TableStart } from './backup-format.ts';

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as table,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
      and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
    and (n.nspname, c.relname) <> ('public', 'schema_migration')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by 1`;

export const tablesOf = async (client: pg.Client): Promise<TableStart[]> =>
  (await client.query<TableStart>(TABLES)).rows;

export const schemaOf = async (client: pg.Client): Promise<Head['schema']> =>
  (await client.query<Head['schema'][number]>('select name, checksum from schema_migration order by name'))
    .rows;

export const columnList = ({ columns }: TableStart): string =>
  columns.map((name) => pg.escapeIdentifier(name)).join(', ');

/** Values look the same on every server, whatever its own settings. */
const SAME_TEXT = `set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local statement_timeout = 0`;

/**
 * Every row must be seen, or the copy must fail: `row_security = off` turns a hidden row into an error. A user who
 * cannot pass the policies but owns the tables lifts them for itself inside this transaction alone.
 */
export async function seeEverything(client: pg.Client, tables: readonly TableStart[]): Promise<void> {
  await client.query(`${SAME_TEXT}; set local row_security = off`);
  const { rows } = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (rows[0]?.free === true) return;
  await client.query('set local role sortie_owner');
  for (const { table } of tables) await client.query(`alter table ${table} no force row level security`);
}

/** Puts back what seeEverything lifted, before a commit. */
export async function forceAgain(client: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) await client.query(`alter table ${table} force row level security`);
}
export const forcedTables = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ table: string }>(
      `select format('%I.%I', n.nspname, c.relname) as table from pg_class c
       join pg_namespace n on n.oid = c.relnamespace where c.relforcerowsecurity`,
    )
  ).rows.map(({ table }) => table);
