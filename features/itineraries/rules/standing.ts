import { check } from '../../../packages/planner/check.ts';
import type { Fault } from '../../../packages/planner/fault.ts';
import { type Plan, type PlannedSquad, visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem, Slot, SquadSpec } from '../../../packages/planner/problem.ts';
import { scoreOf } from '../../../packages/planner/score.ts';
import type { CivilTime } from './planning-campaign.ts';

/** A plan with what it was made from. */
export interface Kept {
  readonly problem: Problem;
  readonly plan: Plan;
}

/** A squad that the plan does not know yet: at home, nothing to do. */
const idleSquad = (problem: Problem, { id, members, start, end, from, to }: SquadSpec): PlannedSquad => {
  const byRank = problem.people
    .filter((person) => members.includes(person.id))
    .toSorted((a, b) => b.rank - a.rank);
  return { id, members, leader: byRank[0]?.id ?? null, start, end, from, to, why: null };
};

const squadsUnder = (problem: Problem, plan: Plan): PlannedSquad[] => {
  const given = new Set(problem.squads.map((squad) => squad.id));
  const planned = new Set(plan.squads.map((squad) => squad.id));
  const busy = new Set(plan.routes.filter((route) => route.days.length > 0).map((route) => route.squad));
  return [
    ...plan.squads.filter((squad) => given.has(squad.id) || busy.has(squad.id)),
    ...problem.squads.filter((squad) => !planned.has(squad.id)).map((squad) => idleSquad(problem, squad)),
  ];
};

/** The plan as it would say of itself under another problem: its squads, its points, and what it leaves out. */
export const restated = (problem: Problem, plan: Plan): Plan => {
  const made = new Set(visitsOf(plan).map((slot) => slot.visit));
  const known = new Map(plan.leftOut.map((one) => [one.visit, one]));
  const squads = squadsUnder(problem, plan);
  return {
    ...plan,
    squads,
    routes: plan.routes.filter((route) => squads.some((squad) => squad.id === route.squad)),
    score: scoreOf(problem, { squads, routes: plan.routes }),
    leftOut: problem.visits.flatMap(({ id }) =>
      made.has(id) ? [] : [known.get(id) ?? { visit: id, reasons: [] }],
    ),
  };
};

/**
 * The present facts with the plan's own past: what it took for done when it was made stays done, and days that have
 * gone by since are no fault of it.
 */
export const presentFor = (present: Problem, { problem }: Kept): Problem => {
  const known = new Set(present.visits.map((visit) => visit.id));
  const places = new Set(present.places.map((place) => place.id));
  const done = new Set(problem.past.executed.map((slot) => slot.visit));
  const gone = problem.visits.filter((visit) => done.has(visit.id) && !known.has(visit.id));
  const cities = new Set(present.cities.map((city) => city.code));
  const days = new Set(present.horizon.days.map(({ day }) => day));
  return {
    ...present,
    horizon: {
      ...present.horizon,
      days: [...present.horizon.days, ...problem.horizon.days.filter(({ day }) => !days.has(day))].toSorted(
        (a, b) => (a.day < b.day ? -1 : 1),
      ),
    },
    cities: [...present.cities, ...problem.cities.filter((city) => !cities.has(city.code))],
    // a place whose visit is gone is still where a squad was or lives
    places: [...present.places, ...problem.places.filter((place) => !places.has(place.id))],
    legs: [...problem.legs, ...present.legs],
    visits: [...present.visits, ...gone],
    past: { ...problem.past, now: null },
  };
};

/** What is wrong with a plan by the facts of now (ITN-12): recomputed, whatever it was when it was made. */
export const faultsNow = (present: Problem, kept: Kept): readonly Fault[] => {
  const problem = presentFor(present, kept);
  return check(problem, restated(problem, kept.plan)).faults;
};

/** ITN-11 Visits that should have begun by now and of which nothing is known. */
export const passedBy = (plan: Plan, recorded: ReadonlySet<string>, now: CivilTime): Slot[] =>
  visitsOf(plan).filter(
    (slot) =>
      !recorded.has(slot.visit) && (slot.day < now.day || (slot.day === now.day && slot.start < now.minute)),
  );

/** ITN-22 Readiness is the gate's to keep, on the day of departure; a plan reports it and is not kept back by it. */
export const keepsBack = (fault: Fault): boolean => fault.rule !== 'PLN-12';
