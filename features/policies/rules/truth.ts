import { type Day, day, daysBetween } from '../../../packages/kernel/day.ts';
import type { Asked, Condition, Leaf } from './conditions.ts';
import { type FactValue, fact, type Known } from './facts.ts';

/** Three values: yes, no, and not known. */
export type Truth = 'yes' | 'no' | 'unknown';

const EPOCH: Day = day('1970-01-01');
const LAST_OF: Readonly<Record<number, number>> = { 0: 9999, 1: 9999, 2: 9999, 3: 99, 4: 99 };

/** Days count from 1970, regions are their number, a truth is 1 or 0. */
export function numberOf(value: FactValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return Number.NaN;
  return value.includes('-') ? daysBetween(EPOCH, day(value)) : Number(value);
}

/** A code stands for itself and what lies in it: 430100 is the city with its districts, 430000 the province. */
export function regionRange(code: string): readonly [number, number] {
  const from = Number(code);
  const significant = code.replace(/0+$/, '').length;
  if (significant >= 5) return [from, from];
  return [from, from + (significant >= 3 ? (LAST_OF[3] ?? 0) : (LAST_OF[0] ?? 0))];
}

/** POL-3 Codes of the places that a place lies in: a firm recorded so coarsely may lie in it or not. */
export function coarserThan(code: string): readonly number[] {
  const around = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return around.filter((one) => one !== code).map(Number);
}

/** Of a test, the values that leave it open, as numbers. */
export const openValuesOf = ({ test, value }: Leaf): readonly number[] =>
  test === 'under' ? coarserThan(String(value)) : [];

/** The values, as numbers, that a test of a scalar lets through; both ends belong to them. */
export function rangeOf({ test, value }: Leaf): readonly [number, number] {
  if (test === 'under') return regionRange(String(value));
  if (test === 'between' && Array.isArray(value)) {
    const [from, to] = endsOf(value);
    return [from, to];
  }
  const bound = numberOf(scalarOf(value));
  switch (test) {
    case 'atLeast':
      return [bound, Number.POSITIVE_INFINITY];
    case 'above':
      return [bound + 1, Number.POSITIVE_INFINITY];
    case 'atMost':
      return [Number.NEGATIVE_INFINITY, bound];
    case 'below':
      return [Number.NEGATIVE_INFINITY, bound - 1];
    case 'is':
    case 'between':
    case 'in':
    case 'hasAny':
      return [bound, bound];
  }
}

const scalarOf = (value: Asked): FactValue => (typeof value === 'object' ? Number.NaN : value);
const endsOf = (value: readonly (string | number)[]): readonly [number, number] => [
  numberOf(value[0] ?? Number.NaN),
  numberOf(value[1] ?? Number.NaN),
];

/** The choices that a test names. */
export const namedBy = ({ value }: Leaf): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** POL-3 What a firm's fact says to a test: unknown when the fact is not known. */
export function truthOfLeaf(leaf: Leaf, known: Known): Truth {
  const value = known[leaf.fact];
  if (value === null || value === undefined) return 'unknown';
  const { type } = fact(leaf.fact);
  if (type === 'choice' || type === 'set') {
    const held = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
    return namedBy(leaf).some((one) => held.includes(one)) ? 'yes' : 'no';
  }
  const [from, to] = rangeOf(leaf);
  const number = numberOf(value);
  if (number >= from && number <= to) return 'yes';
  return openValuesOf(leaf).includes(number) ? 'unknown' : 'no';
}

export const opposite = (of: Truth): Truth => (of === 'unknown' ? 'unknown' : of === 'yes' ? 'no' : 'yes');

/** POL-3 Kleene's logic: all is no as soon as one is no, any is yes as soon as one is yes. */
export function truthOf(condition: Condition, known: Known): Truth {
  if ('all' in condition) {
    const each = condition.all.map((one) => truthOf(one, known));
    return each.includes('no') ? 'no' : each.includes('unknown') ? 'unknown' : 'yes';
  }
  if ('any' in condition) {
    const each = condition.any.map((one) => truthOf(one, known));
    return each.includes('yes') ? 'yes' : each.includes('unknown') ? 'unknown' : 'no';
  }
  if ('not' in condition) return opposite(truthOf(condition.not, known));
  return truthOfLeaf(condition, known);
}
