import { type Job, onTick, type Task } from '../../platform/jobs/job.ts';
import { goUp } from './escalate.ts';

/** TRI-6 What was not taken in time is brought to whoever stands above. */
export async function lookAtClock(task: Task): Promise<void> {
  const { brought, lapsed } = await goUp(task);
  if (brought + lapsed === 0) return;
  const subject = { kind: 'zone', id: String(task.zone.id) };
  task.tell({ kind: 'information.escalated', subject, after: { brought, lapsed } });
}

export const jobs: readonly Job[] = [onTick('information.clock', '* * * * *', lookAtClock)];
