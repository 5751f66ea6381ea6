import { groupBy } from './group.ts';
import type { Terrain } from './terrain.ts';

/** Squads that can stand for each other: any route of one is a route of the others, and worth the same. */
export interface Classes {
  /** Class of each squad. */
  readonly of: Int32Array;
  readonly squads: readonly (readonly number[])[];
}

/** Squads of the same places, days, size, budget and possible visits, of whom nothing is done, promised or frozen. */
export const classesOf = (terrain: Terrain): Classes => {
  const visits = terrain.problem.visits.length;
  const bound = new Set([...terrain.confirmedSquad, ...terrain.frozenSquad].filter((squad) => squad >= 0));
  const key = (squad: number): string => {
    const base = terrain.bases[squad];
    if (!base || base.executed.length > 0 || bound.has(squad)) return `${squad}`;
    const { start, end, since, until, budget, people, isOut } = base;
    const may = terrain.may.subarray(squad * visits, (squad + 1) * visits).join('');
    return [start, end, since, until, budget, people, isOut, may].join(' ');
  };
  const squads = [...groupBy([...terrain.bases.keys()], key).values()];
  const of = new Int32Array(terrain.bases.length);
  squads.forEach((members, one) => {
    for (const squad of members) of[squad] = one;
  });
  return { of, squads };
};
