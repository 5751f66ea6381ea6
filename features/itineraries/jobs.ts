import { z } from 'zod';
import { zId } from '../../packages/kernel/schemas.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { type Job, onFact, onTick } from '../../platform/jobs/job.ts';
import { PLAN_MADE } from './make-plan.ts';
import type { Planning } from './planning.ts';
import { replan, tellThoseWhoPublish } from './replan.ts';
import { dropWhatIfsBefore } from './store/plans.ts';
import { giveUpSilent, waitingSince } from './store/runs.ts';

export const MAKE_PLAN = 'itineraries.makePlan';

/** A run is heard of four times a second; this long without a sign and its server is gone. */
export const SILENT_MS = 60_000;

/** ITN-38 A question of a fortnight ago is about a campaign that has gone on. Our own default. */
const WHAT_IF_DAYS = 14;
const MS_PER_DAY = 86_400_000;

const zAsked = z.object({ runId: zId });
const zMade = z.object({
  planId: zId,
  campaignId: zId,
  version: z.int(),
  score: z.int(),
  askedBy: z.string(),
  isUnasked: z.boolean(),
  isWhatIf: z.boolean().default(false),
});

export function itineraryJobs({ planning, clock }: { planning: Planning; clock: Clock }): Job[] {
  const silentSince = (): Date => new Date(clock().getTime() - SILENT_MS);
  return [
    {
      name: MAKE_PLAN,
      hears: [],
      ticks: null,
      run: async ({ zone }, data) => planning.take({ zone, runId: zAsked.parse(data).runId }),
    },
    {
      name: PLAN_MADE,
      hears: [],
      ticks: null,
      run: async (task, data) => {
        const { planId, isWhatIf, ...made } = zMade.parse(data);
        if (made.isUnasked) await tellThoseWhoPublish(task, made);
        const kind = isWhatIf ? 'whatIf.answered' : 'plan.made';
        task.tell({ kind, subject: { kind: 'plan', id: planId }, after: made, data: made });
      },
    },
    onFact('itineraries.replan', ['squad.suspended'], (task, heard) =>
      replan(task, heard, { handler: MAKE_PLAN, beatAt: clock() }),
    ),
    onTick('itineraries.recover', '*/5 * * * *', async ({ db, zone, now }) => {
      await giveUpSilent(db, zone.id, { silentSince: silentSince(), at: now });
      for (const runId of await waitingSince(db, zone.id, silentSince())) planning.take({ zone, runId });
    }),
    onTick('itineraries.forgetWhatIfs', '20 3 * * *', ({ db, zone, now }) =>
      dropWhatIfsBefore(db, zone.id, new Date(Date.parse(now) - WHAT_IF_DAYS * MS_PER_DAY).toISOString()),
    ),
  ];
}
