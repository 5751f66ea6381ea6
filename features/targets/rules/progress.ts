import { addDays, type Day, day, daysBetween } from '../../../packages/kernel/day.ts';

/** A quarter of a year, or the whole of it. */
export type Quarter = 1 | 2 | 3 | 4 | null;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const MONTHS = 3;
const two = (n: number): string => String(n).padStart(2, '0');

export const quarterOf = (today: Day): 1 | 2 | 3 | 4 => {
  const month = Number(today.slice(5, 7));
  if (month <= 3) return 1;
  if (month <= 6) return 2;
  return month <= 9 ? 3 : 4;
};

export function periodOf(year: number, quarter: Quarter): Period {
  if (quarter === null) return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
  const first = (quarter - 1) * MONTHS + 1;
  const next = quarter === 4 ? day(`${year + 1}-01-01`) : day(`${year}-${two(first + MONTHS)}-01`);
  return { from: day(`${year}-${two(first)}-01`), to: addDays(next, -1) };
}

/** TGT-4 The share of a period that has passed with today, in parts of a thousand: 0 before it, 1000 after it. */
export function elapsedPermille({ from, to }: Period, today: Day): number {
  if (today < from) return 0;
  if (today >= to) return 1000;
  return Math.round(((daysBetween(from, today) + 1) * 1000) / (daysBetween(from, to) + 1));
}

/**
 * TGT-5 Actual against what time progress asks, in whole percent: 100 is in time, more is ahead. Null while the period
 * has not begun.
 */
export function timeProgress(amounts: { target: number; actual: number }, elapsed: number): number | null {
  return elapsed === 0 ? null : Math.round((amounts.actual * 100 * 1000) / (amounts.target * elapsed));
}
