import { type Conflict, type Plan, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { MOST_FOR_ATTEMPT, type Together, togetherIn } from './together.ts';

/** Conflicts told of, at most. */
const MOST_CONFLICTS = 12;
/** Mandatory visits up to which all twos, and all threes, are tried to be proved. */
const MOST_FOR_TWOS = 200;
const MOST_FOR_THREES = 30;

type Ids = readonly string[];

const less = (ids: Ids, gone: Ids): string[] => {
  const out = new Set(gone);
  return ids.filter((id) => !out.has(id));
};

/** All sets of so many of `ids`, the first of each among the first `heads`. */
function* setsOf(ids: Ids, size: number, heads: number): Generator<string[], void> {
  for (let i = 0; i <= Math.min(heads - 1, ids.length - size); i++)
    if (size === 1) yield [ids[i] ?? ''];
    else for (const rest of setsOf(ids.slice(i + 1), size - 1, ids.length)) yield [ids[i] ?? '', ...rest];
}

/** The smallest set that is proved impossible, of up to three of `ids`, of which the first `missed` are not made. */
const smallestProved = (together: Together, ids: Ids, missed: number): Ids | null => {
  const most = ids.length <= MOST_FOR_THREES ? 3 : ids.length <= MOST_FOR_TWOS ? 2 : 1;
  for (let size = 1; size <= most; size++)
    for (const set of setsOf(ids, size, missed)) if (together.isImpossible(set)) return set;
  return null;
};

/** Missed visits that are tried alone, where nothing was proved. */
const MOST_ALONE = 20;

/**
 * One that seems impossible alone; else what is made, and of what is missed one after the other as long as all of it
 * goes together. null if all does.
 */
const tooMuch = (together: Together, made: Ids, missed: Ids): Ids | null => {
  const alone = missed.slice(0, MOST_ALONE).find((id) => together.seemsImpossible([id]));
  if (alone !== undefined) return [alone];
  if (made.length >= MOST_FOR_ATTEMPT) return null;
  let sofar = made;
  for (const id of missed) {
    const more = [...sofar, id];
    if (together.seemsImpossible(more)) return more;
    if (together.isShown(more)) sofar = more;
  }
  return null;
};

/** Takes out whatever the rest conflicts without, in halves first, so that each one left is needed (Zeller 2002). */
const shrunk = (together: Together, ids: Ids): Ids => {
  let core = ids;
  for (let size = Math.ceil(ids.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let from = 0; from < core.length; ) {
      const rest = less(core, core.slice(from, from + size));
      if (rest.length > 0 && together.seemsImpossible(rest)) core = rest;
      else from += size;
    }
  return core;
};

const SAYS_LITTLE: readonly string[] = ['displacedBy', 'notWorthIt'];

const described = (together: Together, core: Ids): Conflict => {
  const [left] = together.leftOutOf(core).filter((one) => core.includes(one.visit));
  return {
    visits: left ? [...less(core, [left.visit]), left.visit] : core,
    proven: together.isImpossible(core) && core.every((id) => together.isShown(less(core, [id]))),
    reasons: (left?.reasons ?? []).filter(({ kind }) => core.length === 1 || !SAYS_LITTLE.includes(kind)),
  };
};

/**
 * Why a plan does not make all mandatory visits: sets of them that its squads cannot make together, while without any
 * one of the set the others can be made. Each visit is in one set at most, the smallest sets come first as far as they
 * are proved; what conflicts besides shows once these are resolved. `[]` where all is made, and where no conflict was
 * found: then a longer search may make them all. Deterministic, with bounded effort; a plan is found by the same
 * search and judged by `check`, an impossibility is proved by trying everything (`impossible.ts`).
 */
export const conflictsOf = (problem: Problem, plan: Plan): Conflict[] => {
  const settled = new Set([...problem.past.executed, ...problem.past.frozen].map((slot) => slot.visit));
  const wanted = problem.visits.flatMap(({ id, mandatory }) => (mandatory && !settled.has(id) ? [id] : []));
  const isMade = new Set(visitsOf(plan).map((slot) => slot.visit));
  const made = wanted.filter((id) => isMade.has(id));
  let [kept, missed] = [made, less(wanted, made)];
  if (missed.length === 0) return [];
  const together = togetherIn(problem, plan, wanted);
  const conflicts: Conflict[] = [];
  while (missed.length > 0 && conflicts.length < MOST_CONFLICTS) {
    const first = smallestProved(together, [...missed, ...kept], missed.length);
    const found = first ?? tooMuch(together, kept, missed);
    if (!found) break;
    const core = shrunk(together, found);
    conflicts.push(described(together, core));
    [kept, missed] = [less(kept, core), less(missed, core)];
  }
  return conflicts;
};
