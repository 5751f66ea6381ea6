import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Language, say } from '../../../packages/kernel/words.ts';
import { words as plannerWords } from '../../../packages/planner/words.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { civilTime } from '../civil-time.ts';
import { cancelPlanning, getPlanningRun, type PlanningRun, startPlanning } from '../contract.ts';
import { MAKE_PLAN, SILENT_MS } from '../jobs.ts';
import { loadCampaign, problemNow } from '../load-campaign.ts';
import { mayPlan, maySeePlans } from '../permissions.ts';
import { ensurePlannable } from '../rules/problem.ts';
import { planById } from '../store/plans.ts';
import { askToCancel, giveUpSilent, insertRun, type RunRow, runById } from '../store/runs.ts';
import { words } from '../words.ts';
import type { WorldFacts } from '../world-facts.ts';

const why = (run: RunRow, language: Language): string | null => {
  if (run.failedRule === null) return null;
  const sentence = words[run.failedRule] ?? plannerWords[run.failedRule];
  return sentence ? say(sentence, language, run.failedParticulars) : run.failedRule;
};

/** ITN-13 A run whose server is silent is lost, whether or not anybody has noted it yet. */
const asRun = (run: RunRow, language: Language, clock: Clock): PlanningRun => {
  const isLost = run.status === 'running' && clock().getTime() - Date.parse(run.beatAt) > SILENT_MS;
  const seen = isLost ? { ...run, status: 'failed' as const, failedRule: 'ITN-13' } : run;
  const { progress } = seen;
  return {
    id: seen.id,
    campaignId: seen.campaignId,
    waveId: seen.waveId,
    status: seen.status,
    seconds: seen.seconds,
    best: progress && { score: progress.score, visits: progress.visits, iterations: progress.iterations },
    secondsGone: progress?.secondsGone ?? 0,
    failedWhy: why(seen, language),
    planId: seen.planId,
  };
};

export function planningRoutes({ facts, clock }: { facts: WorldFacts; clock: Clock }): Route[] {
  const start = route(startPlanning, mayPlan, async (ask, { params, body }) => {
    const { db, zone, who, now, language } = ask;
    const loaded = await loadCampaign(ask, params.campaignId);
    const { campaign, waves } = loaded;
    if (body.waveId !== null)
      found(
        waves.find((wave) => wave.id === body.waveId),
        'wave',
      );
    const from = body.from === null ? null : found(await planById(db, zone.id, body.from), 'plan');
    if (from !== null && from.campaignId !== campaign.id) throw new Refusal('HTTP-2', { kind: 'plan' });

    const problem = problemNow(ask, facts, { loaded, inForce: null, waveId: body.waveId });
    ensurePlannable(problem, civilTime(now, zone.timeZone));

    const id = newId();
    await giveUpSilent(db, zone.id, { silentSince: new Date(clock().getTime() - SILENT_MS), at: now });
    await insertRun(db, zone.id, {
      id,
      campaignId: campaign.id,
      waveId: body.waveId,
      seconds: body.seconds,
      seed: body.seed,
      madeFrom: body.from,
      by: { accountId: who.accountId, name: who.name },
      askedAt: now,
      beatAt: clock(),
    });
    await enqueue(db, { zoneId: zone.id, handler: MAKE_PLAN, data: { runId: id }, onceKey: id });

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
