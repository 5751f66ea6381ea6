import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { check } from '../../packages/planner/check.ts';
import { ALONE } from '../../packages/planner/elite.ts';
import { explained } from '../../packages/planner/explain.ts';
import type { Linear } from '../../packages/planner/linear.ts';
import { type Plan, visitsOf } from '../../packages/planner/plan.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { improve, prove } from '../../packages/planner/solve.ts';
import { afterIterations, afterSeconds } from '../../packages/planner/stop.ts';
import { loadHighs } from '../linear/load-highs.ts';
import { linearFor } from './linear-for.ts';
import { sharedElite } from './shared-elite.ts';
import type { FromThread, Progress, ToThread } from './solve-in-threads.ts';

// A thread of its own: the search leaves it no moment in which to read a message, so it looks at shared memory.
const { problem, previous, seed, until, boundSeconds, cancelled, elite } = workerData as ToThread; // border: solve-in-threads.ts sends exactly this

const REPORT_MS = 250;
const port = parentPort;
if (port === null) throw new Error('the solver’s thread is started as a worker');
const tell = (message: FromThread): void => port.postMessage(message);

const now = (): number => performance.now() / 1000;
const began = now();

const progressOf = (plan: Plan, iterations: number): Progress => ({
  score: plan.score.total,
  visits: visitsOf(plan).length,
  iterations,
  secondsGone: Math.round((now() - began) * 10) / 10,
});

const isCancelled = (): boolean => Atomics.load(cancelled, 0) === 1;

/** The least bound found in the time there is for it; null for none. */
function boundOf(plan: Plan, linear: Linear | null): number | null {
  const until = now() + boundSeconds;
  let least: number | null = null;
  for (const { points, isFinal } of prove(problem, plan, linear)) {
    least = points;
    if (isFinal || isCancelled() || now() >= until) break;
  }
  return least;
}

async function search(): Promise<void> {
  const linear = await linearFor(problem, until);
  const stop = 'seconds' in until ? afterSeconds(until.seconds, now) : afterIterations(until.iterations);
  const steps = improve(problem, {
    rng: seededRng(seed),
    stop,
    elite: elite === null ? ALONE : sharedElite(elite),
    ...(linear === null ? {} : { linear }),
    ...(previous === null ? {} : { previous }),
  });
  let latest = steps.next().value;
  let plan = latest.write();
  let isWritten = true;
  let reported = Number.NEGATIVE_INFINITY;
  for (;;) {
    const isOver = stop.isOver(latest.iteration) || isCancelled();
    const at = performance.now();
    if (isOver || at - reported >= REPORT_MS) {
      if (!isWritten) plan = latest.write();
      isWritten = true;
      reported = at;
      tell({ kind: 'progress', progress: progressOf(plan, latest.iteration) });
    }
    if (isOver) break;
    latest = steps.next().value;
    if (latest.isBetter) isWritten = false;
  }
  const bound = boundSeconds > 0 && !isCancelled() ? boundOf(plan, linear ?? (await loadHighs())) : null;
  if (bound !== null) plan = { ...plan, bound: { points: bound } };
  plan = explained(problem, plan);
  const [fault] = check(problem, plan).faults;
  if (fault) tell({ kind: 'faulty', fault });
  else tell({ kind: 'done', plan });
}

try {
  await search();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { rule, particulars, field } = error;
  tell({ kind: 'refused', rule, particulars, field });
}
