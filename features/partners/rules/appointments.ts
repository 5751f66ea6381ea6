import { type Day, daysBetween } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { Appointment, AppointmentForm } from '../appointment-contract.ts';

/** PTN-6 Two months to talk about what comes after; our own default. */
const SOON_DAYS = 60;

export interface Term {
  readonly from: Day;
  readonly to: Day;
  readonly endedOn: Day | null;
}

/** PTN-5 The last day it stands. */
export const lastDay = (term: Term): Day => term.endedOn ?? term.to;

/** PTN-13 Both ends included. */
export const standsOn = (term: Term, on: Day): boolean => term.from <= on && on <= lastDay(term);

/** PTN-6 How a term stands on a day. */
export function stateOf(term: Term, today: Day): Appointment['state'] {
  if (lastDay(term) < today) return 'over';
  if (term.from > today) return 'coming';
  return daysBetween(today, lastDay(term)) <= SOON_DAYS ? 'endsSoon' : 'standing';
}

/** PTN-6 Days after today on which it still stands. */
export const daysLeft = (term: Term, today: Day): number => Math.max(0, daysBetween(today, lastDay(term)));

/** PTN-4 */
export function ensureTo(form: Pick<AppointmentForm, 'from' | 'to'>): void {
  if (form.to < form.from) throw new Refusal('PTN-4', {}, 'to');
}

/** PTN-5 Ended once, on a day of its term. */
export function ensureEnds(term: Term, on: Day): void {
  if (term.endedOn !== null || on < term.from || on >= term.to)
    throw new Refusal('PTN-5', { from: term.from, to: term.to }, 'on');
}

/** PTN-13 */
export function ensureAppointed(terms: readonly Term[], today: Day): void {
  if (!terms.some((term) => standsOn(term, today))) throw new Refusal('PTN-13', { day: today });
}
