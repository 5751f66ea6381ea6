import { z } from 'zod';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import { zId } from '../../../packages/kernel/schemas.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Job, Task } from '../../../platform/jobs/job.ts';
import type { OpenedSheet, SheetRow } from '../../../platform/sheets/row.ts';
import { zImportField, zMapping } from '../contract.ts';
import type { ImportShelf } from '../import-shelf.ts';
import { cityFinder } from '../rules/cities.ts';
import { proposeMapping, type Remembered } from '../rules/headers.ts';
import { type Known, rowJudge, type Verdict } from '../rules/judge-row.ts';
import { asMapping, columnsOf } from '../rules/mapping.ts';
import { type ReadRow, readRow } from '../rules/read-row.ts';
import { insertRows, type JudgedRow } from '../store/import-rows.ts';
import { changeImport, type ImportRecord, importById, importForUpdate } from '../store/imports.ts';
import { knownOf } from '../store/known.ts';
import {
  allDivisions,
  beginReading,
  endReading,
  forgetRows,
  noteRead,
  type Reading,
  rememberedHeaders,
  type SheetFound,
  stayAwake,
} from '../store/reading.ts';
import { batchesBelow, cellsOf, openImportedSheet, topOf } from './read-sheet.ts';

export const READ_IMPORT = 'enterprises.readImport';

/** `isChosen`: a person set the mapping; otherwise it is proposed from the headers. */
const zErrand = z.object({ importId: zId, revision: z.int(), isChosen: z.boolean() });
export type ReadErrand = z.infer<typeof zErrand>;

/** Somebody corrected the mapping or cancelled while the sheet was being read. */
class Overtaken extends Error {}

interface Parts {
  readonly database: Database;
  readonly shelf: ImportShelf;
}
interface Work extends Parts {
  readonly task: Task;
  readonly reading: Reading;
  readonly record: ImportRecord;
}

/**
 * Reads the sheet and judges each row before anything changes. Each batch commits on its own, so that progress is
 * seen; the preview and the job's completion mark commit together. A reading cut off begins again from the top.
 */
export const readImport = (parts: Parts): Job => ({
  name: READ_IMPORT,
  hears: [],
  ticks: null,
  run: async (task, data) => {
    const errand = zErrand.parse(data);
    const reading = { zoneId: task.zone.id, importId: errand.importId, revision: errand.revision };
    const record = await importById(task.db, task.zone.id, errand.importId);
    if (!record || record.status !== 'reading' || record.revision !== errand.revision) return;
    const work = { ...parts, task, reading, record };
    try {
      const sheet = await openImportedSheet(parts.shelf.pathOf(record.file_path), record.sheet_name);
      try {
        await judgeAll(work, sheet, errand.isChosen);
      } finally {
        sheet.close();
      }
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (!(error instanceof Refusal)) throw error;
      await refuse(work, error);
    }
  },
});

async function judgeAll(work: Work, sheet: OpenedSheet, isChosen: boolean): Promise<void> {
  const { task, reading, database } = work;
  const found = await sheetFound(work, sheet, isChosen);
  const begun = await database.inZone(reading.zoneId, (db) =>
    beginReading(db, reading, { sheet: found, at: task.now }),
  );
  if (!begun) return;

  const isNamed = found.mapping.name !== undefined;
  if (isNamed) await judgeRows(work, sheet, found);

  const lacking = isNamed ? null : { rule: 'IMP-1', particulars: {} };
  const ended = await endReading(task.db, reading, { lacking, at: task.now });
  if (!ended) return;
  task.tell({
    kind: 'enterpriseImport.read',
    subject: { kind: 'enterpriseImport', id: reading.importId },
    after: {
      toCreate: ended.to_create,
      toUpdate: ended.to_update,
      same: ended.same,
      rejected: ended.rejected,
    },
  });
}

async function sheetFound(work: Work, sheet: OpenedSheet, isChosen: boolean): Promise<SheetFound> {
  const top = await topOf(sheet);
  const mapping = isChosen
    ? zMapping.parse(work.record.mapping)
    : asMapping(proposeMapping(top.cells, await remembered(work.task)));
  const sheetNames = sheet.sheets.filter((s) => s.visible && s.name !== '').map((s) => s.name);
  return { sheetNames, sheetName: sheet.sheet, headerRow: top.headerRow, headers: top.headers, mapping };
}

const remembered = async ({ db, zone }: Task): Promise<Remembered> =>
  new Map(
    (await rememberedHeaders(db, zone.id)).map(({ header, field }) => [
      header,
      zImportField.safeParse(field).data ?? null,
    ]),
  );

async function judgeRows(work: Work, sheet: OpenedSheet, found: SheetFound): Promise<void> {
  const { task, reading, database } = work;
  const columns = columnsOf(found.mapping, found.headers);
  const findCity = cityFinder(await allDivisions(task.db));
  const judge = rowJudge();
  let rowsRead = 0;
  for await (const batch of batchesBelow(sheet, found.headerRow)) {
    const reads = batch.map((row) => readRow(row, columns, findCity));
    const known = await database.readInZone(reading.zoneId, (db) =>
      knownOf(db, reading.zoneId, wantedBy(reads)),
    );
    // Judged outside the transaction: the judge remembers rows, and a transaction may be done again.
    const judged = batch.map((row, i) =>
      judgedRow(row, reads[i], { judge, known, width: found.headers.length }),
    );
    rowsRead += batch.length;
    await database.inZone(reading.zoneId, async (db) => {
      if (!(await noteRead(db, reading, rowsRead))) throw new Overtaken();
      await insertRows(db, reading, judged);
    });
    await stayAwake(task.db);
  }
}

const wantedBy = (reads: readonly ReadRow[]) => ({
  usccs: reads.flatMap((read) => read.values?.uscc ?? []),
  nameKeys: reads.map((read) => read.nameKey).filter((key) => key !== ''),
});

interface Judging {
  readonly judge: (read: ReadRow, known: Known) => Verdict;
  readonly known: Known;
  readonly width: number;
}

function judgedRow(row: SheetRow, read: ReadRow | undefined, { judge, known, width }: Judging): JudgedRow {
  if (!read) throw new Error('a row was not read');
  const verdict = judge(read, known);
  return {
    rowNumber: row.row,
    verdict: verdict.verdict,
    cells: cellsOf(row, width),
    enterprise: verdict.enterprise,
    problems: verdict.problems,
    changes: verdict.verdict === 'update' ? verdict.changes : [],
    enterpriseId: 'id' in verdict ? verdict.id : null,
  };
}

/** The sheet as a whole cannot be taken: said on the import, where the person looks for it. */
async function refuse({ task, reading }: Work, refusal: Refusal): Promise<void> {
  const now = await importForUpdate(task.db, reading.zoneId, reading.importId);
  if (now?.status !== 'reading' || now.revision !== reading.revision) return;
  await forgetRows(task.db, reading);
  const { rule, particulars } = refusal;
  await changeImport(task.db, reading.zoneId, {
    id: reading.importId,
    change: { status: 'refused', refused: { rule, particulars }, at: task.now },
  });
  task.tell({
    kind: 'enterpriseImport.refused',
    subject: { kind: 'enterpriseImport', id: reading.importId },
    after: { rule, particulars },
  });
}
