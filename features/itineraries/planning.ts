import { Refusal } from '../../packages/kernel/refusal.ts';
import { nowIn } from '../../platform/clock/clock.ts';
import type { Zone } from '../../platform/http/route.ts';
import type { Solving } from '../../platform/solver/solve-in-threads.ts';
import { makePlan, type PlanningParts } from './make-plan.ts';
import { claimRun, failRun, type RunRow, runById } from './store/runs.ts';

export interface PlanningLog {
  error(particulars: object, sentence: string): void;
}

/** What a job puts in the maker's hands. */
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

/** Makes plans, one at a time: a search takes a whole core for each of its threads. */
export function openPlanning(parts: PlanningParts & { readonly log: PlanningLog }): Planning {
  const { database, clock, log } = parts;
  const waiting: RunOfZone[] = [];
  const state = {
    working: Promise.resolve(),
    solving: null as Solving | null,
    isWorking: false,
    isStopped: false,
  };

  const onSolving = (solving: Solving): void => {
    state.solving = solving;
    if (state.isStopped) void solving.abandon();
  };

  const claim = ({ zone, runId }: RunOfZone): Promise<RunRow | null> =>
    database.inZone(zone.id, async (db) =>
      (await claimRun(db, zone.id, { id: runId, now: clock() })) ? runById(db, zone.id, runId) : null,
    );

  const fail = async ({ zone, runId }: RunOfZone, error: unknown): Promise<void> => {
    const refusal = error instanceof Refusal ? error : new Refusal(state.isStopped ? 'ITN-13' : 'ITN-17');
    if (refusal.rule === 'ITN-17') log.error({ err: error, run: runId, zone: zone.id }, 'planning failed');
    const { rule, particulars } = refusal;
    const failed = { id: runId, rule, particulars, at: nowIn(zone, clock).toISOString() };
    await database.inZone(zone.id, (db) => failRun(db, zone.id, failed));
  };

  const one = async (at: RunOfZone): Promise<void> => {
    const run = await claim(at);
    if (run === null) return;
    await makePlan(parts, { zone: at.zone, run }, onSolving)
      .catch((error: unknown) => fail(at, error))
      .finally(() => {
        state.solving = null;
      });
  };

  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { runId } = next;
      await one(next).catch((error: unknown) =>
        log.error({ err: error, run: runId }, 'planning not recorded'),
      );
    }
    state.isWorking = false;
  };

  return {
    take: (run) => {
      if (state.isStopped || waiting.some((other) => other.runId === run.runId)) return;
      waiting.push(run);
      if (state.isWorking) return;
      state.isWorking = true;
      state.working = work();
    },
    idle: () => state.working,
    stop: async () => {
      state.isStopped = true;
      waiting.length = 0;
      await state.solving?.abandon();
      await state.working;
    },
  };
}
