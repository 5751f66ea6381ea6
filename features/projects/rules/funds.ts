import { type Day, day } from '../../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Instalment } from '../funds-contract.ts';

export const firstOfMonth = (month: string): Day => day(`${month}-01`);
export const monthOf = (on: Day): string => on.slice(0, 7);

/** PRJ-24 A plan has one instalment a month. */
export function ensurePlan(plan: readonly Instalment[]): void {
  const months = plan.map((one) => one.dueMonth);
  const at = months.findIndex((month, i) => months.indexOf(month) !== i);
  if (at >= 0) throw new Refusal('PRJ-24', { month: months[at] ?? '' }, `plan.${at}.dueMonth`);
}

const keyOf = (one: Instalment): string => `${one.dueMonth} ${one.amount}`;

/** What of a plan goes and what comes; what stays as it was is left alone. */
export function planChange<T extends Instalment>(
  before: readonly T[],
  after: readonly Instalment[],
): { goes: T[]; comes: Instalment[] } {
  const kept = new Set(before.map(keyOf));
  const wanted = new Set(after.map(keyOf));
  return {
    goes: before.filter((one) => !wanted.has(keyOf(one))),
    comes: after.filter((one) => !kept.has(keyOf(one))),
  };
}

/** PRJ-23 A proof says something: a number, a file or both. */
export const isProof = (proof: { reference: string; fileId: string | null }): boolean =>
  proof.reference !== '' || proof.fileId !== null;

/** PRJ-23 A file that proves something is one of the project's own. */
export function ensureFileOfProject(fileId: string | null, files: readonly { readonly id: string }[]): void {
  if (fileId === null || files.some((file) => file.id === fileId)) return;
  throw new Refusal('PRJ-23.file', {}, 'fileId');
}

/** PRJ-22 An arrival is taken back once; a counter-entry is not taken back itself. */
export function ensureCorrectable(of: { correctsId: string | null; isCorrected: boolean }): void {
  ensure(of.correctsId === null && !of.isCorrected, 'PRJ-22');
}
