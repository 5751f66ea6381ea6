import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { projectBriefs } from '../../projects/door.ts';
import { buildAgendaOf } from '../build-agenda.ts';
import * as ask from '../contract.ts';
import { mayAddToAgenda, mayKeepMeetings } from '../permissions.ts';
import { type ItemRow, insertItems, itemsOf, putBack, removeItem } from '../store/agenda.ts';
import { lockMeeting, type MeetingRow, meetingById, membersOf } from '../store/meetings.ts';
import { mayAddTo } from './meetings.ts';

/** The meeting, held until the transaction ends: two who change one agenda take turns. */
async function meetingHeld({ db, zone }: Ask, id: string): Promise<MeetingRow> {
  await lockMeeting(db, zone.id, id);
  const meeting = found(await meetingById(db, zone.id, id), 'meeting');
  if (meeting.state === 'cancelled') throw new Refusal('MTG-4');
  return meeting;
}

const building = route(ask.buildAgenda, mayKeepMeetings, async (asked, { params: { id } }) => {
  const meeting = await meetingHeld(asked, id);
  if (meeting.state !== 'planned') throw new Refusal('MTG-4');

  const built = await buildAgendaOf(asked, meeting, asked.who.name);

  asked.tell({ kind: 'meeting.built', subject: { kind: 'meeting', id }, after: built });
  return built;
});

interface Adding {
  readonly meetingId: string;
  readonly body: { readonly title: string; readonly projectId: string | null; readonly why: string };
}

/** MTG-2 What was taken off comes back when a member asks for it, and only then. */
async function putThere(asked: Ask, there: readonly ItemRow[], { meetingId, body }: Adding): Promise<string> {
  const { db, zone, today } = asked;
  const position = Math.max(0, ...there.map((item) => item.position)) + 1;
  const why = { source: 'added' as const, light: null, zh: body.why, en: body.why, days: 0, takenOn: today };
  const fresh = body.why === '' ? [] : [why];
  const before = there.find((item) => item.subject.kind === 'project' && item.subject.id === body.projectId);
  if (before) {
    if (!before.isRemoved) throw new Refusal('MTG-2', {}, 'projectId');
    await putBack(db, zone.id, { id: before.id, position, reasons: [...before.reasons, ...fresh] });
    return before.id;
  }
  const project =
    body.projectId === null
      ? null
      : found((await projectBriefs(db, zone.id, [body.projectId]))[0], 'project');
  const id = newId();
  await insertItems(db, zone.id, [
    {
      id,
      meetingId,
      position,
      title: body.title,
      subject: project ? { kind: 'project', id: project.id } : { kind: 'other', id },
      projectId: project?.id ?? null,
      enterpriseId: project?.enterpriseId ?? null,
      light: null,
      reasons: fresh,
      addedByName: asked.who.name,
    },
  ]);
  return id;
}

const adding = route(ask.addAgendaItem, mayAddToAgenda, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  await meetingHeld(asked, id);
  if (!mayAddTo(asked, await membersOf(db, zone.id, id))) throw new Refusal('MTG-10');

  const itemId = await putThere(asked, await itemsOf(db, zone.id, id), { meetingId: id, body });

  asked.tell({ kind: 'meeting.itemAdded', subject: { kind: 'meeting', id }, after: { itemId, ...body } });
  return { id: itemId };
});

const removing = route(ask.removeAgendaItem, mayKeepMeetings, async (asked, { params }) => {
  const { db, zone, now, who } = asked;
  const meeting = await meetingHeld(asked, params.id);
  if (meeting.state !== 'planned') throw new Refusal('MTG-4');
  const items = await itemsOf(db, zone.id, params.id);
  const item = found(
    items.find((one) => one.id === params.itemId && !one.isRemoved),
    'agendaItem',
  );

  await removeItem(db, zone.id, { id: item.id, at: now, byName: who.name });

  asked.tell({
    kind: 'meeting.itemRemoved',
    subject: { kind: 'meeting', id: params.id },
    before: { itemId: item.id, title: item.title },
  });
  return { id: item.id };
});

export const agendaRoutes: readonly Route[] = [building, adding, removing];
