import type { Language } from '../../packages/kernel/words.ts';
import { say } from '../../packages/kernel/words.ts';
import { words as plannerWords } from '../../packages/planner/words.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Ask } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { PlanningRun } from './contract.ts';
import { MAKE_PLAN, SILENT_MS } from './jobs.ts';
import { giveUpSilent, insertRun, type NewRun, type RunRow } from './store/runs.ts';
import { words } from './words.ts';

const why = (run: RunRow, language: Language): string | null => {
  if (run.failedRule === null) return null;
  const sentence = words[run.failedRule] ?? plannerWords[run.failedRule];
  return sentence ? say(sentence, language, run.failedParticulars) : run.failedRule;
};

/** ITN-13 A run whose server is silent is lost, whether or not anybody has noted it yet. */
export const asRun = (run: RunRow, language: Language, clock: Clock): PlanningRun => {
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
    from: seen.madeFrom,
    isWhatIf: seen.whatIf !== null,
  };
};

type Wanted = Pick<NewRun, 'campaignId' | 'waveId' | 'seconds' | 'seed' | 'madeFrom' | 'whatIf'>;

/** Puts a run in the queue; answers its id. Refuses (ITN-8) when another of the campaign is under way. */
export async function queueRun(ask: Ask, clock: Clock, wanted: Wanted): Promise<string> {
  const { db, zone, who, now } = ask;
  const id = newId();
  await giveUpSilent(db, zone.id, { silentSince: new Date(clock().getTime() - SILENT_MS), at: now });
  await insertRun(db, zone.id, {
    ...wanted,
    id,
    by: { accountId: who.accountId, name: who.name },
    askedAt: now,
    beatAt: clock(),
  });
  await enqueue(db, { zoneId: zone.id, handler: MAKE_PLAN, data: { runId: id }, onceKey: id });
  return id;
}
