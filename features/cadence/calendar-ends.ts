import { calendarNamed } from '../../platform/packs/calendars.ts';
import { commandGraph, tellUpwards, whoAnswers } from '../organisation/door.ts';
import type { Evaluating } from './evaluate.ts';
import { endsSoon } from './rules/due.ts';

/** A zone has one calendar. */
const THE_CALENDAR = '00000000-0000-0000-0000-000000000000';

/** CAD-17 From a month before its last published day whoever is in charge is told, once for each such day. */
export async function tellCalendarEnds(at: Evaluating): Promise<boolean> {
  const { db, zone, now, today } = at;
  const calendar = calendarNamed(zone.calendar);
  if (!endsSoon(calendar, today)) return false;
  const graph = await commandGraph(db, zone.id, { at: now, on: today });
  const answer = whoAnswers({ ownerId: null, lineId: null }, 'inCharge', graph);
  if (!answer) return false;

  const { publishedUntil } = calendar;
  const telling = {
    about: { kind: 'calendar', id: THE_CALENDAR },
    episode: publishedUntil,
    light: 'yellow' as const,
    answer,
  };
  const told = await tellUpwards(at, [telling], () => ({
    kind: 'calendar.ends',
    title: {
      zh: `工作日历只公布到 ${publishedUntil}`,
      en: `The working calendar is published until ${publishedUntil} only`,
    },
    body: {
      zh: '此后的节假日与调休未知，应联络日期只能按星期推算。请安排更新日历数据包。',
      en: 'Holidays and make-up days after it are unknown, so what is due then is guessed by the weekday. Have the calendar pack renewed.',
    },
    link: '/cadence',
  }));
  return told.length > 0;
}
