import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import { type Delimiter, delimiterOf } from './csv-delimiter.ts';
import { decoded, type Encoded, encodingOf } from './csv-encoding.ts';
import { type SheetLimits, STRINGS } from './limits.ts';
import type { OpenedSheet, SheetCell, SheetRow } from './row.ts';
import { detached } from './text-store.ts';

const SAMPLE = 65_536;
/** A quotation mark left open swallows the rest of the file: it is noticed after this many characters. */
const LONGEST_RECORD = 1_000_000;

const sampleOf = async (path: string, as: Encoded): Promise<string> => {
  let sample = '';
  for await (const text of decoded(path, as)) {
    sample += text;
    if (sample.length >= SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
};

/** `="00123"` is how exports keep digits from becoming a number; `'=1` is our own guard (SHT-16) taken off. */
const asTyped = (text: string): { text: string; formula: boolean } => {
  const kept = /^="([^"]*)"$/.exec(text)?.[1];
  if (kept !== undefined) return { text: kept, formula: false };
  if (/^'[=+\-@\t\r＝＋－＠]/.test(text)) return { text: text.slice(1), formula: false };
  return { text, formula: text.startsWith('=') };
};

const cellsOf = (fields: readonly string[]): SheetCell[] =>
  fields.flatMap((field, i) => {
    if (field === '') return [];
    ensure(field.length <= STRINGS.cell, 'SHT-12', { cell: STRINGS.cell });
    return [{ column: i + 1, kind: 'text' as const, ...asTyped(detached(field)) }];
  });

const parserFor = (delimiter: Delimiter) =>
  parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });

/** Row numbers count records as a spreadsheet program shows them, blank lines included. */
async function* rowsOf(
  path: string,
  as: Encoded,
  { delimiter, limits }: { delimiter: Delimiter; limits: SheetLimits },
): AsyncGenerator<SheetRow> {
  const records: AsyncIterable<string[]> = Readable.from(decoded(path, as)).pipe(parserFor(delimiter));
  let row = 0;
  let filled = 0;
  try {
    for await (const fields of records) {
      row += 1;
      ensure(fields.length <= limits.columns, 'SHT-11', { row, limit: limits.columns });
      const cells = cellsOf(fields);
      if (!cells.some((c) => c.text.trim() !== '') || (row === 1 && /^sep=.?$/.test(fields[0] ?? '')))
        continue;
      filled += 1;
      ensure(filled <= limits.rows, 'SHT-10', { limit: limits.rows });
      yield { row, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new Refusal('SHT-15', { row: row + 1 }) : error;
  }
}

export const openCsv = async (path: string, limits: SheetLimits): Promise<OpenedSheet> => {
  const encoded = await encodingOf(path);
  const delimiter = delimiterOf(await sampleOf(path, encoded));
  return {
    format: 'csv',
    sheet: '',
    sheets: [{ name: '', visible: true }],
    encoding: encoded.encoding,
    rows: () => rowsOf(path, encoded, { delimiter, limits }),
    merged: async () => [],
    close: () => undefined,
  };
};
