import type { Condition, Leaf } from './conditions.ts';
import { fact, type Known } from './facts.ts';
import { numberOf, opposite, rangeOf, type Truth, truthOfLeaf } from './truth.ts';

/** Conditions with every `not` carried down to its leaves; leaves are numbered in the order they are read. */
export type Straight =
  | { readonly leaf: Leaf; readonly negated: boolean; readonly at: number }
  | { readonly every: boolean; readonly parts: readonly Straight[] };

export function straighten(condition: Condition): Straight {
  let at = 0;
  const walk = (one: Condition, negated: boolean): Straight => {
    if ('not' in one) return walk(one.not, !negated);
    if ('all' in one) return { every: !negated, parts: one.all.map((part) => walk(part, negated)) };
    if ('any' in one) return { every: negated, parts: one.any.map((part) => walk(part, negated)) };
    const leaf = { leaf: one, negated, at };
    at += 1;
    return leaf;
  };
  return walk(condition, false);
}

/** What stands between a firm and a clause: leaves that fail, leaves that are not known; and what is true so far. */
export interface Standing {
  readonly truth: Truth;
  readonly failing: readonly number[];
  readonly unknown: readonly number[];
}

const YES: Standing = { truth: 'yes', failing: [], unknown: [] };

const RANK: Readonly<Record<Truth, number>> = { yes: 0, unknown: 1, no: 2 };

const nearer = (a: Standing, b: Standing): Standing => {
  const byTruth = RANK[a.truth] - RANK[b.truth];
  const byFailing = a.failing.length - b.failing.length;
  return (byTruth || byFailing || a.unknown.length - b.unknown.length) <= 0 ? a : b;
};

/**
 * POL-4 The least that would have to change, and the least that would have to be asked: of a group of all, everything
 * that is not so; of a group of any, the one alternative with the fewest conditions that fail, then with the fewest
 * that are not known. `truthAt` says the truth of each leaf, its `not` counted in.
 */
export function standingOf(of: Straight, truthAt: (at: number) => Truth): Standing {
  if ('leaf' in of) {
    const truth = truthAt(of.at);
    if (truth === 'yes') return YES;
    return truth === 'no'
      ? { truth, failing: [of.at], unknown: [] }
      : { truth, failing: [], unknown: [of.at] };
  }
  const each = of.parts.map((part) => standingOf(part, truthAt));
  if (!of.every) {
    const best = each.reduce<Standing | null>((least, one) => (least ? nearer(least, one) : one), null);
    return best ?? { truth: 'no', failing: [], unknown: [] };
  }
  const truth = each.some((one) => one.truth === 'no')
    ? 'no'
    : each.some((one) => one.truth === 'unknown')
      ? 'unknown'
      : 'yes';
  return {
    truth,
    failing: each.flatMap((one) => one.failing),
    unknown: each.flatMap((one) => one.unknown),
  };
}

export interface StraightLeaf {
  readonly leaf: Leaf;
  readonly negated: boolean;
}

export const straightLeaves = (of: Straight): readonly StraightLeaf[] =>
  'leaf' in of ? [of] : of.parts.flatMap(straightLeaves);

export const truthOfStraight = ({ leaf, negated }: StraightLeaf, known: Known): Truth => {
  const truth = truthOfLeaf(leaf, known);
  return negated ? opposite(truth) : truth;
};

/** POL-5 By how much a condition fails: people, yuan or days to the nearest value that would do. */
export interface Miss extends StraightLeaf {
  readonly distance: number | null;
  /** Of the bound, in percent and rounded up; days have none. */
  readonly percent: number | null;
}

const MEASURED: ReadonlySet<string> = new Set(['count', 'money', 'date']);

export function missOf(one: StraightLeaf, known: Known): Miss {
  const value = known[one.leaf.fact];
  const { type } = fact(one.leaf.fact);
  if (value === null || value === undefined || !MEASURED.has(type))
    return { ...one, distance: null, percent: null };
  const number = numberOf(value);
  const [from, to] = rangeOf(one.leaf);
  const steps = one.negated ? [number - from + 1, to - number + 1] : [from - number, number - to];
  const bounds = one.negated ? [from - 1, to + 1] : [from, to];
  const ways = steps
    .map((distance, i) => ({ distance, bound: bounds[i] ?? 0 }))
    .filter((way) => way.distance > 0 && Number.isFinite(way.distance))
    .toSorted((a, b) => a.distance - b.distance);
  const [nearest] = ways;
  if (!nearest) return { ...one, distance: null, percent: null };
  const { distance, bound } = nearest;
  const percent = type === 'date' || bound === 0 ? null : Math.ceil((distance * 100) / Math.abs(bound));
  return { ...one, distance, percent };
}

const LITTLE_PERCENT = 20;
const LITTLE_DAYS = 30;

/** POL-6 Missed by a little: one condition alone fails, by at most a fifth of its bound or by thirty days. */
export const isNear = (misses: readonly Miss[]): boolean => {
  const [only] = misses;
  if (misses.length !== 1 || !only || only.distance === null) return false;
  if (fact(only.leaf.fact).type === 'date') return only.distance <= LITTLE_DAYS;
  return only.percent !== null && only.percent <= LITTLE_PERCENT;
};

export type Verdict = 'fits' | 'fails' | 'unknown';

/** POL-3, POL-4, POL-5 A clause's answer for a firm, with the reasons. */
export interface Answer {
  readonly verdict: Verdict;
  readonly misses: readonly Miss[];
  /** Facts to ask for, each once. */
  readonly ask: readonly string[];
}

const VERDICT: Readonly<Record<Truth, Verdict>> = { yes: 'fits', no: 'fails', unknown: 'unknown' };

/** The answer that a standing means; the interpreter and the compiled matcher both end here. */
export function answerFrom(leaves: readonly StraightLeaf[], standing: Standing, known: Known): Answer {
  const at = (places: readonly number[]): StraightLeaf[] =>
    places.flatMap((place) => {
      const leaf = leaves[place];
      return leaf ? [leaf] : [];
    });
  return {
    verdict: VERDICT[standing.truth],
    misses: at(standing.failing).map((one) => missOf(one, known)),
    ask: [...new Set(at(standing.unknown).map((one) => one.leaf.fact))],
  };
}

export function answer(condition: Condition, known: Known): Answer {
  const straight = straighten(condition);
  const leaves = straightLeaves(straight);
  const truths = leaves.map((leaf) => truthOfStraight(leaf, known));
  return answerFrom(
    leaves,
    standingOf(straight, (at) => truths[at] ?? 'unknown'),
    known,
  );
}

/** POL-7 The questions that decide most: each clause not decided yet gives its questions one vote, shared among them. */
export function questionsOf(
  answers: readonly Pick<Answer, 'verdict' | 'ask'>[],
): { fact: string; clauses: number }[] {
  const votes = new Map<string, { weight: number; clauses: number }>();
  for (const { verdict, ask } of answers) {
    if (verdict !== 'unknown') continue;
    for (const key of ask) {
      const before = votes.get(key) ?? { weight: 0, clauses: 0 };
      votes.set(key, { weight: before.weight + 1 / ask.length, clauses: before.clauses + 1 });
    }
  }
  return [...votes]
    .toSorted(([a, x], [b, y]) => y.weight - x.weight || y.clauses - x.clauses || (a < b ? -1 : 1))
    .map(([key, { clauses }]) => ({ fact: key, clauses }));
}
