import { addDays } from '../../packages/kernel/day.ts';
import { type Job, onTick, type Task } from '../../platform/jobs/job.ts';
import { eraseSealed, situations } from './store/readiness.ts';

/** RDY-8 Every night: health facts of campaigns that ended long enough ago are erased, and how many is told. */
export async function eraseHealthFacts(task: Task): Promise<number> {
  let erased = 0;
  for (const situation of await situations(task.db, task.zone.id)) {
    const endedBefore = addDays(task.today, -situation.eraseSensitiveAfterDays);
    erased += await eraseSealed(task.db, task.zone.id, {
      situation: situation.key,
      endedBefore,
      now: task.now,
    });
  }
  if (erased > 0)
    task.tell({
      kind: 'readiness.erased',
      subject: { kind: 'zone', id: String(task.zone.id) },
      after: { erased },
    });
  return erased;
}

export const jobs: readonly Job[] = [
  onTick('readiness.erase', '20 3 * * *', async (task) => {
    await eraseHealthFacts(task);
  }),
];
