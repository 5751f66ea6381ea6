import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { applyDifference, difference } from './difference.ts';
import { makeInstance } from './make-instance.ts';
import { recount } from './oracle.ts';
import { type Plan, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { readPlan } from './read-plan.ts';
import { readProblem } from './read-problem.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { MONDAY, tiny, visitOf } from './tiny.ts';

const SMALL = { squads: 3, days: 4, visits: 40, cities: 6 };
const seeds = fc.integer({ min: 0, max: 100_000 });
const law = (holds: (seed: number) => void, runs = 15): void =>
  fc.assert(fc.property(seeds, holds), { numRuns: runs });

const solved = (problem: Problem, seed: number, previous?: Plan): Plan =>
  plan(problem, { rng: seededRng(seed), stop: afterIterations(60), ...(previous ? { previous } : {}) });

/** The campaign in its middle: days 1 and 2 are done, two visits are frozen, all are confirmed. Squads
 * stand where their last journey took them: seed 33301 had one on the train at that hour. */
const midway = (problem: Problem, before: Plan): Problem => {
  const day = problem.horizon.days[1]?.day ?? MONDAY;
  const slots = visitsOf(before);
  const bySlot = new Map(slots.map(({ visit, ...slot }) => [visit, slot]));
  const whereabouts = before.routes.flatMap((route) => {
    const gone = route.days.filter((one) => one.day <= day).flatMap((one) => one.steps);
    const last = gone.findLast((step) => step.kind === 'travel');
    return last ? [{ squad: route.squad, place: last.to }] : [];
  });
  return {
    ...problem,
    visits: problem.visits.map((visit) => ({ ...visit, confirmed: bySlot.get(visit.id) ?? null })),
    past: {
      ...problem.past,
      now: { day, minute: 1080 },
      executed: slots.filter((slot) => slot.day <= day),
      frozen: slots.filter((slot) => slot.day > day).slice(0, 2),
      whereabouts,
      members: before.squads.map((squad) => ({ squad: squad.id, members: squad.members })),
    },
  };
};

describe('every plan', () => {
  test('passes the judge, and its score is the one recounted by hand', () =>
    law((seed) => {
      const problem = makeInstance(seed, SMALL);
      const made = solved(problem, seed);
      expect(check(problem, made).faults).toEqual([]);
      expect(check(problem, made).score).toEqual(made.score);
      expect(made.score.total).toBe(Math.ceil(recount(problem, made)));
    }));

  test('of one seed is the same, and survives JSON', () =>
    law((seed) => {
      const problem = makeInstance(seed, SMALL);
      const made = solved(problem, seed);
      expect(solved(problem, seed)).toEqual(made);
      expect(readPlan(JSON.parse(JSON.stringify(made)))).toEqual(made);
      expect(readProblem(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
    }, 5));

  test('made again midway keeps what is done and frozen, passes the judge and swaps nobody', () =>
    law((seed) => {
      const problem = makeInstance(seed, SMALL);
      const before = solved(problem, seed);
      const later = midway(problem, before);
      const after = solved(later, seed, before);
      expect(check(later, after).faults).toEqual([]);
      expect(after.squads.map((s) => s.members)).toEqual(before.squads.map((s) => s.members));
      expect(after.score.total).toBe(Math.ceil(recount(later, after)));
    }, 40));

  test('improves on the first one or stays', () =>
    law((seed) => {
      const problem = makeInstance(seed, SMALL);
      const first = plan(problem, { rng: seededRng(seed), stop: afterIterations(0) });
      expect(solved(problem, seed).score.total).toBeGreaterThanOrEqual(first.score.total - 1);
    }, 5));
});

test('a difference applied to the first plan gives the second', () =>
  law((seed) => {
    const problem = makeInstance(seed, SMALL);
    const [one, two] = [solved(problem, seed), solved(problem, seed + 1)];
    const sorted = (slots: ReturnType<typeof visitsOf>) =>
      slots.toSorted((a, b) => a.visit.localeCompare(b.visit));
    expect(sorted(applyDifference(visitsOf(one), difference(one, two)))).toEqual(sorted(visitsOf(two)));
    expect(difference(one, one)).toEqual({ added: [], removed: [], moved: [], members: [], score: 0 });
  }, 8));

test('a squad that is out and loses a member’s readiness is suspended; the others take over what they can', () =>
  law((seed) => {
    const problem = makeInstance(seed, SMALL);
    const before = solved(problem, seed);
    const later = midway(problem, before);
    const squad = later.past.executed[0]?.squad;
    const ill = before.squads.find((one) => one.id === squad)?.members[0];
    const people = later.people.map((one) => (one.id === ill ? { ...one, ready: false } : one));
    const frozen = later.past.frozen.filter((slot) => slot.squad !== squad);
    const struck = { ...later, people, past: { ...later.past, frozen } };
    const after = solved(struck, seed, before);
    expect(check(struck, after).faults).toEqual([]);
    const done = struck.past.executed.filter((slot) => slot.squad === squad).length;
    expect(visitsOf(after).filter((slot) => slot.squad === squad)).toHaveLength(done);
  }));

test('PLN-5 what is frozen and cannot be reached is refused, with the squad that cannot', () => {
  const frozen = ['a', 'b'].map((visit) => ({ visit, squad: 'A', day: MONDAY, start: 540 }));
  const problem = tiny([visitOf('a', 'near'), visitOf('b', 'far')], { past: { frozen } });
  expect(() => solved(problem, 1)).toThrow(expect.objectContaining({ rule: 'PLN-5' }));
});
