import { ensure } from '../../packages/kernel/refusal.ts';
import { numberText, serialText, unescaped } from './cell-text.ts';
import { LAST_ROW, type SheetLimits, STRINGS } from './limits.ts';
import type { XmlListener } from './read-xml.ts';
import { type CellKind, columnNumber, type SheetCell, type SheetRow } from './row.ts';
import { detached } from './text-store.ts';
import type { Workbook } from './workbook.ts';

interface RawCell {
  column: number;
  type: string;
  style: number;
  formula: boolean;
  text: string;
}

const asNumber = (raw: RawCell, book: Workbook): { text: string; kind: CellKind } => {
  const value = raw.text === '' ? Number.NaN : Number(raw.text);
  if (Number.isNaN(value)) return { text: raw.text.trim(), kind: 'text' };
  const format = book.dateFormats[raw.style];
  const day = format ? serialText(value, format, book.from1904) : null;
  return day === null ? { text: numberText(value), kind: 'number' } : { text: day, kind: 'date' };
};

/** What a person sees in the cell. A formula shows its last result. */
const shown = (raw: RawCell, book: Workbook): { text: string; kind: CellKind } => {
  switch (raw.type) {
    case 's':
      return { text: book.strings.at(Number(raw.text || '-1')) ?? '', kind: 'text' };
    case 'inlineStr':
    case 'str':
      return { text: detached(unescaped(raw.text)), kind: 'text' };
    case 'b':
      return { text: raw.text === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: raw.text, kind: 'error' };
    case 'd':
      return { text: raw.text.slice(0, 10), kind: 'date' };
    default:
      return asNumber(raw, book);
  }
};

/** `row` and `column` of a reference like `BC12`; a missing reference means the next cell. */
const columnOf = (reference: string | undefined, next: number): number => {
  if (!reference) return next;
  const digits = reference.search(/\d/);
  return columnNumber(digits < 0 ? '' : reference.slice(0, digits));
};

/**
 * Listens to a worksheet and puts every row that holds something into `out`. Rows come in order; one that goes
 * back is malformed (SHT-9).
 */
export const rowListener = (book: Workbook, limits: SheetLimits, out: SheetRow[]): XmlListener => {
  let row = 0;
  let column = 0;
  let filled = 0;
  let cells: SheetCell[] = [];
  let cell: RawCell | null = null;
  let listening = false;
  let phonetic = false;

  const openRow = (r: string | undefined): void => {
    const number = r === undefined ? row + 1 : Number(r);
    ensure(Number.isInteger(number) && number > row, 'SHT-9');
    ensure(number <= LAST_ROW, 'SHT-10', { limit: limits.rows });
    row = number;
    column = 0;
    cells = [];
  };
  const openCell = (a: Readonly<Record<string, string>>): void => {
    const at = columnOf(a.r, column + 1);
    ensure(at > column, 'SHT-9');
    ensure(at <= limits.columns, 'SHT-11', { row, limit: limits.columns });
    column = at;
    cell = { column: at, type: a.t ?? 'n', style: Number(a.s ?? 0), formula: false, text: '' };
  };
  const closeCell = (): void => {
    if (!cell) return;
    const { text, kind } = cell.text === '' ? { text: '', kind: 'text' as const } : shown(cell, book);
    if (text !== '' || cell.formula) cells.push({ column: cell.column, text, kind, formula: cell.formula });
    cell = null;
  };
  const closeRow = (): void => {
    if (!cells.some((c) => c.formula || c.text.trim() !== '')) return;
    filled += 1;
    ensure(filled <= limits.rows, 'SHT-10', { limit: limits.rows });
    out.push({ row, cells });
  };

  return {
    open(tag, attributes) {
      listening = false;
      if (tag === 'row') openRow(attributes.r);
      else if (tag === 'c') openCell(attributes);
      else if (tag === 'f' && cell) cell.formula = true;
      else if (tag === 'rPh') phonetic = true;
      else listening = cell !== null && !phonetic && (tag === 'v' || tag === 't');
    },
    text(piece) {
      if (!listening || !cell) return;
      cell.text += piece;
      ensure(cell.text.length <= STRINGS.cell, 'SHT-12', { cell: STRINGS.cell });
    },
    close(tag) {
      listening = false;
      if (tag === 'c') closeCell();
      else if (tag === 'row') closeRow();
      else if (tag === 'rPh') phonetic = false;
    },
  };
};
