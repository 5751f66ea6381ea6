/**
 * How the planner grows: `npx tsx bench/planner/scale.ts [--seconds 60] [--only 100] [--seed 1]`. Made-up campaigns
 * of 10, 100 and 1,000 squads with 400, 5,000 and 50,000 visits, each in a process of its own, one after the other.
 * A line for each: ms to the first plan (with its reasons), points then and at the end, iterations, most memory.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { check } from '../../packages/planner/check.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { improve } from '../../packages/planner/solve.ts';
import { afterSeconds } from '../../packages/planner/stop.ts';
import { argumentsOf, numbersOf } from './arguments.ts';

const SIZES = [
  { squads: 10, days: 10, visits: 400, cities: 20 },
  { squads: 100, days: 10, visits: 5000, cities: 60 },
  { squads: 1000, days: 10, visits: 50_000, cities: 200 },
];

const { get } = argumentsOf(['seconds', 'only', 'seed', 'here']);
const one = (name: string, otherwise: string): number => numbersOf(get(name) ?? otherwise)[0] ?? 0;
const seconds = one('seconds', '60');
const seed = one('seed', '1');

const now = (): number => performance.now() / 1000;
const millis = (since: number): number => Math.round((now() - since) * 1000);

function measure(sizes: (typeof SIZES)[number]): void {
  const problem = makeInstance(seed, sizes);
  const heap = process.memoryUsage().rss;
  const began = now();
  const steps = improve(problem, { rng: seededRng(seed), stop: afterSeconds(seconds, now) });
  let progress = steps.next().value;
  const firstMs = millis(began);
  const first = progress.write();
  const writtenMs = millis(began);
  while (now() - began < seconds) progress = steps.next().value;
  const iterations = progress.iteration;
  const plan = progress.write();
  const checking = now();
  const { faults } = check(problem, plan);
  const result = {
    ...sizes,
    firstMs,
    writtenMs,
    msPerVisit: Math.round((1000 * firstMs) / sizes.visits) / 1000,
    points: first.score.total,
    seconds,
    pointsThen: plan.score.total,
    visitsMade: sizes.visits - plan.leftOut.length,
    iterations,
    checkMs: millis(checking),
    faults: faults.length,
    problemMB: Math.round(heap / 1e6),
    mostMB: Math.round(process.resourceUsage().maxRSS / 1000),
  };
  console.log(JSON.stringify(result));
}

const here = get('here');
if (here !== undefined) {
  const sizes = SIZES[Number(here)];
  if (sizes) measure(sizes);
} else {
  const only = get('only');
  for (const [i, sizes] of SIZES.entries()) {
    if (only !== undefined && !numbersOf(only).includes(sizes.squads)) continue;
    const args = ['--here', `${i}`, '--seconds', `${seconds}`, '--seed', `${seed}`];
    spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), ...args], {
      stdio: 'inherit',
    });
  }
}
