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

/** One look at all classes: what they could add, and the bound, where the look was a full one. */
function* lookAround(
  relaxation: Relaxation,
  ask: { readonly duals: Duals; readonly sets: NgSets; readonly limits: PriceLimits },
): Generator<null, { readonly routes: MasterRoute[]; readonly bound: number | null }> {
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
  };
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
  let best = dearest(relaxation);
  let least = lagrangian(relaxation, best, []);
  const step = (isFinal: boolean): BoundStep => ({ points: wholePoints(relaxation, least), isFinal });
  const isProven = (): boolean => plan !== null && wholePoints(relaxation, least) <= plan.score.total;
  const isLong = terrain.bases.some(({ since, until }) => until - since > MOST_MOMENTS);
  const isTooMuch = isLong || terrain.problem.visits.length > MOST_VISITS;
  yield step(!linear || isTooMuch || isProven());
  if (!linear || isTooMuch || isProven()) return;
  const all = [...new Set(relaxation.candidates.flat())];
  const sets = ngSetsOf(terrain, all, FIRST_SET);
  // A program without columns has no prices.
  const nothing = relaxation.classes.map((_, one) =>
    routeColumn(relaxation, one, { visits: [], isKept: [] }),
  );
  let routes = [...nothing, ...(plan ? routesOf(relaxation, plan) : [])];
  let master = openMaster(relaxation, linear, routes);
  let [quick, part] = [0, SMOOTHING];
  try {
    for (;;) {
      const fractions = master.solve();
      if (!fractions) break;
      const own = dualsOf(relaxation, fractions);
      const isQuick = quick < QUICK_IN_A_ROW;
      const duals = isQuick ? own : between(best, own, part);
      const look = lookAround(relaxation, { duals, sets, limits: isQuick ? QUICK : EXACT });
      let state = look.next();
      for (; !state.done; state = look.next()) yield step(false);
      const { routes: found, bound: reached } = state.value;
      if (reached !== null && reached < least) [least, best] = [reached, duals];
      if (isProven()) break;
      const fresh = found.filter((route) => reducedCost(route, fractions.prices) > TINY);
      yield step(false);
      if (fresh.length > 0) {
        master.add(columnsOf(fresh.map(({ column }) => column)));
        routes.push(...fresh);
        quick = isQuick ? quick + 1 : 0;
        if (!isQuick) part = SMOOTHING;
        continue;
      }
      if (isQuick) quick = QUICK_IN_A_ROW;
      else if (part > 0) part = 0;
      else {
        if (reached === null) break; // too many labels: nothing more can be proven
        let grew = false;
        for (const [i, route] of routes.entries())
          if ((fractions.values[i] ?? 0) > TINY && forbidReturns(sets, route.visits)) grew = true;
        if (!grew) break;
        master.close();
        routes = routes.filter((route) => allows(sets, route.visits));
        master = openMaster(relaxation, linear, routes);
        [quick, part] = [0, SMOOTHING];
      }
    }
  } finally {
    master.close();
  }
  yield step(true);
}
