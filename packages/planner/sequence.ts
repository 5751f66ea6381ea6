import { arrival, departure, NEVER } from './calendar.ts';
import { minutesBetween, moneyBetween, type Starts, type Terrain } from './terrain.ts';

/** One squad's visits in order, with the earliest start of each and the latest that leaves the rest possible. */
export interface Sequence {
  readonly squad: number;
  readonly visits: number[];
  readonly earliest: number[];
  readonly latest: number[];
  /** Yuan for all journeys. */
  money: number;
}

export const sequenceOf = (squad: number, visits: number[]): Sequence => ({
  squad,
  visits,
  earliest: [],
  latest: [],
  money: 0,
});

/** A solution: a sequence for each squad. `kept[v]` is 1 where v stands in its confirmed slot. */
export interface Draft {
  readonly sequences: Sequence[];
  /** Squad of each visit, -1 when left out. */
  readonly where: Int32Array;
  readonly kept: Uint8Array;
}

export const emptyDraft = (terrain: Terrain): Draft => ({
  sequences: terrain.bases.map((_, squad) => sequenceOf(squad, [])),
  where: new Int32Array(terrain.problem.visits.length).fill(-1),
  kept: new Uint8Array(terrain.problem.visits.length),
});

/** Sequences are replaced, never changed, once they are timed: a copy of the draft may share them. */
export const copyDraft = (draft: Draft): Draft => ({
  sequences: draft.sequences.slice(),
  where: draft.where.slice(),
  kept: draft.kept.slice(),
});

const NONE = new Int32Array();

export const startsNow = (terrain: Terrain, draft: Draft, visit: number): Starts =>
  (draft.kept[visit] ? terrain.confirmed[visit] : terrain.starts[visit]) ?? NONE;

/** First start at or after `ready`; NEVER when the last window has passed. */
export const nextStart = (starts: Starts, ready: number): number => {
  for (let i = 0; i < starts.length; i += 2)
    if (ready <= (starts[i + 1] ?? -1)) return Math.max(ready, starts[i] ?? NEVER);
  return NEVER;
};

/** Last start at or before `by`; -1 when there is none. */
export const lastStart = (starts: Starts, by: number): number => {
  let last = -1;
  for (let i = 0; i < starts.length; i += 2)
    if ((starts[i] ?? NEVER) <= by) last = Math.max(last, Math.min(by, starts[i + 1] ?? -1));
  return last;
};

/** Earliest arrival at place `b` on the way to a visit. */
export const reach = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : NEVER;
  return arrival(terrain.calendar, moment, minutes, welcomeBetween(terrain, a, b));
};

/** Latest departure from `a` so as to be at `b` by `moment`. */
export const leaveBy = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : -1;
  return departure(terrain.calendar, moment, minutes, welcomeBetween(terrain, a, b));
};

const welcomeBetween = (terrain: Terrain, a: number, b: number) => {
  const to = terrain.cityOf[b] ?? 0;
  return terrain.cityOf[a] === to ? terrain.open : (terrain.welcome[to] ?? terrain.open);
};

/** As `reach`, to the squad's end place: coming home is always possible and needs no registration. */
export const reachHome = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : NEVER;
  return arrival(terrain.calendar, moment, minutes, terrain.open);
};

const leaveForHomeBy = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : -1;
  return departure(terrain.calendar, moment, minutes, terrain.open);
};

/** Place before position `at`, and the moment the squad is free there. */
export const placeBefore = (terrain: Terrain, sequence: Sequence, at: number): number =>
  at === 0 ? (terrain.bases[sequence.squad]?.start ?? 0) : (terrain.place[sequence.visits[at - 1] ?? 0] ?? 0);

export const freeBefore = (terrain: Terrain, sequence: Sequence, at: number): number =>
  at === 0
    ? (terrain.bases[sequence.squad]?.since ?? NEVER)
    : (sequence.earliest[at - 1] ?? NEVER) + (terrain.duration[sequence.visits[at - 1] ?? 0] ?? 0);

/** Latest moment to be free at `place` so that what follows from position `at` stays possible. */
export const mustLeaveBy = (terrain: Terrain, sequence: Sequence, at: number, place: number): number => {
  const base = terrain.bases[sequence.squad];
  const next = sequence.visits[at];
  if (next !== undefined) return leaveBy(terrain, sequence.latest[at] ?? -1, place, terrain.place[next] ?? 0);
  return base ? leaveForHomeBy(terrain, base.until, place, base.end) : -1;
};

/**
 * Sets earliest and latest starts of the whole sequence (forward slack with several windows: Vansteenwegen et al.
 * 2009, Souffriau et al. 2013); false when some visit, or the way home, cannot be reached in time.
 */
export const retime = (terrain: Terrain, draft: Draft, sequence: Sequence): boolean => {
  const { visits, earliest, latest } = sequence;
  earliest.length = visits.length;
  latest.length = visits.length;
  for (let i = 0; i < visits.length; i++) {
    const visit = visits[i] ?? 0;
    const free = freeBefore(terrain, sequence, i);
    const ready = reach(terrain, free, placeBefore(terrain, sequence, i), terrain.place[visit] ?? 0);
    const start = nextStart(startsNow(terrain, draft, visit), ready);
    if (start === NEVER) return false;
    earliest[i] = start;
  }
  for (let i = visits.length - 1; i >= 0; i--) {
    const visit = visits[i] ?? 0;
    const by = mustLeaveBy(terrain, sequence, i + 1, terrain.place[visit] ?? 0);
    latest[i] = lastStart(startsNow(terrain, draft, visit), by - (terrain.duration[visit] ?? 0));
    if ((latest[i] ?? -1) < (earliest[i] ?? NEVER)) return false;
  }
  sequence.money = moneyOf(terrain, sequence);
  return true;
};

/** Yuan for all journeys of the squad from where it stands, and home. */
const moneyOf = (terrain: Terrain, sequence: Sequence): number => {
  const base = terrain.bases[sequence.squad];
  if (!base || (sequence.visits.length === 0 && !base.isOut)) return 0;
  const ways = sequence.visits.map((visit, i) =>
    moneyBetween(terrain, placeBefore(terrain, sequence, i), terrain.place[visit] ?? 0),
  );
  const home = moneyBetween(terrain, placeBefore(terrain, sequence, sequence.visits.length), base.end);
  return base.people * ways.reduce((sum, yuan) => sum + yuan, home);
};

/** Minutes of travel of the squad from where it stands, and home; none for one that stays at home. */
export const travelOf = (terrain: Terrain, sequence: Sequence): number => {
  const base = terrain.bases[sequence.squad];
  if (!base || (sequence.visits.length === 0 && !base.isOut)) return 0;
  const ways = sequence.visits.map((visit, i) =>
    minutesBetween(terrain, placeBefore(terrain, sequence, i), terrain.place[visit] ?? 0),
  );
  const home = minutesBetween(terrain, placeBefore(terrain, sequence, sequence.visits.length), base.end);
  return ways.reduce((sum, minutes) => sum + minutes, home);
};
