import type { Conflict, Plan, SquadReliance } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { sayBlocked, sayConflict } from '../../../packages/planner/say-conflict.ts';
import { sayCovered, sayReliance } from '../../../packages/planner/say-reliance.ts';
import type { PlanDetail } from '../contract.ts';
import { personOfMember } from './problem.ts';
import { listed, type Names, quoted, sayReasons } from './say.ts';

type Reliance = PlanDetail['squads'][number]['reliance'];

/** ITN-30 What a squad covers, and what is lost without each of its members, in sentences. */
export const describeReliance = (names: Names, of: SquadReliance): Reliance => {
  const isIdle = of.visits.length === 0;
  const people = of.members.map((one) => names.person(one.person));
  return {
    covered: sayCovered(names.language, of, listed(names.language, people)),
    asked: of.asked.map(({ competence, visits, value, members }) => ({
      competence,
      visits: visits.length,
      value,
      names: members.map(names.person),
    })),
    members: of.members.map((one) => ({
      personId: personOfMember(one.person),
      visits: one.lost.visits.length,
      value: one.lost.value,
      sentences: sayReliance(names.language, one, { person: names.person(one.person), isIdle }),
    })),
  };
};

/** Of those told when the plan was made, the ones that are still asked for and still not met. */
const standing = (problem: Problem, plan: Plan): Conflict[] => {
  const asked = new Set(problem.visits.flatMap((visit) => (visit.mandatory ? [visit.id] : [])));
  const out = new Set(plan.leftOut.map((one) => one.visit));
  return (plan.conflicts ?? []).filter(
    ({ visits }) => visits.every((id) => asked.has(id)) && visits.some((id) => out.has(id)),
  );
};

/** ITN-43 Mandatory visits that cannot all be made, with what stands in the way. */
export const describeConflicts = (
  names: Names,
  of: { readonly problem: Problem; readonly plan: Plan },
): PlanDetail['conflicts'] =>
  standing(of.problem, of.plan).map((conflict) => {
    const visit = conflict.visits.at(-1) ?? '';
    const reasons =
      conflict.reasons.length > 0 ? sayReasons(names, { visit, reasons: conflict.reasons }) : [];
    const last = quoted(names, [names.visit(visit)]);
    return {
      visitIds: [...conflict.visits],
      proven: conflict.proven,
      sentence: sayConflict(names.language, conflict),
      reasons: reasons.map((reason) => sayBlocked(names.language, conflict, { visit: last, reason })),
    };
  });
