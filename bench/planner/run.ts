/**
 * All instances of a folder: `npx tsx bench/planner/run.ts DIR [--seconds 5] [--seeds 1,2,3] [--only REGEX]
 * [--m 1,2,3,4] [--threads-in-all 2] [--clock wall|cpu] [--out FILE]`. DIR has a folder of files for each group, with
 * best-known.csv beside them. Each run is a process of its own; its plan is judged here, by `check`. With FILE an
 * interrupted bench goes on where it stopped. `--only` is tried on `group/name-m`.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { check } from '../../packages/planner/check.ts';
import { type Plan, visitsOf } from '../../packages/planner/plan.ts';
import { argumentsOf, numbersOf } from './arguments.ts';
import { buildChild } from './build-child.ts';
import { type Instance, instancesIn, problemOf } from './instances.ts';
import { keyOf, openResults, type Result, resultsIn } from './results.ts';
import type { Job } from './solve-one.ts';
import { gapOf, printTable } from './table.ts';

const OPTIONS = ['seconds', 'seeds', 'only', 'm', 'threads-in-all', 'clock', 'out'];

type Run = Instance & Pick<Job, 'seed' | 'seconds' | 'clock'>;

interface Said {
  readonly plan: Plan;
  readonly iterations: number;
}

const solve = (program: string, { group, file, m, seed, seconds, clock }: Run): Promise<Said> =>
  new Promise((resolve, reject) => {
    const job: Job = { group, file, m, seed, seconds, clock };
    const child = spawn(process.execPath, [program, JSON.stringify(job)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    child.on('error', reject).on('close', (code) => {
      if (code === 0)
        resolve(JSON.parse(out) as Said); // border: solve-one.ts prints exactly this
      else reject(new Error(`ended with ${code}`));
    });
  });

const judged = (
  run: Run,
  { plan, iterations }: Said,
): Pick<Result, 'profit' | 'bound' | 'iterations' | 'faults' | 'routes'> => {
  const problem = problemOf(run);
  const { faults, score } = check(problem, plan);
  const made = visitsOf(plan);
  return {
    profit: score.value,
    bound: plan.bound?.points ?? null,
    iterations,
    faults: faults.map(({ rule, particulars }) => `${rule} ${JSON.stringify(particulars)}`),
    routes: problem.squads.map(({ id }) => made.flatMap((one) => (one.squad === id ? [one.visit] : []))),
  };
};

const NOTHING = { profit: 0, bound: null, iterations: 0, routes: [] };

const resultOf = async (program: string, run: Run): Promise<Result> => {
  const { group, name, m, best, seed, seconds, clock } = run;
  const outcome = await solve(program, run).then(
    (said) => judged(run, said),
    (error: unknown) => ({ ...NOTHING, faults: [String(error)] }),
  );
  return { group, name, m, best, seed, seconds, clock, ...outcome };
};

const typed = argumentsOf(OPTIONS);
if (typed.first === '') throw new Error('say which folder: npx tsx bench/planner/run.ts DIR');
const [seconds = 5] = numbersOf(typed.get('seconds') ?? '5');
const clock = typed.get('clock') === 'cpu' ? 'cpu' : 'wall';
const only = new RegExp(typed.get('only') ?? '');
const wanted = instancesIn(typed.first, numbersOf(typed.get('m') ?? '1,2,3,4'))
  .filter(({ group, name, m }) => only.test(`${group}/${name}-${m}`))
  .flatMap((one) =>
    numbersOf(typed.get('seeds') ?? '1').map((seed): Run => ({ ...one, seed, seconds, clock })),
  );
const out = typed.get('out');
const earlier = new Map((out ? resultsIn(out) : []).map((result) => [keyOf(result), result]));
const keep = out ? openResults(out) : () => {};
const results: Result[] = wanted.flatMap((run) => earlier.get(keyOf(run)) ?? []);
const waiting = wanted.filter((run) => !earlier.has(keyOf(run)));

const program = await buildChild();
const work = async (): Promise<void> => {
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const result = await resultOf(program, run);
    keep(result);
    results.push(result);
    const gap = gapOf(result);
    console.error(
      `${results.length}/${wanted.length} ${result.group}/${result.name} m=${result.m} seed=${result.seed}: ` +
        `${result.profit}${gap === null ? '' : ` (${gap.toFixed(2)} %)`}${result.faults.length > 0 ? ' FAULTY' : ''}`,
    );
  }
};
const [cores = 1] = numbersOf(typed.get('threads-in-all') ?? `${availableParallelism()}`);
await Promise.all(Array.from({ length: cores }, work));
printTable(results);
