import { type Day, daysBetween } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import { tooEarly, type Version } from '../../../packages/kernel/versions.ts';
import type { ContactKind, Policy } from '../contract.ts';

export interface Wanted {
  readonly kind: ContactKind;
  readonly note: string;
  /** ISO instants. */
  readonly happenedAt: string;
  readonly now: string;
}

/**
 * CAD-5, CAD-6, CAD-12 What a contact to be recorded may not be. `run` is how many times "no change" was said in a
 * row; returns the run with this one.
 */
export function runWith(
  wanted: Wanted,
  before: { readonly run: number; readonly noChangeRuns: number },
): number {
  if (wanted.happenedAt > wanted.now) throw new Refusal('CAD-6', {}, 'happenedAt');
  if (wanted.kind !== 'noChange') {
    if (wanted.note === '') throw new Refusal('CAD-5', {}, 'note');
    return 0;
  }
  if (before.run >= before.noChangeRuns) throw new Refusal('CAD-12', { runs: before.noChangeRuns }, 'note');
  return before.run + 1;
}

/** CAD-14 Whole days between a contact and its being written down. */
export const daysLater = (contact: { readonly happenedOn: Day; readonly recordedOn: Day }): number =>
  Math.max(0, daysBetween(contact.happenedOn, contact.recordedOn));

/** CAD-18 A version begins after today and after the one before it: what is owed today was said yesterday. */
export function ensureLater(from: Day, last: Version, today: Day): void {
  const after = tooEarly(from, last, today);
  if (after !== null) throw new Refusal('CAD-18', { day: after }, 'from');
}

/** CAD-19 A policy asks for something by somebody: its steps go up with the misses, each post once. */
export function ensureSteps(steps: Policy['steps']): void {
  const posts = steps.map((step) => step.to);
  const rises = steps.every((step, i) => i === 0 || step.misses > (steps[i - 1]?.misses ?? 0));
  if (!rises || new Set(posts).size !== posts.length) throw new Refusal('CAD-19', {}, 'steps');
}
