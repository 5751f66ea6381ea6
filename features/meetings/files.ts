import { may } from '../../packages/kernel/permission.ts';
import { zId } from '../../packages/kernel/schemas.ts';
import type { FileSubject } from '../../platform/files/subject.ts';
import type { Ask } from '../../platform/http/route.ts';
import { actsFor, graphNow } from './acting.ts';
import { mayActOnOrders, mayReadOrders } from './permissions.ts';
import { runs } from './rules/orders.ts';
import { type OrderRow, orderById } from './store/orders.ts';

const orderOf = async ({ db, zone }: Ask, id: string): Promise<OrderRow | null> =>
  zId.safeParse(id).success ? orderById(db, zone.id, id) : null;

/** FIL-9 Whoever may see an order sees its files; its owner and whoever asked add to them while it runs. */
export const orderFiles: FileSubject = {
  kind: 'order',
  maySee: async (ask, id) => may(ask.who, mayReadOrders) && (await orderOf(ask, id)) !== null,
  mayAdd: async (ask, id) => {
    const order = may(ask.who, mayActOnOrders) ? await orderOf(ask, id) : null;
    if (order === null || !runs(order.state)) return false;
    const ids = actsFor(await graphNow(ask), ask.who.personId);
    return ids.includes(order.ownerId) || ids.includes(order.askerId);
  },
};
