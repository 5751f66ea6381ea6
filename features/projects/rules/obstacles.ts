import { type Day, daysBetween } from '../../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { ObstacleForm } from '../obstacle-contract.ts';

/** Days past due of what is open; what is closed is not late any more. */
export const daysLate = (of: { dueOn: Day; closedOn: Day | null }, today: Day): number =>
  of.closedOn === null ? Math.max(0, daysBetween(of.dueOn, today)) : 0;

/** PRJ-14 An obstacle stands on a project, a grievance on an enterprise at least; jobs are at risk of a grievance. */
export function ensureStands(
  form: Pick<ObstacleForm, 'kind' | 'jobsAtRisk'>,
  on: { projectId: string | null },
): void {
  if (form.kind === 'grievance') return;
  if (on.projectId === null) throw new Refusal('PRJ-14', {}, 'projectId');
  if (form.jobsAtRisk !== null) throw new Refusal('PRJ-14', {}, 'jobsAtRisk');
}

/** PRJ-17 A due day is set today or later. */
export function ensureAhead(dueOn: Day, today: Day): void {
  if (dueOn < today) throw new Refusal('PRJ-17', { day: dueOn }, 'dueOn');
}

/** PRJ-17 Moved it gives its reason. */
export function ensureMoved(before: { dueOn: Day }, after: { dueOn: Day; reason: string }, today: Day): void {
  if (before.dueOn === after.dueOn) return;
  ensureAhead(after.dueOn, today);
  if (after.reason === '') throw new Refusal('PRJ-17.reason', {}, 'reason');
}

export interface Raised {
  readonly raisedByAccountId: string | null;
  readonly raisedByPersonId: string | null;
  /** The project's owner; of a grievance without a project the enterprise's. */
  readonly confirmsId: string | null;
}

/** PRJ-15 Whoever raised it says that it is out of the way, or the project's owner, or who stands in for them. */
export const mayClose = (
  of: Raised,
  who: { readonly accountId: string; readonly actsFor: readonly string[] },
): boolean =>
  of.raisedByAccountId === who.accountId ||
  [of.raisedByPersonId, of.confirmsId].some((one) => one !== null && who.actsFor.includes(one));

export function ensureMayClose(
  of: Raised & { readonly raisedByName: string },
  who: { readonly accountId: string; readonly actsFor: readonly string[] },
): void {
  ensure(mayClose(of, who), 'PRJ-15', { name: of.raisedByName });
}
