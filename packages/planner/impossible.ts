import { arrival as arrivalBy, NEVER, NOTHING_ASKED, type Roads } from './calendar.ts';
import { outings } from './outings.ts';
import type { PlannedSquad } from './plan.ts';
import type { Problem } from './problem.ts';
import { nextStart } from './sequence.ts';
import { minutesBetween, momentOf, type Starts, type Terrain } from './terrain.ts';

/**
 * Proofs that no plan makes all of some visits, by trying every way to share them out (Held & Karp 1962, over sets of
 * visits) in a world that forbids nothing which `check` allows, and less: ways may lead through any city that is open,
 * visits tied together may wait for each other, and money and time are reckoned each by itself.
 */

/** Visits at most, with those that are frozen; 2^10 sets for each squad. */
const MOST_VISITS = 10;
/** Cities at most: ways through all of them are looked for. */
const MOST_CITIES = 150;

export interface Prover {
  /** False: it may be possible, or there is too much to try. */
  readonly isImpossible: (visits: readonly number[]) => boolean;
}

interface World {
  readonly terrain: Terrain;
  readonly roads: Roads;
  /** Passing through a city asks nothing, but it must be open. */
  readonly through: Roads;
  /** Least yuan a head, [from × cities + to]. */
  readonly fares: Float64Array;
  readonly teams: readonly Team[];
  readonly frozen: readonly number[];
  /** Steps that may still be tried. */
  effort: number;
}

/** A squad with the stretches of time in which it may be out. */
interface Team {
  readonly squad: number;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly { readonly since: number; readonly until: number }[];
  readonly spent: number;
}

const NONE = new Int32Array();

/** A way of no minutes is none, as for the search. */
const arrival = (roads: Roads, moment: number, minutes: number, city: number): number =>
  minutes === 0 ? moment : arrivalBy(roads, moment, minutes, city);

const sum = (visits: readonly number[], of: ArrayLike<number>): number =>
  visits.reduce((all, visit) => all + (of[visit] ?? 0), 0);

const teamsOf = (terrain: Terrain): Team[] => {
  const { problem, calendar } = terrain;
  const { now } = problem.past;
  const present = now ? momentOf(problem, { day: now.day, start: now.minute }) : 0;
  return terrain.squads.map((planned, squad) => {
    const base = terrain.bases[squad];
    const free = (base?.executed ?? []).reduce(
      (last, visit) => Math.max(last, (terrain.executedAt[visit] ?? 0) + (terrain.duration[visit] ?? 0)),
      present,
    );
    const spans = outings(problem, planned).map(({ first, last }) => ({
      since: Math.max(first * calendar.length + calendar.wakes, free),
      until: last * calendar.length + lastMinute(problem, planned, last),
    }));
    const spent = sum(base?.executed ?? [], terrain.cost);
    return { squad, start: base?.start ?? 0, end: base?.end ?? 0, spans, spent };
  });
};

/** PLN-34 The latest return binds on the squad's last day only. */
const lastMinute = ({ horizon }: Problem, { to }: PlannedSquad, day: number): number =>
  horizon.days[day]?.day === to ? horizon.latestReturn : horizon.dayLength;

/** Cheapest ways from city to city (Floyd 1962). */
const faresOf = ({ cities, legMinutes, legMoney }: Terrain): Float64Array => {
  const fares = Float64Array.from(legMoney, (money, i) => ((legMinutes[i] ?? -1) < 0 ? Infinity : money));
  for (let city = 0; city < cities; city++) fares[city * cities + city] = 0;
  for (let by = 0; by < cities; by++)
    for (let a = 0; a < cities; a++)
      for (let b = 0; b < cities; b++) {
        const over = (fares[a * cities + by] ?? Infinity) + (fares[by * cities + b] ?? Infinity);
        if (over < (fares[a * cities + b] ?? Infinity)) fares[a * cities + b] = over;
      }
  return fares;
};

/** Earliest arrival by other cities (Dijkstra 1959; arrivals never decrease); the last city may ask for registration. */
const roundabout = (
  world: World,
  at: { place: number; moment: number },
  to: number,
  asks: number,
): number => {
  const { terrain, roads, through } = world;
  const { cities, legMinutes } = terrain;
  const here = terrain.cityOf[at.place] ?? 0;
  const goal = terrain.cityOf[to] ?? 0;
  const known = new Float64Array(cities).fill(NEVER);
  const settled = new Uint8Array(cities);
  known[here] = at.moment;
  let best = NEVER;
  world.effort -= 1 + ((cities * cities) >> 4); // in the steps of `startOf`
  for (;;) {
    let city = -1;
    for (let one = 0; one < cities; one++)
      if (!settled[one] && (known[one] ?? NEVER) < (city < 0 ? NEVER : (known[city] ?? NEVER))) city = one;
    if (city < 0 || (known[city] ?? NEVER) >= best) return best;
    settled[city] = 1;
    const free = known[city] ?? NEVER;
    for (let next = 0; next < cities; next++) {
      const minutes = legMinutes[city * cities + next] ?? -1;
      if (minutes < 0 || next === city) continue;
      if (next === goal) best = Math.min(best, arrival(roads, free, minutes, asks));
      known[next] = Math.min(known[next] ?? NEVER, arrival(through, free, minutes, next));
    }
  }
};

/** No later than any plan is there: at once, on the direct way, or by other cities. */
const there = (world: World, at: { place: number; moment: number }, to: number, end: number): number => {
  const { terrain, roads } = world;
  const { place, moment } = at;
  if (place === to || moment >= NEVER) return moment;
  const minutes = minutesBetween(terrain, place, to);
  const city = terrain.cityOf[to] ?? 0;
  const isInside = terrain.cityOf[place] === city;
  // coming home asks for nothing, not even before a visit at the end place
  const asks = to === end ? NOTHING_ASKED : city;
  const direct = minutes < 0 ? NEVER : arrival(roads, moment, minutes, isInside ? NOTHING_ASKED : asks);
  return Math.min(direct, roundabout(world, at, to, asks));
};

/** Earliest start of a visit; other ways are looked for only where they could make it earlier. */
const startOf = (world: World, at: { place: number; moment: number }, visit: number, end: number): number => {
  const { terrain, roads } = world;
  const starts = terrain.starts[visit] ?? NONE;
  const to = terrain.place[visit] ?? 0;
  world.effort--;
  const soonest = nextStart(starts, at.moment);
  if (soonest === NEVER || at.place === to) return soonest;
  const minutes = minutesBetween(terrain, at.place, to);
  const city = terrain.cityOf[to] ?? 0;
  const asks = terrain.cityOf[at.place] === city ? NOTHING_ASKED : city;
  const direct = minutes < 0 ? NEVER : nextStart(starts, arrival(roads, at.moment, minutes, asks));
  return direct === soonest ? direct : nextStart(starts, there(world, at, to, end));
};

/** Must `visit` end before one begins that is in the set already? Then the squad cannot make it now. */
const isTooLate = (
  { ties, duration }: Terrain,
  visits: readonly number[],
  set: number,
  visit: number,
): boolean =>
  (duration[visit] ?? 0) > 0 &&
  (ties[visit] ?? []).some(
    (tie) => tie.kind === 'notBefore' && tie.other === visit && chosen(visits, set).includes(tie.visit),
  );

/** Earliest end, and least yuan, of each set of visits by the one that comes last: [set × n + last]. */
interface Ends {
  readonly moments: Float64Array;
  readonly money: Float64Array;
}

const endsIn = (world: World, team: Team, visits: readonly number[], span: Team['spans'][number]): Ends => {
  const { terrain } = world;
  const n = visits.length;
  const moments = new Float64Array(n << n).fill(NEVER);
  const money = new Float64Array(n << n).fill(Infinity);
  const people = terrain.bases[team.squad]?.people ?? 0;
  const fare = (a: number, b: number): number =>
    people * (world.fares[(terrain.cityOf[a] ?? 0) * terrain.cities + (terrain.cityOf[b] ?? 0)] ?? Infinity);
  const go = (from: { place: number; moment: number }, spent: number, set: number): void => {
    visits.forEach((visit, i) => {
      if ((set >> i) & 1 || !terrain.may[team.squad * terrain.place.length + visit]) return;
      if (isTooLate(terrain, visits, set, visit)) return;
      const start = startOf(world, from, visit, team.end);
      if (start === NEVER) return;
      const at = (set | (1 << i)) * n + i;
      moments[at] = Math.min(moments[at] ?? NEVER, start + (terrain.duration[visit] ?? 0));
      const more = spent + fare(from.place, terrain.place[visit] ?? 0) + (terrain.cost[visit] ?? 0);
      money[at] = Math.min(money[at] ?? Infinity, more);
    });
  };
  go({ place: team.start, moment: span.since }, team.spent, 0);
  for (let set = 1; set < 1 << n && world.effort >= 0; set++)
    visits.forEach((visit, last) => {
      const moment = moments[set * n + last] ?? NEVER;
      const place = terrain.place[visit] ?? 0;
      if (moment < NEVER) go({ place, moment }, money[set * n + last] ?? Infinity, set);
    });
  visits.forEach((visit, last) => {
    const place = terrain.place[visit] ?? 0;
    for (let set = 1; set < 1 << n; set++) {
      const at = set * n + last;
      const moment = moments[at] ?? NEVER;
      if (moment < NEVER && there(world, { place, moment }, team.end, team.end) > span.until)
        moments[at] = NEVER;
      money[at] = (money[at] ?? Infinity) + fare(place, team.end);
    }
  });
  return { moments, money };
};

/** Least yuan for which one squad may make each set, and be home in time; Infinity where it cannot. */
const leastOf = (world: World, team: Team, visits: readonly number[]): Float64Array => {
  const { terrain } = world;
  const n = visits.length;
  const least = new Float64Array(1 << n).fill(Infinity);
  least[0] = team.spent;
  const budget = terrain.bases[team.squad]?.budget ?? Infinity;
  for (const span of team.spans) {
    const { moments, money } = endsIn(world, team, visits, span);
    for (let set = 1; set < 1 << n; set++) {
      if (isCapped(terrain, chosen(visits, set), team.squad)) continue;
      let [isMade, yuan] = [false, Infinity];
      for (let last = 0; last < n; last++) {
        isMade ||= (moments[set * n + last] ?? NEVER) < NEVER;
        yuan = Math.min(yuan, money[set * n + last] ?? Infinity);
      }
      if (isMade && yuan <= budget) least[set] = Math.min(least[set] ?? Infinity, yuan);
    }
  }
  return least;
};

const chosen = (visits: readonly number[], set: number): number[] =>
  visits.filter((_, i) => ((set >> i) & 1) === 1);

/** PLN-28 A cap of the squad; of the campaign, for `null`, and of all its days. */
const isCapped = (terrain: Terrain, visits: readonly number[], squad: number | null): boolean =>
  terrain.problem.caps.some((cap, index) => {
    const counts = (visit: number): boolean => terrain.capsOf[visit]?.includes(index) ?? false;
    const own = visits.filter(counts);
    if (own.length === 0 || (cap.scope === 'squad') !== (squad !== null)) return false;
    const bases = squad === null ? terrain.bases : terrain.bases.slice(squad, squad + 1);
    const done = bases.flatMap((base) => base.executed).filter(counts).length;
    if (cap.scope !== 'day') return own.length + done > cap.most;
    return own.length > cap.most * new Set(own.flatMap((visit) => daysIn(terrain, visit))).size;
  });

/** Earliest and latest start; of what is done, the moment it began. */
const spansOf = ({ starts, executedAt, isExecuted }: Terrain, visit: number): Starts =>
  isExecuted[visit] ? Int32Array.of(executedAt[visit] ?? 0, executedAt[visit] ?? 0) : (starts[visit] ?? NONE);

const daysIn = (terrain: Terrain, visit: number): number[] => {
  const spans = spansOf(terrain, visit);
  const { length } = terrain.calendar;
  return [...spans].flatMap((from, i) => {
    if (i % 2 === 1) return [];
    const [first, last] = [Math.floor(from / length), Math.floor((spans[i + 1] ?? from) / length)];
    return Array.from({ length: last - first + 1 }, (_, day) => first + day);
  });
};

/** PLN-26, PLN-27 Two visits whose hosts’ times cannot be reconciled, whoever goes. What is done is not judged. */
const clashes = ({ terrain, frozen }: World, visits: readonly number[]): boolean => {
  const isMade = (visit: number): boolean =>
    visits.includes(visit) || frozen.includes(visit) || terrain.isExecuted[visit] === 1;
  return visits.some((one) =>
    (terrain.ties[one] ?? []).some(({ kind, visit, other }) => {
      if (!isMade(visit) || !isMade(other) || terrain.isExecuted[visit]) return false;
      const lasts = terrain.duration[other] ?? 0;
      if (visit === other) return kind === 'notBefore' && lasts > 0;
      if (kind === 'notBefore')
        return (spansOf(terrain, other)[0] ?? NEVER) + lasts > (spansOf(terrain, visit).at(-1) ?? -1);
      const days = new Set(daysIn(terrain, other));
      return !daysIn(terrain, visit).some((day) => days.has(day));
    }),
  );
};

/** Is there no way to share the visits out among the squads? */
const isUnshared = (world: World, visits: readonly number[]): boolean => {
  const full = (1 << visits.length) - 1;
  let least = new Float64Array(full + 1).fill(Infinity);
  least[0] = 0;
  for (const team of world.teams) {
    if (world.effort < 0) return false;
    const own = leastOf(world, team, visits);
    const next = new Float64Array(full + 1).fill(Infinity);
    for (let set = 0; set <= full; set++) {
      // every part of the set, the empty one last
      for (let part = set; ; part = (part - 1) & set) {
        const yuan = (own[part] ?? Infinity) + (least[set ^ part] ?? Infinity);
        if (yuan < (next[set] ?? Infinity)) next[set] = yuan;
        if (part === 0) break;
      }
    }
    world.effort -= full;
    least = next;
  }
  return world.effort >= 0 && (least[full] ?? Infinity) > world.terrain.budget;
};

/** A prover for these squads; `effort` bounds all that it tries together, in steps from visit to visit. */
export const proverOf = (terrain: Terrain, effort: number): Prover => {
  const { welcome, calendar, cities } = terrain;
  if (cities > MOST_CITIES) return { isImpossible: () => false };
  const world: World = {
    terrain,
    roads: { calendar, welcome },
    through: { calendar, welcome: welcome.map((asks) => Math.min(asks, 0)) },
    fares: faresOf(terrain),
    teams: teamsOf(terrain),
    frozen: terrain.problem.visits.flatMap((_, v) =>
      (terrain.frozenSquad[v] ?? -1) >= 0 && !terrain.isExecuted[v] ? [v] : [],
    ),
    effort,
  };
  return {
    isImpossible: (visits) => {
      if (visits.length > MOST_VISITS || world.effort < 0) return false;
      if (clashes(world, visits) || isCapped(terrain, visits, null)) return true;
      const all = [...new Set([...visits, ...world.frozen])];
      return isUnshared(world, all.length <= MOST_VISITS ? all : visits);
    },
  };
};
