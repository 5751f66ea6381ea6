import type { Rng } from './rng.ts';
import type { Terrain } from './terrain.ts';

/** Which cities, and visits in them, lie near each city: the nearest first. */
export interface Neighbourhood {
  citiesBy(city: number): Int32Array;
  readonly visitsIn: readonly Int32Array[];
}

export const neighbourhoodOf = (terrain: Terrain): Neighbourhood => {
  const lists: number[][] = Array.from({ length: terrain.cities }, () => []);
  terrain.place.forEach((place, visit) => {
    if (!terrain.isExecuted[visit] && (terrain.starts[visit]?.length ?? 0) > 0)
      lists[terrain.cityOf[place] ?? 0]?.push(visit);
  });
  const visitsIn = lists.map((list) => Int32Array.from(list));
  const populated = lists.flatMap((list, city) => (list.length > 0 ? [city] : []));
  const known: (Int32Array | undefined)[] = Array.from({ length: terrain.cities });
  const far = (a: number, b: number): number => {
    const minutes = a === b ? -1 : (terrain.legMinutes[a * terrain.cities + b] ?? -1);
    return minutes < 0 && a !== b ? Number.MAX_SAFE_INTEGER : minutes;
  };
  const citiesBy = (city: number): Int32Array => {
    const sorted = known[city] ?? Int32Array.from(populated.toSorted((a, b) => far(city, a) - far(city, b)));
    known[city] = sorted;
    return sorted;
  };
  return { visitsIn, citiesBy };
};

/** Walks the visits around a seed, city by city, in each city from a random one on, until `isEnough` says so. */
export const walkAround = (
  { terrain, near, rng }: { readonly terrain: Terrain; readonly near: Neighbourhood; readonly rng: Rng },
  seed: number,
  isEnough: (visit: number) => boolean,
): void => {
  const cities = near.citiesBy(terrain.cityOf[terrain.place[seed] ?? 0] ?? 0);
  for (let c = 0; c < cities.length; c++) {
    const visits = near.visitsIn[cities[c] ?? 0];
    const count = visits?.length ?? 0;
    let at = count > 1 ? rng.below(count) : 0;
    for (let i = 0; i < count; i++) {
      if (isEnough(visits?.[at] ?? 0)) return;
      if (++at === count) at = 0;
    }
  }
};
