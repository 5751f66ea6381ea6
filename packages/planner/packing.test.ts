import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighs } from '../../platform/linear/load-highs.ts';
import { check } from './check.ts';
import { emptyDraft, objective, place, type Snapshot } from './draft.ts';
import { formSquads } from './form-squads.ts';
import { classesOf } from './interchangeable.ts';
import type { Linear } from './linear.ts';
import { makeInstance } from './make-instance.ts';
import { type Packing, pack } from './packing.ts';
import type { Problem } from './problem.ts';
import { seededRng } from './rng.ts';
import { type PooledRoute, pointsOf } from './route.ts';
import { keepRoute, routePoolOf } from './route-pool.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { type Terrain, terrainOf } from './terrain.ts';

let linear: Linear;
beforeAll(async () => {
  const loaded = await loadHighs();
  if (!loaded) throw new Error('the tests need the package highs');
  linear = loaded;
});

const SMALL = { squads: 3, days: 3, visits: 14, cities: 4 };
const LIMITS = { nodes: 1000, columns: 1000, step: 2e-6 };

/** A made-up campaign with a budget, caps of the campaign and of each day, rules of mix and many ties. */
const campaign = (seed: number): Problem => {
  const problem = makeInstance(seed, SMALL);
  const caps = [
    { id: 'new', tag: 'new', scope: 'campaign' as const, most: 2 },
    { id: 'key', tag: 'key', scope: 'day' as const, most: 1 },
  ];
  const mix = [
    { id: 'a', tag: 'advisor', scope: 'campaign' as const, unit: 'share' as const, least: 50, most: 60 },
    { id: 's', tag: 'key', scope: 'squad' as const, unit: 'count' as const, least: 1, most: 2 },
  ];
  const visits = problem.visits.map((visit, i) => ({
    ...visit,
    notBefore: i % 3 === 1 ? [`v${i - 1}`] : [],
    sameDayAs: i % 3 === 2 ? [`v${i - 1}`] : [],
  }));
  return { ...problem, visits, caps, mix, budget: 4000 };
};

const drawRoutes = (terrain: Terrain, seed: number, count: number): Packing => {
  const rng = seededRng(seed);
  const classes = classesOf(terrain);
  const pool = routePoolOf(terrain, classes, 100);
  const routes = new Set<PooledRoute>();
  for (let n = 0; n < 400 && routes.size < count; n++) {
    const draft = emptyDraft(terrain);
    const squad = rng.below(terrain.bases.length);
    const visits = Int32Array.from({ length: 1 + rng.below(3) }, () => rng.below(SMALL.visits));
    if (new Set(visits).size < visits.length) continue;
    if (visits.some((v) => !terrain.may[squad * SMALL.visits + v])) continue;
    if (!place(terrain, draft, squad, { visits, kept: new Uint8Array(visits.length) })) continue;
    const [sequence] = draft.sequences.filter((one) => one.size > 0);
    if (sequence && isValid(terrain, draft)) routes.add(keepRoute(pool, sequence, 0));
  }
  const { counts: done, spent } = emptyDraft(terrain);
  return { terrain, classes, routes: [...routes], hint: new Set(), done, spent };
};

/** Budget, caps and ties of a draft, counted anew. */
const isValid = (terrain: Terrain, draft: ReturnType<typeof emptyDraft>): boolean => {
  const { problem, calendar } = terrain;
  const at = new Map(
    draft.sequences.flatMap(({ visits, earliest, size }) =>
      Array.from(visits.subarray(0, size), (visit, i) => [visit, earliest[i] ?? 0] as const),
    ),
  );
  const day = (visit: number): number => Math.floor((at.get(visit) ?? 0) / calendar.length);
  if (draft.money + draft.spent > terrain.budget) return false;
  const capsHold = problem.caps.every((cap, i) => {
    const counted = [...at.keys()].filter((visit) => terrain.capsOf[visit]?.includes(i));
    if (cap.scope === 'campaign') return counted.length <= cap.most;
    return counted.every((visit) => counted.filter((other) => day(other) === day(visit)).length <= cap.most);
  });
  const tiesHold = terrain.ties.flat().every(({ kind, visit, other }) => {
    const [start, before] = [at.get(visit), at.get(other)];
    if (start === undefined || before === undefined) return true;
    return kind === 'sameDay' ? day(visit) === day(other) : start >= before + (terrain.duration[other] ?? 0);
  });
  return capsHold && tiesHold;
};

/** Points of a choice of routes as a draft; null where it breaks a rule. */
const worth = (
  terrain: Terrain,
  classes: Packing['classes'],
  chosen: readonly PooledRoute[],
): number | null => {
  const free = classes.squads.map((squads) => [...squads]);
  const draft = emptyDraft(terrain);
  for (const route of chosen) {
    const squad = free[route.class]?.shift();
    if (squad === undefined || route.visits.some((visit) => draft.where[visit] !== -1)) return null;
    const one: Snapshot[number] = { visits: route.visits, kept: route.kept };
    if (!place(terrain, draft, squad, one)) return null;
  }
  return isValid(terrain, draft) ? objective(terrain, draft) : null;
};

const subsets = <T>(items: readonly T[], most: number): T[][] =>
  items.reduce<T[][]>(
    (all, item) => [...all, ...all.filter((one) => one.length < most).map((one) => [...one, item])],
    [[]],
  );

describe('set packing', () => {
  test('chooses what trying all choices does', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const problem = campaign(seed);
        const terrain = terrainOf(problem, formSquads(problem, []));
        const packing = drawRoutes(terrain, seed, 11);
        const nothing = worth(terrain, packing.classes, []) ?? 0;
        const best = Math.max(
          ...subsets(packing.routes, SMALL.squads).flatMap(
            (one) => worth(terrain, packing.classes, one) ?? [],
          ),
        );
        const chosen = pack(linear, packing, LIMITS);
        if (best > nothing + 1e-6) tried++;
        expect(worth(terrain, packing.classes, chosen ?? [])).toBeCloseTo(best, 4);
      }),
      { numRuns: 15 },
    );
    expect(tried).toBeGreaterThan(7);
  });

  test('a route counts what its draft does, rules of mix of its squad included', () => {
    const problem = { ...campaign(3), mix: campaign(3).mix.slice(1) };
    const terrain = terrainOf(problem, formSquads(problem, []));
    const { routes, classes } = drawRoutes(terrain, 3, 8);
    expect(routes.length).toBeGreaterThan(3);
    for (const route of routes) expect(worth(terrain, classes, [route])).toBeCloseTo(route.points, 9);
    expect(pointsOf(terrain, { ...(emptyDraft(terrain).sequences[0] ?? expect.fail()) })).toBe(0);
  });
});

describe('a search with set packing', () => {
  const solved = (problem: Problem, seed: number, more: { linear?: Linear } = {}) =>
    plan(problem, { rng: seededRng(seed), stop: afterIterations(400), ...more });

  test('passes the judge, and one seed gives one plan', () => {
    for (const seed of [1, 2]) {
      const problem = makeInstance(seed, { squads: 4, days: 4, visits: 50, cities: 6 });
      const made = solved(problem, seed, { linear });
      expect(check(problem, made).faults).toEqual([]);
      expect(solved(problem, seed, { linear })).toEqual(made);
    }
  });

  test('without a solver plans as ever', () => {
    const problem = makeInstance(5, SMALL);
    expect(check(problem, solved(problem, 5)).faults).toEqual([]);
  });
});
