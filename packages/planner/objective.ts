import type { MixRule } from './problem.ts';
import { type Draft, travelOf } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/** Visits by which a share is missed: too few of the tag, or too many. Both counted in whole visits. */
export const mixShortfall = (rule: Pick<MixRule, 'least' | 'most'>, tagged: number, all: number): number =>
  Math.max(0, Math.ceil((all * rule.least) / 100) - tagged) +
  Math.max(0, tagged - Math.floor((all * rule.most) / 100));

const isMade = (terrain: Terrain, draft: Draft, visit: number): boolean =>
  (draft.where[visit] ?? -1) >= 0 || terrain.isExecuted[visit] === 1;

/** Points for making this visit there: its value, and the penalties that it takes away. */
export const gainOf = (terrain: Terrain, visit: number, isKept: boolean): number => {
  const { weights, visits } = terrain.problem;
  const mandatory = visits[visit]?.mandatory ? weights.mandatoryMissed : 0;
  return (terrain.value[visit] ?? 0) + mandatory + (isKept ? weights.moved : 0);
};

/** Points of travel, not yet rounded. */
export const travelPoints = (terrain: Terrain, minutes: number, money: number): number => {
  const { minutesPerPoint, moneyPerPoint } = terrain.problem.weights;
  return (minutesPerPoint ? minutes / minutesPerPoint : 0) + (moneyPerPoint ? money / moneyPerPoint : 0);
};

const shortOf = (rule: MixRule, made: readonly (readonly string[])[]): number =>
  mixShortfall(rule, made.filter((tags) => tags.includes(rule.tag)).length, made.length);

const tagsOf = (terrain: Terrain, visits: readonly number[]): string[][] =>
  visits.map((visit) => [...(terrain.problem.visits[visit]?.tags ?? [])]);

/** Visits by which each mix rule is missed in this draft. */
export const mixMissed = (terrain: Terrain, draft: Draft): readonly { rule: MixRule; short: number }[] => {
  if (terrain.problem.mix.length === 0) return [];
  const bySquad = draft.sequences.map((sequence, i) =>
    tagsOf(terrain, [...(terrain.bases[i]?.executed ?? []), ...sequence.visits]),
  );
  const all = bySquad.flat();
  return terrain.problem.mix.map((rule) => ({
    rule,
    short:
      rule.scope === 'campaign'
        ? shortOf(rule, all)
        : bySquad.reduce((sum, made) => sum + shortOf(rule, made), 0),
  }));
};

/** What the search maximises: the score of plan.ts before rounding, without the constant terms. */
export const objective = (terrain: Terrain, draft: Draft): number => {
  const { weights } = terrain.problem;
  let points = 0;
  for (let visit = 0; visit < draft.where.length; visit++)
    if (isMade(terrain, draft, visit)) points += gainOf(terrain, visit, draft.kept[visit] === 1);
  for (const { short } of mixMissed(terrain, draft)) points -= weights.mixMissed * short;
  for (const sequence of draft.sequences)
    points -= travelPoints(terrain, travelOf(terrain, sequence), sequence.money);
  return points;
};
