import { proverOf } from './impossible.ts';
import { type LeftOut, type Plan, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { terrainOf } from './terrain.ts';
import { attempt, onlyThese } from './witness.ts';

/** Steps from visit to visit in all proofs together, and searches for a plan: a second or so. */
const PROOF_STEPS = 300_000;
const MOST_ATTEMPTS = 60;
/** Visits up to which a plan that makes them all is searched for. */
export const MOST_FOR_ATTEMPT = 120;

/** What is known of which mandatory visits go together. Answers are kept; effort is bounded and needs no clock. */
export interface Together {
  /** A plan that makes them all is known. */
  readonly isShown: (ids: readonly string[]) => boolean;
  /** No plan makes them all. */
  readonly isImpossible: (ids: readonly string[]) => boolean;
  /**
   * No plan that makes them all is known although one was looked for. Where the effort is spent it says false: then
   * nothing is claimed.
   */
  readonly seemsImpossible: (ids: readonly string[]) => boolean;
  /** What stands in the way when these, and nothing else, are to be made: visits left out with their reasons. */
  readonly leftOutOf: (ids: readonly string[]) => readonly LeftOut[];
}

const remembered = <T>(answer: (ids: readonly string[]) => T): ((ids: readonly string[]) => T) => {
  const known = new Map<string, T>();
  return (ids) => {
    const key = ids.toSorted().join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(ids);
    known.set(key, found);
    return found;
  };
};

export const togetherIn = (problem: Problem, plan: Plan, wanted: readonly string[]): Together => {
  const terrain = terrainOf(onlyThese(problem, plan, new Set(wanted)), plan.squads);
  const prover = proverOf(terrain, PROOF_STEPS);
  const shown: ReadonlySet<string>[] = [new Set(visitsOf(plan).map((slot) => slot.visit))];
  let left = MOST_ATTEMPTS;
  const isShown = (ids: readonly string[]): boolean => shown.some((made) => ids.every((id) => made.has(id)));
  const isImpossible = remembered((ids) =>
    prover.isImpossible(ids.map((id) => terrain.visitNumber.get(id) ?? 0)),
  );
  const attempted = remembered((ids) => {
    const found = attempt(problem, plan, new Set(ids));
    shown.push(found.made);
    return found;
  });
  const seemsImpossible = remembered((ids) => {
    if (isShown(ids)) return false;
    if (isImpossible(ids)) return true;
    if (ids.length > MOST_FOR_ATTEMPT || left-- <= 0) return false;
    const { made } = attempted(ids);
    return !ids.every((id) => made.has(id));
  });
  return {
    isShown,
    isImpossible: (ids) => !isShown(ids) && isImpossible(ids),
    seemsImpossible,
    leftOutOf: (ids) => attempted(ids).leftOut,
  };
};
