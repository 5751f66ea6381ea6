import { emptyDraft, travelPoints } from './draft.ts';
import { classesOf } from './interchangeable.ts';
import { type Column, columnsOf, type Fractions, type GrowingProgram, type Linear } from './linear.ts';
import { allows, forbidReturns, type NgSets, ngSetsOf } from './ng-sets.ts';
import { type Plan, visitsOf } from './plan.ts';
import { MOST_MOMENTS, type Priced, type PriceLimits, type Prices, price } from './pricing.ts';
import { swappedPeople } from './score.ts';
import { reckon, sequenceOf } from './sequence.ts';
import { skippable } from './skippable.ts';
import { minutesBetween, moneyBetween, type Terrain } from './terrain.ts';

export interface BoundStep {
  /** The least bound so far: no plan of these squads, whose journeys are direct, scores more. Whole points. */
  readonly points: number;
  /** Nothing better will come. */
  readonly isFinal: boolean;
}

/** Prices of visits, of campaign caps and of the budget: what one more of each would be worth. */
interface Duals {
  readonly visit: Float64Array;
  readonly cap: Float64Array;
  readonly yuan: number;
}

/** A route as a column of the master program; a visit may stand in it twice. */
interface MasterRoute {
  readonly class: number;
  readonly visits: readonly number[];
  readonly column: Column;
}

const QUICK: PriceLimits = { eachVisit: 6, labels: 1_000_000, routes: 20 };
const EXACT: PriceLimits = { eachVisit: Number.POSITIVE_INFINITY, labels: 8_000_000, routes: 20 };
/** Visits that a route remembers at each visit, to begin with. Tried: 6 to 8 close fastest on both kinds of instances. */
const FIRST_SET = 7;
/** Part of the best prices so far in the prices tried: smoothing (Wentges 1997) against leaping prices. */
const SMOOTHING = 0.6;
/** Quick looks in a row, after which a full one shows where the bound stands. */
const QUICK_IN_A_ROW = 12;
/** A quick look pays where a full one takes at least so many times its labels. */
const QUICK_PAYS = 3;
/** Visits beyond which only the plain bound is given. */
const MOST_VISITS = 1000;
const TINY = 1e-6;

/** Everything that stays while prices change. */
interface Relaxation {
  readonly terrain: Terrain;
  readonly classes: readonly (readonly number[])[];
  /** Visits that a class could make, by class. */
  readonly candidates: readonly (readonly number[])[];
  /** Of those, what can be passed over without loss, by class. */
  readonly skips: readonly Uint8Array[];
  /** Points that every plan has, penalties for all that could be missed included. */
  readonly constant: number;
  readonly idleYuan: readonly number[];
  readonly idlePoints: readonly number[];
  /** Campaign caps, by index in the problem, with what is left of them. */
  readonly caps: readonly { readonly cap: number; readonly most: number }[];
  /** Yuan left for what is not done yet; null for no limit. */
  readonly yuan: number | null;
}

const relaxationOf = (terrain: Terrain): Relaxation => {
  const { problem } = terrain;
  const { weights, visits } = problem;
  const { counts, spent } = emptyDraft(terrain);
  const classes = classesOf(terrain).squads;
  const idles = classes.map((squads) => {
    const sequence = sequenceOf(squads[0] ?? 0);
    reckon(terrain, sequence);
    return { points: -travelPoints(terrain, sequence.minutes, sequence.money), yuan: sequence.money };
  });
  const sum = (own: readonly number[]): number =>
    own.reduce((all, one, i) => all + one * (classes[i]?.length ?? 0), 0);
  let constant =
    sum(idles.map((one) => one.points)) - weights.swapped * swappedPeople(problem, terrain.squads);
  visits.forEach((visit, v) => {
    if (visit.mandatory) constant -= weights.mandatoryMissed;
    if (visit.confirmed) constant -= weights.moved;
    if (!terrain.isExecuted[v]) return;
    constant += terrain.gain[v] ?? 0;
    const slot = problem.past.executed.find((one) => one.visit === visit.id);
    const { confirmed } = visit;
    if (
      confirmed &&
      slot?.squad === confirmed.squad &&
      slot.day === confirmed.day &&
      slot.start === confirmed.start
    )
      constant += weights.moved;
  });
  const candidates = classes.map(([squad = 0]) =>
    visits.flatMap((_, v) =>
      !terrain.isExecuted[v] && terrain.may[squad * visits.length + v] && (terrain.starts[v]?.length ?? 0) > 0
        ? [v]
        : [],
    ),
  );
  return {
    terrain,
    classes,
    candidates,
    skips: candidates.map((own, i) => skippable(terrain, classes[i]?.[0] ?? 0, own)),
    constant,
    idleYuan: idles.map((one) => one.yuan),
    idlePoints: idles.map((one) => one.points),
    caps: problem.caps.flatMap((cap, i) =>
      cap.scope === 'campaign'
        ? [{ cap: i, most: Math.max(0, cap.most - (counts.byCap[i * counts.groups] ?? 0)) }]
        : [],
    ),
    yuan:
      problem.budget === null
        ? null
        : Math.max(0, terrain.budget - spent - sum(idles.map((one) => one.yuan))),
  };
};

/** At which visits are worth nothing more: the bound is then the sum of all that some squad may make. */
const dearest = ({ terrain, candidates, caps }: Relaxation): Duals => {
  const visit = new Float64Array(terrain.problem.visits.length);
  for (const own of candidates)
    for (const v of own)
      visit[v] = (terrain.gain[v] ?? 0) + (terrain.confirmed[v] ? terrain.problem.weights.moved : 0);
  return { visit, cap: new Float64Array(caps.length), yuan: 0 };
};

const pricesOf = ({ terrain, caps }: Relaxation, duals: Duals): Prices => {
  const { moneyPerPoint } = terrain.problem.weights;
  const prize = Float64Array.from(terrain.problem.visits, (_, v) => {
    const capped = caps.reduce(
      (sum, { cap }, i) => sum + (terrain.capsOf[v]?.includes(cap) ? (duals.cap[i] ?? 0) : 0),
      0,
    );
    return (terrain.gain[v] ?? 0) - (duals.visit[v] ?? 0) - capped - duals.yuan * (terrain.cost[v] ?? 0);
  });
  return { prize, yuan: (moneyPerPoint > 0 ? 1 / moneyPerPoint : 0) + duals.yuan };
};

/**
 * The Lagrangian bound at these prices, as Farley (1990) reads it off any column generation: all that is sold at its
 * price, and for each squad the best that the prices leave. Valid at any prices that are zero or more.
 */
const lagrangian = (relaxation: Relaxation, duals: Duals, best: readonly number[]): number => {
  let points = relaxation.constant + (relaxation.yuan ?? 0) * duals.yuan;
  for (const one of duals.visit) points += one;
  relaxation.caps.forEach(({ most }, i) => {
    points += most * (duals.cap[i] ?? 0);
  });
  relaxation.classes.forEach((squads, i) => {
    points += squads.length * Math.max(0, best[i] ?? 0);
  });
  return points;
};

/** A class's best route at these prices, against staying as it is. */
const overIdle = (relaxation: Relaxation, one: number, duals: Duals, best: number): number =>
  best - (relaxation.idlePoints[one] ?? 0) + duals.yuan * (relaxation.idleYuan[one] ?? 0);

/** What travel takes from the score is rounded down: a plan's points before that are so many parts of a point. */
const wholePoints = ({ terrain }: Relaxation, points: number): number => {
  const { minutesPerPoint, moneyPerPoint } = terrain.problem.weights;
  if (moneyPerPoint > 0) return Math.ceil(points + TINY) + (minutesPerPoint > 0 ? 1 : 0);
  const parts = Math.max(1, minutesPerPoint);
  return Math.ceil(Math.floor((points + TINY) * parts) / parts);
};

const routeColumn = (
  { terrain, classes, caps, yuan, idlePoints, idleYuan }: Relaxation,
  one: number,
  { visits, isKept }: { readonly visits: readonly number[]; readonly isKept: readonly boolean[] },
): MasterRoute => {
  const squad = classes[one]?.[0] ?? 0;
  const base = terrain.bases[squad];
  const count = terrain.problem.visits.length;
  let [gain, minutes, fares, spent, place] = [0, 0, 0, 0, base?.start ?? 0];
  const rows = new Map<number, number>([[count + one, 1]]);
  const add = (row: number, by: number): void => {
    rows.set(row, (rows.get(row) ?? 0) + by);
  };
  const go = (to: number): void => {
    minutes += minutesBetween(terrain, place, to);
    fares += (base?.people ?? 0) * moneyBetween(terrain, place, to);
    place = to;
  };
  visits.forEach((visit, i) => {
    gain += (terrain.gain[visit] ?? 0) + (isKept[i] ? terrain.problem.weights.moved : 0);
    spent += terrain.cost[visit] ?? 0;
    go(terrain.place[visit] ?? 0);
    add(visit, 1);
    caps.forEach(({ cap }, k) => {
      if (terrain.capsOf[visit]?.includes(cap)) add(count + classes.length + k, 1);
    });
  });
  go(base?.end ?? 0);
  const over = fares + spent - (idleYuan[one] ?? 0);
  if (yuan !== null && over !== 0) add(count + classes.length + caps.length, over);
  return {
    class: one,
    visits,
    column: {
      gain: gain - travelPoints(terrain, minutes, fares) - (idlePoints[one] ?? 0),
      most: Number.POSITIVE_INFINITY,
      rows: [...rows.keys()],
      factors: [...rows.values()],
    },
  };
};

const openMaster = (
  relaxation: Relaxation,
  linear: Linear,
  routes: readonly MasterRoute[],
): GrowingProgram => {
  const { terrain, classes, caps, yuan } = relaxation;
  return linear.open({
    rowMost: Float64Array.from([
      ...terrain.problem.visits.map(() => 1),
      ...classes.map((squads) => squads.length),
      ...caps.map(({ most }) => most),
      ...(yuan === null ? [] : [yuan]),
    ]),
    columns: columnsOf(routes.map(({ column }) => column)),
  });
};

const dualsOf = ({ terrain, classes, caps }: Relaxation, { prices }: Fractions): Duals => {
  const visits = terrain.problem.visits.length;
  const from = visits + classes.length;
  return {
    visit: prices.slice(0, visits),
    cap: prices.slice(from, from + caps.length),
    yuan: prices[from + caps.length] ?? 0,
  };
};

const between = (a: Duals, b: Duals, part: number): Duals => ({
  visit: a.visit.map((one, i) => part * one + (1 - part) * (b.visit[i] ?? 0)),
  cap: a.cap.map((one, i) => part * one + (1 - part) * (b.cap[i] ?? 0)),
  yuan: part * a.yuan + (1 - part) * b.yuan,
});

/** Points of a column over the prices of its rows. */
const reducedCost = ({ column }: MasterRoute, prices: Float64Array): number => {
  let cost = column.gain;
  for (let k = 0; k < column.rows.length; k++)
    cost -= (prices[column.rows[k] ?? 0] ?? 0) * (column.factors[k] ?? 0);
  return cost;
};

/** The routes of a plan, to begin with. */
const routesOf = (relaxation: Relaxation, plan: Plan): MasterRoute[] => {
  const { terrain, classes } = relaxation;
  return classes.flatMap((squads, one) =>
    squads.flatMap((squad) => {
      const visits = visitsOf(plan)
        .filter((slot) => slot.squad === terrain.bases[squad]?.id)
        .map((slot) => terrain.visitNumber.get(slot.visit) ?? -1)
        .filter((visit) => visit >= 0 && !terrain.isExecuted[visit]);
      return visits.length > 0 ? [routeColumn(relaxation, one, { visits, isKept: [] })] : [];
    }),
  );
};

/** One look at all classes: what they could add, and the bound, where nothing was left out of sight. */
interface Look {
  readonly routes: readonly MasterRoute[];
  readonly bound: number | null;
  readonly labels: number;
}

/** Asks each class for routes at these prices. */
function* lookAround(
  relaxation: Relaxation,
  ask: { readonly duals: Duals; readonly sets: NgSets; readonly limits: PriceLimits },
): Generator<null, Look> {
  const { terrain, classes, candidates, skips } = relaxation;
  const { duals, sets, limits } = ask;
  const prices = pricesOf(relaxation, duals);
  const found: Priced[] = [];
  for (const [one, squads] of classes.entries()) {
    const isIn = (visit: number): boolean =>
      (prices.prize[visit] ?? 0) > 0 || !skips[one]?.[visit] || terrain.confirmed[visit] !== null;
    const worth = (candidates[one] ?? []).filter(isIn);
    found.push(yield* price(terrain, squads[0] ?? 0, { candidates: worth, sets, prices, limits }));
  }
  const bests = found.flatMap(({ best }, one) =>
    best === null ? [] : [overIdle(relaxation, one, duals, best)],
  );
  return {
    routes: found.flatMap(({ routes }, one) => routes.map((route) => routeColumn(relaxation, one, route))),
    bound: bests.length === classes.length ? lagrangian(relaxation, duals, bests) : null,
    labels: found.reduce((sum, one) => sum + one.labels, 0),
  };
}

/** Where a column generation stands. */
interface Progress {
  readonly relaxation: Relaxation;
  readonly linear: Linear;
  readonly sets: NgSets;
  /** Least bound so far, before rounding, and the prices that gave it. */
  least: number;
  best: Duals;
  routes: MasterRoute[];
  master: GrowingProgram;
  /** Quick looks since the last full one, and what either last took in labels. */
  quick: number;
  quickLabels: number | null;
  fullLabels: number | null;
  /** Part of the best prices in those tried next. */
  part: number;
}

const isQuickNext = ({ quick, quickLabels, fullLabels }: Progress): boolean => {
  if (quickLabels === null) return true;
  if (fullLabels === null) return false;
  return quick < QUICK_IN_A_ROW && fullLabels >= QUICK_PAYS * quickLabels;
};

const begin = (
  relaxation: Relaxation,
  linear: Linear,
  { least, best, plan }: { readonly least: number; readonly best: Duals; readonly plan: Plan | null },
): Progress => {
  // A program without columns has no prices: each class begins with the route of nothing.
  const nothing = relaxation.classes.map((_, one) =>
    routeColumn(relaxation, one, { visits: [], isKept: [] }),
  );
  const routes = [...nothing, ...(plan ? routesOf(relaxation, plan) : [])];
  return {
    relaxation,
    linear,
    sets: ngSetsOf(relaxation.terrain, [...new Set(relaxation.candidates.flat())], FIRST_SET),
    least,
    best,
    routes,
    master: openMaster(relaxation, linear, routes),
    quick: 0,
    quickLabels: null,
    fullLabels: null,
    part: SMOOTHING,
  };
};

/** With returns forbidden that are in use now, and without the routes that make them; false when there are none. */
const forbidMore = (progress: Progress, fractions: Fractions): boolean => {
  const { relaxation, linear, sets } = progress;
  let grew = false;
  for (const [i, route] of progress.routes.entries())
    if ((fractions.values[i] ?? 0) > TINY && forbidReturns(sets, route.visits)) grew = true;
  if (!grew) return false;
  progress.master.close();
  progress.routes = progress.routes.filter((route) => allows(sets, route.visits));
  progress.master = openMaster(relaxation, linear, progress.routes);
  progress.quick = 0;
  progress.part = SMOOTHING;
  return true;
};

/** What a look brought, and what to do next; false when there is nothing more to do. */
const takeIn = (
  progress: Progress,
  { look, duals, fractions, isQuick }: { look: Look; duals: Duals; fractions: Fractions; isQuick: boolean },
): boolean => {
  if (look.bound !== null && look.bound < progress.least) {
    progress.least = look.bound;
    progress.best = duals;
  }
  if (isQuick) progress.quickLabels = look.labels;
  else progress.fullLabels = look.labels;
  const fresh = look.routes.filter((route) => reducedCost(route, fractions.prices) > TINY);
  if (fresh.length > 0) {
    progress.master.add(columnsOf(fresh.map(({ column }) => column)));
    progress.routes.push(...fresh);
    progress.quick = isQuick ? progress.quick + 1 : 0;
    if (!isQuick) progress.part = SMOOTHING;
    return true;
  }
  if (isQuick) progress.quick = QUICK_IN_A_ROW;
  else if (progress.part > 0) progress.part = 0;
  else return look.bound !== null && forbidMore(progress, fractions); // else too many labels to prove more
  return true;
};

/** Looks until nothing is to be had; a pause after every so many labels. */
function* generateColumns(progress: Progress): Generator<null, void> {
  for (;;) {
    const fractions = progress.master.solve();
    if (!fractions) return;
    const own = dualsOf(progress.relaxation, fractions);
    const isQuick = isQuickNext(progress);
    const duals = isQuick ? own : between(progress.best, own, progress.part);
    const limits = isQuick ? QUICK : EXACT;
    const look = yield* lookAround(progress.relaxation, { duals, sets: progress.sets, limits });
    if (!takeIn(progress, { look, duals, fractions, isQuick })) return;
    yield null;
  }
}

/**
 * What no plan of these squads can exceed, less and less with each step: the linear relaxation of set packing over all
 * routes, by column generation (Boussier, Feillet & Gendreau, 4OR 5, 2007) over ng-routes (Baldacci, Mingozzi &
 * Roberti 2011), of which sets grow where a route in use comes back. Rules of mix, caps of a day or a squad, ties and
 * squads' own budgets are left out of it: a plan that keeps them scores no more. Without a solver the first, plain
 * bound is the only one. Stop asking whenever it is enough.
 */
export function* boundOf(
  terrain: Terrain,
  { linear, plan }: { readonly linear: Linear | null; readonly plan: Plan | null },
): Generator<BoundStep, void> {
  const relaxation = relaxationOf(terrain);
  const best = dearest(relaxation);
  const least = lagrangian(relaxation, best, []);
  const isLong = terrain.bases.some(({ since, until }) => until - since > MOST_MOMENTS);
  const isTooMuch = isLong || terrain.problem.visits.length > MOST_VISITS;
  const isProven = (points: number): boolean => plan !== null && points <= plan.score.total;
  const plain = wholePoints(relaxation, least);
  if (!linear || isTooMuch || isProven(plain)) {
    yield { points: plain, isFinal: true };
    return;
  }
  yield { points: plain, isFinal: false };
  const progress = begin(relaxation, linear, { least, best, plan });
  const now = (): number => wholePoints(relaxation, progress.least);
  try {
    for (const _ of generateColumns(progress)) {
      if (isProven(now())) break;
      yield { points: now(), isFinal: false };
    }
  } finally {
    progress.master.close();
  }
  yield { points: now(), isFinal: true };
}
