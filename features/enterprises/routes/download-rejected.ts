import { found } from '../../../packages/kernel/refusal.ts';
import { type Language, type Sentence, say } from '../../../packages/kernel/words.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { MIME, writeXlsx } from '../../../platform/sheets/write-sheet.ts';
import { downloadRejected } from '../contract.ts';
import { sentenceOf } from '../import-words.ts';
import { mayImportEnterprises } from '../permissions.ts';
import { type JudgedRow, pageOfRows } from '../store/import-rows.ts';
import { importById } from '../store/imports.ts';

const PAGE = 500;

const SHEET = { 'zh-CN': '未导入的行', en: 'Rows left out' };
const ROW = { 'zh-CN': '行号', en: 'Row no.' };
const REASON = { 'zh-CN': '原因', en: 'Reason' };
const FILE: Sentence = { 'zh-CN': '{name}-未导入的行.xlsx', en: '{name}-rows-left-out.xlsx' };

/** Page by page, each in a short transaction of its own: a slow reader holds none open. */
async function* rejectedRows(database: Database, of: { zoneId: number; importId: string }) {
  for (let after = 0; ; ) {
    const rows = await database.readInZone(of.zoneId, (db) =>
      pageOfRows(db, of, { verdict: 'reject', after, limit: PAGE }),
    );
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.rowNumber ?? after;
  }
}

async function* linesOf(rows: AsyncIterable<JudgedRow>, language: Language) {
  for await (const row of rows) {
    const reasons = row.problems.map((p) => sentenceOf(p.rule, p.particulars, language));
    yield [row.rowNumber, ...row.cells, reasons.join('\n')];
  }
}

/** The rows as they stood in the sheet, to be corrected and uploaded again: our two columns are not read then. */
export const downloadRejectedRoute = (database: Database): Route =>
  route(downloadRejected, mayImportEnterprises, async ({ who, db, language }, { params }) => {
    const record = found(await importById(db, who.zoneId, params.importId), 'enterpriseImport');

    const titles = [ROW[language], ...record.headers, REASON[language]];
    const rows = rejectedRows(database, { zoneId: who.zoneId, importId: record.id });
    return {
      name: say(FILE, language, { name: record.file_name.replace(/\.[^.]{1,5}$/, '') }),
      mediaType: MIME.xlsx,
      body: writeXlsx([
        {
          name: SHEET[language],
          columns: titles.map((title, i) => ({ title, width: i === titles.length - 1 ? 60 : 16 })),
          rows: linesOf(rows, language),
        },
      ]),
    };
  });
