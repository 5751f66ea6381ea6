import { Readable } from 'node:stream';
import type { SheetToWrite } from './sheet-to-write.ts';
import { csvPieces } from './write-csv.ts';
import { xlsxPieces } from './write-xlsx.ts';

export const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Sheets as they are asked for: a slow reader slows the writing, and memory does not grow with the rows. */
export const writeXlsx = (sheets: readonly SheetToWrite[]): Readable => Readable.from(xlsxPieces(sheets));

/** UTF-8 with a mark, without which Excel takes Chinese for gibberish; formulas are guarded (SHT-16). */
export const writeCsv = (sheet: SheetToWrite): Readable => Readable.from(csvPieces(sheet));
