import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A pack that cannot be used: which file, and everything that is wrong with it. */
export class PackError extends Error {
  readonly file: string;
  readonly problems: readonly string[];
  constructor(file: string, problems: readonly string[]) {
    super(`${file}:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.name = 'PackError';
    this.file = file;
    this.problems = problems;
  }
}

/** More lines than this say nothing new about a broken file. */
const SHOWN = 20;

const accept = <T extends z.ZodType>(file: string, schema: T, content: unknown): z.output<T> => {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.') || '(file)'}: ${issue.message}`);
  throw new PackError(file, problems.slice(0, SHOWN));
};

const because = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const contentOf = <T>(file: string, read: (bytes: Buffer) => T): T => {
  try {
    return read(readFileSync(file));
  } catch (cause) {
    throw new PackError(file, [because(cause)]);
  }
};

export const readJson = <T extends z.ZodType>(file: string, schema: T): z.output<T> =>
  accept(
    file,
    schema,
    contentOf(file, (bytes): unknown => JSON.parse(bytes.toString('utf8'))),
  );

/** Rows of a CSV file by column name; problems name the row (0 is the first below the header) and the column. */
export const readCsv = <T extends z.ZodType>(file: string, row: T): z.output<T>[] =>
  accept(
    file,
    z.array(row),
    contentOf(file, (bytes): unknown =>
      parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true }),
    ),
  );
