import { DAY, NEVER } from './calendar.ts';
import type { Rng } from './rng.ts';
import {
  type Draft,
  freeBefore,
  mustLeaveBy,
  nextStart,
  placeBefore,
  reach,
  retime,
  type Sequence,
  sequenceOf,
} from './sequence.ts';
import { minutesBetween, moneyBetween, type Starts, type Terrain } from './terrain.ts';

/** Where a visit fits. `cost` is detour in minutes plus a tenth of the time spent waiting for the host. */
export interface Fit {
  readonly squad: number;
  readonly at: number;
  readonly kept: boolean;
  readonly cost: number;
  readonly detour: number;
}

/** Share of positions that are passed over, so that greed does not always repeat itself (SISR, "blinks"). */
const BLINK = 0.01;
const WAIT_WEIGHT = 0.1;

interface Trial {
  readonly visit: number;
  readonly starts: Starts;
  readonly kept: boolean;
}

const staysHome = (terrain: Terrain, sequence: Sequence): boolean =>
  sequence.visits.length === 0 && !terrain.bases[sequence.squad]?.isOut;

/** Minutes added by going from position `at - 1` over `place` to position `at`; -1 where there is no way. */
const detourOver = (terrain: Terrain, sequence: Sequence, at: number, place: number): number => {
  const before = placeBefore(terrain, sequence, at);
  const next = sequence.visits[at];
  const after = next === undefined ? (terrain.bases[sequence.squad]?.end ?? 0) : (terrain.place[next] ?? 0);
  const there = minutesBetween(terrain, before, place);
  const on = minutesBetween(terrain, place, after);
  if (there < 0 || on < 0) return -1;
  const direct = staysHome(terrain, sequence) ? 0 : minutesBetween(terrain, before, after);
  return there + on - Math.max(0, direct);
};

const extraMoney = (terrain: Terrain, sequence: Sequence, at: number, place: number): number => {
  const before = placeBefore(terrain, sequence, at);
  const next = sequence.visits[at];
  const base = terrain.bases[sequence.squad];
  const after = next === undefined ? (base?.end ?? 0) : (terrain.place[next] ?? 0);
  const direct = staysHome(terrain, sequence) ? 0 : moneyBetween(terrain, before, after);
  const over = moneyBetween(terrain, before, place) + moneyBetween(terrain, place, after);
  return (base?.people ?? 0) * (over - direct);
};

export const budgetLeft = (terrain: Terrain, sequence: Sequence, at: number, place: number): number =>
  (terrain.bases[sequence.squad]?.budget ?? 0) - sequence.money - extraMoney(terrain, sequence, at, place);

/** The cheapest position of one sequence by the slack arrays: a few operations for each position. */
const fitInto = (terrain: Terrain, sequence: Sequence, trial: Trial, rng: Rng | null): Fit | null => {
  const place = terrain.place[trial.visit] ?? 0;
  const duration = terrain.duration[trial.visit] ?? 0;
  const last = trial.starts[trial.starts.length - 1] ?? -1;
  const first = trial.starts[0] ?? NEVER;
  let best: Fit | null = null;
  for (let at = 0; at <= sequence.visits.length; at++) {
    const free = freeBefore(terrain, sequence, at);
    if (free > last) break;
    if ((sequence.latest[at] ?? NEVER) < first + duration) continue;
    if (rng && rng.fraction() < BLINK) continue;
    const ready = reach(terrain, free, placeBefore(terrain, sequence, at), place);
    const start = nextStart(trial.starts, ready);
    if (start === NEVER || start + duration > mustLeaveBy(terrain, sequence, at, place)) continue;
    const detour = detourOver(terrain, sequence, at, place);
    const cost = detour + WAIT_WEIGHT * (start - ready);
    if (detour < 0 || (best && cost >= best.cost)) continue;
    if (budgetLeft(terrain, sequence, at, place) < 0) continue;
    best = { squad: sequence.squad, at, kept: trial.kept, cost, detour };
  }
  return best;
};

/** Best place for a visit among these squads; its confirmed slot is taken before anything else. */
export const bestFit = (
  terrain: Terrain,
  draft: Draft,
  ask: { readonly visit: number; readonly squads: readonly number[]; readonly rng: Rng | null },
): Fit | null => {
  const { visit, squads, rng } = ask;
  const visits = terrain.problem.visits.length;
  const confirmed = terrain.confirmed[visit];
  const home = terrain.confirmedSquad[visit] ?? -1;
  const own = draft.sequences[home];
  if (confirmed && own && squads.includes(home) && terrain.may[home * visits + visit]) {
    const kept = fitInto(terrain, own, { visit, starts: confirmed, kept: true }, null);
    if (kept) return kept;
  }
  const starts = terrain.starts[visit];
  if (!starts || starts.length === 0) return null;
  let best: Fit | null = null;
  for (const squad of squads) {
    const sequence = draft.sequences[squad];
    if (!sequence || !terrain.may[squad * visits + visit]) continue;
    const fit = fitInto(terrain, sequence, { visit, starts, kept: false }, rng);
    if (fit && (!best || fit.cost < best.cost)) best = fit;
  }
  return best;
};

/** Puts the visit in and retimes; says false, and changes nothing, if that breaks a time or a tie. */
export const insert = (terrain: Terrain, draft: Draft, visit: number, fit: Fit): boolean => {
  const before = draft.sequences[fit.squad];
  if (!before) return false;
  const after = sequenceOf(fit.squad, before.visits.toSpliced(fit.at, 0, visit));
  draft.sequences[fit.squad] = after;
  draft.where[visit] = fit.squad;
  draft.kept[visit] = fit.kept ? 1 : 0;
  if (retime(terrain, draft, after) && tiesHold(terrain, draft, after)) return true;
  draft.sequences[fit.squad] = before;
  draft.where[visit] = -1;
  draft.kept[visit] = 0;
  return false;
};

/**
 * Takes visits out of one sequence and retimes what stays. Trains do not keep the triangle inequality, so the direct
 * way may be longer, or missing: then visits behind are taken out too, frozen ones never.
 */
export const removeAll = (terrain: Terrain, draft: Draft, squad: number, visits: readonly number[]): void => {
  let staying = draft.sequences[squad]?.visits ?? [];
  let leaving: readonly number[] = visits;
  for (;;) {
    for (const visit of leaving) {
      draft.where[visit] = -1;
      draft.kept[visit] = 0;
    }
    staying = staying.filter((visit) => draft.where[visit] === squad);
    const after = sequenceOf(squad, staying);
    draft.sequences[squad] = after;
    if (retime(terrain, draft, after)) return;
    const loose = staying.findLast((visit) => (terrain.frozenSquad[visit] ?? -1) < 0);
    if (loose === undefined) return;
    leaving = [loose];
  }
};

/** Earliest start of a scheduled visit, or of one already executed; -1 otherwise. */
export const startOf = (terrain: Terrain, draft: Draft, visit: number): number => {
  if (terrain.isExecuted[visit]) return executedStart(terrain, visit);
  const sequence = draft.sequences[draft.where[visit] ?? -1];
  return sequence ? (sequence.earliest[sequence.visits.indexOf(visit)] ?? -1) : -1;
};

const executedStart = (terrain: Terrain, visit: number): number => {
  const id = terrain.problem.visits[visit]?.id;
  const slot = terrain.problem.past.executed.find((one) => one.visit === id);
  return slot ? terrain.problem.horizon.days.findIndex((d) => d.day === slot.day) * DAY + slot.start : -1;
};

/** PLN-26, PLN-27: do the ties of this visit hold where both are made? */
export const tieHolds = (terrain: Terrain, draft: Draft, visit: number): boolean =>
  (terrain.ties[visit] ?? []).every((tie) => {
    const start = startOf(terrain, draft, tie.visit);
    const other = startOf(terrain, draft, tie.other);
    if (start < 0 || other < 0) return true;
    if (tie.kind === 'sameDay') return Math.floor(start / DAY) === Math.floor(other / DAY);
    return start >= other + (terrain.duration[tie.other] ?? 0);
  });

const tiesHold = (terrain: Terrain, draft: Draft, sequence: Sequence): boolean =>
  sequence.visits.every(
    (visit) => (terrain.ties[visit]?.length ?? 0) === 0 || tieHolds(terrain, draft, visit),
  );
