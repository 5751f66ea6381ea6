import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import { zId } from '../../packages/kernel/schemas.ts';
import { type Ask, lookRoute, type Route, route } from '../http/route.ts';
import { listNotices, type Notice, readAllNotices, readNotice, streamNotices } from './contract.ts';
import type { Hub } from './hub.ts';
import { countUnread, inbox, markAllRead, markDelivered, markRead, type Place } from './notice-store.ts';
import { mayReadOwnNotices } from './permissions.ts';

const mine = (ask: Ask) => ({ zoneId: ask.zone.id, accountId: ask.who.accountId });

const cursorAt = (notice: Notice): string => `${notice.readAt === null ? 'u' : 'r'}${notice.id}`;

function placeAt(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const id = cursor.slice(1);
  if (!/^[ur]/.test(cursor) || !zId.safeParse(id).success) throw new Refusal('HTTP-15');
  return { unread: cursor.startsWith('u'), id };
}

const listing = lookRoute(listNotices, mayReadOwnNotices, async (ask, { query }) => {
  const after = placeAt(query.cursor);

  const notices = await inbox(ask.db, mine(ask), { after, limit: query.limit + 1 });
  const unread = await countUnread(ask.db, mine(ask));

  const items = notices.slice(0, query.limit);
  const ids = items.flatMap((notice) => (notice.deliveredAt === null ? [notice.id] : []));
  await markDelivered(ask.db, ask.zone.id, { ids, at: ask.now });
  const last = items.at(-1);
  return { items, next: notices.length > query.limit && last ? cursorAt(last) : null, unread };
});

const reading = route(readNotice, mayReadOwnNotices, async (ask, { params }) => {
  const known = await markRead(ask.db, mine(ask), { id: params.noticeId, at: ask.now });
  ensure(known, 'HTTP-2', { kind: 'notice' });
  return { id: params.noticeId };
});

const readingAll = route(readAllNotices, mayReadOwnNotices, async (ask) => ({
  count: await markAllRead(ask.db, mine(ask), ask.now),
}));

const streaming = (hub: Hub): Route =>
  route(streamNotices, mayReadOwnNotices, async (ask, { lastEventId }) => {
    const known = lastEventId !== null && zId.safeParse(lastEventId).success;
    return hub.open({ ...mine(ask), zone: ask.zone, lastEventId: known ? lastEventId : null });
  });

export const inboxRoutes = (hub: Hub): Route[] => [streaming(hub), listing, readingAll, reading];
