import { can } from '../../../packages/kernel/permission.ts';
import { dayIn } from '../../../platform/clock/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as ask from '../contract.ts';
import * as door from '../door.ts';
import { mayAppoint, mayReadPeople } from '../permissions.ts';
import { heighten, whoAnswers } from '../rules/command.ts';
import { replaceOrder } from '../store/command.ts';
import * as store from '../store.ts';

const getCommandModel = route(
  ask.getCommandModel,
  mayReadPeople,
  async ({ db, zone, today, who }, { query: { on = today } }) => ({
    on,
    posts: await store.postsOn(db, zone.id, on),
    lines: await store.lines(db, zone.id),
    order: [...(await door.commandOrder(db, zone.id))],
    can: can(who, { appoint: mayAppoint }),
  }),
);

const changeCommandOrder = route(ask.changeCommandOrder, mayAppoint, async (asked, { body }) => {
  const { db, zone } = asked;
  const before = await door.commandOrder(db, zone.id);

  const order = heighten(body.order);
  await replaceOrder(db, zone.id, order);

  const after = order.map(({ kind, above }) => ({ kind, above }));
  asked.tell({
    kind: 'commandModel.reordered',
    subject: { kind: 'zone', id: String(zone.id) },
    before: { order: before },
    after: { order: after },
  });
  return { order: after };
});

const answering = route(ask.whoAnswers, mayReadPeople, async ({ db, zone, now }, { query }) => {
  const at = query.at ?? now;
  const graph = await door.commandGraph(db, zone.id, { at, on: dayIn(zone, new Date(at)) });

  const item = { ownerId: query.ownerId ?? null, lineId: query.lineId ?? null };
  return { at, answer: whoAnswers(item, query.asked, graph) };
});

export const commandRoutes: readonly Route[] = [getCommandModel, changeCommandOrder, answering];
