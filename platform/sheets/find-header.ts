import type { MergedRange, SheetRow } from './row.ts';

export interface HeaderCell {
  readonly column: number;
  readonly text: string;
}

export interface Header {
  /** The last row of the header: data begins below it. */
  readonly row: number;
  readonly cells: readonly HeaderCell[];
}

/** How many rows from the top are looked at. */
export const HEADER_WINDOW = 30;
const LONGEST_TITLE = 40;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A header over two rows has cells merged downwards; a title is merged sideways. */
const lastRowOf = (row: SheetRow, merged: readonly MergedRange[]): number =>
  Math.max(
    row.row,
    ...merged
      .filter((m) => m.top === row.row && m.bottom > m.top && m.bottom - m.top < 4)
      .map((m) => m.bottom),
  );

/** For each column the lowest text of the block: below a group's name stand the names of its columns. */
const blockFrom = (
  row: SheetRow,
  rows: readonly SheetRow[],
  merged: readonly MergedRange[],
): Header & { plain: boolean } => {
  const last = lastRowOf(row, merged);
  const lowest = new Map<number, string>();
  const block = rows.filter((r) => r.row >= row.row && r.row <= last);
  for (const cell of block.flatMap((r) => r.cells))
    if (tidy(cell.text) !== '') lowest.set(cell.column, tidy(cell.text));
  const cells = [...lowest]
    .map(([column, text]) => ({ column, text }))
    .toSorted((a, b) => a.column - b.column);
  const plain = block.every((r) => r.cells.every((c) => c.kind === 'text' && !c.formula));
  return { row: last, cells, plain };
};

/** `Filled in by: the bureau` is a note, and a long sentence is one too. */
const isName = (text: string): boolean => text.length <= LONGEST_TITLE && !/[:：]./.test(text);

const distinct = (header: Header): number =>
  new Set(header.cells.filter((c) => isName(c.text)).map((c) => c.text)).size;

/**
 * Finds the row with the columns' names below titles, notes and blank lines: among rows at least half as full as
 * the fullest, the one with the most names that `recognises` knows; when none is known, the first made of text.
 * `rows` are the first rows that hold something.
 */
export const findHeader = (
  rows: readonly SheetRow[],
  merged: readonly MergedRange[],
  recognises: (text: string) => boolean,
): Header | null => {
  const blocks = rows.slice(0, HEADER_WINDOW).map((row) => blockFrom(row, rows, merged));
  const fullest = Math.max(0, ...blocks.map(distinct));
  const full = blocks.filter((b) => distinct(b) >= Math.max(1, Math.ceil(fullest / 2)));
  const known = (b: Header): number =>
    new Set(b.cells.filter((c) => recognises(c.text)).map((c) => c.text)).size;
  const most = Math.max(0, ...full.map(known));
  const chosen = most > 0 ? full.find((b) => known(b) === most) : (full.find((b) => b.plain) ?? full[0]);
  return chosen ? { row: chosen.row, cells: chosen.cells } : null;
};
