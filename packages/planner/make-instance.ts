import { addDays, day } from '../kernel/day.ts';
import {
  DEFAULT_WEIGHTS,
  type Leg,
  NO_PAST,
  type Person,
  type Place,
  type Problem,
  type Visit,
  type Window,
} from './problem.ts';
import { type Rng, seededRng } from './rng.ts';

/** Sizes of a made-up campaign. */
export interface Sizes {
  readonly squads: number;
  readonly days: number;
  readonly visits: number;
  readonly cities: number;
}

const COMPETENCES = ['logistics', 'electronics', 'finance', 'law', 'english', 'pharma'];
const TAGS = ['investor', 'advisor', 'key', 'new'];
const FIRST = day('2024-03-04');

/** Cities on a square of 900 × 900 km; rail at 200 km/h with half an hour at the stations. */
const legsOf = (count: number, rng: Rng): Leg[] => {
  const spots = Array.from({ length: count }, () => [rng.below(900), rng.below(900)] as const);
  return spots.flatMap(([x, y], a) =>
    spots.flatMap(([u, v], b) => {
      const kilometres = Math.round(Math.hypot(x - u, y - v));
      const minutes = 30 + Math.round(kilometres * 0.3);
      return a === b
        ? []
        : [{ from: `c${a}`, to: `c${b}`, minutes, money: kilometres, how: 'rail' as const }];
    }),
  );
};

const some = (from: readonly string[], count: number, rng: Rng): string[] =>
  Array.from({ length: count }, () => from[rng.below(from.length)] ?? '').filter(
    (one, i, all) => all.indexOf(one) === i,
  );

const windowsOf = (days: number, duration: number, rng: Rng): Window[] =>
  Array.from({ length: 1 + rng.below(4) }, () => rng.below(days))
    .filter((one, i, all) => all.indexOf(one) === i)
    .map((index) => {
      const from = 510 + 30 * rng.below(14);
      return {
        day: addDays(FIRST, index),
        from,
        to: Math.min(1080, from + duration + 60 * (1 + rng.below(4))),
      };
    });

const visitOf = (i: number, { days, cities }: Sizes, rng: Rng): Visit => {
  const duration = 45 + 15 * rng.below(6);
  return {
    id: `v${i}`,
    place: `s${i}-${rng.below(cities)}`,
    value: 10 + rng.below(90),
    duration,
    cost: 0,
    windows: windowsOf(days, duration, rng),
    competences: some(COMPETENCES, rng.below(3), rng),
    rank: rng.below(10) < 7 ? 0 : 3,
    tags: some(TAGS, 1 + rng.below(2), rng),
    mandatory: rng.below(40) === 0,
    notBefore: i > 0 && rng.below(20) === 0 ? [`v${rng.below(i)}`] : [],
    sameDayAs: i > 0 && rng.below(40) === 0 ? [`v${rng.below(i)}`] : [],
    onlySquads: null,
    notSquads: [],
    confirmed: null,
  };
};

const personOf = (i: number, cities: number, rng: Rng): Person => ({
  id: `p${i}`,
  rank: i % 3 === 0 ? 3 + rng.below(2) : rng.below(3),
  competences: some(COMPETENCES, 2 + rng.below(2), rng),
  home: `h${rng.below(3) === 0 ? rng.below(cities) : 0}`,
  free: null,
  ready: rng.below(30) !== 0,
});

/** A campaign made by seed, for tests and benches: one seed and size gives one problem. Squads are to be formed. */
export const makeInstance = (seed: number, sizes: Sizes): Problem => {
  const rng = seededRng(seed);
  const last = addDays(FIRST, sizes.days - 1);
  const cities = Array.from({ length: sizes.cities }, (_, i) => ({
    code: `c${i}`,
    insideMinutes: 20 + rng.below(30),
  }));
  const legs = legsOf(sizes.cities, rng);
  const visits = Array.from({ length: sizes.visits }, (_, i) => visitOf(i, sizes, rng));
  const sites = visits.map((v): Place => ({ id: v.place, city: `c${v.place.split('-')[1]}`, kind: 'site' }));
  const homes = cities.map((city, i): Place => ({ id: `h${i}`, city: city.code, kind: 'home' }));
  const closed = `c${sizes.cities - 1}`;
  return {
    version: 2,
    horizon: {
      dayLength: 1440,
      days: Array.from({ length: sizes.days }, (_, i) => ({
        day: addDays(FIRST, i),
        opens: 510,
        closes: 1080,
      })),
      nightRest: { from: 1320, to: 360 },
      latestReturn: 1320,
    },
    cities,
    places: [...homes, ...sites],
    legs,
    people: Array.from({ length: 4 * sizes.squads }, (_, i) => personOf(i, sizes.cities, rng)),
    squads: [],
    toForm: { count: sizes.squads, from: FIRST, to: last, maxMembers: 3, leaderRank: 3, budget: null },
    visits,
    mix: [{ id: 'advisors', tag: 'advisor', scope: 'campaign', unit: 'share', least: 20, most: 100 }],
    caps: [],
    budget: null,
    closures: [{ city: closed, place: null, from: addDays(FIRST, 1), to: last }],
    registrations: [{ city: 'c1', from: FIRST, to: last, minutes: 30 }],
    past: NO_PAST,
    weights: DEFAULT_WEIGHTS,
  };
};
