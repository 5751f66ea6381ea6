/** A child of run.ts: solves one instance in a process of its own, as `sortie plan` would, and prints the plan. */
import { seededRng } from '../../packages/planner/rng.ts';
import { improve } from '../../packages/planner/solve.ts';
import { afterSeconds, type Stop } from '../../packages/planner/stop.ts';
import { linearFor } from '../../platform/solver/linear-for.ts';
import { type Instance, problemOf } from './instances.ts';

export interface Job extends Pick<Instance, 'group' | 'file' | 'm'> {
  readonly seed: number;
  readonly seconds: number;
  /** `cpu` counts what this process used, so that runs on a shared machine stay comparable. */
  readonly clock: 'wall' | 'cpu';
}

const wall = (): number => performance.now() / 1000;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const ITERATIONS_BETWEEN_LOOKS = 64;

/** Asks the inner one only every 64 iterations: looking at the CPU's clock is dear. */
const sampled = (stop: Stop): Stop => {
  let isOver = false;
  let progress: number | null = 0;
  let looked = Number.NEGATIVE_INFINITY;
  const look = (iteration: number): void => {
    if (iteration - looked < ITERATIONS_BETWEEN_LOOKS) return;
    looked = iteration;
    isOver = stop.isOver(iteration);
    progress = stop.progress(iteration);
  };
  return {
    isOver: (iteration) => {
      look(iteration);
      return isOver;
    },
    progress: (iteration) => {
      look(iteration);
      return progress;
    },
  };
};

const job = JSON.parse(process.argv[2] ?? '') as Job; // border: run.ts and profile.ts send exactly this
const now = job.clock === 'cpu' ? cpu : wall;
const problem = problemOf(job);
const began = now();
const bySeconds = afterSeconds(job.seconds, now);
const stop = job.clock === 'cpu' ? sampled(bySeconds) : bySeconds;
const linear = await linearFor(problem, { seconds: job.seconds }); // in the time it is given
const steps = improve(problem, { rng: seededRng(job.seed), stop, ...(linear === null ? {} : { linear }) });
let progress = steps.next().value;
while (!stop.isOver(progress.iteration)) progress = steps.next().value;
const seconds = now() - began;
console.log(JSON.stringify({ plan: progress.write(), iterations: progress.iteration, seconds }));
