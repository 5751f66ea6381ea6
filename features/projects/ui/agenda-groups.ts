import { addDays, type Day } from '../../../packages/kernel/day.ts';

export const GROUPS = ['late', 'today', 'week', 'month', 'later'] as const;
export type Group = (typeof GROUPS)[number];

const WEEK = 7;
const MONTH = 30;

/** Into which part of the coming time a day falls. */
export function groupOf(on: Day, today: Day): Group {
  if (on < today) return 'late';
  if (on === today) return 'today';
  if (on <= addDays(today, WEEK)) return 'week';
  return on <= addDays(today, MONTH) ? 'month' : 'later';
}

/** What is due, by the part of time it falls into; parts with nothing in them are left out. */
export const grouped = <T extends { dueOn: Day }>(
  items: readonly T[],
  today: Day,
): { group: Group; items: T[] }[] =>
  GROUPS.map((group) => ({
    group,
    items: items.filter((one) => groupOf(one.dueOn, today) === group),
  })).filter((part) => part.items.length > 0);
