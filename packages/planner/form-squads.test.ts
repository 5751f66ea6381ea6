import { expect, test } from 'vitest';
import { formSquads } from './form-squads.ts';
import { readProblem } from './read-problem.ts';
import { MONDAY, TUESDAY, tiny, visitOf } from './tiny.ts';

const terms = { count: 2, from: MONDAY, to: TUESDAY, leaderRank: 3 };
const person = (id: string, rank: number, competences: string[], more: object = {}) => ({
  id,
  rank,
  competences,
  home: 'home',
  ready: true,
  ...more,
});
const wish = visitOf('v', 'far', { competences: ['law', 'finance', 'english'], rank: 3 });

const formedOf = (people: unknown[]) => formSquads(tiny([wish], { squads: [], toForm: terms, people }));

test('three people cover between them what the visit asks for, and the reason says so', () => {
  const people = [
    person('a', 3, ['law']),
    person('b', 1, ['finance']),
    person('c', 1, ['english']),
    person('d', 1, []),
  ];
  const [squad] = formedOf(people);
  expect(squad?.members.toSorted()).toEqual(['a', 'b', 'c']);
  expect(squad?.leader).toBe('a');
  expect(squad?.why).toEqual({
    competences: ['english', 'finance', 'law'],
    rank: 3,
    homeCity: 'h',
    visits: 1,
    value: 10,
    onlyThey: 1,
  });
});

test('PLN-12 nobody who is not ready, or not free on a day, is chosen', () => {
  const people = [
    person('a', 3, ['law'], { ready: false }),
    person('b', 3, ['law'], { free: [MONDAY] }),
    person('c', 3, []),
  ];
  expect(formedOf(people).flatMap((squad) => squad.members)).toEqual(['c']);
});

test('nobody is sent alone while somebody is there to go along, and those who cannot lead go first', () => {
  const people = [
    person('a', 3, ['law', 'finance', 'english']),
    person('b', 3, ['law']),
    person('c', 1, []),
    person('d', 1, []),
  ];
  const squads = formedOf(people).map((squad) => squad.members);
  expect(squads).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('two who can both lead go together rather than each alone; one alone goes only when nobody is left', () => {
  const [a, b, c] = [person('a', 3, ['law']), person('b', 3, ['law']), person('c', 3, ['law'])];
  expect(formedOf([a, b]).map((squad) => squad.members)).toEqual([['a', 'b']]);
  expect(formedOf([a, b, c]).map((squad) => squad.members)).toEqual([['a', 'b'], ['c']]);
});

test('PLN-13 without another leader there is no second squad', () => {
  expect(formedOf([person('a', 3, ['law']), person('b', 1, ['law'])])).toHaveLength(1);
});

test('PLN-1 to PLN-4 a problem that does not hang together is refused where it does not', () => {
  const good = JSON.parse(JSON.stringify(tiny([wish])));
  const refused: [string, string, object][] = [
    ['PLN-1', 'problem.version', { version: 3 }],
    ['PLN-1', 'problem.surprise', { surprise: 1 }],
    ['PLN-3', 'problem.visits[0].value', { visits: [{ ...good.visits[0], value: 1.5 }] }],
    ['PLN-2', 'problem.visits[0].place', { visits: [{ ...good.visits[0], place: 'nowhere' }] }],
    ['PLN-2', 'problem.visits[1]', { visits: [good.visits[0], good.visits[0]] }],
    [
      'PLN-4',
      'problem.visits[0].windows[0]',
      { visits: [{ ...good.visits[0], windows: [{ day: MONDAY, from: 9, to: 8 }] }] },
    ],
  ];
  for (const [rule, field, change] of refused)
    expect(() => readProblem({ ...good, ...change })).toThrow(expect.objectContaining({ rule, field }));
});
