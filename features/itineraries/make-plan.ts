import { found, Refusal } from '../../packages/kernel/refusal.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import { type Clock, nowIn } from '../../platform/clock/clock.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import type { Zone } from '../../platform/http/route.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { type Question, type Solving, solveInThreads } from '../../platform/solver/solve-in-threads.ts';
import { civilTime } from './civil-time.ts';
import { loadCampaign, problemNow } from './load-campaign.ts';
import { ensurePlannable } from './rules/problem.ts';
import { dropOldWhatIfs, insertPlan, planById, planInForce } from './store/plans.ts';
import * as runs from './store/runs.ts';
import type { WorldFacts } from './world-facts.ts';

export interface PlanningParts {
  readonly database: Pick<Database, 'inZone' | 'readInZone'>;
  readonly clock: Clock;
  readonly facts: WorldFacts;
  /** Threads that search for one plan together. */
  readonly threads: number;
}

const BEAT_MS = 250;
/** Spent after the search on saying how much better any plan could be. */
const BOUND_SECONDS = 1;
export const PLAN_MADE = 'itineraries.planMade';

/** Who asks when nobody did (ITN-26): the house itself. */
export const HOUSE = { accountId: '00000000-0000-0000-0000-000000000000', name: 'Sortie' };

type Asked = Pick<Question, 'problem' | 'previous'>;

/** The problem as it stands at this moment, and the plan to start from. */
async function load(parts: PlanningParts, at: { db: Db; zone: Zone }, run: runs.RunRow): Promise<Asked> {
  const { db, zone } = at;
  const asker = { db, zone, now: nowIn(zone, parts.clock).toISOString() };
  const loaded = await loadCampaign(asker, run.campaignId);
  const from = run.madeFrom === null ? null : found(await planById(db, zone.id, run.madeFrom), 'plan');
  const inForce = await planInForce(db, zone.id, run.campaignId);
  // planned anew, nothing that hosts were told is kept; squads of other waves keep theirs all the same
  const told = from !== null || run.waveId !== null ? (inForce?.plan ?? null) : null;
  const { waveId, whatIf } = run;
  const problem = problemNow(asker, parts.facts, { loaded, inForce: told, waveId, whatIf });
  ensurePlannable(problem, civilTime(asker.now, zone.timeZone));
  return { problem, previous: from?.plan ?? null };
}

interface Beating {
  readonly latest: () => runs.Progress | null;
  readonly onCancel: () => void;
}

/** Says four times a second how far the run is, until the returned function is called. */
function beat(parts: PlanningParts, at: { zone: Zone; runId: string }, { latest, onCancel }: Beating) {
  const { database, clock } = parts;
  const once = async (): Promise<void> => {
    const told = { id: at.runId, progress: latest(), now: clock() };
    const { cancelled } = await database.inZone(at.zone.id, (db) => runs.beat(db, at.zone.id, told));
    if (cancelled) onCancel();
  };
  let beaten = Promise.resolve();
  const timer = setInterval(() => {
    beaten = beaten.then(once).catch(() => {}); // a missed beat is made up for by the next one
  }, BEAT_MS);
  return async (): Promise<void> => {
    clearInterval(timer);
    await beaten;
  };
}

interface Made {
  readonly run: runs.RunRow;
  readonly plan: Plan;
  readonly problem: Problem;
  readonly progress: runs.Progress;
  readonly status: 'done' | 'cancelled';
  readonly at: string;
}

/** ITN-38 So many can still be told apart in a list. Our own default. */
export const WHAT_IFS_KEPT = 10;

/** A new draft or what-if, the end of its run, and a job that tells of it. */
async function save(db: Db, zone: Zone, made: Made): Promise<void> {
  const { run } = made;
  const { id, version } = await insertPlan(db, zone.id, {
    campaignId: run.campaignId,
    waveId: run.waveId,
    madeFrom: run.madeFrom,
    problem: made.problem,
    plan: made.plan,
    madeHow: 'planner',
    by: run.by,
    at: made.at,
    whatIf: run.whatIf,
  });
  if (run.whatIf !== null)
    await dropOldWhatIfs(db, zone.id, { campaignId: run.campaignId, keep: WHAT_IFS_KEPT });
  const finished = { id: run.id, status: made.status, planId: id, progress: made.progress, at: made.at };
  if (!(await runs.finishRun(db, zone.id, finished))) throw new Error('the run was given up meanwhile');
  const data = {
    planId: id,
    campaignId: run.campaignId,
    version,
    score: made.plan.score.total,
    askedBy: run.by.name,
    isUnasked: run.by.accountId === HOUSE.accountId,
    isWhatIf: run.whatIf !== null,
  };
  await enqueue(db, { zoneId: zone.id, handler: PLAN_MADE, data, onceKey: id });
}

const restedAfter = async (
  solving: Solving,
  rest: () => Promise<void>,
): Promise<Awaited<Solving['outcome']>> => {
  try {
    return await solving.outcome;
  } finally {
    await rest();
  }
};

/** Makes one plan and saves it. `onSolving` is handed the thread, to end it early; it may refuse by throwing. */
export async function makePlan(
  parts: PlanningParts,
  at: { zone: Zone; run: runs.RunRow },
  onSolving: (solving: Solving) => void,
): Promise<void> {
  const { database, clock } = parts;
  const { zone, run } = at;
  const question = await database.readInZone(zone.id, (db) => load(parts, { db, zone }, run));
  let progress: runs.Progress = { score: 0, visits: 0, iterations: 0, secondsGone: 0 };
  let status: Made['status'] = 'done';
  const { seed, seconds } = run;
  const asked = {
    ...question,
    seed,
    threads: parts.threads,
    until: { seconds },
    boundSeconds: BOUND_SECONDS,
  };
  const solving = solveInThreads(asked, (latest) => {
    progress = latest;
  });
  const onCancel = (): void => {
    status = 'cancelled';
    solving.cancel();
  };
  const rest = beat(parts, { zone, runId: run.id }, { latest: () => progress, onCancel });
  onSolving(solving);
  const outcome = await restedAfter(solving, rest);
  if (outcome.kind === 'refused') throw new Refusal(outcome.rule, outcome.particulars);
  if (outcome.kind === 'faulty') throw new Refusal('ITN-15', { rule: outcome.fault.rule });

  const made = { run, plan: outcome.plan, problem: question.problem, progress, status };
  const now = nowIn(zone, clock).toISOString();
  await database.inZone(zone.id, (db) => save(db, zone, { ...made, at: now }));
}
