import { z } from 'zod';
import { zId } from '../../packages/kernel/schemas.ts';
import { type FactHeard, type Job, onFact, onTick, type Task } from '../../platform/jobs/job.ts';
import { evaluate } from './evaluate.ts';
import type { SubjectRef } from './store/measures.ts';
import { tellLit } from './tell.ts';

/** LGT-16 Everything is judged when the day has begun. */
export async function judgeAll(task: Task): Promise<void> {
  const after = await evaluate(task, null);
  if (after.lit + after.ended === 0) return;
  task.tell({ kind: 'light.evaluated', subject: { kind: 'zone', id: String(task.zone.id) }, after });
}

/** What is written about a project or an enterprise may light something or end it. */
const CHANGES = [
  'project.opened',
  'project.changed',
  'project.moved',
  'project.termsRecorded',
  'contact.recorded',
  'obstacle.raised',
  'obstacle.changed',
  'obstacle.closed',
  'obstacle.reopened',
  'project.fundsPlanned',
  'fundArrival.recorded',
  'fundArrival.corrected',
  'fundArrival.proven',
  'project.merged',
  'target.set',
  'target.removed',
];

/** What of it may move a target; a contact does not, and contacts are many. */
const MOVES_TARGETS: ReadonlySet<string> = new Set([
  'project.opened',
  'project.changed',
  'project.moved',
  'project.termsRecorded',
  'project.merged',
  'fundArrival.recorded',
  'fundArrival.corrected',
  'fundArrival.proven',
  'target.set',
  'target.removed',
]);

const zSubject = z.object({ kind: z.string(), id: z.string() });
const zData = z.object({ projectId: zId.nullish(), enterpriseId: zId.nullish() }).catch({});

/** The project and the enterprise a fact speaks of; and the zone, where its targets may have moved. */
function touched({ zone }: Task, heard: FactHeard): SubjectRef[] {
  const subject = zSubject.parse(heard.subject);
  const data = zData.parse(heard.data);
  const projectId = subject.kind === 'project' ? subject.id : data.projectId;
  return [
    ...(projectId ? [{ kind: 'project' as const, id: projectId }] : []),
    ...(data.enterpriseId ? [{ kind: 'enterprise' as const, id: data.enterpriseId }] : []),
    ...(MOVES_TARGETS.has(heard.kind) ? [{ kind: 'zone' as const, id: String(zone.id) }] : []),
  ];
}

export const jobs: readonly Job[] = [
  onTick('lights.judge', '10 0 * * *', judgeAll),
  onTick('lights.tell', '*/5 * * * *', async (task) => {
    await tellLit(task);
  }),
  onFact('lights.follow', CHANGES, async (task, heard) => {
    await evaluate(task, touched(task, heard));
  }),
];
