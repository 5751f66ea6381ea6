import type { Readable } from 'node:stream';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { type Archive, openArchive } from './archive.ts';
import { LAST_ROW, type SheetLimits } from './limits.ts';
import { mergedIn } from './merged.ts';
import { rowListener } from './read-cells.ts';
import { pieces } from './read-xml.ts';
import type { OpenedSheet, SheetRow } from './row.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

async function* rowsOf(stream: Readable, book: Workbook, limits: SheetLimits): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  for await (const _ of pieces(stream, rowListener(book, limits, ready))) {
    yield* ready;
    ready.length = 0;
  }
}

const hasRows = async (rows: AsyncIterable<SheetRow>): Promise<boolean> => {
  for await (const _ of rows) return true;
  return false;
};

/** SHT-13 The sheet of this name, or the first visible one that holds something. */
const choose = async (
  archive: Archive,
  book: Workbook,
  wanted: string | null,
): Promise<Workbook['sheets'][number]> => {
  const glance: SheetLimits = { fileBytes: 0, rows: LAST_ROW, columns: 16_384 };
  for (const sheet of book.sheets.filter((s) => (wanted === null ? s.visible : s.name === wanted)))
    if (await hasRows(rowsOf(await archive.read(sheet.part), book, glance))) return sheet;
  throw new Refusal('SHT-13');
};

export const openXlsx = async (
  path: string,
  limits: SheetLimits,
  wanted: string | null,
): Promise<OpenedSheet> => {
  const archive = await openArchive(path);
  try {
    const book = await readWorkbook(archive);
    const chosen = await choose(archive, book, wanted);
    return {
      format: 'xlsx',
      sheet: chosen.name,
      sheets: book.sheets.map(({ name, visible }) => ({ name, visible })),
      encoding: null,
      merged: async () => mergedIn(await archive.read(chosen.part)),
      async *rows() {
        yield* rowsOf(await archive.read(chosen.part), book, limits);
      },
      close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
};
