import { NEVER } from './calendar.ts';
import { type Draft, put, takeOut } from './draft.ts';
import type { Rng } from './rng.ts';
import { mustLeaveBy, nextStart, placeAt, placeBefore, reach, type Sequence, staysHome } from './sequence.ts';
import { minutesBetween, moneyBetween, type Starts, type Terrain } from './terrain.ts';

/** Where a visit fits. */
export interface Fit {
  squad: number;
  at: number;
  kept: boolean;
  /** Minutes and yuan added to the journeys. */
  detour: number;
  money: number;
  /** Minutes of the squad's time: the visit, the detour, and a part of the waiting for the host. */
  effort: number;
  /** How much it is wanted: the greatest goes first. */
  key: number;
}

export const emptyFit = (): Fit => ({ squad: 0, at: 0, kept: false, detour: 0, money: 0, effort: 0, key: 0 });

/** How positions are weighed and how many are passed over. */
export interface Taste {
  /** Part of the waiting that counts as effort: 1 is the shift of Vansteenwegen et al. 2009, 0 the mere detour. */
  readonly waiting: number;
  /** Share of positions passed over, so that greed does not always repeat itself (SISR, "blinks"). */
  readonly blink: number;
  readonly rng: Rng | null;
}

export const SOBER: Taste = { waiting: 0.1, blink: 0, rng: null };

/** Yuan for all members by which going over `place` before position `at` is dearer. */
const extraMoney = (terrain: Terrain, sequence: Sequence, at: number, place: number): number => {
  const before = placeBefore(terrain, sequence, at);
  const after = placeAt(terrain, sequence, at);
  const direct = staysHome(terrain, sequence) ? 0 : moneyBetween(terrain, before, after);
  const over = moneyBetween(terrain, before, place) + moneyBetween(terrain, place, after);
  return (terrain.bases[sequence.squad]?.people ?? 0) * (over - direct);
};

/** Yuan left of the squad's budget and the campaign's when this visit comes to position `at`; below zero is over. */
export const budgetLeft = (
  terrain: Terrain,
  draft: Draft,
  { sequence, at, visit }: { readonly sequence: Sequence; readonly at: number; readonly visit: number },
): number => {
  const more = extraMoney(terrain, sequence, at, terrain.place[visit] ?? 0) + (terrain.cost[visit] ?? 0);
  const own = (terrain.bases[sequence.squad]?.budget ?? 0) - sequence.money - sequence.spent;
  return Math.min(own, terrain.budget - draft.money - draft.spent) - more;
};

/** PLN-28 Is there a cap, of the campaign or the squad, that this visit would exceed? */
const isCapped = (terrain: Terrain, draft: Draft, squad: number, visit: number): boolean => {
  const { groups, byCap } = draft.counts;
  for (const cap of terrain.capsOf[visit] ?? []) {
    const terms = terrain.problem.caps[cap];
    if (!terms || terms.scope === 'day') continue;
    const group = terms.scope === 'campaign' ? 0 : squad + 1;
    if ((byCap[cap * groups + group] ?? 0) >= terms.most) return true;
  }
  return false;
};

interface Trial {
  readonly visit: number;
  readonly starts: Starts;
  readonly kept: boolean;
  readonly taste: Taste;
  readonly fit: Fit;
}

/**
 * Writes the position of least effort in one sequence into `fit`, by the slack arrays; false if there is none. Most
 * positions fall to two sums, which the calendar can only make worse; only for the others it is asked.
 */
const fitAmong = (
  terrain: Terrain,
  draft: Draft,
  sequence: Sequence,
  { visit, starts, kept, taste, fit }: Trial,
): boolean => {
  const { visits, earliest, latest, size, squad } = sequence;
  const base = terrain.bases[squad];
  if (!base) return false;
  const place = terrain.place[visit] ?? 0;
  const duration = terrain.duration[visit] ?? 0;
  const last = starts[starts.length - 1] ?? -1;
  const first = starts[0] ?? NEVER;
  const isIdle = size === 0 && !base.isOut;
  const { rng, waiting, blink } = taste;
  let bestAt = -1;
  let bestEffort = Number.POSITIVE_INFINITY;
  let bestDetour = 0;
  let before = base.start;
  let free = base.since;
  for (let at = 0; at <= size && free <= last; at++) {
    const next = at < size ? (visits[at] ?? 0) : -1;
    const after = next < 0 ? base.end : (terrain.place[next] ?? 0);
    const by = next < 0 ? base.until : (latest[at] ?? -1);
    const there = minutesBetween(terrain, before, place);
    const on = minutesBetween(terrain, place, after);
    const soonest = Math.max(free + there, first);
    const mayFit = there >= 0 && on >= 0 && soonest <= last && soonest + duration + on <= by;
    if (mayFit && !(rng && rng.fraction() < blink)) {
      const ready = reach(terrain, free, before, place);
      const start = nextStart(starts, ready);
      const direct = isIdle ? 0 : Math.max(0, minutesBetween(terrain, before, after));
      const effort = there + on - direct + duration + waiting * (start - ready);
      if (
        effort < bestEffort &&
        start + duration <= mustLeaveBy(terrain, sequence, at, place) &&
        !(terrain.hasBudget && budgetLeft(terrain, draft, { sequence, at, visit }) < 0)
      ) {
        bestAt = at;
        bestEffort = effort;
        bestDetour = there + on - direct;
      }
    }
    before = after;
    if (next >= 0) free = (earliest[at] ?? NEVER) + (terrain.duration[next] ?? 0);
  }
  if (bestAt < 0) return false;
  fit.squad = squad;
  fit.at = bestAt;
  fit.kept = kept;
  fit.detour = bestDetour;
  fit.money = terrain.hasFares ? extraMoney(terrain, sequence, bestAt, place) : 0;
  fit.effort = bestEffort;
  return true;
};

/** Writes the best position for a visit in one squad into `fit`: its confirmed slot before anything else. */
export const fitInto = (
  terrain: Terrain,
  draft: Draft,
  ask: { readonly visit: number; readonly squad: number; readonly taste: Taste; readonly fit: Fit },
): boolean => {
  const { visit, squad, taste, fit } = ask;
  const sequence = draft.sequences[squad];
  if (!sequence || !terrain.may[squad * draft.where.length + visit]) return false;
  if (terrain.problem.caps.length > 0 && isCapped(terrain, draft, squad, visit)) return false;
  const confirmed = terrain.confirmed[visit];
  if (
    confirmed &&
    terrain.confirmedSquad[visit] === squad &&
    fitAmong(terrain, draft, sequence, { visit, starts: confirmed, kept: true, taste, fit })
  )
    return true;
  const starts = terrain.hasTies ? tiedStarts(terrain, draft, visit) : terrain.starts[visit];
  if (!starts || starts.length === 0) return false;
  return fitAmong(terrain, draft, sequence, { visit, starts, kept: false, taste, fit });
};

/** Start moments of a visit that agree with those it is tied to and that are made: on their day, after they end. */
const tiedStarts = (terrain: Terrain, draft: Draft, visit: number): Starts | undefined => {
  const starts = terrain.starts[visit];
  const { length } = terrain.calendar;
  let [from, to] = [0, NEVER];
  for (const tie of terrain.ties[visit] ?? []) {
    const other = startOf(terrain, draft, tie.visit === visit ? tie.other : tie.visit);
    if (other < 0) continue;
    if (tie.kind === 'sameDay') {
      const day = Math.floor(other / length);
      from = Math.max(from, day * length);
      to = Math.min(to, (day + 1) * length - 1);
    } else if (tie.visit === visit) from = Math.max(from, other + (terrain.duration[tie.other] ?? 0));
    else to = Math.min(to, other - (terrain.duration[visit] ?? 0));
  }
  return starts && (from > 0 || to < NEVER) ? clipped(starts, from, to) : starts;
};

const clipped = (starts: Starts, from: number, to: number): Starts => {
  const spans: number[] = [];
  for (let i = 0; i < starts.length; i += 2) {
    const [earliest, latest] = [Math.max(from, starts[i] ?? 0), Math.min(to, starts[i + 1] ?? -1)];
    if (earliest <= latest) spans.push(earliest, latest);
  }
  return Int32Array.from(spans);
};

/** Best position for a visit among these squads: its confirmed slot, else the least effort. */
export const bestFit = (
  terrain: Terrain,
  draft: Draft,
  ask: { readonly visit: number; readonly squads: Iterable<number>; readonly taste: Taste },
): Fit | null => {
  let best: Fit | null = null;
  const fit = emptyFit();
  for (const squad of ask.squads) {
    if (!fitInto(terrain, draft, { visit: ask.visit, squad, taste: ask.taste, fit })) continue;
    if (!best || (fit.kept && !best.kept) || (fit.kept === best.kept && fit.effort < best.effort))
      best = { ...fit };
  }
  return best;
};

/** Caps and budgets of the campaign may have been used up by other squads since the fit was found. */
const isAffordable = (terrain: Terrain, draft: Draft, visit: number, { squad, at }: Fit): boolean => {
  if (terrain.problem.caps.length > 0 && isCapped(terrain, draft, squad, visit)) return false;
  const sequence = draft.sequences[squad];
  return !terrain.hasBudget || !sequence || budgetLeft(terrain, draft, { sequence, at, visit }) >= 0;
};

/** Puts the visit in; says false, and changes nothing, if that breaks a time, a tie or a cap by day. */
export const insert = (terrain: Terrain, draft: Draft, visit: number, fit: Fit): boolean => {
  if (!isAffordable(terrain, draft, visit, fit)) return false;
  if (!put(terrain, draft, visit, fit)) return false;
  const holds =
    (!terrain.hasTies || tiesHold(terrain, draft, fit.squad)) &&
    (!terrain.hasDayCaps || dayCapsHold(terrain, draft, fit.squad));
  if (!holds) takeOut(terrain, draft, fit.squad, (one) => one === visit);
  return holds;
};

/** Earliest start of a scheduled visit, or of one already executed; -1 otherwise. */
const startOf = (terrain: Terrain, draft: Draft, visit: number): number => {
  if (terrain.isExecuted[visit]) return terrain.executedAt[visit] ?? -1;
  const sequence = draft.sequences[draft.where[visit] ?? -1];
  return sequence ? (sequence.earliest[sequence.visits.indexOf(visit)] ?? -1) : -1;
};

/** PLN-26, PLN-27: do the ties of this visit hold where both are made? */
export const tieHolds = (terrain: Terrain, draft: Draft, visit: number): boolean =>
  (terrain.ties[visit] ?? []).every((tie) => {
    const start = startOf(terrain, draft, tie.visit);
    const other = startOf(terrain, draft, tie.other);
    if (start < 0 || other < 0) return true;
    const { length } = terrain.calendar;
    if (tie.kind === 'sameDay') return Math.floor(start / length) === Math.floor(other / length);
    return start >= other + (terrain.duration[tie.other] ?? 0);
  });

const tiesHold = (terrain: Terrain, draft: Draft, squad: number): boolean => {
  const sequence = draft.sequences[squad];
  for (let at = 0; at < (sequence?.size ?? 0); at++) {
    const visit = sequence?.visits[at] ?? 0;
    if ((terrain.ties[visit]?.length ?? 0) > 0 && !tieHolds(terrain, draft, visit)) return false;
  }
  return true;
};

/** PLN-28 Caps by day, on the days on which this squad makes visits that they count. */
export const dayCapsHold = (terrain: Terrain, draft: Draft, squad: number): boolean => {
  const own = draft.sequences[squad];
  if (!own) return true;
  return terrain.problem.caps.every((cap, i) => {
    if (cap.scope !== 'day') return true;
    const counts = daysOf(terrain, draft, i);
    for (let at = 0; at < own.size; at++) {
      const visit = own.visits[at] ?? 0;
      if (!terrain.capsOf[visit]?.includes(i)) continue;
      const day = Math.floor((own.earliest[at] ?? 0) / terrain.calendar.length);
      if ((counts[day] ?? 0) > cap.most) return false;
    }
    return true;
  });
};

/** Visits that a cap counts, by day. */
const daysOf = (terrain: Terrain, draft: Draft, cap: number): Int32Array => {
  const days = new Int32Array(terrain.calendar.days);
  const add = (visit: number, moment: number): void => {
    const day = Math.floor(moment / terrain.calendar.length);
    if (terrain.capsOf[visit]?.includes(cap)) days[day] = (days[day] ?? 0) + 1;
  };
  for (const { visits, earliest, size } of draft.sequences)
    for (let at = 0; at < size; at++) add(visits[at] ?? 0, earliest[at] ?? 0);
  for (const base of terrain.bases)
    for (const visit of base.executed) add(visit, terrain.executedAt[visit] ?? 0);
  return days;
};
