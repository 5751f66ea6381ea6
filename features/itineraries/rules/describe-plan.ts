import type { Difference } from '../../../packages/planner/difference.ts';
import type { Plan, Step } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { relianceOf } from '../../../packages/planner/reliance.ts';
import type { PlanDetail, PlanStep, RouteDay } from '../contract.ts';
import type { Atlas } from './atlas.ts';
import type { PlanningCampaign } from './planning-campaign.ts';
import { personOfMember, sitePlace } from './problem.ts';
import { type Names, sayChanges, sayReasons } from './say.ts';
import { describeConflicts, describeReliance } from './say-explained.ts';

const placeNames = (problem: Problem, names: Names): ((place: string) => string) => {
  const titles = new Map(problem.visits.map((visit) => [sitePlace(visit.id), visit.id]));
  return (place) => {
    const visit = titles.get(place);
    return visit === undefined ? names.place(place) : names.visit(visit);
  };
};

const stepIn = (step: Step, names: Names, nameOf: (place: string) => string): PlanStep => {
  switch (step.kind) {
    case 'visit':
      return { kind: 'visit', visitId: step.visit, start: step.start, end: step.end };
    case 'register':
      return { kind: 'register', city: names.city(step.city), start: step.start, end: step.end };
    case 'travel':
      return {
        kind: 'travel',
        fromCity: names.place(step.from),
        toCity: names.place(step.to),
        from: nameOf(step.from),
        to: nameOf(step.to),
        start: step.start,
        end: step.end,
        how: step.how,
        train: step.train ?? null,
      };
  }
};

/** One squad's days, with names for places and cities. */
export const describeDays = (
  of: { problem: Problem; plan: Pick<Plan, 'routes'> },
  squadId: string,
  names: Names,
): RouteDay[] => {
  const nameOf = placeNames(of.problem, names);
  return (of.plan.routes.find((route) => route.squad === squadId)?.days ?? []).map(
    ({ day, sleeps, steps }) => ({
      day,
      sleeps: names.city(sleeps),
      steps: steps.map((step) => stepIn(step, names, nameOf)),
    }),
  );
};

interface Described {
  readonly problem: Problem;
  /** Restated under the present problem where there is one. */
  readonly plan: Plan;
  readonly campaign: PlanningCampaign;
  readonly atlas: Atlas;
  readonly names: Names;
}

const describeSquads = ({ problem, plan, campaign, names }: Described): PlanDetail['squads'] => {
  const known = new Map(campaign.squads.map((squad) => [squad.id, squad]));
  // reckoned anew: what people bring, and who is in the squad, may have changed since the plan was made
  const led = problem.squads.map((squad) => ({ ...squad, leaderRank: campaign.leaderRank }));
  const reliance = new Map(relianceOf({ ...problem, squads: led }, plan).map((one) => [one.squad, one]));
  const nobody = { visits: [], value: 0, asked: [], members: [] };
  return plan.squads
    .map((squad) => ({
      squadId: squad.id,
      number: known.get(squad.id)?.number ?? 0,
      name: names.squad(squad.id),
      members: squad.members.map((id) => ({
        personId: personOfMember(id),
        name: names.person(id),
        leader: id === squad.leader,
      })),
      startCity: names.place(squad.start),
      from: squad.from,
      to: squad.to,
      days: describeDays({ problem, plan }, squad.id, names),
      reliance: describeReliance(names, reliance.get(squad.id) ?? { ...nobody, squad: squad.id }),
    }))
    .toSorted((a, b) => a.number - b.number);
};

const describeVisits = ({ problem, plan, campaign, atlas, names }: Described): PlanDetail['visits'] => {
  const wanted = new Set([
    ...problem.visits.map((visit) => visit.id),
    ...plan.leftOut.map((one) => one.visit),
  ]);
  return campaign.visits
    .filter((visit) => wanted.has(visit.id))
    .map((visit) => {
      const { lng, lat } = atlas.city(visit.cityCode);
      return {
        visitId: visit.id,
        title: visit.title,
        enterpriseId: visit.enterpriseId,
        cityCode: visit.cityCode,
        city: names.city(visit.cityCode),
        lng,
        lat,
        value: visit.value,
        durationMinutes: visit.durationMinutes,
        must: visit.must,
        competences: visit.competences,
        requiredRank: visit.requiredRank,
        tags: visit.tags,
        windows: visit.windows,
        status: visit.status,
        revision: visit.revision,
      };
    });
};

export const TERMS = [
  'value',
  'mandatoryMissed',
  'mixMissed',
  'moved',
  'swapped',
  'travelMinutes',
  'travelMoney',
] as const;

type Body = Pick<
  PlanDetail,
  'home' | 'days' | 'squads' | 'visits' | 'leftOut' | 'conflicts' | 'terms' | 'changes'
>;

export const describePlan = (
  of: Described,
  more: { difference: Difference | null; worksOn: (day: PlanDetail['days'][number]['day']) => boolean },
): Body => {
  const { problem, plan, campaign, atlas, names } = of;
  const home = atlas.city(campaign.homeCity);
  return {
    home: { city: campaign.homeCity, name: names.city(campaign.homeCity), lng: home.lng, lat: home.lat },
    days: problem.horizon.days.map((one) => ({ ...one, isWorkday: more.worksOn(one.day) })),
    squads: describeSquads(of),
    visits: describeVisits(of),
    leftOut: plan.leftOut.map((one) => ({ visitId: one.visit, reasons: sayReasons(names, one) })),
    conflicts: describeConflicts(names, { problem, plan }),
    terms: TERMS.map((term) => ({ term, points: plan.score[term] })),
    changes: more.difference && sayChanges(names, more.difference),
  };
};
