import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Zone } from '../../platform/http/route.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import type { LightRule } from './contract.ts';
import { measureFacts } from './rules/measures.ts';
import { endOthers, type Judged, judge } from './store/judge.ts';
import type { SubjectRef } from './store/measures.ts';
import { rulesOn } from './store/rules.ts';

/** What both a route's ask and a job's task have. */
export interface Evaluating {
  readonly db: Db;
  readonly zone: Pick<Zone, 'id' | 'timeZone' | 'calendar'>;
  /** The zone's instant, and its day. */
  readonly now: string;
  readonly today: Day;
}

const warnedUntil = ({ zone, today }: Evaluating, rule: LightRule): Day | null =>
  rule.warningDays === null ? null : calendarNamed(zone.calendar).addWorkdays(today, rule.warningDays);

/** Grievances are not counted beyond these. */
const MOST_WORKDAYS = 250;

/** Working days up to and with today, the newest first. */
function lastWorkdays({ zone, today }: Evaluating): Day[] {
  const calendar = calendarNamed(zone.calendar);
  const days: Day[] = calendar.worksOn(today) ? [today] : [];
  let at = today;
  while (days.length < MOST_WORKDAYS) {
    at = calendar.addWorkdays(at, -1);
    days.push(at);
  }
  return days;
}

/** What a rule judges of what was written about; where targets may have moved, all of them: they are few. */
function applies(rule: LightRule, only: readonly SubjectRef[] | null): readonly (SubjectRef | null)[] {
  const { of } = measureFacts(rule.measure);
  if (only === null) return [null];
  const mine = only.filter((one) => one.kind === of);
  return of === 'zone' ? mine.slice(0, 1).map(() => null) : mine;
}

/** LGT-16 Judges all that the rules of today are about, or some of it; returns how much was lit, changed and ended. */
export async function evaluate(at: Evaluating, only: readonly SubjectRef[] | null): Promise<Judged> {
  const { db, zone, today } = at;
  const rules = await rulesOn(db, zone.id, today);
  const workdays = lastWorkdays(at);
  const total = { lit: 0, changed: 0, ended: 0 };
  for (const rule of rules)
    for (const one of applies(rule, only)) {
      const measuring = { db, zoneId: zone.id, today, rule, workdays, only: one };
      const done = await judge(measuring, { warnedUntil: warnedUntil(at, rule) });
      total.lit += done.lit;
      total.changed += done.changed;
      total.ended += done.ended;
    }
  if (only === null)
    total.ended += await endOthers(db, zone.id, { keys: rules.map((rule) => rule.key), today });
  return total;
}
