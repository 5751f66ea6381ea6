import { z } from 'zod';
import { day, zDay } from '../../../packages/kernel/day.ts';
import { can, may } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { zInstant } from '../../../packages/kernel/schemas.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import type { CommandGraph } from '../../organisation/door.ts';
import { type ToldUpwards, toldUpwardsOf } from '../../organisation/door.ts';
import { actingOf, actsFor, graphNow } from '../acting.ts';
import * as ask from '../contract.ts';
import { giveOrder } from '../give-order.ts';
import { type Measure, measureOf } from '../ladder.ts';
import { mayActOnOrders, mayGiveOrders, mayReadOrders } from '../permissions.ts';
import { lightOf } from '../rules/ladder.ts';
import { daysLate, stepsOpen } from '../rules/orders.ts';
import {
  closedOrders,
  lockOrder,
  type OrderRow,
  openOrders,
  orderById,
  supportsOf,
} from '../store/orders.ts';
import { stepsOf } from '../store/steps.ts';
import { takeStep } from '../take-step.ts';

interface Reader {
  readonly ids: readonly string[];
  readonly measure: Measure;
}

export async function readerOf(asked: Ask): Promise<Reader & { graph: CommandGraph }> {
  const graph = await graphNow(asked);
  const acts = may(asked.who, mayActOnOrders);
  const ids = acts ? actsFor(graph, asked.who.personId) : [];
  return { ids, graph, measure: await measureOf(asked.db, asked.zone) };
}

/** An order as it stands today, with what this reader may do about it. */
/** ORD-10 Who was told of an order's lateness, and of which due day it was. */
const toldShown = ({ episode, ...told }: ToldUpwards): ask.OrderTold => ({
  ...told,
  dueOn: day(episode.slice(0, 'YYYY-MM-DD'.length)),
});

export function orderShown(
  row: OrderRow,
  asked: Pick<Ask, 'today'>,
  { ids, measure }: Reader,
): ask.OrderBrief {
  return {
    ...row,
    light: lightOf(row, asked.today, measure),
    daysLate: daysLate(row, asked.today),
    may: stepsOpen(row, ids),
  };
}

const zAfterOpen = z.tuple([zDay, z.uuid()]);
const zAfterClosed = z.tuple([zInstant, z.uuid()]);
const NOBODY = '00000000-0000-0000-0000-000000000000';

const listOrders = route(ask.listOrders, mayReadOrders, async (asked, { query }) => {
  const { db, zone, today, who } = asked;
  const { whose, stands, isLate, cursor, limit, ...filters } = query;
  const reader = await readerOf(asked);
  const mine = reader.ids.length === 0 ? [NOBODY] : reader.ids;
  const wanted = {
    ...filters,
    owners: whose === 'mine' ? mine : null,
    askers: whose === 'asked' ? mine : null,
    lateOn: isLate ? today : undefined,
    limit: limit + 1,
  };
  const isOpen = stands === 'open';
  const rows = isOpen
    ? await openOrders(db, zone.id, { ...wanted, after: fromCursor(zAfterOpen, cursor) })
    : await closedOrders(db, zone.id, { ...wanted, after: fromCursor(zAfterClosed, cursor) });

  const page = cutPage(rows, limit, (row) => [isOpen ? row.dueOn : row.closedAt, row.id]);
  return {
    items: page.items.map((row) => orderShown(row, asked, reader)),
    next: page.next,
    standsInFor: reader.ids
      .filter((id) => id !== who.personId)
      .map((id) => ({ id, name: reader.graph.people.get(id)?.name ?? '' })),
    can: can(who, { give: mayGiveOrders }),
  };
});

const getOrder = route(ask.getOrder, mayReadOrders, async (asked, { params: { id } }) => {
  const { db, zone } = asked;
  const order = found(await orderById(db, zone.id, id), 'order');
  return {
    ...orderShown(order, asked, await readerOf(asked)),
    leadUnit: order.leadUnit,
    supports: await supportsOf(db, zone.id, id),
    doneWords: order.doneWords,
    lapses: order.lapses,
    steps: await stepsOf(db, zone.id, id),
    told: (await toldUpwardsOf(db, zone.id, { kind: 'order', ids: [id], limit: 100 })).map(toldShown),
  };
});

const giving = route(ask.giveOrder, mayGiveOrders, async (asked, { body }) => {
  const { askerId: wanted, ...order } = body;
  const graph = await graphNow(asked);
  const ids = actsFor(graph, asked.who.personId);
  const askerId = wanted ?? ids[0];
  if (askerId === undefined || !ids.includes(askerId)) throw new Refusal('ORD-13', {}, 'askerId');

  const forName = askerId === asked.who.personId ? null : (graph.people.get(askerId)?.name ?? '');
  const { id } = await giveOrder(actingOf(asked), order, { askerId, forName, graph, decisionId: null });
  return { id, revision: 1 };
});

const stepping = route(ask.takeOrderStep, mayActOnOrders, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  await lockOrder(db, zone.id, id);
  const order = found(await orderById(db, zone.id, id), 'order');
  ensureRevision(asked, order.revision);

  const steps = await stepsOf(db, zone.id, id);
  const graph = await graphNow(asked);
  const { revision } = await takeStep(actingOf(asked), { order, steps, form: body, graph });
  return { id, revision };
});

const listLadder = route(ask.listOrderLadder, mayReadOrders, async ({ db, zone }) => ({
  items: [...(await measureOf(db, zone)).ladder],
}));

export const orderRoutes: readonly Route[] = [listOrders, getOrder, giving, stepping, listLadder];
