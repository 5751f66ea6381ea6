import { z } from 'zod';
import { addDays } from '../../../packages/kernel/day.ts';
import { zId } from '../../../packages/kernel/schemas.ts';
import { type Job, onFact, onTick, type Task } from '../../../platform/jobs/job.ts';
import { claimFigures, note } from '../claims.ts';
import { claimsByIds, expireClaims, noteProgress } from '../store/claims.ts';

/** PRJ-61 Ends claims without progress for too long. */
export async function endStaleClaims(task: Task): Promise<void> {
  const { db, zone, now, today } = task;
  const writing = {
    zoneId: zone.id,
    now,
    today,
    by: { accountId: null, name: '' },
    tell: (told: Parameters<Task['tell']>[0]) => task.tell(told),
  };
  const { expireAfterDays } = await claimFigures(db, writing);
  const ids = await expireClaims(db, zone.id, { before: addDays(today, -expireAfterDays), at: now });
  const ended = await claimsByIds(db, zone.id, ids);
  await note(
    db,
    writing,
    ended.map((claim) => ({
      claim,
      kind: 'expired',
      holderName: claim.holder.name,
      firstShare: claim.firstShare,
      reason: '',
    })),
  );
}

const zContact = z.object({ of: z.object({ kind: z.string(), id: zId }), kind: z.string() });
const zMoved = z.object({ backward: z.boolean() });

export const claimJobs: readonly Job[] = [
  onTick('claims.expire', '20 1 * * *', endStaleClaims),
  onFact('claims.contact', ['contact.recorded'], async ({ db, zone, today }, heard) => {
    const { of, kind } = zContact.parse(heard.data);
    if (of.kind === 'project' && kind !== 'noChange')
      await noteProgress(db, zone.id, { projectId: of.id, on: today });
  }),
  onFact('claims.move', ['project.moved'], async ({ db, zone, today }, heard) => {
    if (!zMoved.parse(heard.data).backward)
      await noteProgress(db, zone.id, { projectId: heard.subject.id, on: today });
  }),
];
