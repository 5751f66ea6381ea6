import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../kernel/day.ts';
import { check } from './check.ts';
import { formSquads } from './form-squads.ts';
import { makeInstance } from './make-instance.ts';
import { mostPoints, recount } from './oracle.ts';
import type { Plan } from './plan.ts';
import type { Problem, Visit } from './problem.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const law = (holds: (seed: number) => void, runs: number): void =>
  fc.assert(fc.property(seeds, holds), { numRuns: runs });

const solved = (problem: Problem, seed: number, iterations = 2500): Plan =>
  plan(problem, { rng: seededRng(seed), stop: afterIterations(iterations) });

/** Small enough to try everything: no ties, no mix. */
const small = (seed: number, visits: number): Problem => {
  const problem = makeInstance(seed, { squads: 2, days: 2, visits, cities: 3 });
  const untied = (visit: Visit): Visit => ({ ...visit, notBefore: [], sameDayAs: [] });
  return { ...problem, mix: [], visits: problem.visits.map(untied) };
};

const tomorrow = (problem: Problem): Day => problem.horizon.days[1]?.day ?? day('2024-03-05');

describe('up to 8 visits and 2 squads', () => {
  test('the plan earns what the best of all plans earns', () =>
    law((seed) => {
      const problem = small(seed, 8);
      const made = solved(problem, seed);
      expect(recount(problem, made)).toBeCloseTo(mostPoints(problem, formSquads(problem)), 6);
    }, 30));

  test('and takes the hours of a closed city, a shorter day and a dearer way with it', () =>
    law((seed) => {
      const problem = small(seed, 6);
      const harder: Problem = {
        ...problem,
        horizon: { ...problem.horizon, days: problem.horizon.days.map((one) => ({ ...one, closes: 900 })) },
        weights: { ...problem.weights, minutesPerPoint: 7 },
        closures: [
          {
            city: 'c0',
            place: null,
            from: tomorrow(problem),
            to: tomorrow(problem),
          },
        ],
      };
      const made = solved(harder, seed);
      expect(recount(harder, made)).toBeCloseTo(mostPoints(harder, formSquads(harder)), 6);
    }, 20));
});

describe('whatever the seed', () => {
  test('the score is the one recounted from the words of the rules, and the judge agrees', () =>
    law((seed) => {
      const problem = makeInstance(seed, { squads: 3, days: 4, visits: 40, cities: 6 });
      const made = solved(problem, seed, 60);
      expect(check(problem, made).faults).toEqual([]);
      expect(Math.abs(made.score.total - recount(problem, made))).toBeLessThan(1);
    }, 15));

  test('taking a window away never lets more be earned than before', () =>
    law((seed) => {
      const problem = small(seed, 7);
      const squads = formSquads(problem);
      const without = {
        ...problem,
        visits: problem.visits.map((visit, i) =>
          i === 0 ? { ...visit, windows: visit.windows.slice(1) } : visit,
        ),
      };
      expect(mostPoints(without, squads)).toBeLessThanOrEqual(mostPoints(problem, squads));
      expect(recount(without, solved(without, seed))).toBeLessThanOrEqual(
        recount(problem, solved(problem, seed)) + 1e-9,
      );
    }, 20));
});
