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
import { refuseAt } from '../shape.ts';

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

/** Reads numbers line by line; a word that is none is refused (PLN-3) with its line. */
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
          return Number.isFinite(number)
            ? number
            : refuseAt(`line ${i + 1}`, 'PLN-3', { least: 0, most: 1e9 });
        }),
    )
    .filter((line) => line.length > 0);

/** The instance as a problem of ours: each point a city of its own, each tour a squad of one. */
export const problemOf = (bench: Benchmark): Problem => {
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
  return {
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
    visits: points.map((point) => visitOf(point, days, ticks)),
    mix: [],
    caps: bench.caps,
    budget: bench.budget,
    closures: [],
    registrations: [],
    past: NO_PAST,
    weights: { ...DEFAULT_WEIGHTS, minutesPerPoint: 0 },
  };
};

const visitOf = (point: Point, days: readonly Window['day'][], ticks: (time: number) => number): Visit => ({
  id: point.id,
  place: point.id,
  value: Math.round(point.profit),
  duration: ticks(point.duration),
  cost: Math.round(point.cost),
  windows: days.flatMap((one, i) =>
    (point.windows[i] ?? []).map(([opens, closes]) => ({
      day: one,
      from: ticks(opens),
      to: ticks(closes) + ticks(point.duration),
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
