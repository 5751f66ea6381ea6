import { z } from 'zod';
import { isDay } from '../../../packages/kernel/day.ts';
import { type FactType, factOf } from './facts.ts';

/** POL-1 How each type of fact may be asked; the value that goes with each is read below. */
export const TESTS: Readonly<Record<FactType, readonly Test[]>> = {
  count: ['atLeast', 'atMost', 'above', 'below', 'between'],
  money: ['atLeast', 'atMost', 'above', 'below', 'between'],
  date: ['atLeast', 'atMost', 'between'],
  truth: ['is'],
  choice: ['in'],
  set: ['hasAny'],
  region: ['under'],
};
export const TEST_KEYS = [
  'atLeast',
  'atMost',
  'above',
  'below',
  'between',
  'is',
  'in',
  'hasAny',
  'under',
] as const;
export type Test = (typeof TEST_KEYS)[number];

export type Asked = number | string | boolean | readonly string[] | readonly number[];

/** One fact and what it should be. */
export interface Leaf {
  readonly fact: string;
  readonly test: Test;
  readonly value: Asked;
}

/** The public form of conditions: groups of all, any and not over facts; an empty `all` lets everybody through. */
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** More would not be read by anybody, and a program keeps a bit for each. */
export const MOST_LEAVES = 16;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isPair = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length === 2;

function isScalarOf(type: FactType, value: unknown): boolean {
  return type === 'date' ? typeof value === 'string' && isDay(value) : isWhole(value);
}

/** POL-1 Whether a test is asked of a fact of its type, with a value of its type. */
export function isProper({ fact, test, value }: { fact: string; test: Test; value: unknown }): boolean {
  const known = factOf(fact);
  if (!known || !TESTS[known.type].includes(test)) return false;
  if (test === 'is') return typeof value === 'boolean';
  if (test === 'under') return typeof value === 'string' && /^\d{6}$/.test(value);
  if (test === 'between') return isPair(value) && value.every((end) => isScalarOf(known.type, end));
  if (known.type === 'choice' || known.type === 'set') {
    const among = known.choices.map((choice) => choice.value);
    return Array.isArray(value) && value.length > 0 && value.every((one) => among.includes(one));
  }
  return isScalarOf(known.type, value);
}

const zLeaf = z
  .strictObject({
    fact: z.string().max(40),
    test: z.enum(TEST_KEYS),
    value: z.union([
      z.int(),
      z.boolean(),
      z.string().max(40),
      z.array(z.string().max(40)).min(1).max(30),
      z.array(z.int()).length(2),
    ]),
  })
  .refine(isProper, { error: 'POL-1' });

/** Groups within groups, so many deep, are written out: the interface's description shows them whole. */
const DEEPEST = 4;

const zWithin = (depth: number): z.ZodType<Condition> => {
  if (depth === 0) return zLeaf;
  const inner = zWithin(depth - 1);
  return z.union([
    z.strictObject({ all: z.array(inner).max(MOST_LEAVES) }),
    z.strictObject({ any: z.array(inner).min(1).max(MOST_LEAVES) }),
    z.strictObject({ not: inner }),
    zLeaf,
  ]);
};

export const leavesOf = (condition: Condition): readonly Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
};

/** POL-1 Conditions as they are kept: known facts, tests and values of their type, no more than can be read. */
export const zConditions: z.ZodType<Condition> = zWithin(DEEPEST).refine(
  (whole) => leavesOf(whole).length <= MOST_LEAVES,
  { error: 'POL-1' },
);
