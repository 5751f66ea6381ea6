import type { Day } from '../../packages/kernel/day.ts';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { PartnerForm } from './contract.ts';

/** PTN-2 Appointed from the first to the last day, both included. */
export const isAppointed = (term: { readonly from: Day; readonly to: Day | null }, on: Day): boolean =>
  term.from <= on && (term.to === null || term.to >= on);

/** PTN-2, said before the database says it, with the field at fault. */
export function ensureTerm(form: Pick<PartnerForm, 'appointedFrom' | 'appointedTo'>): void {
  if (form.appointedTo !== null && form.appointedTo < form.appointedFrom)
    throw new Refusal('PTN-2', {}, 'appointedTo');
}
