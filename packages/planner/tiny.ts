import { day } from '../kernel/day.ts';
import type { Problem, Visit } from './problem.ts';
import { readProblem } from './read-problem.ts';

/** A two-day, two-city problem small enough to reckon by hand; tests change what they are about. */
export const MONDAY = day('2024-03-04');
export const TUESDAY = day('2024-03-05');

const HOURS = { opens: 540, closes: 1080 };

export const visitOf = (id: string, place: string, more: Partial<Visit> = {}): unknown => ({
  id,
  place,
  value: 10,
  duration: 60,
  windows: [{ day: MONDAY, from: 540, to: 1080 }],
  ...more,
});

/** Squad A (ann, rank 3, law; bob, rank 1, finance) leaves `home` in city h; city x is 120 minutes and 100 yuan away. */
export const tiny = (
  visits: readonly unknown[],
  more: Partial<Record<keyof Problem, unknown>> = {},
): Problem =>
  readProblem({
    version: 1,
    horizon: {
      days: [
        { day: MONDAY, ...HOURS },
        { day: TUESDAY, ...HOURS },
      ],
      nightRest: { from: 1320, to: 360 },
      latestReturn: 1320,
    },
    cities: [
      { code: 'h', insideMinutes: 30 },
      { code: 'x', insideMinutes: 30 },
    ],
    places: [
      { id: 'home', city: 'h', kind: 'home' },
      { id: 'near', city: 'h', kind: 'site' },
      { id: 'far', city: 'x', kind: 'site' },
      { id: 'farther', city: 'x', kind: 'site' },
    ],
    legs: [
      { from: 'h', to: 'x', minutes: 120, money: 100, how: 'rail', train: 'G1' },
      { from: 'x', to: 'h', minutes: 120, money: 100, how: 'rail', train: 'G2' },
    ],
    people: [
      { id: 'ann', rank: 3, competences: ['law'], home: 'home', ready: true },
      { id: 'bob', rank: 1, competences: ['finance'], home: 'home', ready: true },
    ],
    squads: [{ id: 'A', members: ['ann', 'bob'], start: 'home', end: 'home', from: MONDAY, to: TUESDAY }],
    visits,
    ...more,
  });
