import { Refusal } from '../../../packages/kernel/refusal.ts';
import { findHeader, HEADER_WINDOW, type Header } from '../../../platform/sheets/find-header.ts';
import { openSheet } from '../../../platform/sheets/open-sheet.ts';
import type { OpenedSheet, SheetRow } from '../../../platform/sheets/row.ts';
import { recognises } from '../rules/headers.ts';

/** Rows of data an import takes; more are refused, and the sheet is split by who made it. */
export const MOST_ROWS = 100_000;
/** Headers shown of a sheet whose first rows are wider than any ledger. */
const MOST_HEADERS = 500;
/** Characters kept of one sheet: a cell's text may be shared a million times in a file of a few kilobytes. */
const MOST_TEXT = 150_000_000;
const BATCH_ROWS = 1000;
const BATCH_TEXT = 1_000_000;

/** Text that PostgreSQL can hold: no NUL, no half of a pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const clean = (row: SheetRow): SheetRow => ({
  row: row.row,
  cells: row.cells.map((cell) => ({ ...cell, text: storable(cell.text) })),
});

const holdsSomething = (row: SheetRow): boolean => row.cells.some((cell) => cell.text.trim() !== '');

export const openImportedSheet = (path: string, sheetName: string): Promise<OpenedSheet> =>
  openSheet(path, {
    limits: { rows: MOST_ROWS + HEADER_WINDOW },
    ...(sheetName !== '' && { sheet: sheetName }),
  });

export interface Top {
  readonly headerRow: number;
  /** From column A on, empty where a column has no name. */
  readonly headers: readonly string[];
  readonly cells: Header['cells'];
}

/** Finds the columns' names in the first rows; columns beyond the last that holds something there do not count. */
export async function topOf(sheet: OpenedSheet): Promise<Top> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(clean(row));
    if (rows.length >= HEADER_WINDOW) break;
  }
  const header = findHeader(rows, await sheet.merged(), recognises);
  if (header === null) throw new Refusal('SHT-13');
  const used = [...rows.flatMap((r) => r.cells.filter((c) => c.text.trim() !== '')), ...header.cells];
  const width = Math.min(MOST_HEADERS, Math.max(0, ...used.map((cell) => cell.column)));
  const named = new Map(header.cells.map((cell) => [cell.column, cell.text]));
  const headers = Array.from({ length: width }, (_, i) => named.get(i + 1) ?? '');
  return { headerRow: header.row, headers, cells: header.cells.filter((cell) => cell.column <= width) };
}

/** Rows of data below the header, in batches small enough to hold whatever a row holds. */
export async function* batchesBelow(sheet: OpenedSheet, headerRow: number): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  let [rows, text, all] = [0, 0, 0];
  for await (const given of sheet.rows()) {
    if (given.row <= headerRow || !holdsSomething(given)) continue;
    rows += 1;
    if (rows > MOST_ROWS) throw new Refusal('SHT-10', { limit: MOST_ROWS });
    const row = clean(given);
    batch.push(row);
    text += row.cells.reduce((sum, cell) => sum + cell.text.length, 0);
    if (all + text > MOST_TEXT) throw new Refusal('SHT-6');
    if (batch.length < BATCH_ROWS && text < BATCH_TEXT) continue;
    yield batch;
    all += text;
    text = 0;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A row's cells by position, as wide as the headers. */
export const cellsOf = (row: SheetRow, width: number): string[] => {
  const cells = Array.from({ length: width }, () => '');
  for (const cell of row.cells) if (cell.column <= width) cells[cell.column - 1] = cell.text;
  return cells;
};
