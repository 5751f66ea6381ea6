import { minutesBetween, type Terrain } from './terrain.ts';

/**
 * For each visit those that a route remembers having made when it is there: near ones, and itself (ng-routes;
 * Baldacci, Mingozzi & Roberti 2011). A route may come back only to what it has forgotten, which makes routes few to
 * tell apart, and only ever worth more than real ones.
 */
export interface NgSets {
  readonly visits: number;
  /** Of each visit: itself first. */
  readonly members: number[][];
  /** [visit × visits + other] place of `other` in the set of `visit`, -1 where it is forgotten. */
  readonly at: Int8Array;
}

/** What is remembered fits into the bits of one whole number. */
const MOST_MEMBERS = 30;

export const ngSetsOf = (terrain: Terrain, candidates: readonly number[], size: number): NgSets => {
  const visits = terrain.problem.visits.length;
  const sets: NgSets = {
    visits,
    members: Array.from({ length: visits }, () => []),
    at: new Int8Array(visits * visits).fill(-1),
  };
  const far = (a: number, b: number): number => {
    const [from, to] = [terrain.place[a] ?? 0, terrain.place[b] ?? 0];
    const [there, back] = [minutesBetween(terrain, from, to), minutesBetween(terrain, to, from)];
    return Math.min(there < 0 ? 1e9 : there, back < 0 ? 1e9 : back);
  };
  for (const visit of candidates) {
    const near = candidates
      .map((other): [number, number] => [other, other === visit ? -1 : far(visit, other)])
      .toSorted((a, b) => a[1] - b[1]);
    for (const [other] of near.slice(0, size)) remember(sets, visit, other);
  }
  return sets;
};

/** From now on `other` is remembered at `visit`; false where that is so already, or no bit is left. */
const remember = (sets: NgSets, visit: number, other: number): boolean => {
  const own = sets.members[visit];
  const at = visit * sets.visits + other;
  if (!own || own.length >= MOST_MEMBERS || (sets.at[at] ?? -1) >= 0) return false;
  sets.at[at] = own.length;
  own.push(other);
  return true;
};

/** Makes the sets large enough to forbid each return in this route (Roberti & Mingozzi 2014); false if they are. */
export const forbidReturns = (sets: NgSets, route: ArrayLike<number>): boolean => {
  const last = new Map<number, number>();
  let grew = false;
  for (let i = 0; i < route.length; i++) {
    const visit = route[i] ?? 0;
    const from = last.get(visit);
    if (from !== undefined)
      for (let k = from + 1; k < i; k++) if (remember(sets, route[k] ?? 0, visit)) grew = true;
    last.set(visit, i);
  }
  return grew;
};

/** Does the route come back only to what it has forgotten? */
export const allows = (sets: NgSets, route: ArrayLike<number>): boolean => {
  let remembered = new Set<number>();
  for (let i = 0; i < route.length; i++) {
    const visit = route[i] ?? 0;
    if (remembered.has(visit)) return false;
    remembered = new Set((sets.members[visit] ?? []).filter((one) => one === visit || remembered.has(one)));
  }
  return true;
};
