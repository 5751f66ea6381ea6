import { found } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { actingOf, graphNow } from '../acting.ts';
import * as ask from '../contract.ts';
import { giveOrder } from '../give-order.ts';
import { issueVersion } from '../issue-minutes.ts';
import { issuedOf, onPaper, paperFor } from '../meeting-shown.ts';
import { mayKeepMeetings, mayReadMeetings } from '../permissions.ts';
import { ensureHeld, ensureMoves, nextVersion } from '../rules/meetings.ts';
import { itemsOf, lockItem, saveSaid } from '../store/agenda.ts';
import { lockMeeting, meetingById } from '../store/meetings.ts';
import { decisionsOf, deleteDecision, insertDecision, paperIssued } from '../store/minutes.ts';

async function itemOf({ db, zone }: Ask, { id, itemId }: { id: string; itemId: string }) {
  const meeting = found(await meetingById(db, zone.id, id), 'meeting');
  ensureHeld(meeting);
  const items = await itemsOf(db, zone.id, id);
  const item = found(
    items.find((one) => one.id === itemId && !one.isRemoved),
    'agendaItem',
  );
  return { meeting, item };
}

const saving = route(ask.saveMinutes, mayKeepMeetings, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  await lockItem(db, zone.id, params.itemId);
  const { item } = await itemOf(asked, params);
  ensureRevision(asked, item.revision);
  if (item.said === body.said) return { id: item.id, revision: item.revision };

  const revision = item.revision + 1;
  const text = { id: newId(), itemId: item.id, revision, said: body.said, byName: who.name, at: now };
  await saveSaid(db, zone.id, text);

  asked.tell({
    kind: 'meeting.minuted',
    subject: { kind: 'meeting', id: params.id },
    after: { itemId: item.id, revision, characters: body.said.length },
  });
  return { id: item.id, revision };
});

const deciding = route(ask.takeDecision, mayKeepMeetings, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  const { item } = await itemOf(asked, params);

  const id = newId();
  await insertDecision(db, zone.id, {
    id,
    meetingId: params.id,
    itemId: item.id,
    words: body.words,
    byName: who.name,
    at: now,
  });

  asked.tell({
    kind: 'meeting.decided',
    subject: { kind: 'meeting', id: params.id },
    after: { decisionId: id, itemId: item.id, words: body.words },
  });
  return { id };
});

async function decisionOf({ db, zone }: Ask, { id, decisionId }: { id: string; decisionId: string }) {
  const meeting = found(await meetingById(db, zone.id, id), 'meeting');
  ensureHeld(meeting);
  const decision = found(
    (await decisionsOf(db, zone.id, id)).find((one) => one.id === decisionId),
    'decision',
  );
  return { meeting, decision };
}

const striking = route(ask.dropDecision, mayKeepMeetings, async (asked, { params }) => {
  const { decision } = await decisionOf(asked, params);

  await deleteDecision(asked.db, asked.zone.id, decision.id);

  asked.tell({
    kind: 'meeting.decisionStruck',
    subject: { kind: 'meeting', id: params.id },
    before: { decisionId: decision.id, words: decision.words },
  });
  return { id: decision.id };
});

const ordering = route(ask.orderDecided, mayKeepMeetings, async (asked, { params, body }) => {
  const { meeting, decision } = await decisionOf(asked, params);

  // ORD-13 what a meeting decided is asked by whoever chairs it; the step says who wrote it down
  const forName = meeting.chair.id === asked.who.personId ? null : meeting.chair.name;
  const { id } = await giveOrder(actingOf(asked), body, {
    askerId: meeting.chair.id,
    forName,
    decisionId: decision.id,
    graph: await graphNow(asked),
  });
  return { id, revision: 1 };
});

const issuing = route(ask.issueMinutes, mayKeepMeetings, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  await lockMeeting(db, zone.id, id);
  const of = await onPaper(db, zone.id, id);
  ensureRevision(asked, of.meeting.revision);
  ensureMoves(of.meeting, 'issued', '');
  const { versions, isChanged } = await issuedOf(db, zone.id, of);
  const version = nextVersion({ last: versions[0]?.version ?? 0, isChanged }, body.reason);

  await issueVersion(actingOf(asked), of, { version, reason: body.reason });
  return { id, version };
});

const gettingIssued = route(ask.getIssuedMinutes, mayReadMeetings, async ({ db, zone }, { params }) =>
  found(await paperIssued(db, zone.id, { meetingId: params.id, version: params.version }), 'minutes'),
);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const downloading = route(ask.downloadMeeting, mayReadMeetings, async (asked, { params, query }) => {
  const { db, zone, language } = asked;
  const paper = await paperFor(db, zone.id, params.id, query);
  // the writer of Word files is large and rarely wanted
  const { wordOf, fileNameOf } = await import('../word.ts');
  return {
    name: fileNameOf(paper, query.part, language),
    mediaType: WORD,
    body: await wordOf(paper, query.part, language),
  };
});

export const minutesRoutes: readonly Route[] = [
  saving,
  deciding,
  striking,
  ordering,
  issuing,
  gettingIssued,
  downloading,
];
