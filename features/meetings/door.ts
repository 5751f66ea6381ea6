import { found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { type Acting, type At, graphNow } from './acting.ts';
import { buildAgendaOf } from './build-agenda.ts';
import type { MeetingForm, OrderAsked, Presence, StepForm } from './contract.ts';
import { escalate } from './escalate.ts';
import { giveOrder } from './give-order.ts';
import { issueVersion } from './issue-minutes.ts';
import { usualLadder } from './ladder.ts';
import { onPaper } from './meeting-shown.ts';
import { insertItems, saveSaid } from './store/agenda.ts';
import { insertMeeting, meetingById, setMembers, setPresence, updateMeeting } from './store/meetings.ts';
import { insertDecision } from './store/minutes.ts';
import { orderById } from './store/orders.ts';
import { stepsOf } from './store/steps.ts';
import { insertLadder } from './store/told.ts';
import { takeStep } from './take-step.ts';
import { tellMembers } from './tell-members.ts';

export type { Acting } from './acting.ts';
export { mayReadOrders } from './permissions.ts';
export { ordersWaiting } from './store/orders.ts';

// For whoever loads a zone from a pack: the same things, each at an instant of the pack's own.

/** The zone's steps of warning: those that come with the program. */
export const saveLadder = (db: Db, zoneId: number): Promise<void> => insertLadder(db, zoneId, usualLadder());

export async function saveMeeting(
  acting: Acting,
  meeting: { readonly id: string; readonly form: MeetingForm },
): Promise<void> {
  const { db, zone, now } = acting;
  const { id, form } = meeting;
  await insertMeeting(db, { zoneId: zone.id, id, now }, form);
  const personIds = await setMembers(db, zone.id, { meetingId: id, personIds: form.memberIds });
  const made = found(await meetingById(db, zone.id, id), 'meeting');
  await tellMembers(acting, made, { kind: 'meeting.called', personIds, words: '' });
}

/** The agenda of a meeting still to come, as it builds itself now. */
export const buildAgendaAs = (
  at: At,
  meeting: { readonly id: string; readonly lineId: string | null },
  byName: string,
): Promise<unknown> => buildAgendaOf(at, meeting, byName);

export interface MatterHeld {
  readonly projectId: string;
  readonly enterpriseId: string;
  readonly title: string;
  readonly why: string;
  readonly said: string;
  readonly decisions: readonly {
    readonly words: string;
    /** `key` is the pack's own name for it. */
    readonly order: (OrderAsked & { readonly key: string }) | null;
  }[];
}

/** A meeting as it was held: who came, what was said, what was decided; returns the ids of its orders by their key. */
export async function holdMeeting(
  acting: Acting,
  held: {
    readonly id: string;
    readonly presence: ReadonlyMap<string, Presence>;
    readonly matters: readonly MatterHeld[];
  },
): Promise<Map<string, string>> {
  const { db, zone, now, by } = acting;
  const meeting = found(await meetingById(db, zone.id, held.id), 'meeting');
  const graph = await graphNow(acting);
  const orders = new Map<string, string>();
  await updateMeeting(db, { zoneId: zone.id, id: held.id, now }, { state: 'held' });
  for (const [personId, presence] of held.presence)
    await setPresence(db, zone.id, { meetingId: held.id, personId, presence });
  for (const [i, matter] of held.matters.entries()) {
    const itemId = newId();
    await insertItems(db, zone.id, [
      {
        id: itemId,
        meetingId: held.id,
        position: i + 1,
        title: matter.title,
        subject: { kind: 'project', id: matter.projectId },
        projectId: matter.projectId,
        enterpriseId: matter.enterpriseId,
        light: null,
        reasons: [
          {
            source: 'added',
            light: null,
            zh: matter.why,
            en: matter.why,
            days: 0,
            takenOn: acting.today,
          },
        ],
        addedByName: by.name,
      },
    ]);
    if (matter.said !== '')
      await saveSaid(db, zone.id, {
        id: newId(),
        itemId,
        revision: 2,
        said: matter.said,
        byName: by.name,
        at: now,
      });
    for (const { words, order } of matter.decisions) {
      const decisionId = newId();
      await insertDecision(db, zone.id, {
        id: decisionId,
        meetingId: held.id,
        itemId,
        words,
        byName: by.name,
        at: now,
      });
      if (order === null) continue;
      const { key, ...asked } = order;
      const giving = { askerId: meeting.chair.id, forName: meeting.chair.name, decisionId, graph };
      orders.set(key, (await giveOrder(acting, asked, giving)).id);
    }
  }
  return orders;
}

export const issueMinutesAs = async (acting: Acting, meetingId: string): Promise<void> =>
  issueVersion(acting, await onPaper(acting.db, acting.zone.id, meetingId), { version: 1, reason: '' });

export async function takeStepAs(acting: Acting, orderId: string, form: StepForm): Promise<void> {
  const { db, zone } = acting;
  await takeStep(acting, {
    order: found(await orderById(db, zone.id, orderId), 'order'),
    steps: await stepsOf(db, zone.id, orderId),
    form,
    graph: await graphNow(acting),
  });
}

/** What the clock does, at an instant of the pack's own. */
export const lookAtOrdersAs = (at: At): Promise<unknown> => escalate(at);
