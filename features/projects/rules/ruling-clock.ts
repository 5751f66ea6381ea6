import type { WorkingCalendar } from '../../../packages/kernel/calendar.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Asked } from '../../organisation/contract.ts';

interface Moment {
  readonly on: Day;
  /** From midnight. */
  readonly minute: number;
}

const DAY = 24 * 60;

/**
 * PRJ-47 The moment `hours` later, where only working days run: from Friday 15:00, 24 hours end on Monday 15:00; from a
 * Saturday they begin with Monday. The last minute of a day is the first of the next working day.
 */
export function rulingDue(from: Moment, hours: number, calendar: WorkingCalendar): Moment {
  let at: Moment = calendar.worksOn(from.on) ? from : { on: calendar.nextWorkday(from.on), minute: 0 };
  let left = hours * 60;
  while (left >= DAY - at.minute) {
    left -= DAY - at.minute;
    at = { on: calendar.nextWorkday(at.on), minute: 0 };
  }
  return { on: at.on, minute: at.minute + left };
}

/** PRJ-48 Who is told of a case left unruled: the line's leader at its hour, the deputy in charge as many hours later. */
export function toBeTold(hoursLate: number, hours: number): Asked[] {
  if (hoursLate < 0) return [];
  return hoursLate < hours ? ['lineLeader'] : ['lineLeader', 'inCharge'];
}
