import type { WorkingCalendar } from '../../packages/kernel/calendar.ts';
import type { Day } from '../../packages/kernel/day.ts';
import { found } from '../../packages/kernel/refusal.ts';
import { instantIn, minuteIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import type { Zone } from '../../platform/http/route.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import type { Clock, Grade, GradeSetting, Policy } from './contract.ts';
import { deadline, type Moment } from './rules/clock.ts';

/** Where something is done to an item: a route's ask and a job's task both fit. */
export interface Desk {
  readonly db: Db;
  readonly zone: Pick<Zone, 'id' | 'timeZone' | 'calendar'>;
  /** The zone's instant, and its day. */
  readonly now: string;
  readonly today: Day;
  tell(told: Told): void;
}

/** Whoever does it. */
export interface By {
  readonly accountId: string | null;
  readonly name: string;
}

export const calendarOf = (at: Desk): WorkingCalendar => calendarNamed(at.zone.calendar);

export const momentOf = ({ zone, now, today }: Desk): Moment => ({
  on: today,
  minute: minuteIn(zone, new Date(now)),
});

/** TRI-5 The instant by which something has to be taken whose clock begins to run now. */
export function dueFrom(at: Desk, clock: Clock): string {
  if (clock.kind === 'minutes') return new Date(Date.parse(at.now) + clock.minutes * 60_000).toISOString();
  const { on, minute } = deadline(clock, momentOf(at), calendarOf(at));
  return instantIn(at.zone, on, minute);
}

/** TRI-18 Every policy has each grade. */
export const settingOf = (policy: Policy, grade: Grade): GradeSetting =>
  found(
    policy.grades.find((one) => one.grade === grade),
    'grade',
  );
