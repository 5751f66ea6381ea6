import { dayOf } from './calendar.ts';
import { minutesBetween, type Terrain } from './terrain.ts';

/** With more visits the table of detours is not made: 400³ are 64 million sums. */
const MOST_VISITS = 400;

/**
 * Visits that a route of this squad can always pass over without losing time or points of travel, 1 each: no direct
 * way is longer than the one over them. Never so over several days, since a long way that no longer fits today waits
 * for tomorrow, while two short ones may not.
 */
export const skippable = (terrain: Terrain, squad: number, candidates: readonly number[]): Uint8Array => {
  const skips = new Uint8Array(terrain.problem.visits.length);
  const base = terrain.bases[squad];
  if (!base || candidates.length > MOST_VISITS || terrain.hasFares) return skips;
  const isOneDay = dayOf(terrain.calendar, base.since) === dayOf(terrain.calendar, base.until);
  if (!isOneDay || terrain.welcome.some((minutes) => minutes > 0)) return skips;
  const places = candidates.map((visit) => terrain.place[visit] ?? 0);
  for (const visit of candidates) if (isOnNoShortcut(terrain, visit, { base, places })) skips[visit] = 1;
  return skips;
};

const isOnNoShortcut = (
  terrain: Terrain,
  visit: number,
  {
    base,
    places,
  }: { readonly base: { readonly start: number; readonly end: number }; readonly places: readonly number[] },
): boolean => {
  const over = terrain.place[visit] ?? 0;
  const counts = terrain.problem.weights.minutesPerPoint > 0;
  const stay = counts ? 0 : (terrain.duration[visit] ?? 0);
  const isLonger = (a: number, there: number, b: number): boolean => {
    const [on, direct] = [minutesBetween(terrain, over, b), minutesBetween(terrain, a, b)];
    return on >= 0 && (direct < 0 || direct > there + stay + on);
  };
  for (const a of [base.start, ...places]) {
    const there = minutesBetween(terrain, a, over);
    if (a === over || there < 0) continue;
    for (const b of places) if (b !== over && isLonger(a, there, b)) return false;
    if (isLonger(a, there, base.end)) return false;
  }
  return true;
};
