import type { Day } from '../../packages/kernel/day.ts';
import { found } from '../../packages/kernel/refusal.ts';
import { filesAbout } from '../../platform/files/store.ts';
import { notify } from '../../platform/notify/notify.ts';
import { addToTimeline } from '../enterprises/door.ts';
import { type CommandGraph, peopleByIds } from '../organisation/door.ts';
import { type Acting, accountFor, actsFor } from './acting.ts';
import type { OrderStep, StepForm, StepKind } from './contract.ts';
import { firstTelling } from './give-order.ts';
import { measureOf } from './ladder.ts';
import { decideStep, isClosed, runs, type StepTaken } from './rules/orders.ts';
import { noticeOfStep } from './say.ts';
import { type OrderRow, updateOrder } from './store/orders.ts';
import { insertStep } from './store/steps.ts';

/** Whoever hears of a step: the other side. */
const HEARS: Readonly<Record<StepKind, 'owner' | 'asker' | null>> = {
  accepted: null,
  declined: 'asker',
  feedback: 'asker',
  done: 'asker',
  sentBack: 'owner',
  confirmed: 'owner',
  extended: 'owner',
  withdrawn: 'owner',
  givenAgain: 'owner',
};
/** What the enterprise and the project keep on their timelines. */
const KEPT: Partial<Record<StepKind, { readonly zh: string; readonly en: string }>> = {
  done: { zh: '交办事项办结', en: 'Order reported done' },
  confirmed: { zh: '交办事项确认办结', en: 'Order confirmed as done' },
  withdrawn: { zh: '交办事项撤销', en: 'Order withdrawn' },
};
const TOLD: Readonly<Record<StepKind, { readonly kind: string }>> = {
  accepted: { kind: 'order.accepted' },
  declined: { kind: 'order.declined' },
  feedback: { kind: 'order.feedback' },
  done: { kind: 'order.done' },
  sentBack: { kind: 'order.sentBack' },
  confirmed: { kind: 'order.confirmed' },
  extended: { kind: 'order.extended' },
  withdrawn: { kind: 'order.withdrawn' },
  givenAgain: { kind: 'order.givenAgain' },
};

export interface Taking {
  readonly order: OrderRow;
  readonly steps: readonly OrderStep[];
  readonly form: StepForm;
  readonly graph: CommandGraph;
}

/** Whom somebody stands in for with a step; null when it is their own. */
function forNameOf({ order, graph }: Taking, taken: StepTaken, personId: string | null): string | null {
  const whose = taken.side === 'owner' ? order.owner : order.asker;
  return whose.id === personId ? null : (graph.people.get(whose.id)?.name ?? whose.name);
}

const doneNow = ({ order, form }: Taking, files: number) => {
  if (form.kind === 'done') return { doneWords: form.words, doneFiles: files };
  return { doneWords: order.doneWords, doneFiles: files };
};

async function keepAndTell(acting: Acting, taking: Taking, after: { ownerName: string; dueOn: Day }) {
  const { db, zone, now, by } = acting;
  const { order, form, graph } = taking;
  const { id, what } = order;
  const kept = KEPT[form.kind];
  if (kept && order.enterprise !== null)
    await addToTimeline(db, { zoneId: zone.id, now, by }, [
      {
        enterpriseId: order.enterprise.id,
        projectId: order.project?.id,
        kind: 'order',
        words: { zh: `${kept.zh}：${what}`, en: `${kept.en}: ${what}` },
        detail: form.words,
        source: { kind: 'order', id },
      },
    ]);
  const side = HEARS[form.kind];
  const personId =
    form.kind === 'givenAgain' ? form.ownerId : side === 'owner' ? order.ownerId : order.askerId;
  const account = side === null ? null : accountFor(graph, personId);
  if (account === null) return;
  await notify(acting, {
    to: [account],
    ...TOLD[form.kind],
    ...noticeOfStep(form.kind, { what, askerName: order.asker.name, ...after }, form.words),
    link: `/orders/${id}`,
  });
}

/** Takes an order one step on, in the caller's transaction. The caller holds the order's row. */
export async function takeStep(acting: Acting, taking: Taking): Promise<{ revision: number }> {
  const { db, zone, now, today, by, tell } = acting;
  const { order, form, graph, steps } = taking;
  const { id } = order;
  const files = (await filesAbout(db, zone.id, { kind: 'order', id })).length;
  const taken = decideStep(order, form, { actsFor: actsFor(graph, by.personId), files, today });

  const ownerName =
    taken.ownerId === order.ownerId
      ? order.owner.name
      : found((await peopleByIds(db, zone.id, [taken.ownerId]))[0], 'person').name;
  const running = runs(taken.state);
  const change = {
    ...taken,
    ...doneNow(taking, files),
    confirmedBy: taken.state === 'confirmed' ? order.askerId : null,
    isClosed: isClosed(taken.state),
    tellOn: running ? firstTelling(taken, acting, await measureOf(db, zone)) : null,
  };
  const revision = await updateOrder(db, { zoneId: zone.id, id, now }, change);
  await insertStep(db, zone.id, {
    orderId: id,
    position: steps.length + 1,
    kind: form.kind,
    words: form.words,
    fromDue: taken.dueOn === order.dueOn ? null : order.dueOn,
    toDue: taken.dueOn,
    ownerName,
    by,
    forName: forNameOf(taking, taken, by.personId),
    at: now,
  });
  await keepAndTell(acting, taking, { ownerName, dueOn: taken.dueOn });

  tell({
    ...TOLD[form.kind],
    subject: { kind: 'order', id },
    before: { state: order.state, dueOn: order.dueOn, ownerId: order.ownerId },
    after: { state: taken.state, dueOn: taken.dueOn, ownerId: taken.ownerId, words: form.words },
    data: { ownerId: taken.ownerId, askerId: order.askerId, projectId: order.project?.id ?? null },
  });
  return { revision };
}
