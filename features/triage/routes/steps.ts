import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { commandGraph } from '../../organisation/door.ts';
import * as conduct from '../conduct.ts';
import * as ask from '../contract.ts';
import { namedHands } from '../intake.ts';
import { mayGradeInformation, mayReadInformation } from '../permissions.ts';
import { ensureMay, ensureReason, ensureSecrecy } from '../rules/conduct.ts';
import { STATUS } from '../say.ts';
import { addReaders, type ItemRow, lockItem, moveItem } from '../store/items.ts';
import { insertSteps, toldOf } from '../store/steps.ts';
import { askingOf } from './asking.ts';

type Deed = Parameters<typeof ensureMay>[0];

/** The item, held, as it was seen by whoever asks; refuses what they may not do to it. */
async function held(asked: Ask, id: string, deed: Deed): Promise<ItemRow> {
  const { db, zone, who, language } = asked;
  const item = found(await lockItem(db, zone.id, id), 'information');
  ensureRevision(asked, item.revision);
  const told = await toldOf(db, zone.id, [id]);
  ensureMay(
    deed,
    { ...item, toldAccounts: told.map(({ accountId }) => accountId) },
    {
      who: askingOf(who),
      says: (status) => (language === 'en' ? STATUS[status].en : STATUS[status].zh),
    },
  );
  return item;
}

const by = ({ who }: Ask) => ({ accountId: who.accountId, name: who.name, personId: who.personId });
const about = (item: ItemRow) => ({ kind: 'information', id: item.id });
const graphNow = ({ db, zone, now, today }: Ask) => commandGraph(db, zone.id, { at: now, on: today });
const stands = ({ status, grade }: ItemRow) => ({ status, grade });

const gradeIt = route(ask.gradeInformation, mayGradeInformation, async (asked, { params, body }) => {
  const item = await held(asked, params.id, 'grade');
  ensureReason(body, item);

  const revision = await conduct.grade(asked, by(asked), item, body);

  const after = { status: 'graded', grade: body.grade, proposed: item.proposedGrade };
  asked.tell({ kind: 'information.graded', subject: about(item), before: stands(item), after });
  return { id: item.id, revision };
});

const takeIt = route(ask.takeInformation, mayReadInformation, async (asked, { params }) => {
  const item = await held(asked, params.id, 'take');

  const revision = await conduct.take(asked, by(asked), item);

  const after = { status: 'taken' };
  asked.tell({ kind: 'information.taken', subject: about(item), before: stands(item), after });
  return { id: item.id, revision };
});

const passIt = route(ask.passInformation, mayReadInformation, async (asked, { params, body }) => {
  const item = await held(asked, params.id, 'pass');
  const [hand] = namedHands([body.toPersonId], item, {
    graph: await graphNow(asked),
    field: 'toPersonId',
  });
  const to = { hand: found(hand, 'person'), reason: body.reason, grade: found(item.grade, 'grade') };

  const revision = await conduct.pass(asked, by(asked), item, to);

  const after = { status: 'graded', toPersonId: body.toPersonId };
  asked.tell({ kind: 'information.passed', subject: about(item), before: stands(item), after });
  return { id: item.id, revision };
});

const closeIt = route(ask.closeInformation, mayReadInformation, async (asked, { params, body }) => {
  const item = await held(asked, params.id, 'close');

  const to = { status: 'closed' as const, outcome: body.outcome };
  const revision = await conduct.end(asked, by(asked), item, to);

  const after = { status: 'closed' };
  asked.tell({ kind: 'information.closed', subject: about(item), before: stands(item), after });
  return { id: item.id, revision };
});

const giveBack = route(ask.returnInformation, mayGradeInformation, async (asked, { params, body }) => {
  const item = await held(asked, params.id, 'giveBack');

  const to = { status: 'returned' as const, outcome: body.reason };
  const revision = await conduct.end(asked, by(asked), item, to);

  const after = { status: 'returned' };
  asked.tell({ kind: 'information.returned', subject: about(item), before: stands(item), after });
  return { id: item.id, revision };
});

const secrecyOf = route(ask.setSecrecy, mayGradeInformation, async (asked, { params, body }) => {
  const { db, zone, now } = asked;
  const item = await held(asked, params.id, 'secrecy');
  const { secrecy, reason } = body;
  ensureSecrecy(body, item);
  if (secrecy === item.secrecy && body.readers.length === 0) throw new Refusal('TRI-11', {}, 'readers');
  const named = namedHands(body.readers, item, { graph: await graphNow(asked), field: 'readers' });
  const hands = named.filter(({ accountId }) => !item.readers.includes(accountId));

  const place = { zoneId: zone.id, id: item.id };
  // whoever makes it restricted goes on seeing it
  await addReaders(db, place, [asked.who.accountId, ...hands.map(({ accountId }) => accountId)]);
  const revision = await moveItem(db, place, { secrecy });
  const step = { informationId: item.id, round: item.round };
  const writing = { zoneId: zone.id, now, by: by(asked) };
  if (secrecy !== item.secrecy)
    await insertSteps(db, writing, [{ ...step, id: newId(), kind: 'secrecy', note: `${secrecy} ${reason}` }]);
  await insertSteps(
    db,
    writing,
    hands.map((to) => ({ ...step, id: newId(), kind: 'reader' as const, note: reason, to })),
  );

  const after = { secrecy, readers: hands.map(({ personId }) => personId) };
  asked.tell({
    kind: 'information.secrecyChanged',
    subject: about(item),
    before: { secrecy: item.secrecy },
    after,
  });
  return { id: item.id, revision };
});

export const stepRoutes: readonly Route[] = [gradeIt, takeIt, passIt, closeIt, giveBack, secrecyOf];
