import { type Draft, emptyDraft, objective, restore, type Snapshot, snapshotOf } from './draft.ts';
import type { Found } from './elite.ts';
import { classesOf } from './interchangeable.ts';
import type { Linear } from './linear.ts';
import { type PackLimits, pack } from './packing.ts';
import type { PooledRoute } from './route.ts';
import { bestRoutes, keepRoute, routePoolOf } from './route-pool.ts';
import { mend } from './ruin.ts';
import type { Stop } from './stop.ts';
import type { Terrain } from './terrain.ts';

/** Set packing beside the search: it sees the routes it comes by and, now and then, puts them together anew. */
export interface Recombination {
  /** A draft, accepted or not, before it is marked or rolled back: the routes touched are kept. */
  see(draft: Draft, points: number): void;
  /** Something better than the best, when the time has come and there is something. */
  ask(best: Found, iteration: number, stop: Stop): Found | null;
}

/**
 * Routes kept, and columns of one packing. A program with fractions of 2,000 columns takes 10 to 60 ms with 100 visits
 * and 500 ms with 400; of 500 columns it takes 55 ms with 400.
 */
const mostRoutes = (visits: number): number => Math.min(2000, Math.max(500, Math.round(250_000 / visits)));
const LIMITS: PackLimits = { nodes: 50, columns: 250, step: 0.5 };
/** Parts of the search after which routes are put together. */
const MOMENTS = [0.3, 0.6, 0.8, 0.95];
/** Where nobody knows how long the search may take: after so many iterations, then after twice as many. */
const FIRST_MOMENT = 5000;
/** Part of the time of a search that one packing may take; then the next has half the columns, and at last none. */
const MOST_SHARE = 0.04;
const FEWEST_ROUTES = 200;
/** With more visits than this, packing took what the search would have used better (bench/planner/campaign.ts). */
export const MOST_VISITS_TO_PACK = 300;
/** With more squads than this, a pool of this size holds too few routes of each. */
const MOST_SQUADS = 100;

export const NOTHING_TO_PACK: Recombination = { see: () => {}, ask: () => null };

const momentsOf = (): ((iteration: number, stop: Stop) => boolean) => {
  let [next, nextIteration] = [0, FIRST_MOMENT];
  return (iteration, stop) => {
    const now = stop.progress(iteration);
    if (now === null) {
      if (iteration < nextIteration) return false;
      nextIteration *= 2;
      return true;
    }
    if (now < (MOMENTS[next] ?? 2)) return false;
    while (now >= (MOMENTS[next] ?? 2)) next++;
    return true;
  };
};

/** The routes, each with a squad of its class, as who goes where. */
const seated = (
  terrain: Terrain,
  squads: readonly (readonly number[])[],
  routes: readonly PooledRoute[],
): Snapshot => {
  const free = squads.map((members) => [...members]);
  const snapshot: Snapshot[number][] = terrain.bases.map(() => ({
    visits: new Int32Array(),
    kept: new Uint8Array(),
  }));
  for (const route of routes) {
    const squad = free[route.class]?.shift();
    if (squad !== undefined) snapshot[squad] = route;
  }
  return snapshot;
};

/** Set packing over the routes that the search sees; nothing where there is one squad, or no solver. */
export const recombinationOf = (terrain: Terrain, linear: Linear | null): Recombination => {
  const squads = terrain.bases.length;
  const visits = terrain.problem.visits.length;
  if (!linear || squads < 2 || squads > MOST_SQUADS || visits > MOST_VISITS_TO_PACK) return NOTHING_TO_PACK;
  const classes = classesOf(terrain);
  let most = mostRoutes(visits);
  const pool = routePoolOf(terrain, classes, most);
  const scratch = emptyDraft(terrain);
  const { counts: done, spent } = emptyDraft(terrain);
  const isDue = momentsOf();
  return {
    see: (draft, points) => {
      if (points <= pool.least) return;
      for (const squad of draft.touched) {
        const sequence = draft.sequences[squad];
        if (sequence && sequence.size > 0) keepRoute(pool, sequence, points);
      }
    },
    ask: (best, iteration, stop) => {
      if (most < FEWEST_ROUTES || !isDue(iteration, stop)) return null;
      const began = stop.progress(iteration) ?? 0;
      restore(terrain, scratch, best.snapshot);
      const hint = new Set(
        scratch.sequences.flatMap((sequence) =>
          sequence.size > 0 ? [keepRoute(pool, sequence, best.points)] : [],
        ),
      );
      const routes = [...new Set([...hint, ...bestRoutes(pool, most)])];
      const chosen = pack(linear, { terrain, classes, routes, hint, done, spent }, LIMITS);
      if ((stop.progress(iteration) ?? 0) - began > MOST_SHARE) most = Math.floor(most / 2);
      if (!chosen) return null;
      restore(terrain, scratch, seated(terrain, classes.squads, chosen));
      mend(terrain, scratch, [...scratch.sequences.keys()]);
      const points = objective(terrain, scratch);
      return points > best.points + 1e-6 ? { points, snapshot: snapshotOf(scratch) } : null;
    },
  };
};
