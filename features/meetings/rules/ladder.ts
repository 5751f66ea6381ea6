import type { WorkingCalendar } from '../../../packages/kernel/calendar.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Light, OrderState, Rung } from '../contract.ts';
import { runs } from './orders.ts';

interface Running {
  readonly state: OrderState;
  readonly dueOn: Day;
  readonly lapses: number;
}

export interface Reached extends Rung {
  /** The working day on which it is reached. */
  readonly on: Day;
}

/**
 * ORD-11, ORD-12 The steps of an order's warning with their days, the earliest first. An order whose due day passed
 * once before is red as soon as it passes again: two yellows running are one red.
 */
export function rungsOf(order: Running, ladder: readonly Rung[], calendar: WorkingCalendar): Reached[] {
  const first = calendar.addWorkdays(order.dueOn, 1);
  return ladder
    .map((rung) => ({
      ...rung,
      on: rung.light === 'red' && order.lapses > 0 ? first : calendar.addWorkdays(order.dueOn, rung.workdays),
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const WEIGHT: Readonly<Record<Light, number>> = { green: 0, blue: 1, yellow: 2, red: 3 };

/** ORD-11 How an order stands on a day: the strongest step reached; past its due day it is yellow at least. */
export function lightOf(
  order: Running,
  today: Day,
  by: { readonly ladder: readonly Rung[]; readonly calendar: WorkingCalendar },
): Light {
  if (!runs(order.state)) return 'green';
  const least: Light = today > order.dueOn ? 'yellow' : 'green';
  return rungsOf(order, by.ladder, by.calendar)
    .filter((rung) => rung.on <= today)
    .reduce<Light>((light, rung) => (WEIGHT[rung.light] > WEIGHT[light] ? rung.light : light), least);
}

/**
 * ORD-10, ORD-11 The steps that are told on a day: of several reached at once whoever is told hears the strongest. A
 * reminder that nobody could give before the due day passed is not given after it.
 */
export function toTell(reached: readonly Reached[], order: Running, today: Day): Reached[] {
  const due = reached.filter((rung) => rung.on <= today && !(rung.light === 'blue' && today > order.dueOn));
  return due.filter(
    (rung) => !due.some((other) => other.tells === rung.tells && WEIGHT[other.light] > WEIGHT[rung.light]),
  );
}

/** The next day on which somebody is told after a day; null when there is none. */
export const nextTelling = (reached: readonly Reached[], after: Day): Day | null =>
  reached.find((rung) => rung.on > after)?.on ?? null;
