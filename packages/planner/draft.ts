import { mixShortfall } from './mix.ts';
import { copySequence, grow, reckon, retime, retimeAround, type Sequence, sequenceOf } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/**
 * A solution that is changed in place: a sequence for each squad, what is left out, and the sums that follow from
 * both. Since `mark` each sequence is copied before its first change, so that `rollback` costs what was touched.
 */
export interface Draft {
  readonly sequences: Sequence[];
  /** Squad of each visit, -1 when left out. */
  readonly where: Int32Array;
  /** The visits that are left out and could be made: the first `openCount` of `open`, in no order. */
  readonly open: Int32Array;
  openCount: number;
  readonly openAt: Int32Array;
  /** Points for the visits made, without travel and mix. */
  gain: number;
  /** Minutes and yuan of all journeys; yuan of all visits. */
  minutes: number;
  money: number;
  spent: number;
  readonly counts: Counts;
  /** Squads touched since `mark`, and their sequences as they were. */
  readonly touched: number[];
  readonly isTouched: Uint8Array;
  readonly before: Sequence[];
}

/** Visits made, executed ones included: [group] or [rule × (squads + 1) + group]; group 0 is all, else squad + 1. */
export interface Counts {
  readonly groups: number;
  readonly made: Int32Array;
  readonly byMix: Int32Array;
  readonly byCap: Int32Array;
}

/** Counts a visit with the squad it stands with, or counts it out again. */
const count = (terrain: Terrain, draft: Draft, visit: number, by: 1 | -1): void => {
  const { groups, made, byMix, byCap } = draft.counts;
  const group = (draft.where[visit] ?? -1) + 1;
  made[0] = (made[0] ?? 0) + by;
  made[group] = (made[group] ?? 0) + by;
  for (const rule of terrain.mixOf[visit] ?? []) {
    byMix[rule * groups] = (byMix[rule * groups] ?? 0) + by;
    byMix[rule * groups + group] = (byMix[rule * groups + group] ?? 0) + by;
  }
  for (const cap of terrain.capsOf[visit] ?? []) {
    byCap[cap * groups] = (byCap[cap * groups] ?? 0) + by;
    byCap[cap * groups + group] = (byCap[cap * groups + group] ?? 0) + by;
  }
};

export const emptyDraft = (terrain: Terrain): Draft => {
  const visits = terrain.problem.visits.length;
  const groups = terrain.bases.length + 1;
  const draft: Draft = {
    sequences: terrain.bases.map((_, squad) => sequenceOf(squad)),
    where: new Int32Array(visits).fill(-1),
    open: new Int32Array(visits),
    openCount: 0,
    openAt: new Int32Array(visits).fill(-1),
    gain: 0,
    minutes: 0,
    money: 0,
    spent: 0,
    counts: {
      groups,
      made: new Int32Array(groups),
      byMix: new Int32Array(groups * terrain.problem.mix.length),
      byCap: new Int32Array(groups * terrain.problem.caps.length),
    },
    touched: [],
    isTouched: new Uint8Array(terrain.bases.length),
    before: terrain.bases.map((_, squad) => sequenceOf(squad)),
  };
  terrain.bases.forEach((base, squad) => {
    for (const visit of base.executed) {
      draft.where[visit] = squad;
      count(terrain, draft, visit, 1);
      draft.where[visit] = -1; // done, and no part of the search
      draft.gain += terrain.gain[visit] ?? 0;
      draft.spent += terrain.cost[visit] ?? 0;
    }
  });
  for (let visit = 0; visit < visits; visit++) setOpen(terrain, draft, visit);
  for (const sequence of draft.sequences) {
    reckon(terrain, sequence);
    addSums(draft, sequence, 1);
  }
  return draft;
};

const setOpen = (terrain: Terrain, draft: Draft, visit: number): void => {
  if (terrain.isExecuted[visit] || (terrain.starts[visit]?.length ?? 0) === 0) return;
  draft.open[draft.openCount] = visit;
  draft.openAt[visit] = draft.openCount++;
};

const setClosed = (draft: Draft, visit: number): void => {
  const at = draft.openAt[visit] ?? -1;
  if (at < 0) return;
  const last = draft.open[--draft.openCount] ?? 0;
  draft.open[at] = last;
  draft.openAt[last] = at;
  draft.openAt[visit] = -1;
};

const addSums = (draft: Draft, sequence: Sequence, by: 1 | -1): void => {
  draft.minutes += by * sequence.minutes;
  draft.money += by * sequence.money;
  draft.spent += by * sequence.spent;
};

const gainOf = (terrain: Terrain, visit: number, isKept: number): number =>
  (terrain.gain[visit] ?? 0) + (isKept ? terrain.problem.weights.moved : 0);

/** Takes the visit at a position into the books of its squad, or out of them. */
const enter = (terrain: Terrain, draft: Draft, sequence: Sequence, at: number): void => {
  const visit = sequence.visits[at] ?? 0;
  draft.where[visit] = sequence.squad;
  setClosed(draft, visit);
  draft.gain += gainOf(terrain, visit, sequence.kept[at] ?? 0);
  count(terrain, draft, visit, 1);
};

const leave = (terrain: Terrain, draft: Draft, sequence: Sequence, at: number): void => {
  const visit = sequence.visits[at] ?? 0;
  count(terrain, draft, visit, -1);
  draft.where[visit] = -1;
  setOpen(terrain, draft, visit);
  draft.gain -= gainOf(terrain, visit, sequence.kept[at] ?? 0);
};

/** From here on `rollback` leads back. */
export const mark = (draft: Draft): void => {
  for (const squad of draft.touched) draft.isTouched[squad] = 0;
  draft.touched.length = 0;
};

const touch = (draft: Draft, squad: number): Sequence | undefined => {
  const sequence = draft.sequences[squad];
  const before = draft.before[squad];
  if (!sequence || !before || draft.isTouched[squad]) return sequence;
  copySequence(sequence, before);
  draft.isTouched[squad] = 1;
  draft.touched.push(squad);
  return sequence;
};

export const rollback = (terrain: Terrain, draft: Draft): void => {
  for (const squad of draft.touched) {
    const now = draft.sequences[squad];
    const before = draft.before[squad];
    if (!now || !before) continue;
    for (let at = 0; at < now.size; at++) leave(terrain, draft, now, at);
    addSums(draft, now, -1);
    draft.sequences[squad] = before;
    draft.before[squad] = now;
  }
  for (const squad of draft.touched) {
    const sequence = draft.sequences[squad];
    if (!sequence) continue;
    for (let at = 0; at < sequence.size; at++) enter(terrain, draft, sequence, at);
    addSums(draft, sequence, 1);
  }
  mark(draft);
};

/** Puts a visit at a position and times the sequence anew; says false, and changes nothing, if that cannot be. */
export const put = (
  terrain: Terrain,
  draft: Draft,
  visit: number,
  { squad, at, kept }: { readonly squad: number; readonly at: number; readonly kept: boolean },
): boolean => {
  const sequence = touch(draft, squad);
  if (!sequence) return false;
  shiftIn(sequence, at, visit, kept ? 1 : 0);
  if (!retimeAround(terrain, sequence, at)) {
    shiftOut(sequence, at);
    retime(terrain, sequence);
    return false;
  }
  enter(terrain, draft, sequence, at);
  rebook(terrain, draft, sequence);
  return true;
};

const rebook = (terrain: Terrain, draft: Draft, sequence: Sequence): void => {
  addSums(draft, sequence, -1);
  reckon(terrain, sequence);
  addSums(draft, sequence, 1);
};

const shiftIn = (sequence: Sequence, at: number, visit: number, kept: number): void => {
  grow(sequence, sequence.size + 1);
  const { visits, ready, earliest, latest } = sequence;
  for (let i = sequence.size; i > at; i--) {
    visits[i] = visits[i - 1] ?? 0;
    ready[i] = ready[i - 1] ?? 0;
    earliest[i] = earliest[i - 1] ?? 0;
    latest[i] = latest[i - 1] ?? 0;
    sequence.kept[i] = sequence.kept[i - 1] ?? 0;
  }
  visits[at] = visit;
  sequence.kept[at] = kept;
  sequence.size++;
};

const shiftOut = (sequence: Sequence, at: number): void => {
  sequence.visits.copyWithin(at, at + 1, sequence.size);
  sequence.kept.copyWithin(at, at + 1, sequence.size);
  sequence.size--;
};

/**
 * Takes out the visits for which `isLeaving` holds and retimes what stays. Trains do not keep the triangle
 * inequality, so the direct way may be longer, or missing: then visits behind are taken out too, frozen ones never.
 */
export const takeOut = (
  terrain: Terrain,
  draft: Draft,
  squad: number,
  isLeaving: (visit: number, at: number) => boolean,
): void => {
  const sequence = touch(draft, squad);
  if (!sequence) return;
  sift(terrain, draft, sequence, isLeaving);
  while (!retime(terrain, sequence)) {
    let loose = sequence.size - 1;
    while (loose >= 0 && (terrain.frozenSquad[sequence.visits[loose] ?? 0] ?? -1) >= 0) loose--;
    if (loose < 0) break;
    const last = loose;
    sift(terrain, draft, sequence, (_, at) => at === last);
  }
  rebook(terrain, draft, sequence);
};

const sift = (
  terrain: Terrain,
  draft: Draft,
  sequence: Sequence,
  isLeaving: (visit: number, at: number) => boolean,
): void => {
  let size = 0;
  for (let at = 0; at < sequence.size; at++) {
    const visit = sequence.visits[at] ?? 0;
    if (isLeaving(visit, at)) {
      leave(terrain, draft, sequence, at);
      continue;
    }
    sequence.visits[size] = visit;
    sequence.kept[size++] = sequence.kept[at] ?? 0;
  }
  sequence.size = size;
};

/** Points of travel, not yet rounded. */
export const travelPoints = (terrain: Terrain, minutes: number, money: number): number => {
  const { minutesPerPoint, moneyPerPoint } = terrain.problem.weights;
  return (minutesPerPoint ? minutes / minutesPerPoint : 0) + (moneyPerPoint ? money / moneyPerPoint : 0);
};

/** Visits by which a mix rule is missed. */
export const mixShort = (terrain: Terrain, draft: Draft, rule: number): number => {
  const { groups, made, byMix } = draft.counts;
  const terms = terrain.problem.mix[rule];
  if (!terms) return 0;
  if (terms.scope === 'campaign') return mixShortfall(terms, byMix[rule * groups] ?? 0, made[0] ?? 0);
  let short = 0;
  for (let group = 1; group < groups; group++)
    if ((made[group] ?? 0) > 0)
      short += mixShortfall(terms, byMix[rule * groups + group] ?? 0, made[group] ?? 0);
  return short;
};

/** What the search maximises: the score of plan.ts before rounding, without the constant terms. */
export const objective = (terrain: Terrain, draft: Draft): number => {
  let points = draft.gain - travelPoints(terrain, draft.minutes, draft.money);
  for (let rule = 0; rule < terrain.problem.mix.length; rule++)
    points -= terrain.problem.weights.mixMissed * mixShort(terrain, draft, rule);
  return points;
};

/** Who goes where, and nothing else: what is kept of a draft that changes. */
export type Snapshot = readonly { readonly visits: Int32Array; readonly kept: Uint8Array }[];

export const snapshotOf = (draft: Draft): Snapshot =>
  draft.sequences.map(({ visits, kept, size }) => ({
    visits: visits.slice(0, size),
    kept: kept.slice(0, size),
  }));

/** The draft becomes what the snapshot says. Squads that are as they were are not touched. */
export const restore = (terrain: Terrain, draft: Draft, snapshot: Snapshot): void => {
  const differs = draft.sequences.filter(({ squad, visits, kept, size }) => {
    const wanted = snapshot[squad];
    if (wanted?.visits.length !== size) return true;
    for (let i = 0; i < size; i++)
      if (wanted.visits[i] !== visits[i] || wanted.kept[i] !== kept[i]) return true;
    return false;
  });
  for (const { squad, size } of differs) if (size > 0) takeOut(terrain, draft, squad, () => true);
  for (const { squad } of differs) place(terrain, draft, squad, snapshot[squad]);
};

/** Fills an empty squad with a sequence; false, and empty, when it cannot be timed. */
export const place = (
  terrain: Terrain,
  draft: Draft,
  squad: number,
  wanted: Snapshot[number] | undefined,
): boolean => {
  const sequence = touch(draft, squad);
  if (!sequence || !wanted) return false;
  grow(sequence, wanted.visits.length);
  sequence.visits.set(wanted.visits);
  sequence.kept.set(wanted.kept);
  sequence.size = wanted.visits.length;
  const holds = retime(terrain, sequence);
  if (!holds) sequence.size = 0;
  for (let at = 0; at < sequence.size; at++) enter(terrain, draft, sequence, at);
  rebook(terrain, draft, sequence);
  return holds;
};
