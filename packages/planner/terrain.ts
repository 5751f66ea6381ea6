import { Refusal } from '../kernel/refusal.ts';
import { type Calendar, calendarOf, type Welcome } from './calendar.ts';
import { mayMake, strengthsOf } from './eligible.ts';
import { outing } from './outings.ts';
import type { PlannedSquad } from './plan.ts';
import type { Closure, Leg, Problem, Slot, Visit } from './problem.ts';

/** Start moments of one visit: [earliest, latest, earliest, latest, …] in ascending order. */
export type Starts = Int32Array;

/** One squad as the search sees it. */
export interface Base {
  readonly id: string;
  readonly people: number;
  /** Place numbers where it stands and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Free to leave; home at the latest. `until` is below `since` for a squad that cannot go. */
  readonly since: number;
  readonly until: number;
  readonly budget: number;
  /** Visits done, in order; they are no part of the search. */
  readonly executed: readonly number[];
  /** Has left home, so it must come back even if it makes no further visit. */
  readonly isOut: boolean;
}

/** Two visits that wait for each other or share a day. */
export interface Tie {
  readonly kind: 'notBefore' | 'sameDay';
  readonly visit: number;
  readonly other: number;
}

/** The problem in numbers: visits, places, cities and squads by index, times as moments. Never changed. */
export interface Terrain {
  readonly problem: Problem;
  readonly squads: readonly PlannedSquad[];
  readonly calendar: Calendar;
  readonly bases: readonly Base[];
  readonly visitNumber: ReadonlyMap<string, number>;
  readonly squadNumber: ReadonlyMap<string, number>;
  readonly placeNumber: ReadonlyMap<string, number>;
  readonly place: Int32Array;
  readonly duration: Int32Array;
  readonly value: Int32Array;
  /** Points for making it: value, and the penalty for leaving out what is mandatory. */
  readonly gain: Float64Array;
  /** Yuan on the spot. */
  readonly cost: Int32Array;
  readonly starts: readonly Starts[];
  /** The confirmed slot alone, where it can still be kept. */
  readonly confirmed: readonly (Starts | null)[];
  readonly confirmedSquad: Int32Array;
  readonly frozenSquad: Int32Array;
  readonly isExecuted: Uint8Array;
  /** Moment of what is executed, -1 otherwise. */
  readonly executedAt: Int32Array;
  /** [squad × visits + visit] */
  readonly may: Uint8Array;
  readonly cityOf: Int32Array;
  readonly cities: number;
  /** [from × cities + to]; minutes -1 where there is no way. */
  readonly legMinutes: Int32Array;
  readonly legMoney: Int32Array;
  readonly legs: readonly (Leg | null)[];
  readonly inside: Int32Array;
  readonly places: number;
  /** [from × places + to], -1 where there is no way; null where there are too many places to keep it. */
  readonly minutes: Int32Array | null;
  readonly welcome: Welcome;
  readonly ties: readonly (readonly Tie[])[];
  readonly hasTies: boolean;
  /** Caps and mix rules, by index in the problem, that count this visit. */
  readonly capsOf: readonly (readonly number[])[];
  readonly mixOf: readonly (readonly number[])[];
  readonly hasDayCaps: boolean;
  /** Is there any budget, any fare or cost? */
  readonly hasBudget: boolean;
  readonly hasFares: boolean;
  /** Do journeys cost points? */
  readonly isTravelDear: boolean;
  /** Yuan for all squads together. */
  readonly budget: number;
}

/** Places beyond which the table of all ways is not kept: 2,000² numbers are 16 MB. */
const MOST_PLACES_IN_TABLE = 2000;

const numbered = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, i) => [id, i]));

const closes = (closure: Closure, place: { id: string; city: string }, day: string): boolean =>
  day >= closure.from && day <= closure.to && (closure.city === place.city || closure.place === place.id);

/** Start moments left by windows, daily hours, closures and the present. */
const startsOf = (problem: Problem, visit: Visit, isShut: (day: string) => boolean): Starts => {
  const { now } = problem.past;
  const { dayLength } = problem.horizon;
  const spans = problem.horizon.days.flatMap(({ day, opens, closes: shuts }, i) =>
    isShut(day)
      ? []
      : visit.windows
          .filter((window) => window.day === day)
          .map((window): [number, number] => {
            const passed = now && now.day === day ? now.minute : now && now.day > day ? dayLength : 0;
            const earliest = Math.max(window.from, opens, passed);
            return [i * dayLength + earliest, i * dayLength + Math.min(window.to, shuts) - visit.duration];
          })
          .filter(([earliest, latest]) => earliest <= latest),
  );
  return Int32Array.from(merged(spans.toSorted((a, b) => a[0] - b[0])).flat());
};

/** Sorted spans with those that overlap put together. */
const merged = (spans: readonly [number, number][]): [number, number][] =>
  spans.reduce<[number, number][]>((all, [from, to]) => {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
    return all;
  }, []);

/** Moment of a slot on the line of all days. */
export const momentOf = (problem: Problem, slot: { day: string; start: number }): number =>
  problem.horizon.days.findIndex(({ day }) => day === slot.day) * problem.horizon.dayLength + slot.start;

const holds = (starts: Starts, moment: number): boolean =>
  starts.some((earliest, i) => i % 2 === 0 && earliest <= moment && moment <= (starts[i + 1] ?? -1));

const welcomeOf = (problem: Problem): Welcome =>
  Int32Array.from(
    problem.cities.flatMap(({ code: city }) => {
      const closures = problem.closures.filter((one) => one.city === city);
      const registrations = problem.registrations.filter((one) => one.city === city);
      return problem.horizon.days.map(({ day }) =>
        closures.some((c) => day >= c.from && day <= c.to)
          ? -1
          : registrations
              .filter((r) => day >= r.from && day <= r.to)
              .reduce((most, r) => Math.max(most, r.minutes), 0),
      );
    }),
  );

const tableOf = (cityOf: Int32Array, way: (a: number, b: number) => number): Int32Array | null => {
  const count = cityOf.length;
  if (count > MOST_PLACES_IN_TABLE) return null;
  const table = new Int32Array(count * count);
  for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) table[a * count + b] = way(a, b);
  return table;
};

const countedBy = (problem: Problem, rules: readonly { readonly tag: string }[]): number[][] =>
  problem.visits.map(({ tags }) => rules.flatMap((rule, i) => (tags.includes(rule.tag) ? [i] : [])));

const tiesOf = (visits: readonly Visit[], number: ReadonlyMap<string, number>): Tie[][] => {
  const ties: Tie[][] = visits.map(() => []);
  const tie = (kind: Tie['kind'], visit: number, id: string): void => {
    const other = number.get(id);
    if (other === undefined) return;
    ties[visit]?.push({ kind, visit, other });
    ties[other]?.push({ kind, visit, other });
  };
  visits.forEach((visit, i) => {
    for (const id of visit.notBefore) tie('notBefore', i, id);
    for (const id of visit.sameDayAs) tie('sameDay', i, id);
  });
  return ties;
};

const baseOf = (problem: Problem, squad: PlannedSquad, numbers: Numbers): Base => {
  const { horizon, past } = problem;
  const out = outing(problem, squad);
  const done = past.executed
    .filter((slot) => slot.squad === squad.id)
    .toSorted((a, b) => momentOf(problem, a) - momentOf(problem, b));
  const last = done.at(-1);
  const lastVisit = last ? problem.visits[numbers.visit.get(last.visit) ?? -1] : undefined;
  const here = past.whereabouts.find((one) => one.squad === squad.id)?.place;
  const free = last && lastVisit ? momentOf(problem, last) + lastVisit.duration : 0;
  const now = past.now ? momentOf(problem, { day: past.now.day, start: past.now.minute }) : 0;
  const spec = problem.squads.find((one) => one.id === squad.id) ?? problem.toForm;
  return {
    id: squad.id,
    people: squad.members.length,
    start: numbers.place.get(here ?? lastVisit?.place ?? squad.start) ?? 0,
    end: numbers.place.get(squad.end) ?? 0,
    since: Math.max((out?.first ?? 0) * horizon.dayLength + horizon.nightRest.to, free, now),
    until: out ? out.last * horizon.dayLength + horizon.latestReturn : -1,
    budget: spec?.budget ?? Number.MAX_SAFE_INTEGER,
    executed: done.map((slot) => numbers.visit.get(slot.visit) ?? 0),
    isOut: last !== undefined || here !== undefined,
  };
};

interface Numbers {
  readonly visit: ReadonlyMap<string, number>;
  readonly squad: ReadonlyMap<string, number>;
  readonly place: ReadonlyMap<string, number>;
}

const legTable = (problem: Problem): Pick<Terrain, 'legs' | 'legMinutes' | 'legMoney'> => {
  const city = numbered(problem.cities.map((one) => one.code));
  const legs: (Leg | null)[] = Array.from({ length: city.size * city.size }, () => null);
  for (const leg of problem.legs) legs[(city.get(leg.from) ?? 0) * city.size + (city.get(leg.to) ?? 0)] = leg;
  return {
    legs,
    legMinutes: Int32Array.from(legs, (leg) => leg?.minutes ?? -1),
    legMoney: Int32Array.from(legs, (leg) => leg?.money ?? 0),
  };
};

const frozenStarts = (problem: Problem, slot: Slot): Starts =>
  Int32Array.of(momentOf(problem, slot), momentOf(problem, slot));

/** Squads by visits: who may make what. Asked once for each squad and sort of visit, of which there are few. */
const mayOf = (
  problem: Problem,
  squads: readonly PlannedSquad[],
  frozen: ReadonlyMap<string, Slot>,
): Uint8Array => {
  const { visits } = problem;
  const strengths = strengthsOf(squads, problem.people);
  const sorts = new Map<string, Uint8Array>();
  const sortOf = (visit: Visit): Uint8Array => {
    const key = JSON.stringify([visit.competences, visit.rank, visit.onlySquads, visit.notSquads]);
    const known = sorts.get(key);
    if (known) return known;
    const may = Uint8Array.from(squads, (squad, i) =>
      mayMake(visit, squad.id, strengths[i] ?? { competences: new Set(), rank: -1 }) ? 1 : 0,
    );
    sorts.set(key, may);
    return may;
  };
  const may = new Uint8Array(squads.length * visits.length);
  visits.forEach((visit, v) => {
    const slot = frozen.get(visit.id);
    const own = slot ? Uint8Array.from(squads, (squad) => (squad.id === slot.squad ? 1 : 0)) : sortOf(visit);
    for (let squad = 0; squad < squads.length; squad++) may[squad * visits.length + v] = own[squad] ?? 0;
  });
  return may;
};

/** Places that are closed at some time, with a test for a day. */
const shutFinder = (problem: Problem): ((place: string, day: string) => boolean) => {
  const shut = new Set(
    problem.places.flatMap((place) =>
      problem.closures.some((one) => one.city === place.city || one.place === place.id)
        ? problem.horizon.days.flatMap(({ day }) =>
            problem.closures.some((closure) => closes(closure, place, day)) ? [`${place.id} ${day}`] : [],
          )
        : [],
    ),
  );
  return (place, day) => shut.has(`${place} ${day}`);
};

/** Puts the problem, with its squads formed, into numbers. */
export const terrainOf = (problem: Problem, squads: readonly PlannedSquad[]): Terrain => {
  const { visits, places, weights } = problem;
  const numbers: Numbers = {
    visit: numbered(visits.map((one) => one.id)),
    squad: numbered(squads.map((one) => one.id)),
    place: numbered(places.map((one) => one.id)),
  };
  const cityNumber = numbered(problem.cities.map((one) => one.code));
  const frozen = new Map(problem.past.frozen.map((slot) => [slot.visit, slot]));
  const executed = new Map(problem.past.executed.map((slot) => [slot.visit, momentOf(problem, slot)]));
  const isShut = shutFinder(problem);
  const starts = visits.map((visit) => {
    const slot = frozen.get(visit.id);
    return slot ? frozenStarts(problem, slot) : startsOf(problem, visit, (day) => isShut(visit.place, day));
  });
  const cityOf = Int32Array.from(places, (place) => cityNumber.get(place.city) ?? 0);
  const legs = legTable(problem);
  const inside = Int32Array.from(problem.cities, (city) => city.insideMinutes);
  const ties = tiesOf(visits, numbers.visit);
  const ways = { cityOf, inside, cities: cityNumber.size, legMinutes: legs.legMinutes };
  const bases = squads.map((squad) => baseOf(problem, squad, numbers));
  return {
    problem,
    squads,
    calendar: calendarOf(problem),
    bases,
    visitNumber: numbers.visit,
    squadNumber: numbers.squad,
    placeNumber: numbers.place,
    place: Int32Array.from(visits, (visit) => numbers.place.get(visit.place) ?? 0),
    duration: Int32Array.from(visits, (visit) => visit.duration),
    value: Int32Array.from(visits, (visit) => visit.value),
    gain: Float64Array.from(visits, (one) => one.value + (one.mandatory ? weights.mandatoryMissed : 0)),
    cost: Int32Array.from(visits, (visit) => visit.cost),
    starts,
    confirmed: visits.map((visit, i) => {
      const moment = visit.confirmed ? momentOf(problem, visit.confirmed) : -1;
      return moment >= 0 && holds(starts[i] ?? new Int32Array(), moment)
        ? Int32Array.of(moment, moment)
        : null;
    }),
    confirmedSquad: Int32Array.from(visits, (v) => numbers.squad.get(v.confirmed?.squad ?? '') ?? -1),
    frozenSquad: Int32Array.from(visits, (v) => numbers.squad.get(frozen.get(v.id)?.squad ?? '') ?? -1),
    isExecuted: Uint8Array.from(visits, (visit) => (executed.has(visit.id) ? 1 : 0)),
    executedAt: Int32Array.from(visits, (visit) => executed.get(visit.id) ?? -1),
    may: mayOf(problem, squads, frozen),
    ...legs,
    ...ways,
    places: places.length,
    minutes: tableOf(cityOf, (a, b) => wayMinutes(ways, a, b)),
    welcome: welcomeOf(problem),
    ties,
    hasTies: ties.some((own) => own.length > 0),
    capsOf: countedBy(problem, problem.caps),
    mixOf: countedBy(problem, problem.mix),
    hasDayCaps: problem.caps.some((cap) => cap.scope === 'day'),
    hasBudget: problem.budget !== null || bases.some((base) => base.budget < Number.MAX_SAFE_INTEGER),
    hasFares: problem.legs.some((leg) => leg.money > 0),
    isTravelDear: weights.minutesPerPoint > 0 || weights.moneyPerPoint > 0,
    budget: problem.budget ?? Number.MAX_SAFE_INTEGER,
  };
};

const wayMinutes = (
  { cityOf, inside, cities, legMinutes }: Pick<Terrain, 'cityOf' | 'inside' | 'cities' | 'legMinutes'>,
  a: number,
  b: number,
): number => {
  if (a === b) return 0;
  const from = cityOf[a] ?? 0;
  const to = cityOf[b] ?? 0;
  return from === to ? (inside[from] ?? 0) : (legMinutes[from * cities + to] ?? -1);
};

/** Minutes from one place to another; -1 where there is no way. */
export const minutesBetween = (terrain: Terrain, a: number, b: number): number =>
  terrain.minutes ? (terrain.minutes[a * terrain.places + b] ?? -1) : wayMinutes(terrain, a, b);

/** Yuan a head from one place to another. */
export const moneyBetween = (terrain: Terrain, a: number, b: number): number =>
  terrain.legMoney[(terrain.cityOf[a] ?? 0) * terrain.cities + (terrain.cityOf[b] ?? 0)] ?? 0;

/** PLN-5 What is frozen must be possible; otherwise the problem contradicts itself. */
export const refuseFrozen = (visit: string, squad: string): never => {
  throw new Refusal('PLN-5', { visit, squad });
};
