import { once } from 'node:events';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { END_OF_ROWS, type Head, linesOf, RowSum, type TableEnd, type TableStart } from './backup-format.ts';
import { columnList, schemaOf, seeEverything, tablesOf } from './backup-tables.ts';
import { withClient } from './session.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const LINE_BREAK = Buffer.from('\n');
const BATCH_BYTES = 256 * 1024;

/** A table's rows as COPY lines, in batches, adding each to the sum. */
export async function* rowsOf(client: pg.Client, table: TableStart, sum: RowSum): AsyncGenerator<Buffer> {
  const copy = client.query(
    copyStreams.to(`copy (select ${columnList(table)} from ${table.table}) to stdout`),
  );
  let batch: Buffer[] = [];
  let bytes = 0;
  for await (const row of linesOf(copy)) {
    sum.add(row);
    batch.push(row, LINE_BREAK);
    bytes += row.length + 1;
    if (bytes < BATCH_BYTES) continue;
    yield Buffer.concat(batch);
    batch = [];
    bytes = 0;
  }
  yield Buffer.concat(batch);
}

async function* archive(client: pg.Client, tables: readonly TableStart[]): AsyncGenerator<Buffer | string> {
  const head: Head = { sortieBackup: 1, takenAt: new Date().toISOString(), schema: await schemaOf(client) };
  yield line(head);
  for (const table of tables) {
    const sum = new RowSum();
    yield line(table);
    yield* rowsOf(client, table, sum);
    yield `${END_OF_ROWS}\n${line(sum.result() satisfies TableEnd)}`;
  }
  yield line({ end: true, tables: tables.length });
}

/** On the disk, name and all, before anybody is told that it is there. */
function settle(draft: string, file: string): void {
  for (const [path, after] of [
    [draft, () => renameSync(draft, file)],
    [dirname(file), () => {}],
  ] as const) {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
    after();
  }
}

/**
 * Writes every row of every table, as of one moment, into `file`, while work goes on. Files of attachments are not
 * in the database and not in here. A user who may not pass the row policies makes writers wait meanwhile.
 */
export async function backup(url: string, file: string): Promise<void> {
  const draft = `${file}.part`;
  try {
    await withClient(url, async (client) => {
      await client.query('begin isolation level repeatable read');
      const tables = await tablesOf(client);
      await seeEverything(client, tables);
      const out = createWriteStream(draft, { mode: 0o600 });
      await pipeline(Readable.from(archive(client, tables)), createGzip({ level: 6 }), out);
      if (!out.closed) await once(out, 'close');
      await client.query('rollback');
    });
    settle(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
