/** The campaign of the planner's bars, made by seed: `npx tsx bench/planner/campaign.ts [seed] [seconds…]`. */
import { performance } from 'node:perf_hooks';
import { check } from '../../packages/planner/check.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { improve } from '../../packages/planner/solve.ts';
import { afterSeconds } from '../../packages/planner/stop.ts';

const [seed = 1, ...asked] = process.argv.slice(2).map(Number);
const marks = asked.length > 0 ? asked : [1, 3, 10];
const problem = makeInstance(seed, { squads: 10, days: 10, visits: 400, cities: 20 });

const began = performance.now();
const search = improve(problem, {
  rng: seededRng(seed),
  stop: afterSeconds(marks.at(-1) ?? 1, () => performance.now() / 1000),
});
let progress = search.next().value;
const first = progress.write();
console.log(
  JSON.stringify({
    seed,
    firstMs: Math.round(performance.now() - began),
    points: first.score.total,
    faults: check(problem, first).faults.length,
  }),
);
for (const seconds of marks) {
  while (performance.now() - began < seconds * 1000) progress = search.next().value;
  const plan = progress.write();
  const made = problem.visits.length - plan.leftOut.length;
  console.log(
    JSON.stringify({
      seconds,
      iteration: progress.iteration,
      points: plan.score.total,
      visits: made,
      faults: check(problem, plan).faults.length,
    }),
  );
}
