import type { Classes } from './interchangeable.ts';
import { seededRng } from './rng.ts';
import { type PooledRoute, pointsOf } from './route.ts';
import type { Sequence } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/**
 * Routes that the search came by, to be recombined (as in I3CH, Hu & Lim 2014): of those with the same visits the one
 * of most points. When there are twice as many as are wanted, those seen in the poorest plans go.
 */
export interface RoutePool {
  readonly terrain: Terrain;
  readonly classes: Classes;
  readonly most: number;
  readonly routes: Map<number, PooledRoute>;
  /** Plans worth no more than this have nothing to offer: the pool is full of better. */
  least: number;
  /** Two random words for each visit: a set of visits is known by their exclusive or (Zobrist 1970). */
  readonly words: Int32Array;
}

export const routePoolOf = (terrain: Terrain, classes: Classes, most: number): RoutePool => {
  const rng = seededRng(1);
  const words = Int32Array.from({ length: 2 * terrain.problem.visits.length }, () => rng.below(2 ** 32) | 0);
  return { terrain, classes, most, routes: new Map(), least: Number.NEGATIVE_INFINITY, words };
};

/** 53 bits of class and set of visits. Two sets of one key would hide one of them, and do no other harm. */
const keyOf = ({ words, classes }: RoutePool, { squad, visits, size }: Sequence): number => {
  let [a, b] = [Math.imul((classes.of[squad] ?? 0) + 1, 0x9e3779b1), 0];
  for (let at = 0; at < size; at++) {
    const visit = visits[at] ?? 0;
    a ^= words[2 * visit] ?? 0;
    b ^= words[2 * visit + 1] ?? 0;
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
};

/** Takes a route of a plan worth `planPoints` into the pool, and answers what the pool has for these visits. */
export const keepRoute = (pool: RoutePool, sequence: Sequence, planPoints: number): PooledRoute => {
  const key = keyOf(pool, sequence);
  const known = pool.routes.get(key);
  const points = pointsOf(pool.terrain, sequence);
  if (known && known.points >= points) {
    known.seenWith = Math.max(known.seenWith, planPoints);
    return known;
  }
  const { size } = sequence;
  const route = {
    class: pool.classes.of[sequence.squad] ?? 0,
    visits: sequence.visits.slice(0, size),
    earliest: sequence.earliest.slice(0, size),
    kept: sequence.kept.slice(0, size),
    points,
    yuan: sequence.money + sequence.spent,
    seenWith: Math.max(planPoints, known?.seenWith ?? planPoints),
  };
  pool.routes.set(key, route);
  if (pool.routes.size >= 2 * pool.most) evict(pool);
  return route;
};

const ranked = (routes: readonly (readonly [number, PooledRoute])[]): (readonly [number, PooledRoute])[] =>
  routes.toSorted(([, a], [, b]) => b.seenWith - a.seenWith || b.points - a.points);

/** The `count` routes seen in the best plans. */
export const bestRoutes = (pool: RoutePool, count: number): PooledRoute[] =>
  ranked([...pool.routes])
    .slice(0, count)
    .map(([, route]) => route);

const evict = (pool: RoutePool): void => {
  const all = ranked([...pool.routes]);
  for (const [key] of all.slice(pool.most)) pool.routes.delete(key);
  pool.least = all[pool.most - 1]?.[1].seenWith ?? pool.least;
};
