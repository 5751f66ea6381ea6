import { groupBy } from './group.ts';
import { mixShortfall } from './mix.ts';
import { type Plan, type PlannedSquad, type Score, visitsOf } from './plan.ts';
import type { MixRule, Problem, Visit } from './problem.ts';

type Made = ReturnType<typeof visitsOf>;

const pointsPer = (amount: number, per: number): number => (per > 0 ? Math.floor(amount / per) : 0);

/** `-0` is no number of points. */
const minus = (points: number): number => (points === 0 ? 0 : -points);

const missedBy = (rule: MixRule, visits: readonly Visit[]): number =>
  mixShortfall(rule, visits.filter((visit) => visit.tags.includes(rule.tag)).length, visits.length);

const mixMissedBy = (rule: MixRule, made: Made, byId: ReadonlyMap<string, Visit>): number => {
  const groups = rule.scope === 'campaign' ? [made] : [...groupBy(made, (one) => one.squad).values()];
  return groups.reduce(
    (sum, group) =>
      sum +
      missedBy(
        rule,
        group.flatMap((one) => byId.get(one.visit) ?? []),
      ),
    0,
  );
};

/** Confirmed visits whose host must be told something new. */
export const movedVisits = (problem: Problem, made: Made): string[] => {
  const slots = new Map(made.map((one) => [one.visit, one]));
  return problem.visits.flatMap(({ id, confirmed }) => {
    if (!confirmed) return [];
    const slot = slots.get(id);
    const isSame =
      slot?.squad === confirmed.squad && slot.day === confirmed.day && slot.start === confirmed.start;
    return isSame ? [] : [id];
  });
};

/** People who are new in a squad, or gone from it, against what they were told. */
export const swappedPeople = (problem: Problem, squads: readonly PlannedSquad[]): number =>
  problem.past.members.reduce((sum, told) => {
    const now = squads.find((one) => one.id === told.squad)?.members ?? [];
    const gone = told.members.filter((id) => !now.includes(id)).length;
    return sum + gone + now.filter((id) => !told.members.includes(id)).length;
  }, 0);

/** The score of a plan, term by term, from what its steps say. */
export const scoreOf = (problem: Problem, plan: Pick<Plan, 'squads' | 'routes'>): Score => {
  const { weights } = problem;
  const made = visitsOf(plan);
  const byId = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const ids = new Set(made.map((one) => one.visit));
  const journeys = plan.routes
    .flatMap((route) => route.days.flatMap((one) => one.steps))
    .filter((step) => step.kind === 'travel');
  const missed = problem.visits.filter((visit) => visit.mandatory && !ids.has(visit.id)).length;
  const short = problem.mix.reduce((sum, rule) => sum + mixMissedBy(rule, made, byId), 0);
  const terms = {
    value: made.reduce((sum, one) => sum + (byId.get(one.visit)?.value ?? 0), 0),
    mandatoryMissed: minus(missed * weights.mandatoryMissed),
    mixMissed: minus(short * weights.mixMissed),
    moved: minus(movedVisits(problem, made).length * weights.moved),
    swapped: minus(swappedPeople(problem, plan.squads) * weights.swapped),
    travelMinutes: minus(
      pointsPer(
        journeys.reduce((sum, step) => sum + step.end - step.start, 0),
        weights.minutesPerPoint,
      ),
    ),
    travelMoney: minus(
      pointsPer(
        journeys.reduce((sum, step) => sum + step.money, 0),
        weights.moneyPerPoint,
      ),
    ),
  };
  return { ...terms, total: Object.values(terms).reduce((sum, points) => sum + points, 0) };
};
