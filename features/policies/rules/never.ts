import type { Condition } from './conditions.ts';
import { fact } from './facts.ts';
import { type Straight, type StraightLeaf, straighten } from './reasons.ts';
import { namedBy, rangeOf } from './truth.ts';

/** Ways a condition can be met are written out, but not without end. */
const MOST_WAYS = 4096;

/** Every way to meet conditions, each a list of leaves that hold together; null when there are too many to write. */
function waysOf(of: Straight): readonly (readonly StraightLeaf[])[] | null {
  if ('leaf' in of) return [[of]];
  const each = of.parts.map(waysOf);
  let ways: readonly (readonly StraightLeaf[])[] = of.every ? [[]] : [];
  for (const one of each) {
    if (one === null) return null;
    ways = of.every ? ways.flatMap((way) => one.map((more) => [...way, ...more])) : [...ways, ...one];
    if (ways.length > MOST_WAYS) return null;
  }
  return ways;
}

/** Whether some whole number lies in every range asked and in none of those ruled out. */
function someNumber(leaves: readonly StraightLeaf[], [least, most]: readonly [number, number]): boolean {
  let [from, to] = [least, most];
  const out: (readonly [number, number])[] = [];
  for (const { leaf, negated } of leaves) {
    const range = rangeOf(leaf);
    if (negated) out.push(range);
    else [from, to] = [Math.max(from, range[0]), Math.min(to, range[1])];
  }
  // Walks upwards past whatever is ruled out: what is left over is a value that does.
  for (const [low, high] of out.toSorted((a, b) => a[0] - b[0])) {
    if (low > from || high < from) continue;
    from = high + 1;
  }
  return from <= to && from < Number.POSITIVE_INFINITY;
}

function someChoice(leaves: readonly StraightLeaf[], choices: readonly string[]): boolean {
  return choices.some((value) =>
    leaves.every(({ leaf, negated }) => namedBy(leaf).includes(value) !== negated),
  );
}

function someSet(leaves: readonly StraightLeaf[]): boolean {
  const out = new Set(leaves.filter((one) => one.negated).flatMap((one) => namedBy(one.leaf)));
  return leaves.every((one) => one.negated || namedBy(one.leaf).some((value) => !out.has(value)));
}

/** What a fact may be at all: counts and money are never below nothing, a region has six digits, a truth is 0 or 1. */
const BOUNDS = {
  count: [0, Number.POSITIVE_INFINITY],
  money: [0, Number.POSITIVE_INFINITY],
  date: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  truth: [0, 1],
  region: [100_000, 999_999],
} as const;

/** Whether one fact can have a value that all of these leaves let through. */
function isPossible(key: string, leaves: readonly StraightLeaf[]): boolean {
  const one = fact(key);
  switch (one.type) {
    case 'choice':
      return someChoice(
        leaves,
        one.choices.map((choice) => choice.value),
      );
    case 'set':
      return someSet(leaves);
    case 'count':
    case 'money':
    case 'date':
    case 'truth':
    case 'region':
      return someNumber(leaves, BOUNDS[one.type]);
  }
}

/** The facts of a way that contradict themselves. */
function clashesOf(way: readonly StraightLeaf[]): string[] {
  const keys = [...new Set(way.map((one) => one.leaf.fact))];
  return keys.filter(
    (key) =>
      !isPossible(
        key,
        way.filter((one) => one.leaf.fact === key),
      ),
  );
}

/** POL-8 The facts whose conditions contradict each other in every way a clause could be met; null when it can be. */
export function neverFits(condition: Condition): string[] | null {
  const ways = waysOf(straighten(condition));
  if (ways === null) return null;
  const clashes = ways.map(clashesOf);
  if (clashes.some((one) => one.length === 0)) return null;
  return [...new Set(clashes.flat())];
}

/** POL-8 Alternatives of a group of any that nobody can meet, although the clause as a whole can be: by their place. */
export function deadParts(condition: Condition, path: readonly number[] = []): (readonly number[])[] {
  if ('not' in condition) return [];
  if ('all' in condition) return condition.all.flatMap((part, i) => deadParts(part, [...path, i]));
  if (!('any' in condition)) return [];
  return condition.any.flatMap((part, i) =>
    neverFits(part) ? [[...path, i]] : deadParts(part, [...path, i]),
  );
}
