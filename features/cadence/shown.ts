import { type Day, day } from '../../packages/kernel/day.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import type { Zone } from '../../platform/http/route.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import type { ToldUpwards } from '../organisation/door.ts';
import type { Contact, Owed, Told } from './contract.ts';
import { daysLater } from './rules/contacts.ts';
import { endsSoon } from './rules/due.ts';
import type { ContactRow } from './store/contacts.ts';
import type { OwedRow } from './store/owed.ts';

interface Seen {
  readonly zone: Pick<Zone, 'timeZone' | 'calendar'>;
  readonly now: string;
  readonly today: Day;
}

const stateOf = (row: OwedRow, { now, today }: Seen): Owed['state'] => {
  if (row.owedAt < now) return 'overdue';
  return row.owedOn <= today ? 'today' : 'ahead';
};

/** A row as it stands now: what passed its minute is late, whether or not the clock's job has been there. */
export function owedShown(row: OwedRow, seen: Seen): Owed {
  const state = stateOf(row, seen);
  const unnoted = state === 'overdue' && row.misses === 0;
  return {
    kind: row.kind,
    id: row.id,
    name: row.name,
    enterprise: row.enterpriseId === null ? null : { id: row.enterpriseId, name: row.enterpriseName ?? '' },
    isKey: row.isKey,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    lineId: row.lineId,
    policy: { id: row.policyId, name: { zh: row.policyZh, en: row.policyEn } },
    light: unnoted ? 'yellow' : row.light,
    state,
    owedAt: row.owedAt,
    owedOn: row.owedOn,
    misses: unnoted ? 1 : row.misses,
    lastContactAt: row.lastContactAt,
    noChangeLeft: Math.max(0, row.noChangeRuns - row.run),
    saidToday: row.saidToday,
  };
}

export const contactShown = (row: ContactRow, { zone }: Pick<Seen, 'zone'>): Contact => ({
  id: row.id,
  kind: row.kind,
  note: row.note,
  happenedAt: row.happenedAt,
  recordedAt: row.recordedAt,
  byName: row.byName,
  daysLater: daysLater({ happenedOn: row.happenedOn, recordedOn: dayIn(zone, new Date(row.recordedAt)) }),
});

/** CAD-17 */
export const calendarNote = ({ zone, today }: Seen) => {
  const calendar = calendarNamed(zone.calendar);
  return { publishedUntil: calendar.publishedUntil, endsSoon: endsSoon(calendar, today) };
};

/** CAD-10 Who was told of a lapse, and at the how manieth miss. */
export const toldShown = ({ episode, particulars, light, ...told }: ToldUpwards): Told => ({
  ...told,
  light: light === 'red' ? 'red' : 'yellow',
  sinceOn: day(episode),
  misses: Number(particulars['misses']),
});
