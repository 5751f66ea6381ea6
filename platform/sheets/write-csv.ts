import { guarded } from './formula-guard.ts';
import type { SheetToWrite, SheetValue } from './sheet-to-write.ts';

const BATCH = 500;

const field = (value: SheetValue): string => {
  const text = typeof value === 'string' ? guarded(value) : String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const line = (values: readonly SheetValue[]): string => `${values.map(field).join(',')}\r\n`;

export async function* csvPieces(sheet: SheetToWrite): AsyncGenerator<Buffer> {
  let text = `\ufeff${line(sheet.columns.map((c) => c.title))}`;
  let waiting = 0;
  for await (const row of sheet.rows) {
    text += line(row);
    waiting += 1;
    if (waiting < BATCH) continue;
    yield Buffer.from(text);
    text = '';
    waiting = 0;
  }
  if (text !== '') yield Buffer.from(text);
}
