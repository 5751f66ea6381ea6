import type { Day } from '../../../packages/kernel/day.ts';
import type { ClauseForm, ShownClause } from '../contract.ts';
import { type BenefitDraft, benefitDraft, filledBenefit } from './benefit-draft.ts';
import { filled, type GroupDraft, newGroup, rootOf } from './condition-draft.ts';

/** A clause while it is written. */
export interface ClauseDraft {
  number: string;
  nameZh: string;
  nameEn: string;
  conditions: GroupDraft;
  benefit: BenefitDraft;
  proof: string;
  deadline: Day | null;
  contact: string;
  legalBasis: string;
  from: Day | null;
  to: Day | null;
  reason: string;
}

export const clauseDraft = (of: ShownClause | null, from: Day): ClauseDraft => ({
  number: of?.number ?? '',
  nameZh: of?.name.zh ?? '',
  nameEn: of?.name.en ?? '',
  conditions: of ? rootOf(of.conditions) : newGroup(true),
  benefit: benefitDraft(of?.benefit ?? null),
  proof: of?.proof ?? '',
  deadline: of?.deadline ?? null,
  contact: of?.contact ?? '',
  legalBasis: of?.legalBasis ?? '',
  from,
  to: of?.to ?? null,
  reason: '',
});

/** What can be sent; null while something is missing. */
export function filledClause(
  draft: ClauseDraft,
): (ClauseForm & { from: Day; to: Day | null; reason: string }) | null {
  const conditions = filled(draft.conditions);
  const benefit = filledBenefit(draft.benefit);
  const named = [draft.number, draft.nameZh, draft.nameEn, draft.reason].every((text) => text.trim() !== '');
  if (!conditions || !benefit || !named || draft.from === null) return null;
  return {
    number: draft.number.trim(),
    name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() },
    conditions,
    benefit,
    proof: draft.proof,
    deadline: draft.deadline,
    contact: draft.contact,
    legalBasis: draft.legalBasis,
    from: draft.from,
    to: draft.to,
    reason: draft.reason.trim(),
  };
}
