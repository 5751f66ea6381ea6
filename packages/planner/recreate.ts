import { bestFit, insert } from './insertion.ts';
import { gainOf, mixMissed, travelPoints } from './objective.ts';
import type { Rng } from './rng.ts';
import type { Draft } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/** A key by which visits queue up to be inserted: the smallest first. */
type Queue = (terrain: Terrain, visit: number, rng: Rng) => number;

const room = (terrain: Terrain, visit: number): number => {
  const starts = terrain.starts[visit] ?? [];
  let minutes = 0;
  for (let i = 0; i < starts.length; i += 2) minutes += 30 + (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  return minutes;
};

const noise = (rng: Rng): number => 0.8 + 0.4 * rng.fraction();

const byWorth: Queue = (terrain, visit, rng) => -gainOf(terrain, visit, false) * noise(rng);
const byRate: Queue = (terrain, visit, rng) =>
  (-gainOf(terrain, visit, false) / (30 + (terrain.duration[visit] ?? 0))) * noise(rng);
const byChance: Queue = (_terrain, _visit, rng) => rng.fraction();
const byNarrowness: Queue = (terrain, visit, rng) =>
  (room(terrain, visit) / (1 + gainOf(terrain, visit, false))) * noise(rng);

/** Drawn with these frequencies; SISR sorts by random, demand, far and close with 4, 4, 2 and 1. */
const QUEUES: readonly Queue[] = [byRate, byRate, byRate, byWorth, byWorth, byChance, byNarrowness];

/** Points a visit is worth beyond its own for the mix rules that are missed now. */
const mixBonus = (terrain: Terrain, draft: Draft): ((visit: number) => number) => {
  const lacking = mixMissed(terrain, draft).filter(({ rule, short }) => short > 0 && rule.least > 0);
  const tags = new Set(lacking.map(({ rule }) => rule.tag));
  if (tags.size === 0) return () => 0;
  const weight = terrain.problem.weights.mixMissed;
  return (visit) => (terrain.problem.visits[visit]?.tags.some((tag) => tags.has(tag)) ? weight : 0);
};

export interface Gap {
  /** Visits left out before the ruin: they are tried only where something changed. */
  readonly before: readonly number[];
  /** Visits the ruin took out: they are tried everywhere. */
  readonly removed: readonly number[];
  readonly touched: readonly number[];
}

/** Puts back, one by one in a drawn order, whatever fits and is worth its journey; then what mends a mix rule. */
export const recreate = (terrain: Terrain, draft: Draft, gap: Gap, rng: Rng): void => {
  const everywhere = draft.sequences.map((one) => one.squad);
  const bonus = mixBonus(terrain, draft);
  const queue = QUEUES[rng.below(QUEUES.length)] ?? byRate;
  const waiting = [
    ...gap.before.map((visit) => ({ visit, squads: gap.touched, key: 0 })),
    ...gap.removed.map((visit) => ({ visit, squads: everywhere, key: 0 })),
  ];
  for (const one of waiting) {
    const extra = bonus(one.visit);
    one.key = queue(terrain, one.visit, rng) - extra;
  }
  waiting.sort((a, b) => a.key - b.key);
  fill(terrain, draft, { waiting, bonus, rng });
  const lacking = mixBonus(terrain, draft);
  const mending = waiting.filter(({ visit }) => draft.where[visit] === -1 && lacking(visit) > 0);
  fill(terrain, draft, { waiting: mending, bonus: lacking, rng });
};

interface Filling {
  readonly waiting: readonly { readonly visit: number; readonly squads: readonly number[] }[];
  readonly bonus: (visit: number) => number;
  readonly rng: Rng;
}

const fill = (terrain: Terrain, draft: Draft, { waiting, bonus, rng }: Filling): void => {
  for (const { visit, squads } of waiting) {
    const fit = bestFit(terrain, draft, { visit, squads, rng });
    if (!fit) continue;
    const gain = gainOf(terrain, visit, fit.kept) + bonus(visit);
    if (gain > travelPoints(terrain, fit.detour, 0)) insert(terrain, draft, visit, fit);
  }
};
