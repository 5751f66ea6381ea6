import { found } from '../../../packages/kernel/refusal.ts';
import type { Language } from '../../../packages/kernel/words.ts';
import { cutPage } from '../../../platform/http/cursor.ts';
import { route } from '../../../platform/http/route.ts';
import { columnLetters } from '../../../platform/sheets/row.ts';
import { getImport, listImportRows, listImports } from '../contract.ts';
import { readCursor } from '../cursor.ts';
import { sentenceOf } from '../import-words.ts';
import { textOf } from '../jobs/apply-rows.ts';
import { mayImportEnterprises } from '../permissions.ts';
import { type JudgedRow, pageOfRows } from '../store/import-rows.ts';
import { importById, importsNewestFirst } from '../store/imports.ts';
import { asImport } from './import-reply.ts';

const list = route(listImports, mayImportEnterprises, async ({ who, db, language }, { query }) => {
  const records = await importsNewestFirst(db, who.zoneId, {
    after: readCursor(query.cursor),
    limit: query.limit,
  });

  const page = cutPage(records, query.limit, (record) => [record.made_at, record.id]);
  return { items: page.items.map((record) => asImport(record, language)), next: page.next };
});

const one = route(getImport, mayImportEnterprises, async ({ who, db, language }, { params }) =>
  asImport(found(await importById(db, who.zoneId, params.importId), 'enterpriseImport'), language),
);

const rows = route(listImportRows, mayImportEnterprises, async ({ who, db, language }, { params, query }) => {
  const record = found(await importById(db, who.zoneId, params.importId), 'enterpriseImport');
  const after = Number(readCursor(query.cursor)?.value ?? 0);
  const judged = await pageOfRows(
    db,
    { zoneId: who.zoneId, importId: record.id },
    { verdict: query.verdict, after: Number.isSafeInteger(after) ? after : 0, limit: query.limit + 1 },
  );

  const page = cutPage(judged, query.limit, (row) => [String(row.rowNumber), record.id]);
  return { items: page.items.map((row) => asImportRow(row, language)), next: page.next };
});

const asImportRow = (row: JudgedRow, language: Language) => ({
  rowNumber: row.rowNumber,
  verdict: row.verdict,
  name: row.enterprise?.name ?? '',
  cells: [...row.cells],
  problems: row.problems.map((problem) => ({
    field: problem.field,
    column: problem.column === null ? '' : columnLetters(problem.column),
    rule: problem.rule,
    detail: sentenceOf(problem.rule, problem.particulars, language),
  })),
  changes: row.changes.map(({ field, from, to }) => ({ field, from: textOf(from), to: textOf(to) })),
});

export const lookImportRoutes = [list, one, rows];
