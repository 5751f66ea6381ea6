import { z } from 'zod';
import { zId } from '../../packages/kernel/schemas.ts';
import { type Job, onFact, onTick, type Task } from '../../platform/jobs/job.ts';
import { tellCalendarEnds } from './calendar-ends.ts';
import { zSubjectKind } from './contract.ts';
import { escalate } from './escalate.ts';
import { noteWhatWasMissed, refresh } from './evaluate.ts';

/** CAD-9, CAD-10 What was missed is noted, and whoever is to hear of it is told. */
export async function lookAtClock(task: Task): Promise<void> {
  const missed = await noteWhatWasMissed(task, null);
  const { told, unheard } = await escalate(task);
  if (missed + told + unheard === 0) return;
  const after = { missed, told, unheard };
  task.tell({ kind: 'cadence.evaluated', subject: { kind: 'zone', id: String(task.zone.id) }, after });
}

const zSubject = z.object({ kind: zSubjectKind, id: zId });

/** What somebody changes in a project or partner is under its policies at once. */
const CHANGES = [
  'project.opened',
  'project.changed',
  'project.moved',
  'project.merged',
  'partner.created',
  'partner.changed',
];

export const jobs: readonly Job[] = [
  onTick('cadence.refresh', '5 0 * * *', async (task) => {
    await noteWhatWasMissed(task, null);
    await refresh(task, null);
  }),
  onTick('cadence.clock', '*/5 * * * *', lookAtClock),
  onTick('cadence.calendar', '0 9 * * *', async (task) => {
    await tellCalendarEnds(task);
  }),
  onFact('cadence.follow', CHANGES, async (task, heard) => {
    await refresh(task, zSubject.parse(heard.subject));
  }),
];
