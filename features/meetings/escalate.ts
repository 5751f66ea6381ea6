import { newId } from '../../platform/ids.ts';
import { notify } from '../../platform/notify/notify.ts';
import { type Answer, type CommandGraph, whoAnswers } from '../organisation/door.ts';
import { type At, graphNow } from './acting.ts';
import type { Rung } from './contract.ts';
import { type Measure, measureOf } from './ladder.ts';
import { nextTelling, rungsOf, toTell } from './rules/ladder.ts';
import { noticeOfWarning } from './say.ts';
import {
  dueToTell,
  moveTellings,
  noteNotice,
  type Telling,
  type ToTell,
  writeTellings,
} from './store/told.ts';

const AT_ONCE = 500;

export interface Escalated {
  readonly told: number;
  /** Steps for which there was nobody to the very top. */
  readonly unheard: number;
}

interface Warning {
  readonly telling: Telling;
  readonly order: ToTell;
  readonly rung: Rung;
  readonly answer: Answer;
}

/** ORD-11 Whom each step reached goes to, as the command model stands at this instant. */
function warningsOf(orders: readonly ToTell[], at: At, ground: { measure: Measure; graph: CommandGraph }) {
  const { ladder, calendar } = ground.measure;
  const warnings: Warning[] = [];
  let unheard = 0;
  for (const order of orders)
    for (const rung of toTell(rungsOf(order, ladder, calendar), order, at.today)) {
      const answer = whoAnswers(order, rung.tells, ground.graph);
      if (!answer) {
        unheard += 1;
        continue;
      }
      const { id: orderId, dueOn } = order;
      const telling = { id: newId(), orderId, dueOn, light: rung.light, answer };
      warnings.push({ telling, order, rung, answer });
    }
  return { warnings, unheard };
}

async function warn(at: At, { telling, order, rung, answer }: Warning, measure: Measure): Promise<void> {
  const deadline =
    rungsOf(order, measure.ladder, measure.calendar).find((one) => one.light === 'red')?.on ?? null;
  const [noticeId] = await notify(at, {
    to: [answer.accountId],
    kind: 'order.late',
    urgency: rung.light === 'red' ? 'urgent' : 'normal',
    ...noticeOfWarning(rung.light, { ...order, answer, deadline }, at.today),
    link: `/orders/${order.id}`,
  });
  if (noticeId) await noteNotice(at.db, at.zone.id, { ids: [telling.id], noticeId });
}

/**
 * ORD-10, ORD-11 Tells what is about to be due to its owner, and what is late upwards along the command model; a step
 * once. Nobody is told on a day off. Two that do this at once tell nobody twice: only whoever wrote the row that says
 * who was told sends the notice.
 */
export async function escalate(at: At): Promise<Escalated> {
  const { db, zone, now, today } = at;
  const measure = await measureOf(db, zone);
  if (!measure.calendar.worksOn(today)) return { told: 0, unheard: 0 };
  const graph = await graphNow(at);
  const done = { told: 0, unheard: 0 };
  for (;;) {
    const orders = await dueToTell(db, zone.id, { today, limit: AT_ONCE });
    if (orders.length === 0) return done;
    const { warnings, unheard } = warningsOf(orders, at, { measure, graph });
    const fresh = await writeTellings(
      db,
      { zoneId: zone.id, now },
      warnings.map((one) => one.telling),
    );
    for (const warning of warnings.filter((one) => fresh.has(one.telling.id)))
      await warn(at, warning, measure);
    await moveTellings(
      db,
      zone.id,
      orders.map((order) => ({
        id: order.id,
        tellOn: nextTelling(rungsOf(order, measure.ladder, measure.calendar), today),
      })),
    );
    done.told += fresh.size;
    done.unheard += unheard;
  }
}
