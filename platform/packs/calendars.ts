import { type WorkingCalendar, workingCalendar } from '../../packages/kernel/calendar.ts';
import { readCalendar } from './read-reference.ts';

const known = new Map<string, WorkingCalendar>();

/** The working calendar of a zone by its key; read when first asked, and once. */
export function calendarNamed(key: string): WorkingCalendar {
  const one = known.get(key) ?? workingCalendar(readCalendar(key));
  known.set(key, one);
  return one;
}
