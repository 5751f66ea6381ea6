import { checkCaps } from './check-caps.ts';
import { checkBudget, checkRoutes } from './check-routes.ts';
import { checkSquads } from './check-squads.ts';
import { checkVisits } from './check-visits.ts';
import type { Fault } from './fault.ts';
import type { Plan, Score } from './plan.ts';
import type { Problem } from './problem.ts';
import { scoreOf } from './score.ts';

export interface Verdict {
  /** Empty for a valid plan. */
  readonly faults: readonly Fault[];
  /** Recomputed from the plan's steps, whatever the plan claims. */
  readonly score: Score;
}

/** PLN-50 The plan claims the score that it earns; PLN-51 and lists exactly the visits that it leaves out. */
const checkClaims = (problem: Problem, plan: Plan, score: Score): Fault[] => {
  const made = new Set(
    plan.routes.flatMap((r) =>
      r.days.flatMap((d) => d.steps.map((s) => (s.kind === 'visit' ? s.visit : ''))),
    ),
  );
  const listed = plan.leftOut.map((one) => one.visit).toSorted();
  const missing = problem.visits.flatMap(({ id }) => (made.has(id) ? [] : [id])).toSorted();
  const faults: Fault[] = [];
  if (plan.score.total !== score.total)
    faults.push({ rule: 'PLN-50', particulars: { claimed: plan.score.total, earned: score.total } });
  if (listed.join('\n') !== missing.join('\n'))
    faults.push({ rule: 'PLN-51', particulars: { listed: listed.length, missing: missing.length } });
  return faults;
};

/**
 * The judge: recomputes everything from the problem and the plan's steps and knows nothing of the search. Its rules
 * are in docs/rules/planner.md.
 */
export const check = (problem: Problem, plan: Plan): Verdict => {
  const score = scoreOf(problem, plan);
  const faults = [
    ...checkSquads(problem, plan),
    ...checkVisits(problem, plan),
    ...checkCaps(problem, plan),
    ...plan.routes.flatMap((route) => checkRoutes(problem, plan, route)),
    ...checkBudget(problem, plan.routes),
    ...checkClaims(problem, plan, score),
  ];
  return { faults, score };
};
