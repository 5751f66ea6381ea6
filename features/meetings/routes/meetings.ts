import { z } from 'zod';
import { zDay } from '../../../packages/kernel/day.ts';
import { can, may } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { decisionShown, issuedOf, onPaper } from '../meeting-shown.ts';
import { mayAddToAgenda, mayKeepMeetings, mayReadMeetings } from '../permissions.ts';
import { ensureMoves, ensurePlanned } from '../rules/meetings.ts';
import {
  comingMeetings,
  insertMeeting,
  lockMeeting,
  type MeetingRow,
  meetingById,
  membersOf,
  pastMeetings,
  setMembers,
  updateMeeting,
  setPresence as writePresence,
} from '../store/meetings.ts';
import { ordersById } from '../store/orders.ts';
import { tellMembers } from '../tell-members.ts';
import { orderShown, readerOf } from './orders.ts';

const zAfter = z.tuple([zDay, z.uuid()]);

const listMeetings = route(ask.listMeetings, mayReadMeetings, async (asked, { query }) => {
  const { db, zone, today, who } = asked;
  const { when, cursor, limit, lineId } = query;
  const wanted = { lineId, today, after: fromCursor(zAfter, cursor), limit: limit + 1 };
  const rows = await (when === 'coming' ? comingMeetings : pastMeetings)(db, zone.id, wanted);
  const page = cutPage(rows, limit, (row) => [row.heldOn, row.id]);
  return { ...page, can: can(who, { plan: mayKeepMeetings }) };
});

/** MTG-10 A member, or whoever keeps meetings. */
export const mayAddTo = (asked: Ask, members: readonly { readonly id: string }[]): boolean =>
  may(asked.who, mayKeepMeetings) ||
  (may(asked.who, mayAddToAgenda) && members.some((one) => one.id === asked.who.personId));

const getMeeting = route(ask.getMeeting, mayReadMeetings, async (asked, { params: { id } }) => {
  const { db, zone } = asked;
  const of = await onPaper(db, zone.id, id);
  const { meeting, members, items, decisions } = of;
  const { versions, isChanged } = await issuedOf(db, zone.id, of);
  const reader = await readerOf(asked);
  const rows = await ordersById(
    db,
    zone.id,
    decisions.flatMap((one) => one.orderId ?? []),
  );
  const orders = new Map(rows.map((row) => [row.id, orderShown(row, asked, reader)]));
  return {
    ...meeting,
    members: [...members],
    agenda: items
      .filter((item) => !item.isRemoved)
      .map((item) => ({
        ...item,
        decisions: decisions.filter((one) => one.itemId === item.id).map((one) => decisionShown(one, orders)),
      })),
    versions,
    isChanged,
    can: { keep: may(asked.who, mayKeepMeetings), add: mayAddTo(asked, members) },
  };
});

/** The chair and the secretary are members like the others. */
const calledBy = (form: ask.MeetingForm): string[] => [
  ...new Set([form.chairId, form.secretaryId, ...form.memberIds]),
];

async function call(asked: Ask, id: string, form: ask.MeetingForm): Promise<MeetingRow> {
  const { db, zone } = asked;
  const fresh = await setMembers(db, zone.id, { meetingId: id, personIds: calledBy(form) });
  const meeting = found(await meetingById(db, zone.id, id), 'meeting');
  await tellMembers(asked, meeting, { kind: 'meeting.called', personIds: fresh, words: '' });
  return meeting;
}

const planMeeting = route(ask.planMeeting, mayKeepMeetings, async (asked, { body }) => {
  const { db, zone, now } = asked;
  const id = newId();
  await insertMeeting(db, { zoneId: zone.id, id, now }, body);
  await call(asked, id, body);

  asked.tell({ kind: 'meeting.called', subject: { kind: 'meeting', id }, after: body });
  return { id, revision: 1 };
});

const changeMeeting = route(ask.changeMeeting, mayKeepMeetings, async (asked, { params: { id }, body }) => {
  const { db, zone, now } = asked;
  await lockMeeting(db, zone.id, id);
  const before = found(await meetingById(db, zone.id, id), 'meeting');
  ensureRevision(asked, before.revision);
  ensurePlanned(before);

  const revision = await updateMeeting(db, { zoneId: zone.id, id, now }, { form: body });
  await call(asked, id, body);

  asked.tell({ kind: 'meeting.changed', subject: { kind: 'meeting', id }, before, after: body });
  return { id, revision };
});

const moveMeeting = route(ask.moveMeeting, mayKeepMeetings, async (asked, { params: { id }, body }) => {
  const { db, zone, now } = asked;
  await lockMeeting(db, zone.id, id);
  const before = found(await meetingById(db, zone.id, id), 'meeting');
  ensureRevision(asked, before.revision);
  ensureMoves(before, body.to, body.reason);

  const change = { state: body.to, reason: body.to === 'cancelled' ? body.reason : '' };
  const revision = await updateMeeting(db, { zoneId: zone.id, id, now }, change);
  if (body.to === 'cancelled') {
    const personIds = (await membersOf(db, zone.id, id)).map((one) => one.id);
    await tellMembers(asked, before, { kind: 'meeting.cancelled', personIds, words: body.reason });
  }

  const subject = { kind: 'meeting', id };
  const moved = { before: { state: before.state }, after: { state: body.to, reason: body.reason } };
  if (body.to === 'cancelled') asked.tell({ kind: 'meeting.cancelled', subject, ...moved });
  else asked.tell({ kind: 'meeting.begun', subject, ...moved });
  return { id, revision };
});

const settingPresence = route(ask.setPresence, mayKeepMeetings, async (asked, { params, body }) => {
  const { db, zone } = asked;
  const { id, personId } = params;
  const changed = await writePresence(db, zone.id, { meetingId: id, personId, presence: body.presence });
  found(changed === 0 ? null : changed, 'person');

  asked.tell({
    kind: 'meeting.presence',
    subject: { kind: 'meeting', id },
    after: { personId, presence: body.presence },
  });
  return { id };
});

export const meetingRoutes: readonly Route[] = [
  listMeetings,
  getMeeting,
  planMeeting,
  changeMeeting,
  moveMeeting,
  settingPresence,
];
