import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './check.ts';
import { formSquads } from './form-squads.ts';
import { makeInstance } from './make-instance.ts';
import { type Plan, type PlannedSquad, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { relianceOf, relianceOfSquads } from './reliance.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { tiny, visitOf } from './tiny.ts';

const solved = (problem: Problem, seed = 1, iterations = 60): Plan =>
  plan(problem, { rng: seededRng(seed), stop: afterIterations(iterations) });

const nothing = { visits: [], value: 0 };

/** Ann (3) knows law, bob (1) finance: 41 + 7 points need bob, 5 need ann’s law, 2 her rank, and nobody else may lead. */
test('what each of two people is needed for is reckoned by hand', () => {
  const visits = [
    visitOf('a', 'near', { value: 41, competences: ['finance'] }),
    visitOf('b', 'near', { value: 7, competences: ['finance', 'law'] }),
    visitOf('c', 'near', { value: 5, competences: ['law'] }),
    visitOf('d', 'near', { value: 2, rank: 2 }),
  ];
  const free = tiny(visits);
  const problem = { ...free, squads: free.squads.map((squad) => ({ ...squad, leaderRank: 2 })) };
  const made = solved(problem);
  const order = visitsOf(made).map((slot) => slot.visit);
  const some = (...ids: string[]) => order.filter((id) => ids.includes(id));
  expect(relianceOf(problem, made)).toEqual([
    {
      squad: 'A',
      visits: order,
      value: 55,
      asked: [
        { competence: 'finance', visits: some('a', 'b'), value: 48, members: ['bob'] },
        { competence: 'law', visits: some('b', 'c'), value: 12, members: ['ann'] },
      ],
      members: [
        {
          person: 'ann',
          lost: { visits: order, value: 55 },
          competence: { visits: some('b', 'c'), value: 12, missing: ['law'] },
          rank: { visits: ['d'], value: 2 },
          leader: { visits: order, value: 55 },
        },
        {
          person: 'bob',
          lost: { visits: some('a', 'b'), value: 48 },
          competence: { visits: some('a', 'b'), value: 48, missing: ['finance'] },
          rank: nothing,
          leader: nothing,
        },
      ],
    },
  ]);
  expect(relianceOfSquads(problem, formSquads(problem)).map((one) => one.value)).toEqual([55]);
});

test('what is executed needs nobody any more', () => {
  const free = tiny([visitOf('a', 'near', { competences: ['law'] })]);
  const [slot] = visitsOf(solved(free));
  const done = { ...free, past: { ...free.past, executed: slot ? [slot] : [] } };
  expect(relianceOf(done, solved(done))[0]).toMatchObject({
    visits: [],
    members: [{ lost: nothing }, { lost: nothing }],
  });
});

const LOST: Readonly<Record<string, 'competence' | 'rank' | 'leader'>> = {
  'PLN-23': 'competence',
  'PLN-24': 'rank',
  'PLN-13': 'leader',
};

/** The slow way: the person leaves the problem and the plan, and the judge says what is wrong now. */
const recounted = (problem: Problem, made: Plan, squad: PlannedSquad, person: string) => {
  const members = squad.members.filter((id) => id !== person);
  const people = problem.people.filter((one) => one.id !== person);
  const highest = people.filter((one) => members.includes(one.id)).toSorted((a, b) => b.rank - a.rank)[0];
  const less = { ...squad, members, leader: highest?.id ?? null };
  const bereft: Problem = {
    ...problem,
    people,
    squads: problem.squads.map((one) => (one.id === squad.id ? { ...one, members } : one)),
    past: { ...problem.past, frozen: [] },
  };
  const { faults } = check(bereft, {
    ...made,
    squads: made.squads.map((one) => (one.id === squad.id ? less : one)),
  });
  const lost = { competence: new Set<string>(), rank: new Set<string>(), leader: new Set<string>() };
  const done = new Set(problem.past.executed.map((slot) => slot.visit));
  for (const { rule, particulars } of faults) {
    const head = LOST[rule];
    if (!head || particulars['squad'] !== squad.id) continue;
    const all = visitsOf(made).filter((slot) => slot.squad === squad.id && !done.has(slot.visit));
    const hit = head === 'leader' ? all.map((slot) => slot.visit) : [String(particulars['visit'])];
    for (const visit of hit) lost[head].add(visit);
  }
  return lost;
};

test('is what the judge says of each visit once the person is gone, whatever the seed', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 3 }), (seed, most) => {
      const wide = makeInstance(seed, { squads: 3, days: 4, visits: 40, cities: 4 });
      const free = { ...wide, toForm: wide.toForm && { ...wide.toForm, maxMembers: most } };
      const first = solved(free, seed);
      const slots = visitsOf(first);
      const past = { executed: slots.slice(0, 1), frozen: slots.slice(1, 3) };
      const given = first.squads.map((squad) => ({ ...squad, maxMembers: 3, leaderRank: 3, budget: null }));
      const spent = seed % 2 === 0 ? free : { ...free, past: { ...free.past, ...past } };
      const problem = seed % 3 === 0 ? { ...spent, squads: given, toForm: null } : spent;
      for (const squad of relianceOf(problem, first)) {
        const planned = first.squads.find((one) => one.id === squad.squad);
        for (const member of squad.members) {
          const slow = planned && recounted(problem, first, planned, member.person);
          for (const head of ['competence', 'rank', 'leader'] as const) {
            const { visits, value } = member[head];
            expect(visits.toSorted()).toEqual([...(slow?.[head] ?? [])].toSorted());
            const worth = problem.visits.filter((one) => visits.includes(one.id)).map((one) => one.value);
            expect(value).toBe(worth.reduce((sum, one) => sum + one, 0));
          }
          const all = new Set([...member.competence.visits, ...member.rank.visits, ...member.leader.visits]);
          expect(member.lost.visits.toSorted()).toEqual([...all].toSorted());
        }
      }
    }),
    { numRuns: 25 },
  ));

test('the whole campaign is told in well under 50 ms', () => {
  const problem = makeInstance(1, { squads: 10, days: 10, visits: 400, cities: 20 });
  const made = solved(problem, 1, 0);
  relianceOf(problem, made);
  const began = performance.now();
  for (let i = 0; i < 10; i++) relianceOf(problem, made);
  expect((performance.now() - began) / 10).toBeLessThan(50);
});
