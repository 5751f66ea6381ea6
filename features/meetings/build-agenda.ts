import { newId } from '../../platform/ids.ts';
import type { At } from './acting.ts';
import { SOURCES } from './agenda-sources.ts';
import { type AgendaReason, propose, strongest } from './rules/agenda.ts';
import { insertItems, itemsOf, type NewItem, setReasons } from './store/agenda.ts';
import { type MeetingRow, updateMeeting } from './store/meetings.ts';

/** So many of each source: more than a meeting has room for, so that what is left out can be counted. */
const OF_EACH = 60;

/** One source after the other: they share the transaction. */
async function reasonsNow({ db, zone, now, today }: At, lineId: string | null): Promise<AgendaReason[]> {
  const all: AgendaReason[] = [];
  const asking = { today, now, lineId, limit: OF_EACH };
  for (const source of SOURCES) all.push(...(await source.ask(db, zone, asking)));
  return all;
}

/** MTG-2, MTG-3, MTG-13 Takes in what is lit, due and late now. The caller holds the meeting's row. */
export async function buildAgendaOf(
  at: At,
  meeting: Pick<MeetingRow, 'id' | 'lineId'>,
  byName: string,
): Promise<{ added: number; joined: number; leftOut: number }> {
  const { db, zone, now, today } = at;
  const there = await itemsOf(db, zone.id, meeting.id);
  const { fresh, joined, leftOut } = propose(await reasonsNow(at, meeting.lineId), there, today);

  const last = Math.max(0, ...there.map((item) => item.position));
  const items = fresh.map(
    (one, i): NewItem => ({
      id: newId(),
      meetingId: meeting.id,
      position: last + i + 1,
      title: one.subject.name,
      subject: one.subject,
      projectId: one.subject.kind === 'project' ? one.subject.id : null,
      enterpriseId: one.subject.kind === 'enterprise' ? one.subject.id : one.subject.enterpriseId,
      light: one.light,
      reasons: one.reasons,
      addedByName: byName,
    }),
  );
  await insertItems(db, zone.id, items);
  for (const { id, reasons } of joined)
    await setReasons(db, zone.id, { id, reasons, light: strongest(reasons) });
  await updateMeeting(db, { zoneId: zone.id, id: meeting.id, now }, { leftOut, builtAt: now });
  return { added: fresh.length, joined: joined.length, leftOut };
}
