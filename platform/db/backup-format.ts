import { createHash } from 'node:crypto';

/**
 * A backup is one gzip file of text lines, readable by `zcat`, that no version or make of the server matters to:
 * a head, then for each table its name, its rows as COPY writes them, `\.` and their sum, then an end.
 */
export interface Head {
  sortieBackup: 1;
  takenAt: string;
  /** The migrations the rows belong to, in order. */
  schema: { name: string; checksum: string }[];
}
export interface TableStart {
  table: string;
  columns: string[];
}
export interface TableEnd {
  rows: number;
  sum: string;
}
export interface End {
  end: true;
  tables: number;
}
export const END_OF_ROWS = '\\.';

const MASK = (1n << 64n) - 1n;

/** Counts rows and adds their hashes, so that two sums agree whenever the same rows came in any order. */
export class RowSum {
  #rows = 0;
  #sum = 0n;
  add(row: Buffer): void {
    this.#rows++;
    this.#sum = (this.#sum + createHash('sha256').update(row).digest().readBigUInt64BE()) & MASK;
  }
  result(): TableEnd {
    return { rows: this.#rows, sum: this.#sum.toString(16).padStart(16, '0') };
  }
}

const NEWLINE = 10;

/** The lines of a stream of bytes, without their ends. COPY escapes every newline inside a value. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of bytes) {
    const all = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let from = 0;
    for (let at = all.indexOf(NEWLINE); at >= 0; at = all.indexOf(NEWLINE, from)) {
      yield all.subarray(from, at);
      from = at + 1;
    }
    rest = all.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
