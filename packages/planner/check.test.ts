import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import type { Plan, Step } from './plan.ts';
import type { Problem } from './problem.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { MONDAY, TUESDAY, tiny, visitOf } from './tiny.ts';

const solved = (problem: Problem): Plan => plan(problem, { rng: seededRng(1), stop: afterIterations(30) });

const rules = (problem: Problem, broken: Plan): string[] => [
  ...new Set(check(problem, broken).faults.map((fault) => fault.rule)),
];

/** The plan with each step of each day rewritten. */
const withSteps = (whole: Plan, change: (steps: readonly Step[]) => readonly Step[]): Plan => ({
  ...whole,
  routes: whole.routes.map((route) => ({
    ...route,
    days: route.days.map((one) => ({ ...one, steps: change(one.steps) })),
  })),
});

const far = tiny([visitOf('v', 'far')]);
const good = solved(far);

test('the plan for one visit two hours away is: leave at six, visit at nine at the earliest, come home', () => {
  expect(check(far, good).faults).toEqual([]);
  expect(good.routes[0]?.days[0]?.steps).toEqual([
    { kind: 'travel', from: 'home', to: 'far', start: 360, end: 480, how: 'rail', train: 'G1', money: 200 },
    { kind: 'visit', visit: 'v', start: 540, end: 600 },
    { kind: 'travel', from: 'far', to: 'home', start: 600, end: 720, how: 'rail', train: 'G2', money: 200 },
  ]);
  // 10 points less 240 minutes at 60 a point
  expect(good.score.total).toBe(6);
});

const shift = (kind: Step['kind'], by: number) => (steps: readonly Step[]) =>
  steps.map((step) => (step.kind === kind ? { ...step, start: step.start + by, end: step.end + by } : step));

const edit = (change: Partial<Plan['squads'][number]>): Plan => ({
  ...good,
  squads: good.squads.map((squad) => ({ ...squad, ...change })),
});

describe('a plan broken by hand', () => {
  test.each<[string, Plan, Problem]>([
    ['PLN-10', edit({ members: ['ann', 'bob', 'ann', 'bob'] }), far],
    ['PLN-11', edit({ members: ['ann', 'nobody'] }), far],
    ['PLN-12', good, { ...far, people: far.people.map((one) => ({ ...one, ready: one.id !== 'bob' })) }],
    ['PLN-12', good, { ...far, people: far.people.map((one) => ({ ...one, free: [TUESDAY] })) }],
    ['PLN-13', edit({ leader: 'bob' }), far],
    ['PLN-13', good, { ...far, squads: far.squads.map((one) => ({ ...one, leaderRank: 4 })) }],
    ['PLN-14', edit({ members: ['ann'] }), far],
    ['PLN-20', withSteps(good, (steps) => [...steps.slice(0, 2), ...steps.slice(1)]), far],
    ['PLN-21', withSteps(good, (s) => s.map((x) => (x.kind === 'visit' ? { ...x, end: 590 } : x))), far],
    ['PLN-21', good, tiny([visitOf('v', 'far', { windows: [{ day: MONDAY, from: 541, to: 1080 }] })])],
    ['PLN-22', withSteps(good, shift('visit', -30)), far],
    ['PLN-23', good, tiny([visitOf('v', 'far', { competences: ['law', 'english'] })])],
    ['PLN-24', good, tiny([visitOf('v', 'far', { rank: 4 })])],
    ['PLN-25', good, tiny([visitOf('v', 'far', { notSquads: ['A'] })])],
    ['PLN-25', good, tiny([visitOf('v', 'far', { onlySquads: [] })])],
    ['PLN-30', withSteps(good, (steps) => steps.slice(1)), far],
    ['PLN-30', withSteps(good, (steps) => steps.slice(0, 2)), far],
    ['PLN-31', withSteps(good, shift('visit', 30)), far],
    ['PLN-32', good, { ...far, legs: far.legs.map((leg) => ({ ...leg, minutes: 121 })) }],
    ['PLN-33', good, { ...far, horizon: { ...far.horizon, nightRest: { from: 1320, to: 361 } } }],
    ['PLN-34', good, { ...far, horizon: { ...far.horizon, latestReturn: 719 }, squads: far.squads }],
    ['PLN-35', good, { ...far, registrations: [{ city: 'x', from: MONDAY, to: MONDAY, minutes: 30 }] }],
    ['PLN-36', good, { ...far, squads: far.squads.map((one) => ({ ...one, budget: 399 })) }],
    ['PLN-40', good, { ...far, closures: [{ city: 'x', place: null, from: MONDAY, to: MONDAY }] }],
    ['PLN-40', good, { ...far, closures: [{ city: null, place: 'far', from: MONDAY, to: MONDAY }] }],
    ['PLN-41', good, pastOf('executed')],
    ['PLN-42', good, pastOf('frozen')],
    ['PLN-43', good, { ...far, past: { ...far.past, now: { day: MONDAY, minute: 361 } } }],
    ['PLN-50', { ...good, score: { ...good.score, total: 7 } }, far],
    ['PLN-51', { ...good, leftOut: [{ visit: 'v', reasons: [] }] }, far],
  ])('%s is found', (rule, broken, problem) => {
    const judged = rule === 'PLN-34' ? { ...broken, squads: edit({ to: MONDAY }).squads } : broken;
    expect(rules(problem, judged)).toContain(rule);
  });
});

function pastOf(kind: 'executed' | 'frozen'): Problem {
  return { ...far, past: { ...far.past, [kind]: [{ visit: 'v', squad: 'A', day: MONDAY, start: 600 }] } };
}

test('PLN-26, PLN-27 ties between two visits are kept by the search and seen by the judge', () => {
  const free = tiny([visitOf('a', 'near'), visitOf('b', 'near')]);
  const both = solved(free);
  const swap = {
    ...free,
    visits: free.visits.map((v) => ({ ...v, notBefore: v.id === 'a' ? ['b'] : ['a'] })),
  };
  expect(rules(swap, both)).toContain('PLN-26');
  const apart = tiny([
    visitOf('a', 'near'),
    visitOf('b', 'near', { windows: [{ day: TUESDAY, from: 540, to: 1080 }] }),
  ]);
  const tied = { ...apart, visits: apart.visits.map((v) => (v.id === 'a' ? { ...v, sameDayAs: ['b'] } : v)) };
  expect(rules(tied, solved(apart))).toContain('PLN-27');
  const kept = solved(tied);
  expect(check(tied, kept).faults).toEqual([]);
  expect(kept.leftOut.map((one) => one.reasons[0]?.kind)).toEqual(['tiedTo']);
});
