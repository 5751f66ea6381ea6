import type { Day } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { TermsForm } from '../terms-contract.ts';

/** PRJ-13 What is said to have happened has: refuses a day after today. */
export function ensureNotAhead(days: Readonly<Record<string, Day | null>>, today: Day): void {
  for (const [field, on] of Object.entries(days))
    if (on !== null && on > today) throw new Refusal('PRJ-13', { day: on }, field);
}

/** PRJ-11, PRJ-12, PRJ-13 What is recorded of an agreement hangs together. */
export function ensureTerms(form: TermsForm, today: Day): void {
  const { signedOn, auditedOn, enrolledOn, referrerToldOn } = form;
  if ((form.agreement === null) !== (signedOn === null))
    throw new Refusal('PRJ-11', {}, form.agreement === null ? 'agreement' : 'signedOn');
  if (form.agreement === null && form.agreedAmount !== null) throw new Refusal('PRJ-11', {}, 'agreement');
  if (auditedOn !== null && (signedOn === null || auditedOn < signedOn))
    throw new Refusal('PRJ-11', {}, 'auditedOn');
  if (referrerToldOn !== null && form.referrerId === null) throw new Refusal('PRJ-12', {}, 'referrerId');
  ensureNotAhead({ signedOn, auditedOn, enrolledOn, referrerToldOn }, today);
}
