import type { Draft } from './draft.ts';
import type { Classes } from './interchangeable.ts';
import { type Column, columnsOf, type Fractions, type Linear, type Program } from './linear.ts';
import { idle, type PooledRoute } from './route.ts';
import type { Terrain } from './terrain.ts';

/** What is packed: routes of squads, of which those in `hint` make up a plan already. */
export interface Packing {
  readonly terrain: Terrain;
  readonly classes: Classes;
  readonly routes: readonly PooledRoute[];
  readonly hint: ReadonlySet<PooledRoute>;
  /** Visits executed, by cap and mix rule and all together: an empty draft's counts. */
  readonly done: Draft['counts'];
  /** Yuan spent on what is executed. */
  readonly spent: number;
}

/** A row while it is written down: at most `most` of the sum of the routes' factors, 1 where there are none. */
interface Row {
  readonly most: number;
  readonly routes: number[];
  readonly factors: number[] | null;
}

const rowOf = ({ routes }: Packing, most: number, factor: (route: PooledRoute) => number): Row => {
  const row = { most, routes: Array<number>(), factors: Array<number>() };
  routes.forEach((route, i) => {
    const own = factor(route);
    if (own === 0) return;
    row.routes.push(i);
    row.factors.push(own);
  });
  return row;
};

/** Each visit at most once. */
const visitRows = ({ terrain, routes }: Packing): Row[] => {
  const holders = terrain.problem.visits.map((): number[] => []);
  routes.forEach(({ visits }, i) => {
    for (const visit of visits) holders[visit]?.push(i);
  });
  return holders.flatMap((own) => (own.length > 1 ? [{ most: 1, routes: own, factors: null }] : []));
};

/** Each class at most as many routes as it has squads; one with frozen visits, which all its routes make, exactly one. */
const classRows = (packing: Packing): Row[] => {
  const { terrain, classes } = packing;
  const frozen = new Set(
    terrain.frozenSquad.filter((squad, visit) => squad >= 0 && !terrain.isExecuted[visit]),
  );
  return classes.squads.flatMap((squads, one) => {
    const row = rowOf(packing, squads.length, (route) => (route.class === one ? 1 : 0));
    if (!squads.some((squad) => frozen.has(squad))) return [row];
    return [row, rowOf(packing, -1, (route) => (route.class === one ? -1 : 0))];
  });
};

const countTagged = (
  lists: readonly (readonly number[])[],
  rule: number,
  visits: Iterable<number>,
): number => {
  let count = 0;
  for (const visit of visits) if (lists[visit]?.includes(rule)) count++;
  return count;
};

/** PLN-28 Caps of the campaign and of each day; those of a squad hold in each of its routes. */
const capRows = (packing: Packing): Row[] => {
  const { terrain, done } = packing;
  const dayAt = (moment: number): number => Math.floor(moment / terrain.calendar.length);
  return terrain.problem.caps.flatMap((cap, i): Row[] => {
    if (cap.scope === 'squad') return [];
    if (cap.scope === 'campaign')
      return [
        rowOf(packing, cap.most - (done.byCap[i * done.groups] ?? 0), (route) =>
          countTagged(terrain.capsOf, i, route.visits),
        ),
      ];
    return Array.from({ length: terrain.calendar.days }, (_, day) => {
      const executed = terrain.executedAt.reduce(
        (sum, at, visit) =>
          sum + (at >= 0 && dayAt(at) === day && terrain.capsOf[visit]?.includes(i) ? 1 : 0),
        0,
      );
      return rowOf(packing, cap.most - executed, (route) =>
        countTagged(
          terrain.capsOf,
          i,
          route.visits.filter((_visit, at) => dayAt(route.earliest[at] ?? 0) === day),
        ),
      );
    });
  });
};

/** PLN-37 */
const budgetRows = (packing: Packing, idles: readonly { readonly yuan: number }[]): Row[] => {
  const { terrain, classes, spent } = packing;
  if (terrain.problem.budget === null) return [];
  const home = classes.squads.reduce((sum, squads, i) => sum + squads.length * (idles[i]?.yuan ?? 0), 0);
  return [
    rowOf(packing, terrain.budget - spent - home, (route) => route.yuan - (idles[route.class]?.yuan ?? 0)),
  ];
};

const momentIn = (route: PooledRoute, visit: number): number =>
  route.earliest[route.visits.indexOf(visit)] ?? -1;

/** PLN-26, PLN-27: two routes whose times break a tie are not both chosen. */
const tieRows = (packing: Packing): Row[] => {
  const { terrain, routes } = packing;
  if (!terrain.hasTies) return [];
  const day = (moment: number): number => Math.floor(moment / terrain.calendar.length);
  return terrain.ties.flatMap((own, visit) =>
    own.flatMap((tie): Row[] => {
      if (tie.visit !== visit) return []; // each tie stands with both its visits
      const ones = routes.map((route) => momentIn(route, tie.visit));
      const others = routes.map((route) => momentIn(route, tie.other));
      const clash = (one: (moment: number) => boolean, other: (moment: number) => boolean): Row => ({
        most: 1,
        routes: [...routes.keys()].filter((i) => {
          const [a, b] = [ones[i] ?? -1, others[i] ?? -1];
          if (a >= 0 && b >= 0) return false; // they agree inside one route
          return (a >= 0 && one(a)) || (b >= 0 && other(b));
        }),
        factors: null,
      });
      const steps = new Set(
        (tie.kind === 'sameDay' ? ones.map(day) : others).filter((moment) => moment >= 0),
      );
      const duration = terrain.duration[tie.other] ?? 0;
      return [...steps].map((step) =>
        tie.kind === 'sameDay'
          ? clash(
              (a) => day(a) === step,
              (b) => day(b) !== step,
            )
          : clash(
              (a) => a < step + duration,
              (b) => b >= step,
            ),
      );
    }),
  );
};

/** Mix rules of the campaign: hundred times what is missed, or too much, is paid for by a column of its own. */
const mixRows = (packing: Packing): Row[] => {
  const { terrain, done } = packing;
  return terrain.problem.mix.flatMap((rule, i): Row[] => {
    if (rule.scope === 'squad') return [];
    const isShare = rule.unit === 'share';
    const tagged = (route: PooledRoute): number => countTagged(terrain.mixOf, i, route.visits);
    const [all, some] = [done.made[0] ?? 0, done.byMix[i * done.groups] ?? 0];
    const least = (made: number, of: number): number => (isShare ? rule.least * made : 0) - 100 * of;
    const most = (made: number, of: number): number => 100 * of - (isShare ? rule.most * made : 0);
    return [
      rowOf(packing, -(isShare ? 0 : 100 * rule.least) - least(all, some), (route) =>
        least(route.visits.length, tagged(route)),
      ),
      rowOf(packing, (isShare ? 0 : 100 * rule.most) - most(all, some), (route) =>
        most(route.visits.length, tagged(route)),
      ),
    ];
  });
};

const programOf = (packing: Packing): Program => {
  const { terrain, classes, routes } = packing;
  const idles = classes.squads.map((squads) => idle(terrain, squads[0] ?? 0));
  const hard = [
    ...visitRows(packing),
    ...classRows(packing),
    ...capRows(packing),
    ...budgetRows(packing, idles),
    ...tieRows(packing),
  ];
  const soft = mixRows(packing);
  const rows = routes.map((): number[] => []);
  const factors = routes.map((): number[] => []);
  [...hard, ...soft].forEach((row, i) => {
    row.routes.forEach((route, k) => {
      rows[route]?.push(i);
      factors[route]?.push(row.factors?.[k] ?? 1);
    });
  });
  const columns: Column[] = [
    ...routes.map((route, i) => ({
      gain: route.points - (idles[route.class]?.points ?? 0),
      most: 1,
      rows: rows[i] ?? [],
      factors: factors[i] ?? [],
    })),
    ...soft.map((_, i) => ({
      gain: -terrain.problem.weights.mixMissed,
      most: Number.POSITIVE_INFINITY,
      rows: [hard.length + i],
      factors: [-100],
    })),
  ];
  return {
    rowMost: Float64Array.from([...hard, ...soft], (row) => row.most),
    columns: columnsOf(columns),
  };
};

/** The hint as a solution, with what its mix misses. */
const hintOf = ({ routes, hint }: Packing, { rowMost, columns }: Program): Float64Array => {
  const values = new Float64Array(columns.gain.length);
  const sums = new Float64Array(rowMost.length);
  routes.forEach((route, i) => {
    if (!hint.has(route)) return;
    values[i] = 1;
    for (let k = columns.starts[i] ?? 0; k < (columns.starts[i + 1] ?? 0); k++) {
      const row = columns.rows[k] ?? 0;
      sums[row] = (sums[row] ?? 0) + (columns.factors[k] ?? 0);
    }
  });
  for (let i = routes.length; i < values.length; i++) {
    const row = columns.rows[columns.starts[i] ?? 0] ?? 0;
    values[i] = Math.max(0, Math.ceil(((sums[row] ?? 0) - (rowMost[row] ?? 0)) / 100));
  }
  return values;
};

/** Those columns that could be part of something better than the hint, by their reduced cost, the likeliest first. */
const worthwhile = (program: Program, fractions: Fractions, atLeast: number): number[] => {
  const { gain, starts, rows, factors } = program.columns;
  const reduced = gain.map((own, j) => {
    let cost = own;
    for (let k = starts[j] ?? 0; k < (starts[j + 1] ?? 0); k++)
      cost -= (fractions.prices[rows[k] ?? 0] ?? 0) * (factors[k] ?? 0);
    return cost;
  });
  return [...gain.keys()]
    .filter((j) => fractions.points + (reduced[j] ?? 0) >= atLeast)
    .toSorted((a, b) => (reduced[b] ?? 0) - (reduced[a] ?? 0) || a - b);
};

const onlyColumns = ({ rowMost, columns }: Program, kept: Int32Array): Program => {
  const { gain, most, starts, rows, factors } = columns;
  return {
    rowMost,
    columns: columnsOf(
      Array.from(kept, (j) => ({
        gain: gain[j] ?? 0,
        most: most[j] ?? 0,
        rows: rows.subarray(starts[j] ?? 0, starts[j + 1] ?? 0),
        factors: factors.subarray(starts[j] ?? 0, starts[j + 1] ?? 0),
      })),
    ),
  };
};

const TINY = 1e-6;

export interface PackLimits {
  /** Points by which a choice must be better to be looked for; where all points are whole, one. */
  readonly step: number;
  /** Nodes of branch and bound. */
  readonly nodes: number;
  /** Columns that branch and bound begins with. */
  readonly columns: number;
}

/**
 * The most valuable choice among the routes, as set packing: each visit in one of them, each squad on one at most,
 * caps and budget kept, mix rules paid for. First with fractions: what they prove can be no part of a better choice
 * than the hint is left away, and mostly nothing is left to look for. null when nothing better is found; exact unless
 * the limits bite.
 */
export const pack = (linear: Linear, packing: Packing, limits: PackLimits): PooledRoute[] | null => {
  const program = programOf(packing);
  const { gain } = program.columns;
  const step = gain.every((points) => Number.isInteger(points)) ? 1 - TINY : limits.step;
  const hint = hintOf(packing, program);
  const least = hint.reduce((sum, value, j) => sum + value * (gain[j] ?? 0), 0) + step;
  const opened = linear.open(program);
  const fractions = opened.solve();
  opened.close();
  if (!fractions || fractions.points < least) return null;
  const likely = worthwhile(program, fractions, least).slice(0, limits.columns);
  const kept = Int32Array.from(
    new Set(
      [...likely, ...gain.keys()].filter(
        (j, i) => i < likely.length || (hint[j] ?? 0) > 0 || j >= packing.routes.length,
      ),
    ),
  ).toSorted();
  const found = linear.whole(onlyColumns(program, kept), {
    nodes: limits.nodes,
    gap: step - TINY,
    hint: Float64Array.from(kept, (j) => hint[j] ?? 0),
  });
  if (!found) return null;
  return [...kept].flatMap((j, i) => {
    const route = packing.routes[j];
    return route && (found[i] ?? 0) > 0.5 ? [route] : [];
  });
};
