import type { WorkingCalendar } from '../../../packages/kernel/calendar.ts';
import { addDays, type Day, daysFrom, weekday } from '../../../packages/kernel/day.ts';
import type { Clock, GradeSetting } from '../contract.ts';

/** A moment in the zone's own time: its day, and minutes from midnight. */
export interface Moment {
  readonly on: Day;
  readonly minute: number;
}

const DAY = 1440;
const isAfter = (a: Moment, b: Moment): boolean => a.on > b.on || (a.on === b.on && a.minute > b.minute);

/** The weekday itself; off, the last working day before it in the week; in a week off, the first working day after. */
function dayOfWeek(monday: Day, on: number, calendar: WorkingCalendar): Day {
  const wanted = addDays(monday, on - 1);
  return daysFrom(monday, wanted).filter(calendar.worksOn).at(-1) ?? calendar.nextWorkday(wanted);
}

function weekly(clock: Extract<Clock, { kind: 'weekly' }>, from: Moment, calendar: WorkingCalendar): Moment {
  let monday = addDays(from.on, 1 - weekday(from.on));
  for (;;) {
    const slot = { on: dayOfWeek(monday, clock.weekday, calendar), minute: clock.by };
    if (isAfter(slot, from)) return slot;
    monday = addDays(monday, 7);
  }
}

/** TRI-5 By when something has to be taken whose clock begins to run at a moment; always later than it. */
export function deadline(clock: Clock, from: Moment, calendar: WorkingCalendar): Moment {
  switch (clock.kind) {
    case 'minutes': {
      const minute = from.minute + clock.minutes;
      return { on: addDays(from.on, Math.floor(minute / DAY)), minute: minute % DAY };
    }
    case 'workdays': {
      if (clock.days > 0) return { on: calendar.addWorkdays(from.on, clock.days), minute: clock.by };
      const isInTime = calendar.worksOn(from.on) && from.minute < clock.by;
      return { on: isInTime ? from.on : calendar.nextWorkday(from.on), minute: clock.by };
    }
    case 'weekly':
      return weekly(clock, from, calendar);
  }
}

/** TRI-7 Nobody is told in the quiet hours, which may run over midnight, nor on a day off; a clock of minutes knows neither. */
export function isQuiet(
  { clock, quiet }: Pick<GradeSetting, 'clock' | 'quiet'>,
  now: Moment,
  calendar: WorkingCalendar,
): boolean {
  if (clock.kind === 'minutes') return false;
  if (!calendar.worksOn(now.on)) return true;
  const { from, until } = quiet;
  if (from <= until) return now.minute >= from && now.minute < until;
  return now.minute >= from || now.minute < until;
}
