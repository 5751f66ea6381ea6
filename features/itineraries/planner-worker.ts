import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { check } from '../../packages/planner/check.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import { visitsOf } from '../../packages/planner/plan.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { improve, type Progress } from '../../packages/planner/solve.ts';
import { afterSeconds } from '../../packages/planner/stop.ts';
import type { FromWorker, ToSolve } from './solve-in-worker.ts';

// A thread of its own: the search leaves it no moment in which to read a message, so it looks at shared memory.
const { problem, previous, seed, seconds, cancelled } = workerData as ToSolve; // border: solve-in-worker.ts sends exactly this

const REPORT_MS = 250;
const port = parentPort;
if (port === null) throw new Error('the planner’s worker is started as a worker');
const tell = (message: FromWorker): void => port.postMessage(message);

const began = performance.now();
const secondsGone = (): number => (performance.now() - began) / 1000;
const isOver = (): boolean => secondsGone() >= seconds || Atomics.load(cancelled, 0) === 1;

function search(): void {
  const stop = afterSeconds(seconds, () => performance.now() / 1000);
  const rng = seededRng(seed);
  const steps = improve(problem, previous === null ? { rng, stop } : { rng, stop, previous });
  let latest: Progress = steps.next().value;
  let plan: Plan = latest.write();
  let isWritten = true;
  let reported = Number.NEGATIVE_INFINITY;
  for (;;) {
    const over = isOver();
    const now = performance.now();
    if (over || now - reported >= REPORT_MS) {
      if (!isWritten) plan = latest.write();
      isWritten = true;
      reported = now;
      tell({
        kind: 'progress',
        progress: {
          score: plan.score.total,
          visits: visitsOf(plan).length,
          iterations: latest.iteration,
          secondsGone: Math.round(secondsGone() * 10) / 10,
        },
      });
    }
    if (over) break;
    latest = steps.next().value;
    if (latest.isBetter) isWritten = false;
  }
  const [fault] = check(problem, plan).faults;
  if (fault) tell({ kind: 'failed', rule: 'ITN-15', particulars: { rule: fault.rule } });
  else tell({ kind: 'done', plan });
}

try {
  search();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ kind: 'failed', rule: error.rule, particulars: error.particulars });
}
