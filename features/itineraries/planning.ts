import { found, Refusal } from '../../packages/kernel/refusal.ts';
import { type Clock, nowIn } from '../../platform/clock/clock.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import type { Zone } from '../../platform/http/route.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { loadCampaign, problemNow } from './load-campaign.ts';
import { ensurePlannable } from './rules/problem.ts';
import { civilTime } from './rules/zone-time.ts';
import { type Solving, solveInWorker } from './solve-in-worker.ts';
import { insertPlan, planById, planInForce } from './store/plans.ts';
import * as runs from './store/runs.ts';
import type { WorldFacts } from './world-facts.ts';

export interface PlanningLog {
  error(particulars: object, sentence: string): void;
}

export interface PlanningParts {
  readonly database: Pick<Database, 'inZone' | 'readInZone'>;
  readonly clock: Clock;
  readonly facts: WorldFacts;
  readonly log: PlanningLog;
}

/** What a job puts in a plan's maker's hands. */
export interface RunOfZone {
  readonly zone: Zone;
  readonly runId: string;
}

export interface Planning {
  /** Makes the plan as soon as those asked for earlier are made. A run somebody else has begun is left to them. */
  take(run: RunOfZone): void;
  /** Resolves when nothing is left to do: for tests and for going down. */
  idle(): Promise<void>;
  /** Breaks off what is under way, which is then noted as such (ITN-13). */
  stop(): Promise<void>;
}

const BEAT_MS = 250;
export const PLAN_MADE = 'itineraries.planMade';

/** Makes plans, one at a time: a search takes a whole core. */
export function openPlanning({ database, clock, facts, log }: PlanningParts): Planning {
  const waiting: RunOfZone[] = [];
  let working: Promise<void> | null = null;
  let solving: Solving | null = null;
  let stopped = false;

  /** The problem as it stands at this moment, and the plan to start from. */
  const load = async (db: Db, zone: Zone, run: runs.RunRow) => {
    const asker = { db, zone, now: nowIn(zone, clock).toISOString() };
    const loaded = await loadCampaign(asker, run.campaignId);
    const from = run.madeFrom === null ? null : found(await planById(db, zone.id, run.madeFrom), 'plan');
    const inForce = await planInForce(db, zone.id, run.campaignId);
    // planned anew, nothing that hosts were told is kept; squads of other waves keep theirs all the same
    const told = from !== null || run.waveId !== null ? (inForce?.plan ?? null) : null;
    const problem = problemNow(asker, facts, { loaded, inForce: told, waveId: run.waveId });
    ensurePlannable(problem, civilTime(asker.now, zone.timeZone));
    return { problem, previous: from?.plan ?? null };
  };

  const beating = ({ zone, runId }: RunOfZone, latest: () => runs.Progress | null, cancel: () => void) => {
    let beaten = Promise.resolve();
    const timer = setInterval(() => {
      beaten = beaten.then(async () => {
        const told = { id: runId, progress: latest(), now: clock() };
        const { cancelled } = await database.inZone(zone.id, (db) => runs.beat(db, zone.id, told));
        if (cancelled) cancel();
      }, ignore);
      beaten = beaten.catch(ignore); // a missed beat is made up for by the next one
    }, BEAT_MS);
    return async (): Promise<void> => {
      clearInterval(timer);
      await beaten;
    };
  };

  const solve = async (run: runs.RunRow, at: RunOfZone): Promise<void> => {
    const { zone } = at;
    const ask = await database.readInZone(zone.id, (db) => load(db, zone, run));
    let progress: runs.Progress | null = null;
    let isCancelled = false;
    const own = solveInWorker({ ...ask, seed: run.seed, seconds: run.seconds }, (latest) => {
      progress = latest;
    });
    solving = own;
    const rest = beating(
      at,
      () => progress,
      () => {
        isCancelled = true;
        own.cancel();
      },
    );
    const outcome = await own.outcome.finally(async () => {
      solving = null;
      await rest();
    });
    if (outcome.kind === 'failed') throw new Refusal(outcome.rule, outcome.particulars);
    const at2 = nowIn(zone, clock).toISOString();
    const last = progress ?? { score: outcome.plan.score.total, visits: 0, iterations: 0, secondsGone: 0 };
    await database.inZone(zone.id, (db) =>
      save(db, zone, {
        run,
        plan: outcome.plan,
        problem: ask.problem,
        progress: last,
        status: isCancelled ? 'cancelled' : 'done',
        at: at2,
      }),
    );
  };

  const one = async (at: RunOfZone): Promise<void> => {
    const { zone, runId } = at;
    const run = await database.inZone(zone.id, async (db) =>
      (await runs.claimRun(db, zone.id, { id: runId, now: clock() }))
        ? runs.runById(db, zone.id, runId)
        : null,
    );
    if (run === null) return;
    await solve(run, at).catch(async (error: unknown) => {
      const other = new Refusal(stopped ? 'ITN-13' : 'ITN-17');
      const refusal = error instanceof Refusal ? error : other;
      if (!(error instanceof Refusal) && !stopped)
        log.error({ err: error, run: runId, zone: zone.id }, 'planning failed');
      const failed = {
        id: runId,
        rule: refusal.rule,
        particulars: refusal.particulars,
        at: nowIn(zone, clock).toISOString(),
      };
      await database.inZone(zone.id, (db) => runs.failRun(db, zone.id, failed));
    });
  };

  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
      const { runId } = next;
      await one(next).catch((error: unknown) =>
        log.error({ err: error, run: runId }, 'planning not recorded'),
      );
    }
    working = null;
  };

  return {
    take: (run) => {
      if (stopped || waiting.some((other) => other.runId === run.runId)) return;
      waiting.push(run);
      working ??= work();
    },
    idle: async () => {
      await working;
    },
    stop: async () => {
      stopped = true;
      waiting.length = 0;
      await solving?.abandon();
      await working;
    },
  };
}

const ignore = (): void => {};

interface Made {
  readonly run: runs.RunRow;
  readonly plan: Parameters<typeof insertPlan>[2]['plan'];
  readonly problem: Parameters<typeof insertPlan>[2]['problem'];
  readonly progress: runs.Progress;
  readonly status: 'done' | 'cancelled';
  readonly at: string;
}

/** A new draft, the end of its run, and a job that tells of it. */
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
  });
  const finished = { id: run.id, status: made.status, planId: id, progress: made.progress, at: made.at };
  if (!(await runs.finishRun(db, zone.id, finished))) throw new Error('the run was given up meanwhile');
  await enqueue(db, {
    zoneId: zone.id,
    handler: PLAN_MADE,
    data: {
      planId: id,
      campaignId: run.campaignId,
      version,
      score: made.plan.score.total,
      askedBy: run.by.name,
    },
    onceKey: id,
  });
}
