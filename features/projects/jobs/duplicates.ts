import { type Job, onTick } from '../../../platform/jobs/job.ts';
import { tellLateCases } from '../duplicate-clock.ts';
import { lookForDuplicates } from '../look-for-duplicates.ts';

export const duplicateJobs: readonly Job[] = [
  onTick('duplicates.look', '40 1 * * *', async (task) => {
    const after = await lookForDuplicates({ ...task, zoneId: task.zone.id });
    if (after.opened + after.idle === 0) return;
    task.tell({ kind: 'duplicate.lookedFor', subject: { kind: 'zone', id: String(task.zone.id) }, after });
  }),
  onTick('duplicates.clock', '*/10 * * * *', async (task) => {
    const after = await tellLateCases(task);
    if (after.told === 0) return;
    task.tell({ kind: 'duplicate.leftUnruled', subject: { kind: 'zone', id: String(task.zone.id) }, after });
  }),
];
