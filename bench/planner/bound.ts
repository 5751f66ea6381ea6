/**
 * How close a bound comes to a plan of a made-up campaign, in seconds of processor time:
 * `npx tsx bench/planner/bound.ts [seed] [seconds] [squads days visits cities]`.
 */
import { check } from '../../packages/planner/check.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { plan, prove } from '../../packages/planner/solve.ts';
import { afterSeconds } from '../../packages/planner/stop.ts';
import { loadHighs } from '../../platform/linear/load-highs.ts';

const [seed = 1, seconds = 10, squads = 10, days = 10, visits = 400, cities = 20] = process.argv
  .slice(2)
  .map(Number);
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function main(): Promise<void> {
  const linear = await loadHighs();
  const problem = makeInstance(seed, { squads, days, visits, cities });
  const made = plan(problem, {
    rng: seededRng(seed),
    stop: afterSeconds(seconds, processorSeconds),
    ...(linear ? { linear } : {}),
  });
  console.log(
    JSON.stringify({ seed, points: made.score.total, faults: check(problem, made).faults.length, seconds }),
  );

  const began = processorSeconds();
  let last = Number.POSITIVE_INFINITY;
  for (const { points, isFinal } of prove(problem, made, linear)) {
    const gone = Math.round((processorSeconds() - began) * 10) / 10;
    const gap = Math.round((10_000 * (points - made.score.total)) / points) / 100;
    if (points < last || isFinal) console.log(JSON.stringify({ seconds: gone, bound: points, gap, isFinal }));
    last = points;
    if (gone >= seconds) break;
  }
}

void main();
