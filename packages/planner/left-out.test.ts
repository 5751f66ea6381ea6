import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { makeInstance } from './make-instance.ts';
import type { Reason } from './plan.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { MONDAY, TUESDAY, tiny, visitOf } from './tiny.ts';
import { tryMove } from './try-move.ts';

const reasonOf = (problem: Parameters<typeof plan>[0], visit: string): Reason | undefined =>
  plan(problem, { rng: seededRng(1), stop: afterIterations(50) }).leftOut.find((one) => one.visit === visit)
    ?.reasons[0];

const at = (from: number, to: number) => ({ windows: [{ day: MONDAY, from, to }] });

describe('the cheapest reason why a visit is left out', () => {
  test.each([
    [
      'nobody speaks English',
      { competences: ['law', 'english'] },
      { kind: 'noSquadHasCompetence', missing: ['english'], nearest: 'A' },
    ],
    ['the highest rank is 3', { rank: 4 }, { kind: 'rankTooLow', required: 4, highest: 3 }],
    ['the host wants someone else', { notSquads: ['A'] }, { kind: 'noSquadAllowed' }],
    [
      'the host has time only on a day nobody works',
      { windows: [{ day: '2024-03-09', from: 540, to: 1080 }] },
      { kind: 'noWindowReachable' },
    ],
  ])('%s', (_why, wish, reason) => {
    expect(reasonOf(tiny([{ ...Object(visitOf('v', 'near')), ...wish }]), 'v')).toEqual(reason);
  });

  test('the city is closed', () => {
    const closures = [{ city: 'x', from: MONDAY, to: TUESDAY }];
    expect(reasonOf(tiny([visitOf('v', 'far')], { closures }), 'v')).toEqual({
      kind: 'cityClosed',
      city: 'x',
    });
  });

  test('the money is 1 yuan short', () => {
    const squads = [
      { id: 'A', members: ['ann'], start: 'home', end: 'home', from: MONDAY, to: TUESDAY, budget: 199 },
    ];
    expect(reasonOf(tiny([visitOf('v', 'far')], { squads }), 'v')).toEqual({
      kind: 'overBudget',
      squad: 'A',
      by: 1,
    });
  });

  test('two hosts who both want nine o’clock: 9:00 + 60 + 30 on the way = 10:30, an hour and a half late', () => {
    const visits = [
      visitOf('a', 'far', at(540, 600)),
      visitOf('b', 'farther', { ...at(540, 600), value: 9 }),
    ];
    const made = plan(tiny(visits), { rng: seededRng(1), stop: afterIterations(50) });
    expect(made.leftOut).toEqual([
      {
        visit: 'b',
        reasons: [
          { kind: 'displacedBy', visit: 'a', squad: 'A', worth: 10 },
          { kind: 'shortBy', minutes: 90, squad: 'A' },
        ],
      },
    ]);
  });

  test('a visit worth less than its journey is not made: 3 points less 4', () => {
    expect(reasonOf(tiny([visitOf('v', 'far', { value: 3 })]), 'v')).toEqual({
      kind: 'notWorthIt',
      squad: 'A',
      points: -1,
    });
  });

  test('a visit that another displaces fits once that one is taken out', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (seed) => {
        const problem = makeInstance(seed, { squads: 2, days: 3, visits: 40, cities: 4 });
        const made = plan(problem, { rng: seededRng(seed), stop: afterIterations(60) });
        for (const { visit, reasons } of made.leftOut) {
          const [reason] = reasons;
          expect(reason).toBeDefined();
          if (reason?.kind !== 'displacedBy') continue;
          const without = tryMove(problem, made, { kind: 'takeOut', visit: reason.visit }).plan;
          const squad = reason.squad;
          const route = without.routes.find((one) => one.squad === squad);
          const stops =
            route?.days.flatMap((d) => d.steps.flatMap((s) => (s.kind === 'visit' ? [s.visit] : []))) ?? [];
          const tries = [...stops, null].map((before) =>
            tryMove(problem, without, { kind: 'put', visit, squad, before }),
          );
          expect(tries.some((one) => one.faults.length === 0)).toBe(true);
        }
      }),
      { numRuns: 15 },
    ));
});

describe('trying a move', () => {
  const problem = tiny([visitOf('a', 'near'), visitOf('b', 'near')]);
  const made = plan(problem, { rng: seededRng(1), stop: afterIterations(20) });

  test('that is possible answers the retimed plan and what it gains', () => {
    const out = tryMove(problem, made, { kind: 'takeOut', visit: 'a' });
    expect(out.faults).toEqual([]);
    expect(out.score).toBe(-10);
    expect(out.plan.leftOut).toEqual([{ visit: 'a', reasons: [{ kind: 'takenOut' }] }]);
    const back = tryMove(problem, out.plan, { kind: 'put', visit: 'a', squad: 'A', before: 'b' });
    expect(back.faults).toEqual([]);
    expect(check(problem, back.plan).score.total).toBe(made.score.total);
  });

  test('that is impossible answers the plan with its faults', () => {
    const narrow = {
      ...problem,
      visits: problem.visits.map((v) => (v.id === 'a' ? { ...v, ...at(540, 600) } : v)),
    };
    const first = plan(narrow, { rng: seededRng(1), stop: afterIterations(20) });
    const late = tryMove(narrow, first, { kind: 'put', visit: 'a', squad: 'A', before: null });
    expect(late.faults.map((fault) => fault.rule)).toContain('PLN-21');
  });
});
