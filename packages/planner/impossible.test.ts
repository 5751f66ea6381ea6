import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './check.ts';
import { formSquads } from './form-squads.ts';
import { proverOf } from './impossible.ts';
import { makeInstance } from './make-instance.ts';
import { type Plan, visitsOf } from './plan.ts';
import type { Problem, Slot } from './problem.ts';
import { type Rng, seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { terrainOf } from './terrain.ts';
import { MONDAY, tiny, visitOf } from './tiny.ts';
import { onlyThese } from './witness.ts';

const solved = (problem: Problem, seed: number, previous?: Plan): Plan =>
  plan(problem, { rng: seededRng(seed), stop: afterIterations(60), ...(previous ? { previous } : {}) });

/** A campaign with everything that binds: ties, caps of each kind, money, people who are not free every day. */
const bound = (seed: number): Problem => {
  const rng = seededRng(seed);
  const problem = makeInstance(seed, { squads: 3, days: 4, visits: 40, cities: 5 });
  const { days } = problem.horizon;
  const tie = (i: number): string[] => (i > 0 && rng.below(3) === 0 ? [`v${rng.below(i)}`] : []);
  return {
    ...problem,
    visits: problem.visits.map((visit, i) => ({
      ...visit,
      notBefore: tie(i),
      sameDayAs: tie(i),
      cost: rng.below(50),
    })),
    people: problem.people.map((person) => ({
      ...person,
      free: rng.below(4) === 0 ? days.filter(() => rng.below(4) > 0).map(({ day }) => day) : null,
    })),
    caps: (['campaign', 'squad', 'day'] as const).map((scope, i) => ({
      id: scope,
      tag: ['investor', 'key', 'new'][i] ?? '',
      scope,
      most: 2 + rng.below(4),
    })),
    budget: 3000 + rng.below(9000),
    toForm: problem.toForm && { ...problem.toForm, budget: 1500 + rng.below(4000) },
  };
};

/** The same in its middle: the first day is done, some of what follows is frozen. */
const midway = (problem: Problem, made: Plan, rng: Rng): Problem => {
  const today = problem.horizon.days[0]?.day;
  const slots: Slot[] = visitsOf(made);
  if (today === undefined) return problem;
  const places = made.routes.flatMap((route) => {
    const way = route.days.filter((one) => one.day <= today).flatMap((one) => one.steps);
    const last = way.findLast((step) => step.kind === 'travel');
    return last ? [{ squad: route.squad, place: last.to }] : [];
  });
  return {
    ...problem,
    past: {
      ...problem.past,
      now: { day: today, minute: 1320 },
      executed: slots.filter((slot) => slot.day <= today),
      frozen: slots.filter((slot) => slot.day > today && rng.below(6) === 0),
      whereabouts: places,
    },
  };
};

const neverOfWhatIsMade = (problem: Problem, made: Plan, rng: Rng): void => {
  if (check(problem, made).faults.length > 0) return; // squads formed without regard to when people are free
  const done = new Set([...problem.past.executed, ...problem.past.frozen].map((slot) => slot.visit));
  const ids = visitsOf(made).flatMap(({ visit }) => (done.has(visit) ? [] : [visit]));
  for (let size = 1; size <= 7; size++) {
    const some = new Set(Array.from({ length: size }, () => ids[rng.below(Math.max(1, ids.length))] ?? ''));
    const terrain = terrainOf(onlyThese(problem, made, some), made.squads);
    const numbers = [...some].flatMap((id) => terrain.visitNumber.get(id) ?? []);
    expect(proverOf(terrain, 1e7).isImpossible(numbers)).toBe(false);
  }
};

test('nothing that a valid plan makes is ever said to be impossible: ties, caps, budgets, and in the middle of it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const rng = seededRng(seed);
      const problem = bound(seed);
      const made = solved(problem, seed);
      neverOfWhatIsMade(problem, made, rng);
      const later = midway(problem, made, rng);
      neverOfWhatIsMade(later, solved(later, seed, made), rng);
    }),
    { numRuns: 25 },
  ));

test('an order that holds to the minute is possible, and one minute less is not', () => {
  const inOrder = (until: number): boolean => {
    const visits = [
      visitOf('a', 'near', { windows: [{ day: MONDAY, from: 540, to: until }], notBefore: ['b'] }),
      visitOf('b', 'near', { windows: [{ day: MONDAY, from: 600, to: 1080 }] }),
    ];
    const problem = tiny(visits);
    return proverOf(terrainOf(problem, formSquads(problem)), 1e6).isImpossible([0, 1]);
  };
  // b from ten to eleven, then a until noon
  expect([inOrder(720), inOrder(719)]).toEqual([false, true]);
});

test('with its effort spent it claims nothing', () => {
  const problem = makeInstance(1, { squads: 2, days: 2, visits: 8, cities: 3 });
  const nobody = { ...problem, visits: problem.visits.map((visit) => ({ ...visit, onlySquads: [] })) };
  const terrain = terrainOf(nobody, solved(nobody, 1).squads);
  expect(proverOf(terrain, 1e6).isImpossible([0])).toBe(true);
  expect(proverOf(terrain, -1).isImpossible([0])).toBe(false);
});
