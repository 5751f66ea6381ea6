import { z } from 'zod';
import { zId } from '../../../packages/kernel/schemas.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import type { Job, Task } from '../../../platform/jobs/job.ts';
import { type JudgedRow, markRows, rowsToDo } from '../store/import-rows.ts';
import { type Batch, changeImport, countBatch, importForUpdate } from '../store/imports.ts';
import { applyRows } from './apply-rows.ts';

export const RUN_IMPORT = 'enterprises.runImport';
const BATCH = 500;

const zErrand = z.object({ importId: zId });
export type RunErrand = z.infer<typeof zErrand>;

/**
 * Carries out one batch and puts in the job for the next, in one transaction with its own completion mark (JOB-1):
 * a killed server goes on where it stopped, no row is done twice, and a cancel takes hold between batches.
 */
export const runImport: Job = {
  name: RUN_IMPORT,
  hears: [],
  ticks: null,
  run: async (task, data) => {
    const { db, zone } = task;
    const { importId } = zErrand.parse(data);
    const record = await importForUpdate(db, zone.id, importId);
    if (record?.status !== 'running') return;
    const of = { zoneId: zone.id, importId };
    const rows = await rowsToDo(db, of, BATCH);

    const done = await applyRows(task, record, rows);

    if (done.length > 0) {
      await markRows(db, of, { rows: done, at: task.now });
      await countBatch(db, zone.id, { id: importId, batch: countsOf(done), at: task.now });
      tellBatch(task, record, done);
    }
    if (rows.length === BATCH)
      return enqueue(db, { zoneId: zone.id, handler: RUN_IMPORT, data: { importId } });
    const ended = await changeImport(db, zone.id, { id: importId, change: { status: 'done', at: task.now } });
    task.tell({
      kind: 'enterpriseImport.finished',
      subject: { kind: 'enterpriseImport', id: importId },
      after: { created: ended.created, updated: ended.updated, same: ended.same, rejected: ended.rejected },
    });
  },
};

const countsOf = (done: readonly JudgedRow[]): Batch => {
  const of = (verdict: JudgedRow['verdict']): number => done.filter((row) => row.verdict === verdict).length;
  return {
    done: done.length,
    created: of('create'),
    updated: of('update'),
    same: of('same'),
    rejected: of('reject'),
  };
};

const tellBatch = (
  task: Task,
  record: { id: string; by_account_id: string; by_name: string },
  done: readonly JudgedRow[],
): void => {
  const rows = { first: done[0]?.rowNumber ?? null, last: done.at(-1)?.rowNumber ?? null };
  const by = { accountId: record.by_account_id, name: record.by_name };
  task.tell({
    kind: 'enterprise.imported',
    subject: { kind: 'enterpriseImport', id: record.id },
    after: { ...countsOf(done), rows, by },
    data: { importId: record.id, ...countsOf(done) },
  });
};
