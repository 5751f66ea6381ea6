import { found, Refusal } from '../../packages/kernel/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { notify } from '../../platform/notify/notify.ts';
import { addToTimeline, enterpriseBriefs } from '../enterprises/door.ts';
import { type CommandGraph, peopleByIds } from '../organisation/door.ts';
import { projectBriefs } from '../projects/door.ts';
import { type Acting, accountFor } from './acting.ts';
import type { OrderAsked } from './contract.ts';
import { type Measure, measureOf } from './ladder.ts';
import { nextTelling, rungsOf } from './rules/ladder.ts';
import { ensureNotPast } from './rules/orders.ts';
import { noticeOfStep } from './say.ts';
import { insertOrder } from './store/orders.ts';
import { insertStep } from './store/steps.ts';

/** The project and enterprise of an order as this zone knows them; a project brings its enterprise and line along. */
async function aboutOf({ db, zone }: Acting, asked: OrderAsked) {
  if (asked.projectId !== null) {
    const project = found((await projectBriefs(db, zone.id, [asked.projectId]))[0], 'project');
    return { enterpriseId: project.enterpriseId, lineId: asked.lineId ?? project.lineId };
  }
  if (asked.enterpriseId !== null)
    found((await enterpriseBriefs(db, zone.id, [asked.enterpriseId]))[0], 'enterprise');
  return { enterpriseId: asked.enterpriseId, lineId: asked.lineId };
}

/** ORD-11 The first day after today on which somebody hears that it is due. */
export const firstTelling = (
  order: { readonly dueOn: OrderAsked['dueOn']; readonly lapses: number },
  acting: Pick<Acting, 'today'>,
  measure: Measure,
) => nextTelling(rungsOf({ ...order, state: 'given' }, measure.ladder, measure.calendar), acting.today);

export interface Giving {
  readonly askerId: string;
  /** Whom the giver stands in for; null when it is their own. */
  readonly forName: string | null;
  /** The meeting's decision it comes from; null when it is given directly. */
  readonly decisionId: string | null;
  readonly graph: CommandGraph;
}

/** Gives an order in the caller's transaction: the record, its first step, the timeline and the owner's notice. */
export async function giveOrder(acting: Acting, asked: OrderAsked, giving: Giving): Promise<{ id: string }> {
  const { db, zone, now, today, by } = acting;
  if (asked.ownerId === giving.askerId) throw new Refusal('ORD-2', {}, 'ownerId');
  ensureNotPast(asked.dueOn, today);
  const people = await peopleByIds(db, zone.id, [asked.ownerId, giving.askerId]);
  const owner = found(
    people.find((one) => one.id === asked.ownerId),
    'person',
  );
  const asker = found(
    people.find((one) => one.id === giving.askerId),
    'person',
  );
  const whole = { ...asked, ...(await aboutOf(acting, asked)) };

  const id = newId();
  const tellOn = firstTelling({ dueOn: whole.dueOn, lapses: 0 }, acting, await measureOf(db, zone));
  await insertOrder(db, zone.id, {
    id,
    asked: whole,
    askerId: asker.id,
    givenOn: today,
    givenAt: now,
    tellOn,
    decisionId: giving.decisionId,
  });
  await insertStep(db, zone.id, {
    orderId: id,
    position: 1,
    kind: 'given',
    words: '',
    fromDue: null,
    toDue: whole.dueOn,
    ownerName: owner.name,
    by,
    forName: giving.forName,
    at: now,
  });
  const said = { what: whole.what, askerName: asker.name, ownerName: owner.name, dueOn: whole.dueOn };
  if (whole.enterpriseId !== null)
    await addToTimeline(db, { zoneId: zone.id, now, by }, [
      {
        enterpriseId: whole.enterpriseId,
        projectId: whole.projectId ?? undefined,
        kind: 'order',
        words: { zh: `交办：${whole.what}`, en: `Order given: ${whole.what}` },
        detail: noticeOfStep('given', said, '').body.zh,
        source: { kind: 'order', id },
      },
    ]);
  const account = accountFor(giving.graph, owner.id);
  await notify(acting, {
    to: account === null ? [] : [account],
    kind: 'order.given',
    ...noticeOfStep('given', said, whole.evidenceWanted),
    link: `/orders/${id}`,
  });

  acting.tell({
    kind: 'order.given',
    subject: { kind: 'order', id },
    after: { ...whole, askerId: asker.id },
    data: { ownerId: owner.id, projectId: whole.projectId, enterpriseId: whole.enterpriseId },
  });
  return { id };
}
