import { conflictsOf } from './conflicts.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { relianceOf } from './reliance.ts';

/** The plan with what is told of it: what each member is needed for, and mandatory visits that cannot all be made. */
export const explained = (problem: Problem, plan: Plan): Plan => ({
  ...plan,
  reliance: relianceOf(problem, plan),
  conflicts: conflictsOf(problem, plan),
});

/**
 * The same after a change by hand, as far as it was told before: reliance is reckoned anew; a conflict stands as long
 * as one of its visits is left out, since it is one of the squads and hosts, not of this plan.
 */
export const toldAnew = (problem: Problem, plan: Plan): Plan => {
  const out = new Set(plan.leftOut.map((one) => one.visit));
  const conflicts = plan.conflicts?.filter(({ visits }) => visits.some((id) => out.has(id)));
  return {
    ...plan,
    ...(plan.reliance && { reliance: relianceOf(problem, plan) }),
    ...(conflicts && { conflicts }),
  };
};
