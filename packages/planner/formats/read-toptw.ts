import type { Problem } from '../problem.ts';
import { refuseAt } from '../shape.ts';
import { type Benchmark, ensureFew, numbersOf, type Point, problemOf, scaleOf } from './benchmark.ts';

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
  const [header, rows] = headerAndRows(lines);
  const [first, ...others] = rows;
  if (!first || others.length === 0)
    return refuseAt('file', 'PLN-1', {
      expected: '“k v N t”, “D Q”, then a row for the depot and each customer',
    });
  ensureFew(others.length);
  const [, , customers = 0] = header;
  if (customers !== others.length)
    refuseAt('file', 'PLN-1', {
      expected: `${customers} customers, as its first line says, not ${others.length}`,
    });
  const closes = first.at(-1) ?? 0;
  const opens = first.length >= 9 ? (first.at(-2) ?? 0) : 0;
  return {
    scale: scaleOf(first),
    tours,
    depot: { ...pointOf(first, DEPOT), opens, closes },
    points: others.map((row) => pointOf(row, CUSTOMER)),
    budget: null,
    caps: [],
    days: 'one',
  };
};

const headerAndRows = (lines: readonly number[][]): [header: number[], rows: number[][]] => {
  let seen = 0;
  const from = lines.findIndex((line) => {
    if (seen >= HEADER) return true;
    seen += line.length;
    return false;
  });
  return from < 0 ? [lines.flat(), []] : [lines.slice(0, from).flat(), lines.slice(from)];
};

/** Numbers of a row beyond its list: `i x y d S f a … O C`; the depot may have C alone. */
const CUSTOMER = 9;
const DEPOT = 8;

const pointOf = (row: readonly number[], least: number): Point => {
  const [index = 0, x = 0, y = 0, duration = 0, profit = 0, , listed = 0] = row;
  const beyond = row.length - listed;
  if (beyond < least || beyond > CUSTOMER)
    refuseAt(`row ${index}`, 'PLN-1', { expected: 'i x y d S f a, a list of a numbers, O C' });
  const window: readonly [number, number] = [row.at(-2) ?? 0, row.at(-1) ?? 0];
  return { id: `${index}`, x, y, duration, profit, cost: 0, tags: [], windows: [[window]] };
};
