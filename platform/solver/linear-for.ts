import type { Linear } from '../../packages/planner/linear.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import { MOST_VISITS_TO_PACK } from '../../packages/planner/recombine.ts';
import { loadHighs } from '../linear/load-highs.ts';
import type { Until } from './solve-in-threads.ts';

/** Loading takes half a second, and the first packing as long again: a shorter search does better without. */
const FEWEST_SECONDS = 3;

/** The solver for routes to be packed with; null where there is no time, or too much, for that. */
export const linearFor = (problem: Problem, until: Until): Promise<Linear | null> => {
  const hasTime = !('seconds' in until) || until.seconds >= FEWEST_SECONDS;
  return hasTime && problem.visits.length <= MOST_VISITS_TO_PACK ? loadHighs() : Promise.resolve(null);
};
