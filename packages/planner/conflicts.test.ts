import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { conflictsOf } from './conflicts.ts';
import { formSquads } from './form-squads.ts';
import { makeInstance } from './make-instance.ts';
import { canAllBeMade } from './oracle.ts';
import type { Plan, Reason } from './plan.ts';
import type { Problem, Visit } from './problem.ts';
import { readProblem } from './read-problem.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { MONDAY, TUESDAY, tiny, visitOf } from './tiny.ts';
import { tryMove } from './try-move.ts';

const solved = (problem: Problem, seed = 1): Plan =>
  plan(problem, { rng: seededRng(seed), stop: afterIterations(60) });

const must = (id: string, place: string, more: Partial<Visit> = {}): unknown =>
  visitOf(id, place, { mandatory: true, ...more });
const at = (from: number, to: number, day = MONDAY) => ({ windows: [{ day, from, to }] });

/** Ids sorted, so that a case does not depend on which of them is left out. */
const toldOf = (problem: Problem) => {
  const made = solved(problem);
  expect(check(problem, made).faults).toEqual([]);
  return conflictsOf(problem, made).map(({ visits, proven, reasons }) => ({
    visits: visits.toSorted().join(' '),
    proven,
    reasons: reasons.map((one) => one.kind),
  }));
};
const oneDay = {
  squads: [{ id: 'A', members: ['ann'], start: 'home', end: 'home', from: MONDAY, to: MONDAY }],
};
const proven = (visits: string, ...reasons: Reason['kind'][]) => [{ visits, proven: true, reasons }];

describe('the smallest set of mandatory visits that cannot all be made', () => {
  test.each<[string, Problem, ReturnType<typeof toldOf>]>([
    ['is none where all are made', tiny([must('a', 'near'), must('b', 'far')]), []],
    [
      'is one that nobody may ever make, with its reason',
      tiny([must('a', 'near', { competences: ['english'] }), must('b', 'far'), visitOf('c', 'near')]),
      proven('a', 'noSquadHasCompetence'),
    ],
    [
      'is one in a city that is closed',
      tiny([must('a', 'far')], { closures: [{ city: 'x', from: MONDAY, to: TUESDAY }] }),
      proven('a', 'cityClosed'),
    ],
    [
      'is one for which the money is a yuan short',
      tiny([must('a', 'far')], {
        squads: [
          { id: 'A', members: ['ann'], start: 'home', end: 'home', from: MONDAY, to: TUESDAY, budget: 199 },
        ],
      }),
      proven('a', 'overBudget'),
    ],
    [
      'is two hosts in two cities at one time: 120 minutes of train do not go into no minutes',
      tiny([
        must('a', 'near', at(600, 660)),
        must('b', 'far', at(600, 660)),
        must('c', 'near', at(900, 1080)),
      ]),
      proven('a b', 'shortBy'),
    ],
    [
      'is three that would take 3 × 200 + 2 × 30 of the 540 minutes of the day; any two take 430',
      tiny(
        [
          must('a', 'near', { duration: 200 }),
          must('b', 'near2', { duration: 200 }),
          must('c', 'near3', { duration: 200 }),
        ],
        {
          ...oneDay,
          places: ['home', 'near', 'near2', 'near3'].map((id) => ({ id, city: 'h', kind: 'site' })),
        },
      ),
      proven('a b c', 'shortBy'),
    ],
    [
      'is all five of 100 minutes, more than the threes that are looked at one by one: 500 + 4 × 30 of 540',
      tiny(
        ['a', 'b', 'c', 'd', 'e'].map((id) => must(id, id, { duration: 100 })),
        {
          ...oneDay,
          places: ['home', 'a', 'b', 'c', 'd', 'e'].map((id) => ({ id, city: 'h', kind: 'site' })),
        },
      ),
      proven('a b c d e', 'shortBy'),
    ],
    [
      'is two of which a cap allows one',
      tiny([must('a', 'near', { tags: ['banquet'] }), must('b', 'near', { tags: ['banquet'] })], {
        caps: [{ id: 'banquets', tag: 'banquet', scope: 'campaign', most: 1 }],
      }),
      proven('a b', 'capReached'),
    ],
    [
      'is two on different days that are to share one',
      tiny([must('a', 'near'), must('b', 'near', { ...at(540, 1080, TUESDAY), sameDayAs: ['a'] })]),
      proven('a b', 'tiedTo'),
    ],
    [
      'is two that one squad must make in an order their hosts have no time for',
      tiny([must('a', 'near', { ...at(540, 620), notBefore: ['b'] }), must('b', 'near', at(600, 1080))]),
      proven('a b', 'tiedTo'),
    ],
    [
      'is two where the order leaves no time for the way between: ten to eleven, two hours of train, twelve at the latest',
      tiny([must('a', 'near', { ...at(540, 780), notBefore: ['b'] }), must('b', 'far', at(600, 1080))]),
      proven('a b', 'tiedTo'),
    ],
  ])('%s', (_, problem, conflicts) => {
    expect(toldOf(problem)).toEqual(conflicts);
  });

  test('what is frozen is made in any case, so that one visit beside it conflicts alone', () => {
    const free = tiny([must('a', 'near', at(600, 660)), visitOf('b', 'far', at(600, 660))]);
    const frozen = [{ visit: 'b', squad: 'A', day: MONDAY, start: 600 }];
    expect(toldOf({ ...free, past: { ...free.past, frozen } })).toEqual(proven('a', 'shortBy'));
  });

  test('each visit is in one set: two conflicts are told of, the smaller first', () => {
    const visits = [
      must('a', 'near', at(600, 660)),
      must('b', 'far', at(600, 660)),
      must('c', 'near', { rank: 9 }),
      must('d', 'near', at(900, 1080)),
    ];
    expect(toldOf(tiny(visits))).toEqual([...proven('c', 'rankTooLow'), ...proven('a b', 'shortBy')]);
  });

  test('is none where a plan leaves out by choice what it could make', () => {
    const problem = tiny([must('a', 'near'), must('b', 'far')]);
    const out = tryMove(problem, solved(problem), { kind: 'takeOut', visit: 'b' }).plan;
    expect(conflictsOf(problem, out)).toEqual([]);
  });

  test('is not proven where the search keeps to the longest stretch of free days and the judge does not', () => {
    // free on Monday, and on Wednesday and Thursday: the search keeps to the longer stretch
    const days = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'];
    const base = tiny([must('a', 'near', at(600, 660))]);
    const problem = readProblem({
      ...base,
      horizon: { ...base.horizon, days: days.map((day) => ({ day, opens: 540, closes: 1080 })) },
      people: base.people.map((one) => ({ ...one, free: days.filter((day) => day !== TUESDAY) })),
      squads: [{ id: 'A', members: ['ann', 'bob'], start: 'home', end: 'home', from: MONDAY, to: days[3] }],
    });
    expect(toldOf(problem)).toEqual([{ visits: 'a', proven: false, reasons: ['noWindowReachable'] }]);
  });

  test('is not proven where the search takes direct ways only and the judge allows another', () => {
    const leg = (from: string, to: string) => ({ from, to, minutes: 60, money: 0, how: 'rail' });
    const base = tiny([must('a', 'far')], {
      cities: ['h', 'x', 'y'].map((code) => ({ code, insideMinutes: 30 })),
      legs: [leg('h', 'y'), leg('y', 'x'), leg('x', 'h')],
    });
    expect(toldOf(base)).toEqual([{ visits: 'a', proven: false, reasons: ['noWindowReachable'] }]);
    const noWay = { ...base, legs: base.legs.filter(({ from }) => from !== 'y') };
    expect(toldOf(noWay)).toEqual(proven('a', 'noWindowReachable'));
  });

  test('is not proven where one squad would have to wait for another', () => {
    // b’s host has time from ten; a may begin only after b, and could, at eleven: the search starts it at nine
    const people = [
      { id: 'ann', rank: 3, competences: ['law'], home: 'home', ready: true },
      { id: 'bob', rank: 3, competences: ['finance'], home: 'home', ready: true },
    ];
    const squads = ['ann', 'bob'].map((id) => ({ ...oneDay.squads[0], id, members: [id] }));
    const visits = [
      must('a', 'near', { competences: ['law'], notBefore: ['b'] }),
      must('b', 'near', { competences: ['finance'], ...at(600, 660) }),
    ];
    expect(toldOf(tiny(visits, { people, squads }))).toEqual([
      { visits: 'a b', proven: false, reasons: ['tiedTo'] },
    ]);
  });
});

const seeds = fc.integer({ min: 0, max: 1_000_000 });

/** Two squads, two days, eight visits of which the first `musts` are mandatory and have one window each. */
const small = (seed: number, musts: number): Problem => {
  const problem = makeInstance(seed, { squads: 2, days: 2, visits: 8, cities: 3 });
  const visits = problem.visits.map(
    (visit, i): Visit => ({
      ...visit,
      notBefore: [],
      sameDayAs: [],
      mandatory: i < musts,
      windows: i < musts ? visit.windows.slice(0, 1) : visit.windows,
    }),
  );
  return { ...problem, mix: [], visits };
};

/** Every set of some ids, the smallest first. */
const allSets = (ids: readonly string[]): string[][] =>
  Array.from({ length: 2 ** ids.length }, (_, set) => ids.filter((__, i) => ((set >> i) & 1) === 1)).toSorted(
    (a, b) => a.length - b.length,
  );

test('up to 6 mandatory visits and 2 squads: what trying everything says, smallest first, and nearly always proven', () => {
  let [told, shown] = [0, 0];
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 6 }), (seed, musts) => {
      const problem = small(seed, musts);
      const squads = formSquads(problem);
      const made = solved(problem, seed);
      const ids = problem.visits.filter((visit) => visit.mandatory).map((visit) => visit.id);
      const can = (set: readonly string[]): boolean => canAllBeMade(problem, squads, set);
      const conflicts = conflictsOf(problem, made);
      expect(conflicts[0]?.visits.length).toBe(allSets(ids).find((set) => !can(set))?.length);
      for (const { visits, reasons, proven: isProven } of conflicts) {
        expect(can(visits)).toBe(false);
        for (const gone of visits) expect(can(visits.filter((id) => id !== gone))).toBe(true);
        if (visits.length === 1) expect(reasons).not.toEqual([]);
        told++;
        shown += Number(isProven);
      }
      const named = conflicts.flatMap((one) => one.visits);
      expect(new Set(named).size).toBe(named.length);
      expect(can(ids.filter((id) => !named.includes(id)))).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(told).toBeGreaterThan(40);
  expect(shown / told).toBeGreaterThan(0.95);
});
