import { arrival, departure, NEVER, NOTHING_ASKED } from './calendar.ts';
import { minutesBetween, moneyBetween, type Starts, type Terrain } from './terrain.ts';

/**
 * One squad's visits in order, each with the moment the squad is there, the earliest start, and the latest that leaves
 * the rest possible (forward slack with several windows: Vansteenwegen et al. 2009, Souffriau et al. 2013). Arrays are
 * longer than `size`; what lies behind means nothing.
 */
export interface Sequence {
  readonly squad: number;
  size: number;
  visits: Int32Array;
  ready: Int32Array;
  earliest: Int32Array;
  latest: Int32Array;
  /** 1 where the visit stands in its confirmed slot. */
  kept: Uint8Array;
  /** Minutes, and yuan of all members, of all journeys from where the squad stands, and home. */
  minutes: number;
  money: number;
  /** Yuan spent on the spot. */
  spent: number;
}

const FIRST_CAPACITY = 16;

export const sequenceOf = (squad: number, visits: readonly number[] = []): Sequence => {
  const capacity = Math.max(FIRST_CAPACITY, visits.length);
  const sequence: Sequence = {
    squad,
    size: visits.length,
    visits: new Int32Array(capacity),
    ready: new Int32Array(capacity),
    earliest: new Int32Array(capacity),
    latest: new Int32Array(capacity),
    kept: new Uint8Array(capacity),
    minutes: 0,
    money: 0,
    spent: 0,
  };
  sequence.visits.set(visits);
  return sequence;
};

const longer = (array: Int32Array, capacity: number): Int32Array => {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
};

/** Makes room for at least `size` visits. */
export const grow = (sequence: Sequence, size: number): void => {
  if (sequence.visits.length >= size) return;
  const capacity = Math.max(size, 2 * sequence.visits.length);
  sequence.visits = longer(sequence.visits, capacity);
  sequence.ready = longer(sequence.ready, capacity);
  sequence.earliest = longer(sequence.earliest, capacity);
  sequence.latest = longer(sequence.latest, capacity);
  const kept = new Uint8Array(capacity);
  kept.set(sequence.kept);
  sequence.kept = kept;
};

export const copySequence = (from: Sequence, to: Sequence): void => {
  grow(to, from.size);
  to.size = from.size;
  for (let i = 0; i < from.size; i++) {
    to.visits[i] = from.visits[i] ?? 0;
    to.ready[i] = from.ready[i] ?? 0;
    to.earliest[i] = from.earliest[i] ?? 0;
    to.latest[i] = from.latest[i] ?? 0;
    to.kept[i] = from.kept[i] ?? 0;
  }
  to.minutes = from.minutes;
  to.money = from.money;
  to.spent = from.spent;
};

export const visitsIn = (sequence: Sequence): number[] => [...sequence.visits.subarray(0, sequence.size)];

const NONE = new Int32Array();

/** Start moments of the visit at `at`: its confirmed slot alone where it stands in that. */
const startsAt = (terrain: Terrain, sequence: Sequence, at: number): Starts => {
  const visit = sequence.visits[at] ?? 0;
  return (sequence.kept[at] ? terrain.confirmed[visit] : terrain.starts[visit]) ?? NONE;
};

/** First start at or after `ready`; NEVER when the last window has passed. */
export const nextStart = (starts: Starts, ready: number): number => {
  for (let i = 0; i < starts.length; i += 2)
    if (ready <= (starts[i + 1] ?? -1)) return Math.max(ready, starts[i] ?? NEVER);
  return NEVER;
};

/** Last start at or before `by`; -1 when there is none. */
export const lastStart = (starts: Starts, by: number): number => {
  for (let i = starts.length - 2; i >= 0; i -= 2)
    if ((starts[i] ?? NEVER) <= by) return Math.min(by, starts[i + 1] ?? -1);
  return -1;
};

/** The city that may ask for registration on the way from `a` to `b`. */
const askingCity = (terrain: Terrain, a: number, b: number): number => {
  const city = terrain.cityOf[b] ?? 0;
  return terrain.cityOf[a] === city ? NOTHING_ASKED : city;
};

/** Earliest moment at place `b`, registered, having been free at `a` at `moment`. */
export const reach = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : NEVER;
  return arrival(terrain, moment, minutes, askingCity(terrain, a, b));
};

/** Latest departure from `a` so as to be at `b`, registered, by `moment`. */
export const leaveBy = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : -1;
  return departure(terrain, moment, minutes, askingCity(terrain, a, b));
};

/** As `reach`, to the squad's end place: coming home is always possible and needs no registration. */
export const reachHome = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : NEVER;
  return arrival(terrain, moment, minutes, NOTHING_ASKED);
};

const leaveForHomeBy = (terrain: Terrain, moment: number, a: number, b: number): number => {
  const minutes = minutesBetween(terrain, a, b);
  if (minutes <= 0) return minutes === 0 ? moment : -1;
  return departure(terrain, moment, minutes, NOTHING_ASKED);
};

/** Place before position `at`, and the moment the squad is free there. */
export const placeBefore = (terrain: Terrain, sequence: Sequence, at: number): number =>
  at === 0 ? (terrain.bases[sequence.squad]?.start ?? 0) : (terrain.place[sequence.visits[at - 1] ?? 0] ?? 0);

export const freeBefore = (terrain: Terrain, sequence: Sequence, at: number): number =>
  at === 0
    ? (terrain.bases[sequence.squad]?.since ?? NEVER)
    : (sequence.earliest[at - 1] ?? NEVER) + (terrain.duration[sequence.visits[at - 1] ?? 0] ?? 0);

/** Place of position `at`; the end place behind the last. */
export const placeAt = (terrain: Terrain, sequence: Sequence, at: number): number =>
  at < sequence.size
    ? (terrain.place[sequence.visits[at] ?? 0] ?? 0)
    : (terrain.bases[sequence.squad]?.end ?? 0);

/** Latest moment to be free at `place` so that what follows from position `at` stays possible. */
export const mustLeaveBy = (terrain: Terrain, sequence: Sequence, at: number, place: number): number =>
  at < sequence.size
    ? leaveBy(terrain, sequence.latest[at] ?? -1, place, placeAt(terrain, sequence, at))
    : leaveForHomeBy(
        terrain,
        terrain.bases[sequence.squad]?.until ?? -1,
        place,
        placeAt(terrain, sequence, at),
      );

/** Earliest starts from position `from` on; false when some visit cannot be reached in time. */
const timeForward = (terrain: Terrain, sequence: Sequence, from: number, certain: number): boolean => {
  for (let at = from; at < sequence.size; at++) {
    const free = freeBefore(terrain, sequence, at);
    const ready = reach(terrain, free, placeBefore(terrain, sequence, at), placeAt(terrain, sequence, at));
    const start = nextStart(startsAt(terrain, sequence, at), ready);
    if (start === NEVER) return false;
    const isSame = start === sequence.earliest[at] && ready === sequence.ready[at];
    sequence.ready[at] = ready;
    sequence.earliest[at] = start;
    if (isSame && at > certain) return true;
  }
  return true;
};

/** Latest starts from position `from` back to the first; false when one lies before its earliest. */
const timeBackward = (terrain: Terrain, sequence: Sequence, from: number, certain: number): boolean => {
  for (let at = from; at >= 0; at--) {
    const visit = sequence.visits[at] ?? 0;
    const by = mustLeaveBy(terrain, sequence, at + 1, terrain.place[visit] ?? 0);
    const latest = lastStart(startsAt(terrain, sequence, at), by - (terrain.duration[visit] ?? 0));
    if (latest < (sequence.earliest[at] ?? NEVER)) return false;
    const isSame = latest === sequence.latest[at];
    sequence.latest[at] = latest;
    if (isSame && at < certain) return true;
  }
  return true;
};

/** Times the whole sequence; false when some visit, or the way home, cannot be reached in time. */
export const retime = (terrain: Terrain, sequence: Sequence): boolean =>
  timeForward(terrain, sequence, 0, sequence.size) && timeBackward(terrain, sequence, sequence.size - 1, -1);

/** Times what changes when a visit has just come to position `at` of a timed sequence. */
export const retimeAround = (terrain: Terrain, sequence: Sequence, at: number): boolean =>
  timeForward(terrain, sequence, at, at) && timeBackward(terrain, sequence, at, at);

export const staysHome = (terrain: Terrain, sequence: Sequence): boolean =>
  sequence.size === 0 && !terrain.bases[sequence.squad]?.isOut;

/** Minutes and yuan of all journeys, and yuan on the spot, added up anew. */
export const reckon = (terrain: Terrain, sequence: Sequence): void => {
  const base = terrain.bases[sequence.squad];
  let [minutes, money, spent] = [0, 0, 0];
  if (base && !staysHome(terrain, sequence))
    for (let at = 0; at <= sequence.size; at++) {
      const before = placeBefore(terrain, sequence, at);
      const there = placeAt(terrain, sequence, at);
      minutes += minutesBetween(terrain, before, there);
      money += base.people * moneyBetween(terrain, before, there);
      if (at < sequence.size) spent += terrain.cost[sequence.visits[at] ?? 0] ?? 0;
    }
  sequence.minutes = minutes;
  sequence.money = money;
  sequence.spent = spent;
};

/** Minutes, and yuan of all members, that the visit at a position adds to the way. */
export const detourAt = (
  terrain: Terrain,
  sequence: Sequence,
  at: number,
): { readonly minutes: number; readonly money: number } => {
  const base = terrain.bases[sequence.squad];
  const before = placeBefore(terrain, sequence, at);
  const here = placeAt(terrain, sequence, at);
  const after = placeAt(terrain, sequence, at + 1);
  const isOnly = sequence.size === 1 && !base?.isOut;
  const over = minutesBetween(terrain, before, here) + minutesBetween(terrain, here, after);
  const fare = moneyBetween(terrain, before, here) + moneyBetween(terrain, here, after);
  return {
    minutes: over - (isOnly ? 0 : Math.max(0, minutesBetween(terrain, before, after))),
    money: (base?.people ?? 0) * (fare - (isOnly ? 0 : moneyBetween(terrain, before, after))),
  };
};
