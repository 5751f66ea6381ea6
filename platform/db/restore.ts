import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { rowsOf } from './backup.ts';
import { END_OF_ROWS, type Head, linesOf, RowSum, type TableEnd, type TableStart } from './backup-format.ts';
import { columnList, forceAgain, forcedTables, schemaOf, seeEverything, tablesOf } from './backup-tables.ts';
import { withClient } from './session.ts';

const END = Buffer.from(END_OF_ROWS);

/** Reads the lines of a backup one after another; running out of them means the file was cut off. */
class Archive {
  readonly #file: string;
  readonly #lines: AsyncGenerator<Buffer>;
  constructor(file: string) {
    this.#file = file;
    const unpacked = createGunzip();
    const packed = createReadStream(file);
    packed.on('error', (error) => unpacked.destroy(error));
    this.#lines = linesOf(packed.pipe(unpacked));
  }
  async line(): Promise<Buffer> {
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`${this.#file} is cut off`);
    return value;
  }
  async json(): Promise<Record<string, unknown>> {
    // border: our own format; each reader checks the key it needs
    return JSON.parse((await this.line()).toString()) as Record<string, unknown>;
  }
  async head(): Promise<Head> {
    const head = await this.json().catch((cause: Error) => {
      throw new Error(`${this.#file} is not a backup: ${cause.message}`, { cause });
    });
    if (head['sortieBackup'] !== 1) throw new Error(`${this.#file} is not a backup this program knows`);
    return head as unknown as Head; // border: version 1 has this shape
  }
  close(): Promise<unknown> {
    return this.#lines.return(undefined);
  }
}

async function opened<T>(file: string, work: (archive: Archive, head: Head) => Promise<T>): Promise<T> {
  const archive = new Archive(file);
  try {
    return await work(archive, await archive.head());
  } finally {
    await archive.close();
  }
}

/** The last migration the rows of a backup belong to: a database is migrated up to it before the restore. */
export const lastMigrationOf = (file: string): Promise<string> =>
  opened(file, async (_, head) => head.schema.at(-1)?.name ?? '');

const drained = (stream: Writable): Promise<void> =>
  new Promise((resolve) => stream.once('drain', () => resolve()));

/** Streams one table's rows in; whatever the server says against them is thrown here. */
async function load(client: pg.Client, archive: Archive, table: TableStart): Promise<TableEnd> {
  const sum = new RowSum();
  const into = client.query(copyStreams.from(`copy ${table.table} (${columnList(table)}) from stdin`));
  const ended = finished(into);
  ended.catch(() => {}); // told below
  try {
    for (let row = await archive.line(); !row.equals(END); row = await archive.line()) {
      sum.add(row);
      const hasRoom = into.write(Buffer.concat([row, Buffer.from('\n')]));
      if (!hasRoom) await Promise.race([drained(into), ended]);
    }
    into.end();
  } catch (error) {
    into.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  await ended;
  return sum.result();
}

const isSame = (a: TableEnd, b: TableEnd): boolean => a.rows === b.rows && a.sum === b.sum;

async function loadTable(client: pg.Client, archive: Archive, table: TableStart): Promise<void> {
  const read = await load(client, archive, table);
  const said = (await archive.json()) as unknown as TableEnd; // border: version 1 has this shape
  if (!isSame(read, said)) throw new Error(`the rows of ${table.table} in the backup are damaged`);
  const kept = new RowSum();
  for await (const _ of rowsOf(client, table, kept));
  if (!isSame(kept.result(), said)) throw new Error(`${table.table} does not hold what the backup holds`);
}

/** Foreign keys are checked once all rows are there, so tables may come in any order. Returns how to undo it. */
async function deferForeignKeys(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and not k.condeferrable and k.conparentid = 0`,
  );
  const alter = async (how: string): Promise<void> => {
    for (const { table, name } of rows)
      await client.query(`alter table ${table} alter constraint ${name} ${how}`);
  };
  await alter('deferrable initially deferred');
  return async () => {
    await client.query('set constraints all immediate');
    await alter('not deferrable');
  };
}

const SEQUENCES = `
  select format('select setval(%L, greatest((select max(%I) from %s), 1))', s.oid::regclass, a.attname, c.oid::regclass) as sql
  from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
  join pg_class c on c.oid = d.refobjid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
  where s.relkind = 'S'`;
async function advanceSequences(client: pg.Client): Promise<void> {
  for (const { sql } of (await client.query<{ sql: string }>(SEQUENCES)).rows) await client.query(sql);
}

async function checkFits(client: pg.Client, head: Head): Promise<void> {
  const here = await schemaOf(client);
  if (JSON.stringify(here) !== JSON.stringify(head.schema)) {
    const wanted = head.schema.at(-1)?.name ?? 'nothing';
    throw new Error(
      `the backup belongs to a database migrated up to ${wanted}; this one is not exactly that`,
    );
  }
  const { rowCount } = await client.query('select from zone limit 1');
  if (rowCount !== 0) throw new Error('the database is not empty: restore into a fresh one');
}

async function loadAll(client: pg.Client, archive: Archive): Promise<void> {
  for (let tables = 0; ; tables++) {
    const next = await archive.json();
    if (typeof next['table'] === 'string') {
      await loadTable(client, archive, next as unknown as TableStart); // border: version 1 has this shape
      continue;
    }
    if (next['end'] !== true || next['tables'] !== tables)
      throw new Error('the backup ends in the wrong place');
    return;
  }
}

/**
 * Puts a backup into a migrated database without zones. One transaction: either every row is there, counted and
 * compared with its sum, or nothing changed.
 */
export const restore = (url: string, file: string): Promise<void> =>
  opened(file, (archive, head) =>
    withClient(url, async (client) => {
      await client.query('begin');
      const tables = await tablesOf(client);
      const forced = await forcedTables(client);
      await seeEverything(client, tables);
      await checkFits(client, head);
      await client.query(`truncate ${tables.map(({ table }) => table).join(', ')}`);
      const checkForeignKeys = await deferForeignKeys(client);
      await loadAll(client, archive);
      await checkForeignKeys();
      await advanceSequences(client);
      await forceAgain(client, forced);
      await client.query('commit');
    }),
  );
