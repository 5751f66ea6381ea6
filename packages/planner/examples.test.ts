import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from './check.ts';
import { makeInstance } from './make-instance.ts';
import { visitsOf } from './plan.ts';
import { readProblem } from './read-problem.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';

const page = readFileSync(new URL('../../docs/planner-examples.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^## (.+)\n[^#]*?```json\n([^]*?)```/gm)];

const solved = (text: string) => {
  const problem = readProblem(JSON.parse(text));
  const made = plan(problem, { rng: seededRng(1), stop: afterIterations(200) });
  expect(check(problem, made).faults).toEqual([]);
  return { made: visitsOf(made).map((slot) => slot.visit), leftOut: made.leftOut };
};

test('the page has its four examples', () => {
  expect(blocks.map(([, title]) => title?.split(/[:,]/)[0])).toEqual([
    'Five lines',
    'Two days',
    'Squads to be formed',
    'Planned anew in the middle',
  ]);
  expect(blocks[0]?.[2]?.trim().split('\n')).toHaveLength(5);
});

test.each([
  [0, ['v'], []],
  [1, ['lunch', 'tour', 'board'], [['patent', 'noSquadHasCompetence']]],
  [
    2,
    ['a', 'c'],
    [
      ['b', 'capReached'],
      ['d', 'cityClosed'],
    ],
  ],
  [3, ['done', 'promised', 'fixed'], []],
])('example %i is planned as the page says', (i, visits, reasons) => {
  const { made, leftOut } = solved(blocks[i]?.[2] ?? '');
  expect(made.toSorted()).toEqual(visits.toSorted());
  expect(leftOut.map((one) => [one.visit, one.reasons[0]?.kind])).toEqual(reasons);
});

// Machine-independent: by iterations. Who changes the search changes this number, and looks whether it got worse.
test('a campaign by seed and iterations', () => {
  const problem = makeInstance(1, { squads: 4, days: 5, visits: 100, cities: 8 });
  const made = plan(problem, { rng: seededRng(1), stop: afterIterations(2000) });
  expect(check(problem, made).faults).toEqual([]);
  expect(made.score.total).toBe(4240);
});
