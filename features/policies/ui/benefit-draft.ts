import { type Benefit, type Formula, zBenefit } from '../rules/benefit.ts';

/** A benefit while it is written. */
export interface BenefitDraft {
  kind: Formula['kind'];
  of: string;
  amount: number | null;
  rate: number | null;
  step: number | null;
  tiers: readonly { readonly from: number; readonly amount: number }[];
  zh: string;
  en: string;
  cap: number | null;
}

const EMPTY: BenefitDraft = {
  kind: 'fixed',
  of: 'loanYear',
  amount: null,
  rate: null,
  step: null,
  tiers: [{ from: 0, amount: 0 }],
  zh: '',
  en: '',
  cap: null,
};

export const benefitDraft = (benefit: Benefit | null): BenefitDraft =>
  benefit === null ? EMPTY : { ...EMPTY, ...benefit.formula, cap: benefit.cap };

const formulaOf = ({ kind, of, amount, rate, step, tiers, zh, en }: BenefitDraft): unknown => {
  switch (kind) {
    case 'fixed':
      return { kind, amount };
    case 'share':
      return { kind, of, rate };
    case 'tiers':
      return { kind, of, tiers };
    case 'each':
      return { kind, of, step, amount };
    case 'stated':
      return { kind, zh, en };
  }
};

/** The benefit that can be sent; null while something is missing. */
export const filledBenefit = (draft: BenefitDraft): Benefit | null =>
  zBenefit.safeParse({ formula: formulaOf(draft), cap: draft.cap }).data ?? null;
