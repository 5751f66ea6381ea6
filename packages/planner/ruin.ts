import type { Desk } from './desk.ts';
import { type Draft, takeOut } from './draft.ts';
import { dayCapsHold, tieHolds } from './insertion.ts';
import { type Neighbourhood, walkAround } from './neighbourhood.ts';
import type { Rng } from './rng.ts';
import type { Settings } from './settings.ts';
import type { Terrain } from './terrain.ts';

/** What an operator of the search is handed. */
export interface Workshop {
  readonly terrain: Terrain;
  readonly draft: Draft;
  readonly near: Neighbourhood;
  readonly desk: Desk;
  /** All squads. */
  readonly everybody: readonly number[];
  readonly rng: Rng;
  readonly settings: Settings;
}

/** Takes visits out around a seed, which need not be scheduled itself. */
export type Ruin = (workshop: Workshop, seed: number) => void;

const isLoose = (terrain: Terrain, visit: number): boolean => (terrain.frozenSquad[visit] ?? -1) < 0;

/** Removes strings of visits from several squads near the seed (SISR, Christiaens & Vanden Berghe 2020). */
export const strings: Ruin = (workshop, seed) => {
  const { draft, rng, settings } = workshop;
  let [scheduled, used] = [0, 0];
  for (const { size } of draft.sequences) {
    scheduled += size;
    if (size > 0) used++;
  }
  if (scheduled === 0) return;
  const longest = Math.max(1, Math.min(settings.longestString, scheduled / used));
  const count = Math.floor(rng.fraction() * ((4 * settings.meanRemoved) / (1 + longest) - 1) + 1);
  let taken = 0;
  walkAround(workshop, seed, (visit) => {
    const squad = draft.where[visit] ?? -1;
    if (squad < 0 || draft.isTouched[squad]) return false;
    removeString(workshop, squad, visit, longest);
    return ++taken >= Math.min(count, used);
  });
};

/** A string of visits of one squad that holds `visit`; or a longer one that keeps some in its middle. */
const removeString = (
  { terrain, draft, rng, settings }: Workshop,
  squad: number,
  visit: number,
  longest: number,
): void => {
  const sequence = draft.sequences[squad];
  if (!sequence) return;
  const length = Math.floor(rng.fraction() * Math.min(longest, sequence.size) + 1);
  let spared = 0;
  if (length > 1 && rng.fraction() < settings.splitStrings)
    while (length + spared < sequence.size && rng.fraction() > 0.01) {
      spared++;
      if (rng.fraction() < 0.5) break;
    }
  const span = length + spared;
  const at = sequence.visits.indexOf(visit);
  const low = Math.max(0, at - span + 1);
  const high = Math.min(at, sequence.size - span);
  const from = low + rng.below(high - low + 1);
  const spareFrom = spared > 0 ? from + 1 + rng.below(length - 1) : -1;
  takeOut(
    terrain,
    draft,
    squad,
    (one, i) =>
      i >= from && i < from + span && !(i >= spareFrom && i < spareFrom + spared) && isLoose(terrain, one),
  );
};

/** Removes what several squads do in one stretch of time, around the seed's own. */
export const slice: Ruin = ({ terrain, draft, rng, settings }, seed) => {
  const starts = terrain.starts[seed];
  const squads = draft.sequences.length;
  const from = rng.below(squads);
  const count = Math.min(squads, 1 + rng.below(3));
  const each = Math.max(1, Math.round((settings.meanRemoved * (0.5 + rng.fraction())) / count));
  const moment = starts?.[2 * rng.below(Math.max(1, starts.length / 2))] ?? 0;
  for (let n = 0; n < count; n++) {
    const squad = (from + n) % squads;
    const sequence = draft.sequences[squad];
    if (!sequence || sequence.size === 0) continue;
    let at = 0;
    while (at < sequence.size - 1 && (sequence.earliest[at] ?? 0) < moment) at++;
    const low = Math.max(0, at - Math.floor(each / 2));
    takeOut(terrain, draft, squad, (one, i) => i >= low && i < low + each && isLoose(terrain, one));
  }
};

/** Removes visits here and there. */
export const scatter: Ruin = ({ terrain, draft, rng, settings }) => {
  const squads = draft.sequences.length;
  const from = rng.below(squads);
  const share = 0.1 + 0.3 * rng.fraction();
  let removed = 0;
  for (let n = 0; n < squads && removed < settings.meanRemoved; n++) {
    const squad = (from + n) % squads;
    if ((draft.sequences[squad]?.size ?? 0) === 0) continue;
    takeOut(terrain, draft, squad, (one) => {
      const goes = isLoose(terrain, one) && rng.fraction() < share;
      if (goes) removed++;
      return goes;
    });
  }
};

/** What stayed may have moved forward and broken a tie, or a cap of a day: the visits concerned go too. */
export const mend = (terrain: Terrain, draft: Draft, squads: readonly number[]): void => {
  if (terrain.hasTies || terrain.hasDayCaps) for (const squad of squads) mendSquad(terrain, draft, squad);
};

const mendSquad = (terrain: Terrain, draft: Draft, squad: number): void => {
  const sequence = draft.sequences[squad];
  if (!sequence) return;
  for (let at = 0; at < sequence.size; at++) {
    const visit = sequence.visits[at] ?? 0;
    if (!isLoose(terrain, visit)) continue;
    const isBroken =
      ((terrain.ties[visit]?.length ?? 0) > 0 && !tieHolds(terrain, draft, visit)) ||
      (terrain.hasDayCaps && (terrain.capsOf[visit]?.length ?? 0) > 0 && !dayCapsHold(terrain, draft, squad));
    if (!isBroken) continue;
    takeOut(terrain, draft, squad, (one) => one === visit);
    at = -1;
  }
};
