/** What the explanations of a plan cost: `npx tsx bench/planner/explain.ts [seeds] [every nth visit mandatory]`. */
import { performance } from 'node:perf_hooks';
import { conflictsOf } from '../../packages/planner/conflicts.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import { relianceOf } from '../../packages/planner/reliance.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { improve } from '../../packages/planner/solve.ts';
import { afterIterations } from '../../packages/planner/stop.ts';

const [seeds = 3, nth = 8] = process.argv.slice(2).map(Number);
const ITERATIONS = 500;

const SIZES = [
  { squads: 10, days: 10, visits: 400, cities: 20 },
  // far more than can be made: the most that there is to explain
  { squads: 2, days: 3, visits: 120, cities: 8 },
  { squads: 100, days: 10, visits: 5000, cities: 100 },
];

const timed = <T>(of: () => T): { readonly ms: number; readonly of: T } => {
  const began = performance.now();
  const found = of();
  return { ms: Math.round((performance.now() - began) * 10) / 10, of: found };
};

for (const sizes of SIZES)
  for (let seed = 1; seed <= seeds; seed++) {
    const free = makeInstance(seed, sizes);
    const visits = free.visits.map((visit, i) => ({ ...visit, mandatory: i % nth === 0 }));
    const problem: Problem = { ...free, visits };
    const search = improve(problem, { rng: seededRng(seed), stop: afterIterations(ITERATIONS) });
    let best = search.next().value;
    while (best.iteration < ITERATIONS) best = search.next().value;
    const plan = best.write();
    const left = new Set(plan.leftOut.map((one) => one.visit));
    const reliance = timed(() => relianceOf(problem, plan));
    const conflicts = timed(() => conflictsOf(problem, plan));
    console.log(
      JSON.stringify({
        ...sizes,
        seed,
        mandatory: visits.filter((visit) => visit.mandatory).length,
        missed: visits.filter((visit) => visit.mandatory && left.has(visit.id)).length,
        relianceMs: reliance.ms,
        conflictsMs: conflicts.ms,
        sets: conflicts.of.map((one) => `${one.visits.length}${one.proven ? '' : '?'}`).join(' '),
      }),
    );
  }
