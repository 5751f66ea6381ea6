import { z } from 'zod';
import { zLine } from '../../../packages/kernel/schemas.ts';
import { factOf, type Known } from './facts.ts';

/** 100 billion yuan: above any benefit, and far inside whole numbers. */
const MOST = 100_000_000_000;
const zYuan = z.int().min(0).max(MOST);
const zMeasure = z
  .string()
  .max(40)
  .refine((key) => ['count', 'money'].includes(factOf(key)?.type ?? ''), { error: 'POL-9' });

/** POL-9 What a clause gives, as data: an amount, a share of a fact, tiers, steps; or words alone. */
export const zFormula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), amount: zYuan }),
  /** So many ten-thousandths of a fact. */
  z.strictObject({ kind: z.literal('share'), of: zMeasure, rate: z.int().min(1).max(100_000) }),
  /** The amount of the highest tier that is reached. */
  z.strictObject({
    kind: z.literal('tiers'),
    of: zMeasure,
    tiers: z
      .array(z.strictObject({ from: zYuan, amount: zYuan }))
      .min(1)
      .max(12),
  }),
  /** An amount for each whole step. */
  z.strictObject({ kind: z.literal('each'), of: zMeasure, step: zYuan.min(1), amount: zYuan }),
  /** What has no amount of its own: a deferral, a listing, a waiver. */
  z.strictObject({ kind: z.literal('stated'), zh: zLine(120), en: zLine(240) }),
]);
export type Formula = z.infer<typeof zFormula>;

/** POL-11 `cap` null: none. */
export const zBenefit = z.strictObject({ formula: zFormula, cap: zYuan.nullable() });
export type Benefit = z.infer<typeof zBenefit>;

/** One line of the arithmetic. */
export type Line =
  | { readonly kind: 'fixed'; readonly amount: number }
  | {
      readonly kind: 'share';
      readonly of: string;
      readonly value: number;
      readonly rate: number;
      readonly amount: number;
    }
  | {
      readonly kind: 'tier';
      readonly of: string;
      readonly value: number;
      readonly from: number;
      readonly amount: number;
    }
  | { readonly kind: 'belowTiers'; readonly of: string; readonly value: number; readonly from: number }
  | {
      readonly kind: 'each';
      readonly of: string;
      readonly value: number;
      readonly step: number;
      readonly times: number;
      readonly amount: number;
    }
  | { readonly kind: 'cap'; readonly cap: number; readonly amount: number };

export interface Estimate {
  /** Whole yuan; null when it has none, or when a fact is missing. */
  readonly amount: number | null;
  readonly ask: readonly string[];
  readonly lines: readonly Line[];
}

const TEN_THOUSAND = 10_000n;

/** POL-10 Half a yuan rounds up; whole numbers all the way. */
const shareOf = (value: number, rate: number): number =>
  Number((BigInt(value) * BigInt(rate) + TEN_THOUSAND / 2n) / TEN_THOUSAND);

function linesOf(formula: Exclude<Formula, { kind: 'stated' | 'fixed' }>, value: number): Line[] {
  const { of } = formula;
  switch (formula.kind) {
    case 'share': {
      const { rate } = formula;
      return [{ kind: 'share', of, value, rate, amount: shareOf(value, rate) }];
    }
    case 'tiers': {
      const rising = formula.tiers.toSorted((a, b) => a.from - b.from);
      const tier = rising.findLast((one) => value >= one.from);
      if (tier) return [{ kind: 'tier', of, value, ...tier }];
      return [{ kind: 'belowTiers', of, value, from: rising[0]?.from ?? 0 }];
    }
    case 'each': {
      const { step, amount } = formula;
      const times = Math.floor(value / step);
      return [{ kind: 'each', of, value, step, times, amount: Number(BigInt(times) * BigInt(amount)) }];
    }
  }
}

const amountOf = (line: Line | undefined): number => (line && 'amount' in line ? line.amount : 0);

/** POL-10, POL-11 What a firm would get, with the arithmetic; no more than the cap. */
export function estimate({ formula, cap }: Benefit, known: Known): Estimate {
  if (formula.kind === 'stated') return { amount: null, ask: [], lines: [] };
  if (formula.kind === 'fixed') return capped([{ kind: 'fixed', amount: formula.amount }], cap);
  const value = known[formula.of];
  if (typeof value !== 'number') return { amount: null, ask: [formula.of], lines: [] };
  return capped(linesOf(formula, value), cap);
}

function capped(lines: readonly Line[], cap: number | null): Estimate {
  const amount = amountOf(lines.at(-1));
  if (cap === null || amount <= cap) return { amount, ask: [], lines };
  return { amount: cap, ask: [], lines: [...lines, { kind: 'cap', cap, amount: cap }] };
}

/** POL-11 Said while editing: an amount that grows with a fact and has no cap. */
export const lacksCap = ({ formula, cap }: Benefit): boolean =>
  cap === null && (formula.kind === 'share' || formula.kind === 'each');
