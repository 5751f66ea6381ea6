import type { Readable } from 'node:stream';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { columnNumber, type MergedRange } from './row.ts';

const MOST_MERGED = 10_000;
const RANGE = /^\$?([A-Z]{1,4})\$?(\d{1,7})(?::\$?([A-Z]{1,4})\$?(\d{1,7}))?$/;
const MERGED = /mergeCell [^>]{0,200}?ref="([^"]{1,40})"/g;
const ROWS_END = Buffer.from('sheetData>');

const rangeOf = (reference: string): MergedRange | null => {
  const [, left, top, right, bottom] = RANGE.exec(reference) ?? [];
  if (!left || !top) return null;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom ?? top),
    right: columnNumber(right ?? left),
  };
};

/** Where the closing tag of the rows ends, or -1; the opening tag ends alike but has no slash. */
const endOfRows = (window: Buffer): number => {
  const at = window.lastIndexOf(ROWS_END);
  if (at < 1) return -1;
  return window.lastIndexOf('/', at) > window.lastIndexOf('<', at) ? at + ROWS_END.length : -1;
};

/** Merged ranges stand behind the rows: the part is unpacked whole, but its rows are skipped, not parsed. */
async function* afterRows(stream: Readable): AsyncGenerator<Buffer> {
  let tail: Buffer = Buffer.alloc(0);
  let past = false;
  for await (const chunk of stream) {
    const window: Buffer = past ? chunk : Buffer.concat([tail, chunk]);
    const end: number = past ? 0 : endOfRows(window);
    past = end >= 0;
    if (past) yield window.subarray(end);
    tail = window.subarray(Math.max(0, window.length - 64));
  }
}

/** The merged ranges of a worksheet, 10,000 at most. */
export const mergedIn = async (stream: Readable): Promise<MergedRange[]> => {
  const ranges: MergedRange[] = [];
  let text = '';
  try {
    for await (const chunk of afterRows(stream)) {
      text += chunk.toString('latin1');
      const end = text.lastIndexOf('>') + 1;
      for (const [, reference] of text.slice(0, end).matchAll(MERGED)) {
        const range = rangeOf(reference ?? '');
        if (range && ranges.length < MOST_MERGED) ranges.push(range);
      }
      text = text.slice(end).slice(-1000);
    }
  } catch {
    throw new Refusal('SHT-7');
  }
  return ranges;
};
