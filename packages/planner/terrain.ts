import { Refusal } from '../kernel/refusal.ts';
import { type Calendar, calendarOf, DAY, type Welcome } from './calendar.ts';
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
  readonly starts: readonly Starts[];
  /** The confirmed slot alone, where it can still be kept. */
  readonly confirmed: readonly (Starts | null)[];
  readonly confirmedSquad: Int32Array;
  readonly frozenSquad: Int32Array;
  readonly isExecuted: Uint8Array;
  /** [squad × visits + visit] */
  readonly may: Uint8Array;
  readonly cityOf: Int32Array;
  readonly cities: number;
  /** [from × cities + to]; minutes -1 where there is no way. */
  readonly legMinutes: Int32Array;
  readonly legMoney: Int32Array;
  readonly legs: readonly (Leg | null)[];
  readonly inside: Int32Array;
  readonly welcome: readonly Welcome[];
  /** For local ways and the way home: always open, nothing to register. */
  readonly open: Welcome;
  readonly ties: readonly (readonly Tie[])[];
}

const numbered = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, i) => [id, i]));

const closes = (closure: Closure, place: { id: string; city: string }, day: string): boolean =>
  day >= closure.from && day <= closure.to && (closure.city === place.city || closure.place === place.id);

/** Start moments left by windows, daily hours, closures and the present. */
const startsOf = (problem: Problem, visit: Visit, isShut: (day: string) => boolean): Starts => {
  const { now } = problem.past;
  const spans = problem.horizon.days.flatMap(({ day, opens, closes: shuts }, i) =>
    isShut(day)
      ? []
      : visit.windows
          .filter((window) => window.day === day)
          .map((window): [number, number] => {
            const passed = now && now.day === day ? now.minute : now && now.day > day ? DAY : 0;
            const earliest = Math.max(window.from, opens, passed);
            return [i * DAY + earliest, i * DAY + Math.min(window.to, shuts) - visit.duration];
          })
          .filter(([earliest, latest]) => earliest <= latest),
  );
  return Int32Array.from(spans.toSorted((a, b) => a[0] - b[0]).flat());
};

const momentOf = (problem: Problem, slot: { day: string; start: number }): number =>
  problem.horizon.days.findIndex(({ day }) => day === slot.day) * DAY + slot.start;

const holds = (starts: Starts, moment: number): boolean =>
  starts.some((earliest, i) => i % 2 === 0 && earliest <= moment && moment <= (starts[i + 1] ?? -1));

const welcomeOf = (problem: Problem, city: string): Welcome =>
  Int32Array.from(problem.horizon.days, ({ day }) =>
    problem.closures.some((c) => c.city === city && day >= c.from && day <= c.to)
      ? -1
      : problem.registrations
          .filter((r) => r.city === city && day >= r.from && day <= r.to)
          .reduce((sum, r) => Math.max(sum, r.minutes), 0),
  );

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
    since: Math.max((out?.first ?? 0) * DAY + horizon.nightRest.to, free, now),
    until: out ? out.last * DAY + horizon.latestReturn : -1,
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

/** Puts the problem, with its squads formed, into numbers. */
export const terrainOf = (problem: Problem, squads: readonly PlannedSquad[]): Terrain => {
  const { visits, places } = problem;
  const numbers: Numbers = {
    visit: numbered(visits.map((one) => one.id)),
    squad: numbered(squads.map((one) => one.id)),
    place: numbered(places.map((one) => one.id)),
  };
  const cityNumber = numbered(problem.cities.map((one) => one.code));
  const frozen = new Map(problem.past.frozen.map((slot) => [slot.visit, slot]));
  const executed = new Set(problem.past.executed.map((slot) => slot.visit));
  const strengths = strengthsOf(squads, problem.people);
  const shut = new Set(
    places.flatMap((place) =>
      problem.horizon.days.flatMap(({ day }) =>
        problem.closures.some((closure) => closes(closure, place, day)) ? [`${place.id} ${day}`] : [],
      ),
    ),
  );
  const starts = visits.map((visit) => {
    const slot = frozen.get(visit.id);
    return slot
      ? frozenStarts(problem, slot)
      : startsOf(problem, visit, (day) => shut.has(`${visit.place} ${day}`));
  });
  return {
    problem,
    squads,
    calendar: calendarOf(problem),
    bases: squads.map((squad) => baseOf(problem, squad, numbers)),
    visitNumber: numbers.visit,
    squadNumber: numbers.squad,
    placeNumber: numbers.place,
    place: Int32Array.from(visits, (visit) => numbers.place.get(visit.place) ?? 0),
    duration: Int32Array.from(visits, (visit) => visit.duration),
    value: Int32Array.from(visits, (visit) => visit.value),
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
    may: Uint8Array.from(
      squads.flatMap((squad, i) =>
        visits.map((visit) => {
          const slot = frozen.get(visit.id);
          if (slot) return slot.squad === squad.id ? 1 : 0;
          return mayMake(visit, squad.id, strengths[i] ?? { competences: new Set(), rank: -1 }) ? 1 : 0;
        }),
      ),
    ),
    cityOf: Int32Array.from(places, (place) => cityNumber.get(place.city) ?? 0),
    cities: cityNumber.size,
    ...legTable(problem),
    inside: Int32Array.from(problem.cities, (city) => city.insideMinutes),
    welcome: problem.cities.map((city) => welcomeOf(problem, city.code)),
    open: new Int32Array(problem.horizon.days.length),
    ties: tiesOf(visits, numbers.visit),
  };
};

/** Minutes from one place to another; -1 where there is no way. */
export const minutesBetween = (terrain: Terrain, a: number, b: number): number => {
  if (a === b) return 0;
  const from = terrain.cityOf[a] ?? 0;
  const to = terrain.cityOf[b] ?? 0;
  return from === to ? (terrain.inside[from] ?? 0) : (terrain.legMinutes[from * terrain.cities + to] ?? -1);
};

/** Yuan a head from one place to another. */
export const moneyBetween = (terrain: Terrain, a: number, b: number): number =>
  terrain.legMoney[(terrain.cityOf[a] ?? 0) * terrain.cities + (terrain.cityOf[b] ?? 0)] ?? 0;

/** PLN-5 What is frozen must be possible; otherwise the problem contradicts itself. */
export const refuseFrozen = (visit: string, squad: string): never => {
  throw new Refusal('PLN-5', { visit, squad });
};
