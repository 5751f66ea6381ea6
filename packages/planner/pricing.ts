import { NEVER } from './calendar.ts';
import type { NgSets } from './ng-sets.ts';
import { mustLeaveBy, nextStart, reach, sequenceOf } from './sequence.ts';
import { type Base, minutesBetween, moneyBetween, type Starts, type Terrain } from './terrain.ts';

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
  /** How many labels that took. */
  readonly labels: number;
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
interface Labels {
  size: number;
  visit: Int32Array;
  points: Float64Array;
  memory: Int32Array;
  /** -1 for the first visit. */
  parent: Int32Array;
  kept: Uint8Array;
  /** The next one of the same moment. */
  next: Int32Array;
}

const labelsOf = (rows: number): Labels => ({
  size: 0,
  visit: new Int32Array(rows),
  points: new Float64Array(rows),
  memory: new Int32Array(rows),
  parent: new Int32Array(rows),
  kept: new Uint8Array(rows),
  next: new Int32Array(rows),
});

const growLabels = (labels: Labels): void => {
  const more = labelsOf(2 * labels.visit.length);
  more.visit.set(labels.visit);
  more.points.set(labels.points);
  more.memory.set(labels.memory);
  more.parent.set(labels.parent);
  more.kept.set(labels.kept);
  more.next.set(labels.next);
  Object.assign(labels, more, { size: labels.size });
};

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

/** What a run of the dynamic program works on. */
interface Run {
  readonly terrain: Terrain;
  readonly squad: number;
  readonly base: Base;
  readonly candidates: readonly number[];
  readonly sets: NgSets;
  readonly prices: Prices;
  readonly labels: Labels;
  readonly shelves: readonly Shelf[];
  /** The first label of each moment from `base.since` on. */
  readonly heads: Int32Array;
  /** Latest moment to leave each visit for home. */
  readonly homeBy: Int32Array;
  /** The best way to end at each visit. */
  readonly ends: Map<number, { readonly label: number; readonly points: number }>;
  hasDropped: boolean;
}

const wayPoints = ({ terrain, base, prices }: Run, a: number, b: number): number => {
  const { minutesPerPoint } = terrain.problem.weights;
  const minutes = minutesPerPoint > 0 ? minutesBetween(terrain, a, b) / minutesPerPoint : 0;
  return minutes + (terrain.hasFares ? prices.yuan * base.people * moneyBetween(terrain, a, b) : 0);
};

/** A step from a label, or from the start where that is -1: to a visit, in these starts. */
interface Move {
  readonly label: number;
  readonly free: number;
  readonly visit: number;
  readonly kept: 0 | 1;
}

const makeMove = (run: Run, { label, free, visit, kept }: Move, starts: Starts): void => {
  const { terrain, base, labels, heads } = run;
  const here = label < 0 ? -1 : (labels.visit[label] ?? 0);
  const from = here < 0 ? base.start : (terrain.place[here] ?? 0);
  const to = terrain.place[visit] ?? 0;
  const minutes = minutesBetween(terrain, from, to);
  if (minutes < 0 || free + minutes > (starts[starts.length - 1] ?? -1)) return;
  const start = nextStart(starts, reach(terrain, free, from, to));
  const done = start + (terrain.duration[visit] ?? 0);
  if (start === NEVER || done > base.until) return;
  const earned =
    (run.prices.prize[visit] ?? 0) + kept * terrain.problem.weights.moved - wayPoints(run, from, to);
  const points = (label < 0 ? 0 : (labels.points[label] ?? 0)) + earned;
  const memory = here < 0 ? 1 : memoryAfter(run.sets, here, labels.memory[label] ?? 0, visit);
  const shelf = run.shelves[visit];
  if (!shelf || isDominated(labels, shelf, points, memory)) return;
  if (labels.size === labels.visit.length) growLabels(labels);
  const added = labels.size++;
  labels.visit[added] = visit;
  labels.points[added] = points;
  labels.memory[added] = memory;
  labels.parent[added] = label;
  labels.kept[added] = kept;
  labels.next[added] = heads[done - base.since] ?? -1;
  heads[done - base.since] = added;
};

const extend = (run: Run, label: number, free: number): void => {
  const { terrain, sets, labels } = run;
  const here = label < 0 ? -1 : (labels.visit[label] ?? 0);
  const memory = label < 0 ? 0 : (labels.memory[label] ?? 0);
  for (const visit of run.candidates) {
    const at = here < 0 ? -1 : (sets.at[here * sets.visits + visit] ?? -1);
    if (at >= 0 && (memory >> at) & 1) continue;
    const starts = terrain.starts[visit];
    if (starts && starts.length > 0) makeMove(run, { label, free, visit, kept: 0 }, starts);
    const confirmed = terrain.confirmed[visit];
    if (confirmed && terrain.confirmedSquad[visit] === run.squad)
      makeMove(run, { label, free, visit, kept: 1 }, confirmed);
  }
};

const close = (run: Run, label: number, free: number): void => {
  const { terrain, labels, ends } = run;
  const visit = labels.visit[label] ?? 0;
  if (free > (run.homeBy[visit] ?? -1)) return;
  const points = (labels.points[label] ?? 0) - wayPoints(run, terrain.place[visit] ?? 0, run.base.end);
  const known = ends.get(visit);
  if (!known || points > known.points) ends.set(visit, { label, points });
};

/** Takes a label whose moment has come: unless another makes it needless, it stays, and goes on. */
const settle = (
  run: Run,
  label: number,
  { free, most }: { readonly free: number; readonly most: number },
): void => {
  const { labels } = run;
  const shelf = run.shelves[labels.visit[label] ?? 0];
  const points = labels.points[label] ?? 0;
  if (!shelf || isDominated(labels, shelf, points, labels.memory[label] ?? 0)) return;
  if (shelf.labels.length >= most) {
    run.hasDropped = true;
    if (points <= (labels.points[shelf.labels.at(-1) ?? 0] ?? 0)) return;
    shelf.labels.pop();
  }
  putOnShelf(labels, shelf, label);
  close(run, label, free);
  extend(run, label, free);
};

export interface PriceAsk {
  readonly candidates: readonly number[];
  readonly sets: NgSets;
  readonly prices: Prices;
  readonly limits: PriceLimits;
}

const runOf = (terrain: Terrain, squad: number, base: Base, { candidates, sets, prices }: PriceAsk): Run => {
  const nobody = sequenceOf(squad);
  const homeBy = new Int32Array(sets.visits).fill(-1);
  for (const visit of candidates) homeBy[visit] = mustLeaveBy(terrain, nobody, 0, terrain.place[visit] ?? 0);
  return {
    terrain,
    squad,
    base,
    candidates,
    sets,
    prices,
    labels: labelsOf(4096),
    shelves: Array.from({ length: sets.visits }, (): Shelf => ({ labels: [] })),
    heads: new Int32Array(base.until - base.since + 1).fill(-1),
    homeBy,
    ends: new Map(),
    hasDropped: false,
  };
};

/**
 * The best routes of one squad at given prices, by a dynamic program over labels in the order of time (Boussier,
 * Feillet & Gendreau 2007, with ng-routes in the place of elementary ones). A label is dropped where another is at the
 * same visit no later with no fewer points and nothing more remembered: to be earlier never hurts, since arrival never
 * decreases with departure. Caps of a day or a squad, ties and the squad's own budget are not looked at, so that
 * `best` is at least what any real route has. A generator for the sake of its pauses.
 */
export function* price(terrain: Terrain, squad: number, ask: PriceAsk): Generator<null, Priced> {
  const { limits } = ask;
  const base = terrain.bases[squad];
  if (!base || base.until < base.since) return { routes: [], best: 0, labels: 0 };
  const run = runOf(terrain, squad, base, ask);
  const { labels, heads, ends } = run;
  extend(run, -1, base.since);
  let pause = LABELS_BETWEEN_PAUSES;
  for (let moment = 0; moment < heads.length; moment++)
    for (let label = heads[moment] ?? -1; label >= 0; label = heads[moment] ?? -1) {
      heads[moment] = labels.next[label] ?? -1;
      settle(run, label, { free: base.since + moment, most: limits.eachVisit });
      if (labels.size > limits.labels)
        return { routes: bestOf(labels, ends, limits.routes), best: null, labels: labels.size };
      if (labels.size <= pause) continue;
      pause = labels.size + LABELS_BETWEEN_PAUSES;
      yield null;
    }
  const routes = bestOf(labels, ends, limits.routes);
  const best = run.hasDropped ? null : Math.max(0, routes[0]?.points ?? 0);
  return { routes, best, labels: labels.size };
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
