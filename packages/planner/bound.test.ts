import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighs } from '../../platform/linear/load-highs.ts';
import { type BoundStep, boundOf } from './bound.ts';
import { emptyDraft, place } from './draft.ts';
import { formSquads } from './form-squads.ts';
import type { Linear } from './linear.ts';
import { makeInstance } from './make-instance.ts';
import { type Plan, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { readPlan } from './read-plan.ts';
import { seededRng } from './rng.ts';
import { scoreOf } from './score.ts';
import { improve, plan, prove } from './solve.ts';
import { afterIterations } from './stop.ts';
import { type Terrain, terrainOf } from './terrain.ts';
import { writeRoutes } from './write-plan.ts';

let linear: Linear;
beforeAll(async () => {
  const loaded = await loadHighs();
  if (!loaded) throw new Error('the tests need the package highs');
  linear = loaded;
});

const law = (holds: (seed: number) => void, runs: number): void =>
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), holds), { numRuns: runs });

const lastOf = (steps: Iterable<BoundStep>): number => [...steps].at(-1)?.points ?? Number.NaN;
const terrainFor = (problem: Problem): Terrain => terrainOf(problem, formSquads(problem, []));
const solved = (problem: Problem, seed: number): Plan =>
  plan(problem, { rng: seededRng(seed), stop: afterIterations(80) });

/** The best score of all ways to order up to five visits for up to two squads; ties are not looked at. */
const bestOfAll = (problem: Problem, terrain: Terrain): number => {
  const { squads } = terrain;
  const count = problem.visits.length;
  const walk = (lists: readonly number[][], squad: number): number => {
    const draft = emptyDraft(terrain);
    const fits = lists.every((own, s) =>
      place(terrain, draft, s, { visits: Int32Array.from(own), kept: new Uint8Array(own.length) }),
    );
    if (!fits) return Number.NEGATIVE_INFINITY;
    const routes = writeRoutes(terrain, draft);
    const holds = draft.money + draft.spent <= terrain.budget && capsHold(problem, lists.flat());
    let best = holds ? scoreOf(problem, { squads, routes }).total : Number.NEGATIVE_INFINITY;
    if (squad + 1 < squads.length) best = Math.max(best, walk(lists, squad + 1));
    for (let visit = 0; visit < count; visit++) {
      if (lists.some((own) => own.includes(visit)) || !terrain.may[squad * count + visit]) continue;
      const more = lists.map((own, s) => (s === squad ? [...own, visit] : own));
      best = Math.max(best, walk(more, squad));
    }
    return best;
  };
  return walk(
    squads.map(() => []),
    0,
  );
};

const capsHold = (problem: Problem, made: readonly number[]): boolean =>
  problem.caps.every(
    (cap) => made.filter((visit) => problem.visits[visit]?.tags.includes(cap.tag)).length <= cap.most,
  );

/** The campaign after its first day, whose visits are done, with all that was planned confirmed. */
const nextMorning = (problem: Problem, before: Plan): Problem => {
  const [first, second] = problem.horizon.days;
  const slots = visitsOf(before);
  const bySlot = new Map(slots.map(({ visit, ...slot }) => [visit, slot]));
  const whereabouts = before.routes.flatMap((route) => {
    const last = route.days
      .filter(({ day }) => day === first?.day)
      .flatMap(({ steps }) => steps)
      .findLast((step) => step.kind === 'travel');
    return last ? [{ squad: route.squad, place: last.to }] : [];
  });
  return {
    ...problem,
    visits: problem.visits.map((visit) => ({ ...visit, confirmed: bySlot.get(visit.id) ?? null })),
    past: {
      ...problem.past,
      now: second ? { day: second.day, minute: 0 } : null,
      executed: slots.filter((slot) => slot.day === first?.day),
      whereabouts,
    },
  };
};

describe('the bound', () => {
  test('is never below the best of all plans, mix, mandatory visits, caps and budget included', () =>
    law((seed) => {
      const made = makeInstance(seed, { squads: 2, days: 2, visits: 5, cities: 3 });
      const caps = [{ id: 'k', tag: 'key', scope: 'campaign' as const, most: 1 }];
      for (const problem of [made, { ...made, caps, budget: 3000 }]) {
        const terrain = terrainFor(problem);
        const best = bestOfAll(problem, terrain);
        for (const { points } of boundOf(terrain, { linear, plan: null }))
          expect(points).toBeGreaterThanOrEqual(best);
      }
    }, 15));

  test('is the best itself for one squad without rules between visits', () => {
    let tightened = 0;
    law((seed) => {
      const made = makeInstance(seed, { squads: 1, days: 3, visits: 5, cities: 3 });
      const visits = made.visits.map((visit) => ({ ...visit, notBefore: [], sameDayAs: [] }));
      const problem = { ...made, mix: [], visits };
      const terrain = terrainFor(problem);
      const best = bestOfAll(problem, terrain);
      expect(lastOf(boundOf(terrain, { linear, plan: null }))).toBe(best);
      if (lastOf(boundOf(terrain, { linear: null, plan: null })) > best) tightened++;
    }, 25);
    expect(tightened).toBeGreaterThan(5);
  });

  test('holds midway, with visits done, confirmed and squads out', () =>
    law((seed) => {
      const problem = makeInstance(seed, { squads: 3, days: 4, visits: 25, cities: 5 });
      const before = solved(problem, seed);
      const later = nextMorning(problem, before);
      const after = plan(later, { rng: seededRng(seed), stop: afterIterations(80), previous: before });
      for (const { points } of prove(later, after, linear))
        expect(points).toBeGreaterThanOrEqual(after.score.total);
    }, 12));

  test('only falls, can be left at any step, and is the same each time', () => {
    const problem = makeInstance(4, { squads: 3, days: 4, visits: 30, cities: 5 });
    const made = solved(problem, 4);
    const steps = [...prove(problem, made, linear)].map((step) => step.points);
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
    expect(steps.at(-1)).toBeLessThan(steps[0] ?? 0);
    expect([...prove(problem, made, linear)].map((step) => step.points)).toEqual(steps);
    for (const step of prove(problem, made, linear)) if (!step.isFinal) break;
  });

  test('without a solver is plain, final and still valid', () => {
    const problem = makeInstance(5, { squads: 3, days: 4, visits: 30, cities: 5 });
    const made = solved(problem, 5);
    const steps = [...prove(problem, made, null)];
    expect(steps).toHaveLength(1);
    expect(steps[0]?.isFinal).toBe(true);
    expect(steps[0]?.points).toBeGreaterThanOrEqual(made.score.total);
  });

  test('is written into the plan, and read from it', () => {
    const problem = makeInstance(5, { squads: 2, days: 2, visits: 8, cities: 3 });
    const first = improve(problem, { rng: seededRng(1), stop: afterIterations(1) }).next().value;
    expect(first.write().bound).toBeNull();
    const made = first.write(123);
    expect(made.bound).toEqual({ points: 123 });
    expect(readPlan(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });
});
