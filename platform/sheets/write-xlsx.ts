import { strToU8, Zip, ZipDeflate } from 'fflate';
import { ensure } from '../../packages/kernel/refusal.ts';
import { LAST_ROW, STRINGS } from './limits.ts';
import { columnLetters } from './row.ts';
import type { SheetColumn, SheetToWrite, SheetValue } from './sheet-to-write.ts';
import {
  contentTypes,
  PACKAGE_RELATIONS,
  STYLES,
  workbookPart,
  workbookRelations,
  XML,
} from './xlsx-parts.ts';
import { escaped } from './xlsx-text.ts';

const BATCH = 200;
const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const textCell = (text: string, style: number): string => {
  ensure(text.length <= STRINGS.cell, 'SHT-12', { cell: STRINGS.cell });
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
};

/** Text is written as text: an inline string is never run, whatever it begins with (SHT-16). */
const cell = (value: SheetValue, column: SheetColumn | undefined): string => {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `<c><v>${value}</v></c>` : '<c/>';
  if (column?.kind === 'day') {
    const at = Date.parse(`${value}T00:00:00Z`);
    if (at >= EPOCH) return `<c s="2"><v>${(at - EPOCH) / MS_PER_DAY}</v></c>`;
  }
  return textCell(value, 0);
};

const rowXml = (cells: string): string => `<row>${cells}</row>`;

const beginning = (columns: readonly SheetColumn[]): string => {
  const widths = columns
    .map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width ?? 14}" customWidth="1"/>`)
    .join('');
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths}</cols><sheetData>${rowXml(columns.map((c) => textCell(c.title, 1)).join(''))}`;
};

async function* sheetXml({ columns, rows }: SheetToWrite): AsyncGenerator<string> {
  yield beginning(columns);
  let written = 1;
  let text = '';
  for await (const row of rows) {
    written += 1;
    ensure(written <= LAST_ROW, 'SHT-10', { limit: LAST_ROW });
    text += rowXml(row.map((value, i) => cell(value, columns[i])).join(''));
    if (written % BATCH !== 0) continue;
    yield text;
    text = '';
  }
  const last = `${columnLetters(Math.max(1, columns.length))}${written}`;
  yield `${text}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Yields the archive as it grows; nothing but the deflate window is kept. */
export async function* xlsxPieces(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) ready.push(piece);
  });
  const parts: [string, AsyncIterable<string>][] = [
    ['[Content_Types].xml', once(contentTypes(sheets.length))],
    ['_rels/.rels', once(PACKAGE_RELATIONS)],
    ['xl/workbook.xml', once(workbookPart(sheets.map((s) => s.name)))],
    ['xl/_rels/workbook.xml.rels', once(workbookRelations(sheets.length))],
    ['xl/styles.xml', once(STYLES)],
    ...sheets.map((s, i): [string, AsyncIterable<string>] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      sheetXml(s),
    ]),
  ];
  for (const [name, content] of parts) {
    const entry = new ZipDeflate(name, { level: 4 });
    zip.add(entry);
    for await (const text of content) {
      entry.push(strToU8(text));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
