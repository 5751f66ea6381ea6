import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { asRun, queueRun } from '../ask-run.ts';
import { civilTime } from '../civil-time.ts';
import { cancelPlanning, getPlanningRun, startPlanning } from '../contract.ts';
import { loadCampaign, problemNow } from '../load-campaign.ts';
import { mayPlan, maySeePlans } from '../permissions.ts';
import { ensurePlannable } from '../rules/problem.ts';
import { planById } from '../store/plans.ts';
import { askToCancel, runById } from '../store/runs.ts';
import type { WorldFacts } from '../world-facts.ts';

export function planningRoutes({ facts, clock }: { facts: WorldFacts; clock: Clock }): Route[] {
  const start = route(startPlanning, mayPlan, async (ask, { params, body }) => {
    const { db, zone, now, language } = ask;
    const loaded = await loadCampaign(ask, params.campaignId);
    const { campaign, waves } = loaded;
    if (body.waveId !== null)
      found(
        waves.find((wave) => wave.id === body.waveId),
        'wave',
      );
    const from = body.from === null ? null : found(await planById(db, zone.id, body.from), 'plan');
    if (from !== null && from.campaignId !== campaign.id) throw new Refusal('HTTP-2', { kind: 'plan' });
    ensure(from?.status !== 'whatIf', 'ITN-30');

    const problem = problemNow(ask, facts, { loaded, inForce: null, waveId: body.waveId });
    ensurePlannable(problem, civilTime(now, zone.timeZone));

    const { waveId, seconds, seed, from: madeFrom } = body;
    const wanted = { campaignId: campaign.id, waveId, seconds, seed, madeFrom, whatIf: null };
    const id = await queueRun(ask, clock, wanted);

    ask.tell({
      kind: 'plan.asked',
      subject: { kind: 'campaign', id: campaign.id },
      after: { runId: id, ...body },
    });
    return asRun(found(await runById(db, zone.id, id), 'run'), language, clock);
  });

  const stand = route(getPlanningRun, maySeePlans, async ({ db, zone, language }, { params }) =>
    asRun(found(await runById(db, zone.id, params.runId), 'run'), language, clock),
  );

  const cancel = route(cancelPlanning, mayPlan, async (ask, { params }) => {
    const { db, zone, now, language } = ask;
    const before = found(await runById(db, zone.id, params.runId), 'run');

    await askToCancel(db, zone.id, { id: before.id, at: now });

    ask.tell({
      kind: 'plan.cancelled',
      subject: { kind: 'campaign', id: before.campaignId },
      after: { runId: before.id },
    });
    return asRun(found(await runById(db, zone.id, before.id), 'run'), language, clock);
  });

  return [start, stand, cancel];
}
