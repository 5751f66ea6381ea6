import { describe, expect, test } from 'vitest';
import { check } from '../check.ts';
import { visitsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { seededRng } from '../rng.ts';
import { plan } from '../solve.ts';
import { afterIterations } from '../stop.ts';
import { makeMctopmtw, makeToptw } from './make-benchmark.ts';
import { readMctopmtw } from './read-mctopmtw.ts';
import { readToptw } from './read-toptw.ts';

const TOPTW = `1 2 3 1
0 200
0 0.00 0.00 0.00 0.00 0 0 0 100
1 3.00 4.00 10.00 7.00 1 1 1 20 30
2 1.00 1.00 5.00 8.00 1 2 1 2 0 90
3 90.00 0.00 0.00 50.00 1 0 0 90
`;

const leg = (problem: Problem, from: string, to: string): number | undefined =>
  problem.legs.find((one) => one.from === from && one.to === to)?.minutes;

const best = (problem: Problem, iterations = 300) => {
  const made = plan(problem, { rng: seededRng(1), stop: afterIterations(iterations) });
  expect(check(problem, made).faults).toEqual([]);
  return { profit: made.score.value, ids: visitsOf(made).map((one) => one.visit) };
};

describe('a TOPTW file', () => {
  const problem = readToptw(TOPTW, 2);

  test('becomes a squad for each tour, and a visit for each customer with its window for the start', () => {
    expect(problem.squads.map(({ id, start, end }) => ({ id, start, end }))).toEqual([
      { id: '1', start: '0', end: '0' },
      { id: '2', start: '0', end: '0' },
    ]);
    expect(problem.visits[0]).toMatchObject({
      id: '1',
      value: 7,
      duration: 100,
      windows: [{ from: 200, to: 400 }], // service begins from 20.0 to 30.0 and takes 10.0
    });
    expect(problem.visits.map((one) => one.id)).toEqual(['1', '2', '3']);
    expect(problem.horizon).toMatchObject({ latestReturn: 1000, nightRest: { to: 0 } });
  });
  test('has distances cut off after one decimal, or after two where coordinates have three', () => {
    expect(leg(problem, '0', '1')).toBe(50);
    expect(leg(problem, '0', '2')).toBe(14); // √2 = 1.414…
    const finer = readToptw(TOPTW.replace('0 0.00 0.00 0.00', '0 0.001 0.000 0.00'), 1);
    expect(leg(finer, '0', '2')).toBe(141); // √(0.999² + 1) = 1.4135…
  });
  test('is solved: the third customer is too far to be back in time', () => {
    expect(best(problem).profit).toBe(15);
  });
  test('may have its header split in other ways, and a depot that says only when it closes', () => {
    const split = TOPTW.replace('1 2 3 1\n0 200\n', '1 \r\n2 3 1 0 200\r\n');
    expect(readToptw(split, 2)).toEqual(problem);
    expect(readToptw(TOPTW.replace('0 0 0 100', '0 0 100'), 2)).toEqual(problem);
  });
});

const TYPES = '1 0 0 0 0 0 0 0 0 0';
/** Both customers are open in windows 1 and 3 for odd tours, 2 and 4 for even ones; the second the other way round. */
const mctopmtw = (
  tours: number,
  budget: number,
  ofFirstType: number,
): string => `${tours} 2 ${budget} ${ofFirstType} 9 9 9 9 9 9 9 9 9
0 0.0 0.0 0 0 0 100
2 1.0 0.0 0 5 10 20 30 40 50 1 6 ${TYPES}
3 2.0 0.0 0 4 10 20 30 40 50 0 6 ${TYPES}
`;

describe('a MCTOPMTW file', () => {
  test('gives each tour a day of its own, with its own two of the four windows', () => {
    const problem = readMctopmtw(mctopmtw(2, 99, 9));
    const [first, second] = problem.horizon.days.map((one) => one.day);
    expect(problem.visits[0]?.windows).toEqual([
      { day: first, from: 100, to: 200 },
      { day: first, from: 300, to: 400 },
      { day: second, from: 200, to: 300 },
      { day: second, from: 400, to: 500 },
    ]);
    expect(problem.visits[1]?.windows[0]).toEqual({ day: first, from: 200, to: 300 });
    expect(problem.squads.map(({ from, to }) => [from, to])).toEqual([
      [first, first],
      [second, second],
    ]);
  });
  test.each([
    ['both customers', 12, 2, 9],
    ['one, as the budget is spent', 11, 2, 5],
    ['one, as there may be one of its type', 12, 1, 5],
  ])('is solved: %s', (_, budget, ofFirstType, profit) => {
    expect(best(readMctopmtw(mctopmtw(1, budget, ofFirstType))).profit).toBe(profit);
  });
});

describe('a file that is none', () => {
  const many = (count: number): string => makeToptw(1, count);
  const refusal = (rule: string, path: string) =>
    expect.objectContaining({ rule, particulars: expect.objectContaining({ path }) });

  test.each([
    ['empty', '', 'PLN-1', 'file'],
    ['a word', TOPTW.replace('3.00 4.00', 'three 4.00'), 'PLN-1', 'line 4'],
    ['NaN', TOPTW.replace('3.00 4.00', 'NaN 4.00'), 'PLN-1', 'line 4'],
    ['no end of numbers', TOPTW.replace('3.00 4.00', 'Infinity 4.00'), 'PLN-1', 'line 4'],
    ['a negative duration', TOPTW.replace('4.00 10.00', '4.00 -10.00'), 'PLN-1', 'row 1'],
    ['half a profit', TOPTW.replace('7.00', '7.50'), 'PLN-1', 'row 1'],
    ['a window that closes before it opens', TOPTW.replace('20 30', '30 20'), 'PLN-1', 'row 1'],
    ['a row cut short', TOPTW.replace(' 1 1 1 20 30', ' 1'), 'PLN-1', 'row 1'],
    ['a customer missing', TOPTW.replace(/^3 .*\n/m, ''), 'PLN-1', 'file'],
    ['a number that stands there twice', TOPTW.replace(/^3 /m, '2 '), 'PLN-2', 'problem.cities[3]'],
    ['200,000 customers', many(200_000), 'PLN-6', 'customers'],
    ['our own JSON', '{ "version": 2 }', 'PLN-1', 'line 1'],
    ['the other format', makeMctopmtw(1, 5, 2), 'PLN-1', 'file'],
  ])('is refused with its place: %s', (_, text, rule, path) => {
    expect(() => readToptw(text, 1)).toThrow(refusal(rule, path));
  });
  test.each([0, -1, 1.5, Number.NaN])('no problem has %s tours', (tours) => {
    expect(() => readToptw(TOPTW, tours)).toThrow(refusal('PLN-1', 'tours'));
  });
  test.each([
    ['the other format', TOPTW, 'PLN-1', 'file'],
    ['no tours', mctopmtw(0, 9, 9), 'PLN-1', 'tours'],
    ['a million tours', mctopmtw(1_000_000, 9, 9), 'PLN-6', 'line 1'],
    ['a negative budget', mctopmtw(1, -9, 9), 'PLN-3', 'line 1'],
    ['a row cut short', mctopmtw(1, 9, 9).replace(` 6 ${TYPES}`, ' 6 1'), 'PLN-1', 'row 2'],
    ['a negative fee', mctopmtw(1, 9, 9).replace('50 1 6', '50 1 -6'), 'PLN-1', 'row 2'],
  ])('nor is a MCTOPMTW file with %s', (_, text, rule, path) => {
    expect(() => readMctopmtw(text)).toThrow(refusal(rule, path));
  });
});

// Machine-independent: by iterations. Who changes the search changes these numbers, and looks whether they got worse.
describe('made-up instances by seed and iterations', () => {
  test.each([
    ['40 customers, one tour', readToptw(makeToptw(1, 40), 1), 659],
    ['100 customers, two tours', readToptw(makeToptw(2, 100), 2), 1965],
    ['100 customers, four tours', readToptw(makeToptw(3, 100), 4), 2716],
    ['60 customers of ten types, one tour', readMctopmtw(makeMctopmtw(4, 60, 1)), 692],
  ])('%s', (_, problem, profit) => {
    expect(best(problem, 3000).profit).toBe(profit);
  });
});

test('PLN-28 caps of the campaign hold where several squads fill them', () => {
  best(readMctopmtw(makeMctopmtw(4, 60, 3)), 3000);
});
