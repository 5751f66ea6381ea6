import type { Sentence } from '../../../packages/kernel/words.ts';
import { type Difference, difference } from '../../../packages/planner/difference.ts';
import { type Plan, visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem, Slot } from '../../../packages/planner/problem.ts';
import { movedVisits } from '../../../packages/planner/score.ts';
import type { ComparedLine, ComparedVisit, Comparison } from '../contract.ts';
import { TERMS } from './describe-plan.ts';
import type { PlanningCampaign } from './planning-campaign.ts';
import { personOfMember, sitePlace } from './problem.ts';
import { type Names, sayReasons } from './say.ts';

/** A plan with what it was made from, and its own counts. */
export interface Side {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly visitsMade: number;
  readonly visitsLeftOut: number;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

const journeys = (plan: Plan) =>
  plan.routes
    .flatMap((route) => route.days.flatMap((day) => day.steps))
    .filter((step) => step.kind === 'travel');

/** What a plan is made of, beside its points. */
const measured = ({ problem, plan, visitsMade, visitsLeftOut }: Side) => ({
  visits: visitsMade,
  leftOut: visitsLeftOut,
  hostsTold: movedVisits(problem, visitsOf(plan)).length,
  squadsOut: plan.routes.filter((route) => route.days.length > 0).length,
  minutesTravelling: journeys(plan).reduce((sum, step) => sum + step.end - step.start, 0),
  yuanTravelling: journeys(plan).reduce((sum, step) => sum + step.money, 0),
});

const MEASURES = [
  ['visits', 'visits', 'more'],
  ['leftOut', 'visits', 'less'],
  ['hostsTold', 'visits', 'less'],
  ['squadsOut', 'squads', null],
  ['minutesTravelling', 'minutes', 'less'],
  ['yuanTravelling', 'yuan', 'less'],
] as const;

/** ITN-42 Term by term in the order in which they are summed, the total, and what the points are for. */
export const linesOf = ({ before, after }: Sides): ComparedLine[] => {
  const [old, now] = [measured(before), measured(after)];
  return [
    ...[...TERMS, 'total' as const].map((line) => ({
      line,
      unit: 'points' as const,
      before: before.plan.score[line],
      after: after.plan.score[line],
      better: 'more' as const, // what is lost is counted below zero
    })),
    ...MEASURES.map(([line, unit, better]) => ({ line, unit, before: old[line], after: now[line], better })),
  ];
};

const GONE: Sentence = { 'zh-CN': '编制时已不在拟访之列', en: 'It was no candidate any more' };

const stand = (side: Side, slot: Slot | undefined): ComparedVisit['before'] => {
  if (!slot) return null;
  const duration = side.problem.visits.find((visit) => visit.id === slot.visit)?.duration ?? 0;
  return { squadId: slot.squad, day: slot.day, start: slot.start, end: slot.start + duration };
};

const reasonsIn = (side: Side, visit: string, names: Names): string[] => {
  const out = side.plan.leftOut.find((one) => one.visit === visit);
  if (out) return sayReasons(names, out);
  return side.problem.visits.some((one) => one.id === visit) ? [] : [GONE[names.language]];
};

const fatesOf = (change: Difference): Map<string, ComparedVisit['fate']> =>
  new Map([
    ...change.added.map((slot) => [slot.visit, 'onlyAfter'] as const),
    ...change.removed.map((slot) => [slot.visit, 'onlyBefore'] as const),
    ...change.moved.map(({ to }) => [to.visit, 'moved'] as const),
  ]);

const whyNot = (fate: ComparedVisit['fate'], sides: Sides, visit: string, names: Names): string[] => {
  switch (fate) {
    case 'onlyBefore':
      return reasonsIn(sides.after, visit, names);
    case 'onlyAfter':
      return reasonsIn(sides.before, visit, names);
    case 'moved':
    case 'same':
      return [];
  }
};

const visitsIn = (sides: Sides, change: Difference, names: Names): ComparedVisit[] => {
  const fates = fatesOf(change);
  const old = new Map(visitsOf(sides.before.plan).map((slot) => [slot.visit, slot]));
  const now = new Map(visitsOf(sides.after.plan).map((slot) => [slot.visit, slot]));
  const known = new Map(
    [...sides.before.problem.visits, ...sides.after.problem.visits].map((visit) => [visit.id, visit]),
  );
  return [...new Set([...now.keys(), ...old.keys()])].map((id) => {
    const fate = fates.get(id) ?? 'same';
    return {
      visitId: id,
      title: names.visit(id),
      city: names.place(sitePlace(id)),
      value: known.get(id)?.value ?? 0,
      must: known.get(id)?.mandatory ?? false,
      fate,
      before: stand(sides.before, old.get(id)),
      after: stand(sides.after, now.get(id)),
      reasons: whyNot(fate, sides, id, names),
    };
  });
};

/** Squads whose days or members are others. */
export const squadsTouched = (change: Difference): ReadonlySet<string> =>
  new Set([
    ...[...change.added, ...change.removed].map((slot) => slot.squad),
    ...change.moved.flatMap(({ from, to }) => [from.squad, to.squad]),
    ...change.members.map((one) => one.squad),
  ]);

/** Everybody who travels by either plan in a squad that is touched; nobody can be told who is not named yet. */
const peopleToTell = (sides: Sides, change: Difference, names: Names): Comparison['toldPeople'] => {
  const touched = squadsTouched(change);
  const members = new Map(
    [...sides.before.plan.squads, ...sides.after.plan.squads]
      .filter((squad) => touched.has(squad.id))
      .flatMap((squad) => squad.members.map((id) => [id, squad.id] as const)),
  );
  return [...members]
    .filter(([id, squad]) => personOfMember(id) !== squad)
    .map(([id, squad]) => ({
      personId: personOfMember(id),
      name: names.person(id),
      squad: names.squad(squad),
    }));
};

const squadsIn = (sides: Sides, change: Difference, of: { campaign: PlanningCampaign; names: Names }) => {
  const ids = new Set([...sides.before.plan.squads, ...sides.after.plan.squads].map((squad) => squad.id));
  const members = new Map(change.members.map((one) => [one.squad, one]));
  return [...ids]
    .map((squadId) => ({
      squadId,
      number: of.campaign.squads.find((squad) => squad.id === squadId)?.number ?? 0,
      name: of.names.squad(squadId),
      joined: (members.get(squadId)?.joined ?? []).map(of.names.person),
      left: (members.get(squadId)?.left ?? []).map(of.names.person),
    }))
    .toSorted((a, b) => a.number - b.number);
};

type Body = Pick<Comparison, 'lines' | 'squads' | 'visits' | 'inNeither' | 'toldPeople'>;

/** ITN-42 Two plans side by side. */
export const comparePlans = (sides: Sides, of: { campaign: PlanningCampaign; names: Names }): Body => {
  const change = difference(sides.before.plan, sides.after.plan);
  const visits = visitsIn(sides, change, of.names);
  const made = new Set(visits.map((visit) => visit.visitId));
  const wanted = new Set([...sides.before.plan.leftOut, ...sides.after.plan.leftOut].map((one) => one.visit));
  return {
    lines: linesOf(sides),
    squads: squadsIn(sides, change, of),
    visits,
    inNeither: [...wanted].filter((id) => !made.has(id)).length,
    toldPeople: peopleToTell(sides, change, of.names),
  };
};
