import type { Problem } from '../problem.ts';
import { refuseAt } from '../shape.ts';
import { type Benchmark, numbersOf, type Point, problemOf } from './benchmark.ts';

/** Numbers before the rows: `k v N t` and `D Q`, split over lines in different ways. */
const HEADER = 6;

/**
 * A team orienteering instance with time windows in Cordeau's layout (Righini & Salani 2009; Montemanni &
 * Gambardella 2009): after the header a row `i x y d S f a list(a) … O C` for the depot and each customer. Whole
 * numbers by one decimal, or two where coordinates have three (the instances of Cordeau, Gendreau & Laporte).
 *
 * @param tours m, which is not in the file
 */
export const readToptw = (text: string, tours: number): Problem => problemOf(benchmarkOf(text, tours));

const benchmarkOf = (text: string, tours: number): Benchmark => {
  const lines = numbersOf(text);
  const rows = rowsAfterHeader(lines);
  const [first, ...others] = rows;
  if (!first || others.length === 0) return refuseAt('file', 'PLN-1', { expected: 'a depot and customers' });
  const scale = /^\s*0\s+-?\d+\.\d{3}/m.test(text) ? 100 : 10;
  const closes = first.at(-1) ?? 0;
  const opens = first.length >= 9 ? (first.at(-2) ?? 0) : 0;
  return {
    scale,
    tours,
    depot: { ...pointOf(first), opens, closes },
    points: others.map(pointOf),
    budget: null,
    caps: [],
    days: 'one',
  };
};

const rowsAfterHeader = (lines: readonly number[][]): number[][] => {
  let seen = 0;
  const from = lines.findIndex((line) => {
    if (seen >= HEADER) return true;
    seen += line.length;
    return false;
  });
  return from < 0 ? [] : lines.slice(from);
};

const pointOf = (row: readonly number[]): Point => {
  const [index = 0, x = 0, y = 0, duration = 0, profit = 0] = row;
  if (row.length < 8) refuseAt(`row ${index}`, 'PLN-1', { expected: 'i x y d S f a … O C' });
  const window: readonly [number, number] = [row.at(-2) ?? 0, row.at(-1) ?? 0];
  return { id: `${index}`, x, y, duration, profit, cost: 0, tags: [], windows: [[window]] };
};
