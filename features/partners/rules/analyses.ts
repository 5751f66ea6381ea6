import { addDays, type Day, daysBetween, weekday } from '../../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { AnalysisForm, OwedAnalysis } from '../analysis-contract.ts';

/** PTN-16 Friday 10:00: the hour of a published weekly rule. */
export const DUE_WEEKDAY = 5;
export const DUE_MINUTE = 10 * 60;
/** PTN-14 Longer ago nobody reads it; our own default. */
const WEEKS_BACK = 4;

/** The Monday of a day's week. */
export const weekOf = (of: Day): Day => addDays(of, 1 - weekday(of));

/** PTN-16 The day of a week on which its analyses are due. */
export const dueOn = (weekOn: Day): Day => addDays(weekOn, DUE_WEEKDAY - 1);

/** PTN-16 How one stands now; due to the minute is in time. Instants are ISO 8601 in UTC, and stand in order as text. */
export function analysisState(
  of: { readonly dueAt: string; readonly filedAt: string | null },
  now: string,
): OwedAnalysis['state'] {
  const at = of.filedAt ?? now;
  const isPast = at > of.dueAt;
  if (of.filedAt !== null) return isPast ? 'late' : 'inTime';
  return isPast ? 'overdue' : 'due';
}

/** PTN-14 Of this week or one of the last four, named by its Monday. */
export function ensureWeek(form: Pick<AnalysisForm, 'weekOn'>, today: Day): void {
  const back = daysBetween(form.weekOn, weekOf(today)) / 7;
  if (!Number.isInteger(back) || back < 0 || back > WEEKS_BACK) throw new Refusal('PTN-14', {}, 'weekOn');
}

/** PTN-18 */
export function ensureOwnLine(lineIds: readonly string[], lineId: string): void {
  if (!lineIds.includes(lineId)) throw new Refusal('PTN-18', {}, 'lineId');
}

/** PTN-17 */
export function ensureUnrated(of: { readonly rating: number | null }): void {
  ensure(of.rating === null, 'PTN-17');
}
