import { basename, extname } from 'node:path';
import { type Plan, visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';

/** A plan of a benchmark instance, as those who compare solvers read it. */
export interface Tours {
  readonly instance: string;
  readonly m: number;
  readonly profit: number;
  /** No set of tours earns more; null while nothing is proven. */
  readonly bound: number | null;
  /** Per cent of the bound by which the profit may still be below it. */
  readonly gap: number | null;
  readonly seconds: number;
  readonly seed: number;
  /** For each tour the ids of the file in order, the depot left out. */
  readonly routes: readonly (readonly number[])[];
}

const gapBelow = (bound: number, profit: number): number =>
  bound > 0 ? Math.round((10_000 * (bound - profit)) / bound) / 100 : 0;

export function toursOf(
  { file, problem, plan }: { readonly file: string; readonly problem: Problem; readonly plan: Plan },
  run: { readonly seconds: number; readonly seed: number },
): Tours {
  const made = visitsOf(plan);
  const profit = plan.score.value;
  const bound = plan.bound?.points ?? null;
  return {
    instance: basename(file, extname(file)),
    m: problem.squads.length,
    profit,
    bound,
    gap: bound === null ? null : gapBelow(bound, profit),
    ...run,
    routes: problem.squads.map(({ id }) =>
      made.flatMap((one) => (one.squad === id ? [Number(one.visit)] : [])),
    ),
  };
}
