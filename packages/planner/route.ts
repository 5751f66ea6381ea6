import { travelPoints } from './draft.ts';
import { mixShortfall } from './mix.ts';
import { reckon, type Sequence, sequenceOf } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/** What one squad, or one of a class of squads that can stand for each other, may do: a column of the packing. */
export interface PooledRoute {
  readonly class: number;
  /** In order, each with its start and whether it stands in its confirmed slot. */
  readonly visits: Int32Array;
  readonly earliest: Int32Array;
  readonly kept: Uint8Array;
  /** What a draft's objective gains by it: visits, less travel and what a mix rule of the squad misses. */
  readonly points: number;
  /** Yuan of journeys and on the spot. */
  readonly yuan: number;
  /** Points of the best plan in which it was seen. */
  seenWith: number;
}

/** What a squad's own mix rules cost, executed visits counted; rules of the campaign are not a route's own. */
const mixCost = (terrain: Terrain, sequence: Sequence): number => {
  const { mix, weights } = terrain.problem;
  const executed = terrain.bases[sequence.squad]?.executed ?? [];
  const made = sequence.size + executed.length;
  if (made === 0) return 0;
  let cost = 0;
  mix.forEach((rule, i) => {
    if (rule.scope !== 'squad') return;
    let tagged = executed.filter((visit) => terrain.mixOf[visit]?.includes(i)).length;
    for (let at = 0; at < sequence.size; at++)
      if (terrain.mixOf[sequence.visits[at] ?? 0]?.includes(i)) tagged++;
    cost += weights.mixMissed * mixShortfall(rule, tagged, made);
  });
  return cost;
};

/** Points of a sequence as part of a draft; its minutes and yuan must be reckoned. */
export const pointsOf = (terrain: Terrain, sequence: Sequence): number => {
  let gain = 0;
  for (let at = 0; at < sequence.size; at++)
    gain +=
      (terrain.gain[sequence.visits[at] ?? 0] ?? 0) + (sequence.kept[at] ? terrain.problem.weights.moved : 0);
  const travel = travelPoints(terrain, sequence.minutes, sequence.money);
  return gain - travel - (terrain.problem.mix.length > 0 ? mixCost(terrain, sequence) : 0);
};

/** What the squad is worth and spends without a route: nothing, unless it is out and must come home. */
export const idle = (terrain: Terrain, squad: number): { readonly points: number; readonly yuan: number } => {
  const sequence = sequenceOf(squad);
  reckon(terrain, sequence);
  return { points: pointsOf(terrain, sequence), yuan: sequence.money };
};
