import type { Cap, Problem } from '../problem.ts';
import { refuseAt } from '../shape.ts';
import { type Benchmark, ensureFew, numbersOf, type Point, problemOf, scaleOf } from './benchmark.ts';

const TYPES = 10;
/** Numbers of the row of the start, and of a customer. */
const START = 7;
const CUSTOMER = 22;
/** Each tour is a day of its own. */
const MOST_TOURS = 100;

/**
 * An instance with several windows, a budget for all tours and most customers of each of ten types (Souffriau,
 * Vansteenwegen, Vanden Berghe & Van Oudheusden 2013): `M N B E1 … E10`, the start, then a row
 * `i x y d S O1 O2 O3 O4 C4 E b e1 … e10` for each customer. Windows 1 and 3 hold in odd tours where E is 1, and in
 * even ones where it is 0; windows 2 and 4 in the others.
 */
export const readMctopmtw = (text: string): Problem => problemOf(benchmarkOf(text));

const benchmarkOf = (text: string): Benchmark => {
  const [header = [], start, ...rows] = numbersOf(text);
  const [tours = 0, customers = 0, budget = 0, ...most] = header;
  if (!start || rows.length === 0 || most.length !== TYPES || start.length !== START)
    return refuseAt('file', 'PLN-1', {
      expected: '“M N B E1 … E10”, “i x y d S O C”, then a row for each customer',
    });
  ensureFew(rows.length);
  if (customers !== rows.length)
    refuseAt('file', 'PLN-1', {
      expected: `${customers} customers, as its first line says, not ${rows.length}`,
    });
  for (const limit of [budget, ...most])
    if (!Number.isSafeInteger(limit) || limit < 0 || limit > 1e9)
      refuseAt('line 1', 'PLN-3', { least: 0, most: 1e9 });
  if (tours > MOST_TOURS) refuseAt('line 1', 'PLN-6', { kind: 'tours', count: tours, most: MOST_TOURS });
  const [id = 0, x = 0, y = 0, , , opens = 0, closes = 0] = start;
  return {
    scale: scaleOf(start),
    tours,
    depot: {
      id: `${id}`,
      x,
      y,
      duration: 0,
      profit: 0,
      cost: 0,
      tags: [],
      windows: [],
      opens,
      closes,
    },
    points: rows.map((row) => pointOf(row, tours)),
    budget,
    caps: most.map(
      (count, i): Cap => ({ id: `e${i + 1}`, tag: `e${i + 1}`, scope: 'campaign', most: count }),
    ),
    days: 'each',
  };
};

const pointOf = (row: readonly number[], tours: number): Point => {
  const [index = 0, x = 0, y = 0, duration = 0, profit = 0, o1 = 0, o2 = 0, o3 = 0, o4 = 0, c4 = 0] = row;
  const [parity = 0, cost = 0, ...types] = row.slice(10);
  if (row.length !== CUSTOMER)
    refuseAt(`row ${index}`, 'PLN-1', { expected: 'i x y d S O1 … C4 E b e1 … e10' });
  const odd: [number, number][] = [
    [o1, o2],
    [o3, o4],
  ];
  const even: [number, number][] = [
    [o2, o3],
    [o4, c4],
  ];
  return {
    id: `${index}`,
    x,
    y,
    duration,
    profit,
    cost,
    tags: types.flatMap((is, i) => (is === 1 ? [`e${i + 1}`] : [])),
    windows: Array.from({ length: tours }, (_, tour) => ((tour % 2 === 0) === (parity === 1) ? odd : even)),
  };
};
