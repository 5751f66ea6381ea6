import { type Day, daysBetween } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { Commitment, CommitmentForm } from '../commitment-contract.ts';
import { ensureNotAhead } from './terms.ts';

/** Days past due: up to today while open, up to the day it was kept; one that was let go is not late. */
export function daysPastDue(of: Pick<Commitment, 'dueOn' | 'outcome' | 'settledOn'>, today: Day): number {
  if (of.outcome === 'released') return 0;
  return Math.max(0, daysBetween(of.dueOn, of.settledOn ?? today));
}

/** PRJ-19 It was promised by today, and is due on that day or later. PRJ-13 */
export function ensurePromised(form: Pick<CommitmentForm, 'promisedOn' | 'dueOn'>, today: Day): void {
  ensureNotAhead({ promisedOn: form.promisedOn }, today);
  if (form.dueOn < form.promisedOn) throw new Refusal('PRJ-19', {}, 'dueOn');
}

/** PRJ-13, PRJ-19 It is kept between the day it was promised and today. */
export function ensureKept(of: Pick<Commitment, 'promisedOn'>, on: Day, today: Day): void {
  ensureNotAhead({ on }, today);
  if (on < of.promisedOn) throw new Refusal('PRJ-19.kept', { day: of.promisedOn }, 'on');
}

/** PRJ-21 What is settled is settled. */
export function ensureOpen(
  of: Pick<Commitment, 'outcome' | 'settledOn'> & { settledByName: string | null },
): void {
  if (of.outcome === null) return;
  throw new Refusal('PRJ-21', { day: of.settledOn ?? '', name: of.settledByName ?? '' });
}
