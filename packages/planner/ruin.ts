import { removeAll, tieHolds } from './insertion.ts';
import type { Rng } from './rng.ts';
import type { Draft } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/** Mean number of visits taken out and the longest string (SISR, Christiaens & Vanden Berghe 2020, section 5.1). */
const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;

/** Which cities, and visits in them, lie near each city: the nearest first. */
export interface Neighbourhood {
  readonly citiesBy: readonly (readonly number[])[];
  readonly visitsIn: readonly (readonly number[])[];
}

export const neighbourhoodOf = (terrain: Terrain): Neighbourhood => {
  const cities = Array.from({ length: terrain.cities }, (_, city) => city);
  const visitsIn: number[][] = cities.map(() => []);
  terrain.place.forEach((place, visit) => {
    if (!terrain.isExecuted[visit]) visitsIn[terrain.cityOf[place] ?? 0]?.push(visit);
  });
  const far = (a: number, b: number): number => {
    const minutes = a === b ? 0 : (terrain.legMinutes[a * terrain.cities + b] ?? -1);
    return minutes < 0 ? Number.MAX_SAFE_INTEGER : minutes;
  };
  return { visitsIn, citiesBy: cities.map((a) => cities.toSorted((b, c) => far(a, b) - far(a, c))) };
};

/** Visits around a seed, city by city, in each city from a random one on. */
function* around(terrain: Terrain, near: Neighbourhood, seed: number, rng: Rng): Generator<number> {
  for (const city of near.citiesBy[terrain.cityOf[terrain.place[seed] ?? 0] ?? 0] ?? []) {
    const visits = near.visitsIn[city] ?? [];
    const from = rng.below(visits.length);
    for (let i = 0; i < visits.length; i++) yield visits[(from + i) % visits.length] ?? 0;
  }
}

/** A string of at most `length` loose visits around `visit` in its sequence. */
const stringAround = (visits: readonly number[], visit: number, length: number, rng: Rng): number[] => {
  const at = visits.indexOf(visit);
  const from = Math.max(0, Math.min(at - rng.below(length), visits.length - length));
  return visits.slice(from, from + length);
};

/** Removes strings of visits from several squads near a random visit; answers the squads it touched. */
export const ruin = (terrain: Terrain, draft: Draft, near: Neighbourhood, rng: Rng): Set<number> => {
  const touched = new Set<number>();
  const scheduled = draft.sequences.reduce((sum, one) => sum + one.visits.length, 0);
  const used = draft.sequences.filter((one) => one.visits.length > 0).length;
  if (scheduled === 0) return new Set(draft.sequences.keys());
  const longest = Math.max(1, Math.min(LONGEST_STRING, Math.floor(scheduled / used)));
  const strings = 1 + rng.below(Math.max(1, Math.floor((4 * MEAN_REMOVED) / (1 + longest))));
  for (const visit of around(terrain, near, rng.below(draft.where.length), rng)) {
    if (touched.size >= strings) break;
    const squad = draft.where[visit] ?? -1;
    const visits = draft.sequences[squad]?.visits;
    if (!visits || touched.has(squad)) continue;
    const length = 1 + rng.below(Math.min(longest, visits.length));
    const string = stringAround(visits, visit, length, rng);
    removeAll(
      terrain,
      draft,
      squad,
      string.filter((one) => (terrain.frozenSquad[one] ?? -1) < 0),
    );
    touched.add(squad);
  }
  return untie(terrain, draft, touched);
};

/** What stayed may have moved forward and broken a tie: the visits concerned go too. */
export const untie = (terrain: Terrain, draft: Draft, touched: Set<number>): Set<number> => {
  for (;;) {
    const broken = [...touched].flatMap((squad) =>
      (draft.sequences[squad]?.visits ?? []).filter(
        (visit) => (terrain.ties[visit]?.length ?? 0) > 0 && !tieHolds(terrain, draft, visit),
      ),
    );
    const loose = broken.find((visit) => (terrain.frozenSquad[visit] ?? -1) < 0);
    if (loose === undefined) return touched;
    removeAll(terrain, draft, draft.where[loose] ?? -1, [loose]);
  }
};
