import type { WorkingCalendar } from './calendar.ts';
import type { Day } from './day.ts';

/** Minutes of the day between which nobody is told; the same twice means at any time. They may run over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** Whether nobody is to be told now: in the quiet hours, and on a day off. */
export function isQuiet(
  { from, until }: QuietHours,
  now: { readonly on: Day; readonly minute: number },
  calendar: Pick<WorkingCalendar, 'worksOn'>,
): boolean {
  if (!calendar.worksOn(now.on)) return true;
  if (from === until) return false;
  return from < until ? now.minute >= from && now.minute < until : now.minute >= from || now.minute < until;
}
