import { NEVER } from './calendar.ts';
import type { NgSets } from './ng-sets.ts';
import { mustLeaveBy, nextStart, reach, sequenceOf } from './sequence.ts';
import { minutesBetween, moneyBetween, type Starts, type Terrain } from './terrain.ts';

/** What a route pays and earns while prices stand on visits and yuan. */
export interface Prices {
  /** Points of making each visit, less its price. */
  readonly prize: Float64Array;
  /** Points of each yuan of fare, what the score takes for it included. */
  readonly yuan: number;
}

export interface PricedRoute {
  /** In order; one may come twice (see ng-sets.ts). */
  readonly visits: readonly number[];
  readonly isKept: readonly boolean[];
  /** Points at these prices. */
  readonly points: number;
}

export interface Priced {
  /** The best, at most `count`, ends at different visits. */
  readonly routes: readonly PricedRoute[];
  /** No route of this squad has more; null where not all were looked at. */
  readonly best: number | null;
}

export interface PriceLimits {
  /** Labels kept at one visit: Infinity for all, fewer for a quick look that proves nothing. */
  readonly eachVisit: number;
  /** Labels altogether, beyond which it gives up. */
  readonly labels: number;
  readonly routes: number;
}

/** A pause between two of these many labels, for whoever wants to stop. */
const LABELS_BETWEEN_PAUSES = 20_000;
/** Moments for which there is a list of labels each: 16 MB. */
export const MOST_MOMENTS = 4_000_000;

/** Labels as columns: where and when a partial route is free, what it has earned, what it remembers, whence it came. */
class Labels {
  size = 0;
  visit = new Int32Array(4096);
  points = new Float64Array(4096);
  memory = new Int32Array(4096);
  parent = new Int32Array(4096);
  kept = new Uint8Array(4096);
  /** The next one of the same moment. */
  next = new Int32Array(4096);

  private grow(): void {
    const longer = <T extends Int32Array | Float64Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    const size = 2 * this.visit.length;
    this.visit = longer(new Int32Array(size), this.visit);
    this.points = longer(new Float64Array(size), this.points);
    this.memory = longer(new Int32Array(size), this.memory);
    this.parent = longer(new Int32Array(size), this.parent);
    this.kept = longer(new Uint8Array(size), this.kept);
    this.next = longer(new Int32Array(size), this.next);
  }

  add(visit: number, points: number, memory: number, parent: number, kept: number): number {
    if (this.size === this.visit.length) this.grow();
    const label = this.size++;
    this.visit[label] = visit;
    this.points[label] = points;
    this.memory[label] = memory;
    this.parent[label] = parent;
    this.kept[label] = kept;
    return label;
  }
}

/** Labels kept at one visit, those of most points first; all of them were free there no later than what comes. */
interface Shelf {
  readonly labels: number[];
}

const isDominated = ({ points, memory }: Labels, shelf: Shelf, own: number, remembered: number): boolean => {
  for (const label of shelf.labels) {
    if ((points[label] ?? 0) < own) return false;
    if (((memory[label] ?? 0) & ~remembered) === 0) return true;
  }
  return false;
};

const putOnShelf = ({ points }: Labels, { labels }: Shelf, label: number): void => {
  const own = points[label] ?? 0;
  let [low, high] = [0, labels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[labels[middle] ?? 0] ?? 0) >= own) low = middle + 1;
    else high = middle;
  }
  labels.splice(low, 0, label);
};

const memoryAfter = (sets: NgSets, from: number, memory: number, to: number): number => {
  const members = sets.members[from] ?? [];
  let after = 1;
  for (let bits = memory; bits !== 0; bits &= bits - 1) {
    const at = sets.at[to * sets.visits + (members[31 - Math.clz32(bits & -bits)] ?? 0)] ?? -1;
    if (at >= 0) after |= 1 << at;
  }
  return after;
};

const traced = ({ visit, parent, kept }: Labels, label: number, points: number): PricedRoute => {
  const route: [number, boolean][] = [];
  for (let at = label; at >= 0; at = parent[at] ?? -1) route.push([visit[at] ?? 0, kept[at] === 1]);
  route.reverse();
  return { visits: route.map(([one]) => one), isKept: route.map(([, is]) => is), points };
};

/**
 * The best routes of one squad at given prices, by a dynamic program over labels in the order of time (Boussier,
 * Feillet & Gendreau 2007, with ng-routes in the place of elementary ones). A label is dropped where another is at the
 * same visit no later with no fewer points and nothing more remembered: to be earlier never hurts, since arrival never
 * decreases with departure. Caps of a day or a squad, ties and the squad's own budget are not looked at, so that
 * `best` is at least what any real route has. A generator for the sake of its pauses.
 */
export function* price(
  terrain: Terrain,
  squad: number,
  ask: {
    readonly candidates: readonly number[];
    readonly sets: NgSets;
    readonly prices: Prices;
    readonly limits: PriceLimits;
  },
): Generator<null, Priced> {
  const { candidates, sets, prices, limits } = ask;
  const base = terrain.bases[squad];
  if (!base || base.until < base.since) return { routes: [], best: 0 };
  const { minutesPerPoint } = terrain.problem.weights;
  const wayPoints = (a: number, b: number): number =>
    (minutesPerPoint > 0 ? minutesBetween(terrain, a, b) / minutesPerPoint : 0) +
    (terrain.hasFares ? prices.yuan * base.people * moneyBetween(terrain, a, b) : 0);
  const nobody = sequenceOf(squad);
  const homeBy = new Int32Array(sets.visits).fill(-1);
  for (const visit of candidates) homeBy[visit] = mustLeaveBy(terrain, nobody, 0, terrain.place[visit] ?? 0);
  const labels = new Labels();
  const shelves = Array.from({ length: sets.visits }, (): Shelf => ({ labels: [] }));
  const heads = new Int32Array(base.until - base.since + 1).fill(-1);
  const ends = new Map<number, { label: number; points: number }>();
  let hasDropped = false;

  const tryStarts = (label: number, free: number, visit: number, starts: Starts, kept: number): void => {
    const from = label < 0 ? base.start : (terrain.place[labels.visit[label] ?? 0] ?? 0);
    const to = terrain.place[visit] ?? 0;
    const minutes = minutesBetween(terrain, from, to);
    if (minutes < 0 || free + minutes > (starts[starts.length - 1] ?? -1)) return;
    const start = nextStart(starts, reach(terrain, free, from, to));
    const done = start + (terrain.duration[visit] ?? 0);
    if (start === NEVER || done > base.until) return;
    const points =
      (label < 0 ? 0 : (labels.points[label] ?? 0)) +
      (prices.prize[visit] ?? 0) +
      kept * terrain.problem.weights.moved -
      wayPoints(from, to);
    const memory =
      label < 0 ? 1 : memoryAfter(sets, labels.visit[label] ?? 0, labels.memory[label] ?? 0, visit);
    const shelf = shelves[visit];
    if (!shelf || isDominated(labels, shelf, points, memory)) return;
    const added = labels.add(visit, points, memory, label, kept);
    labels.next[added] = heads[done - base.since] ?? -1;
    heads[done - base.since] = added;
  };

  const extend = (label: number, free: number): void => {
    const here = label < 0 ? -1 : (labels.visit[label] ?? 0);
    const memory = label < 0 ? 0 : (labels.memory[label] ?? 0);
    for (const visit of candidates) {
      if (here >= 0) {
        const at = sets.at[here * sets.visits + visit] ?? -1;
        if (at >= 0 && (memory >> at) & 1) continue;
      }
      const starts = terrain.starts[visit];
      if (starts && starts.length > 0) tryStarts(label, free, visit, starts, 0);
      const confirmed = terrain.confirmed[visit];
      if (confirmed && terrain.confirmedSquad[visit] === squad) tryStarts(label, free, visit, confirmed, 1);
    }
  };

  const close = (label: number, free: number): void => {
    const visit = labels.visit[label] ?? 0;
    if (free > (homeBy[visit] ?? -1)) return;
    const points = (labels.points[label] ?? 0) - wayPoints(terrain.place[visit] ?? 0, base.end);
    const known = ends.get(visit);
    if (!known || points > known.points) ends.set(visit, { label, points });
  };

  extend(-1, base.since);
  let pause = LABELS_BETWEEN_PAUSES;
  for (let moment = 0; moment < heads.length; moment++) {
    for (let label = heads[moment] ?? -1; label >= 0; label = heads[moment] ?? -1) {
      heads[moment] = labels.next[label] ?? -1;
      const shelf = shelves[labels.visit[label] ?? 0];
      if (!shelf || isDominated(labels, shelf, labels.points[label] ?? 0, labels.memory[label] ?? 0))
        continue;
      if (shelf.labels.length >= limits.eachVisit) {
        hasDropped = true;
        if ((labels.points[label] ?? 0) <= (labels.points[shelf.labels.at(-1) ?? 0] ?? 0)) continue;
        shelf.labels.pop();
      }
      putOnShelf(labels, shelf, label);
      close(label, base.since + moment);
      extend(label, base.since + moment);
      if (labels.size > limits.labels) return { routes: bestOf(labels, ends, limits.routes), best: null };
      if (labels.size > pause) {
        pause = labels.size + LABELS_BETWEEN_PAUSES;
        yield null;
      }
    }
  }
  const routes = bestOf(labels, ends, limits.routes);
  return { routes, best: hasDropped ? null : Math.max(0, routes[0]?.points ?? 0) };
}

const bestOf = (
  labels: Labels,
  ends: ReadonlyMap<number, { readonly label: number; readonly points: number }>,
  count: number,
): PricedRoute[] =>
  [...ends.values()]
    .toSorted((a, b) => b.points - a.points)
    .slice(0, count)
    .map(({ label, points }) => traced(labels, label, points));
