import { type CommandGraph, type Telling, tellUpwards, whoAnswers } from '../organisation/door.ts';
import { type At, graphNow } from './acting.ts';
import { type Measure, measureOf } from './ladder.ts';
import { nextTelling, rungsOf, toTell } from './rules/ladder.ts';
import { noticeOfWarning, type Warned } from './say.ts';
import { dueToTell, moveTellings, type ToTell } from './store/told.ts';

const AT_ONCE = 500;

export interface Escalated {
  readonly told: number;
  /** Steps for which there was nobody to the very top. */
  readonly unheard: number;
}

interface WarningTelling extends Telling {
  readonly warned: Warned;
}

/** ORD-11 Whom each step reached goes to, as the command model stands at this instant. */
function warningsOf(orders: readonly ToTell[], at: At, ground: { measure: Measure; graph: CommandGraph }) {
  const { ladder, calendar } = ground.measure;
  const warnings: WarningTelling[] = [];
  let unheard = 0;
  for (const order of orders) {
    const rungs = rungsOf(order, ladder, calendar);
    const deadline = rungs.find((one) => one.light === 'red')?.on ?? null;
    for (const { light, tells } of toTell(rungs, order, at.today)) {
      const answer = whoAnswers(order, tells, ground.graph);
      const about = { kind: 'order', id: order.id };
      if (answer)
        warnings.push({
          about,
          episode: `${order.dueOn} ${light}`,
          light,
          answer,
          warned: { ...order, light, answer, deadline },
        });
      else unheard += 1;
    }
  }
  return { warnings, unheard };
}

/**
 * ORD-10, ORD-11 Tells what is about to be due to its owner, and what is late upwards along the command model; a step
 * once for each due day (ORG-21). Nobody is told on a day off.
 */
export async function escalate(at: At): Promise<Escalated> {
  const { db, zone, today } = at;
  const measure = await measureOf(db, zone);
  if (!measure.calendar.worksOn(today)) return { told: 0, unheard: 0 };
  const graph = await graphNow(at);
  const warnings: WarningTelling[] = [];
  let unheard = 0;
  for (;;) {
    const orders = await dueToTell(db, zone.id, { today, limit: AT_ONCE });
    if (orders.length === 0) break;
    const now = warningsOf(orders, at, { measure, graph });
    warnings.push(...now.warnings);
    unheard += now.unheard;
    await moveTellings(
      db,
      zone.id,
      orders.map((order) => ({
        id: order.id,
        tellOn: nextTelling(rungsOf(order, measure.ladder, measure.calendar), today),
      })),
    );
  }
  const told = await tellUpwards(at, warnings, (group) => {
    const [only] = group;
    const light = only?.warned.light ?? 'yellow';
    const orders = group.map(({ warned }) => warned);
    return {
      kind: 'order.late',
      ...noticeOfWarning(light, orders, today),
      link: group.length === 1 && only ? `/orders/${only.about.id}` : '/orders?whose=all&isLate=true',
    };
  });
  return { told: told.length, unheard };
}
