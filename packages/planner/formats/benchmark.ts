import { addDays, day } from '../../kernel/day.ts';
import {
  type Cap,
  type City,
  DEFAULT_WEIGHTS,
  type Leg,
  NO_PAST,
  type Place,
  type Problem,
  type Visit,
  type Window,
} from '../problem.ts';
import { checkReferences } from '../references.ts';
import { LONGEST_DAY, refuseAt } from '../shape.ts';

/**
 * A point of a benchmark file, in the file's own units times `scale`, which makes every distance whole. `windows` are
 * opening and closing times for the start of service; one list for each tour.
 */
export interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly duration: number;
  readonly profit: number;
  readonly cost: number;
  readonly tags: readonly string[];
  readonly windows: readonly (readonly (readonly [number, number])[])[];
}

/** A benchmark instance: tours that leave the depot when it opens and are back when it closes, one for each squad. */
export interface Benchmark {
  readonly scale: number;
  readonly tours: number;
  readonly depot: Point & { readonly opens: number; readonly closes: number };
  readonly points: readonly Point[];
  readonly budget: number | null;
  readonly caps: readonly Cap[];
  /** One day for all tours, or a day for each, where windows differ by tour. */
  readonly days: 'one' | 'each';
}

const FIRST = day('2000-01-01');

/** Distances are cut off, not rounded, to one or two decimals, as all published results have it. */
const distance = (a: Point, b: Point, scale: number): number =>
  Math.floor(scale * Math.hypot(a.x - b.x, a.y - b.y) + 1e-9);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads numbers line by line; a word that is none is refused (PLN-1) with its line. */
export const numbersOf = (text: string): number[][] =>
  text
    .split(/\r?\n/)
    .map((line, i) =>
      line
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => {
          const number = Number(word);
          return NUMBER.test(word) && Number.isFinite(number)
            ? number
            : refuseAt(`line ${i + 1}`, 'PLN-1', { expected: `numbers, not “${word.slice(0, 40)}”` });
        }),
    )
    .filter((line) => line.length > 0);

/** Coordinates with three decimals, as Cordeau, Gendreau & Laporte have them, go with distances of two. */
export const scaleOf = (depot: readonly number[]): 10 | 100 =>
  depot.slice(1, 3).some((at) => Math.abs(at * 10 - Math.round(at * 10)) > 1e-6) ? 100 : 10;

/** PLN-6 Each customer is a city of its own here, and ways from each to each are kept. */
const MOST_CUSTOMERS = 1000;
const WIDEST = 100_000;

/** PLN-6 Refused before anything is made of them. */
export const ensureFew = (count: number): void => {
  if (count > MOST_CUSTOMERS)
    refuseAt('customers', 'PLN-6', { kind: 'customers', count, most: MOST_CUSTOMERS });
};

const ensurePoint = (point: Point, scale: number): void => {
  const path = `row ${point.id}`;
  const expect = (holds: boolean, expected: string): void => {
    if (!holds) refuseAt(path, 'PLN-1', { expected });
  };
  const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0 && n <= 1_000_000;
  const isTime = (time: number): boolean => time >= 0 && time * scale <= LONGEST_DAY / 2;
  expect(isWhole(Number(point.id)), 'a row that begins with its number');
  expect(Math.abs(point.x) <= WIDEST && Math.abs(point.y) <= WIDEST, `coordinates of at most ${WIDEST}`);
  expect(isTime(point.duration), `a duration from 0 to ${LONGEST_DAY / 2 / scale}`);
  expect(isWhole(point.profit), 'a whole profit from 0 to 1000000');
  expect(isWhole(point.cost), 'a whole cost from 0 to 1000000');
  for (const [opens, closes] of point.windows.flat())
    expect(
      isTime(opens) && isTime(closes) && opens <= closes,
      'times of opening and closing, one after the other',
    );
};

const ensureBenchmark = ({ scale, tours, depot, points }: Benchmark): void => {
  if (!Number.isSafeInteger(tours) || tours < 1)
    refuseAt('tours', 'PLN-1', { expected: 'a whole number of tours from 1' });
  ensureFew(points.length);
  for (const point of points) ensurePoint(point, scale);
  ensurePoint({ ...depot, windows: [[[depot.opens, depot.closes]]] }, scale);
};

/**
 * The instance as a problem of ours: each point a city of its own, each tour a squad of one. Refuses (PLN-1, PLN-2,
 * PLN-6) what is no instance, naming the row.
 */
export const problemOf = (bench: Benchmark): Problem => {
  ensureBenchmark(bench);
  const { scale, tours, depot, points } = bench;
  const all: readonly Point[] = [depot, ...points];
  const ticks = (time: number): number => Math.round(time * scale);
  const longest = points.reduce((most, point) => Math.max(most, ticks(point.duration)), 0);
  const dayLength = ticks(depot.closes) + longest + 1;
  const dayOfTour = (tour: number) => addDays(FIRST, bench.days === 'each' ? tour : 0);
  const days = Array.from({ length: bench.days === 'each' ? tours : 1 }, (_, i) => addDays(FIRST, i));
  const legs = all.flatMap((a, i) =>
    all.flatMap((b, j): Leg[] =>
      i === j ? [] : [{ from: a.id, to: b.id, minutes: distance(a, b, scale), money: 0, how: 'road' }],
    ),
  );
  return checkReferences({
    version: 2,
    horizon: {
      dayLength,
      days: days.map((one) => ({ day: one, opens: ticks(depot.opens), closes: dayLength })),
      nightRest: { from: dayLength, to: ticks(depot.opens) },
      latestReturn: ticks(depot.closes),
    },
    cities: all.map((point): City => ({ code: point.id, insideMinutes: 0 })),
    places: all.map((point): Place => ({ id: point.id, city: point.id, kind: 'site' })),
    legs,
    people: Array.from({ length: tours }, (_, tour) => ({
      id: `${tour + 1}`,
      rank: 0,
      competences: [],
      home: depot.id,
      free: null,
      ready: true,
    })),
    squads: Array.from({ length: tours }, (_, tour) => ({
      id: `${tour + 1}`,
      members: [`${tour + 1}`],
      start: depot.id,
      end: depot.id,
      from: dayOfTour(tour),
      to: dayOfTour(tour),
      maxMembers: 1,
      leaderRank: 0,
      budget: null,
    })),
    toForm: null,
    visits: points.map((point) => visitOf(point, days, { ticks, latest: depot.closes })),
    mix: [],
    caps: bench.caps,
    budget: bench.budget,
    closures: [],
    registrations: [],
    past: NO_PAST,
    weights: { ...DEFAULT_WEIGHTS, minutesPerPoint: 0 },
  });
};

/** Service may begin until the host closes, or until the depot does: later nobody would be back. */
const visitOf = (
  point: Point,
  days: readonly Window['day'][],
  { ticks, latest }: { readonly ticks: (time: number) => number; readonly latest: number },
): Visit => ({
  id: point.id,
  place: point.id,
  value: point.profit,
  duration: ticks(point.duration),
  cost: point.cost,
  windows: days.flatMap((one, i) =>
    (point.windows[i] ?? [])
      .filter(([opens]) => opens <= latest)
      .map(([opens, closes]) => ({
        day: one,
        from: ticks(opens),
        to: ticks(Math.min(closes, latest)) + ticks(point.duration),
      })),
  ),
  competences: [],
  rank: 0,
  tags: point.tags,
  mandatory: false,
  notBefore: [],
  sameDayAs: [],
  onlySquads: null,
  notSquads: [],
  confirmed: null,
});
