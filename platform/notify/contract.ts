import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision } from '../../packages/kernel/schemas.ts';
import { CHANNEL_KINDS } from './driver.ts';

const zBoth = z.object({ zh: z.string(), en: z.string() });

export const zNotice = z.object({
  id: zId,
  kind: z.string(),
  urgency: z.enum(['normal', 'urgent']),
  title: zBoth,
  body: zBoth,
  /** A path of ours, or null. */
  link: z.string().nullable(),
  sentAt: zInstant,
  deliveredAt: zInstant.nullable(),
  readAt: zInstant.nullable(),
});
export type Notice = z.infer<typeof zNotice>;

export const listNotices = contract({
  name: 'listNotices',
  method: 'GET',
  path: '/notices',
  summary: 'My notices, unread first, then newest first (NOT-2)',
  query: z.strictObject(zPageQuery),
  reply: zPage(zNotice).extend({
    /** Unread ones, counted to 1,000 at most. */
    unread: z.object({ atLeast: z.int(), more: z.boolean() }),
  }),
});

export const readNotice = contract({
  name: 'readNotice',
  method: 'POST',
  path: '/notices/:noticeId/read',
  summary: 'Says that I have read a notice (NOT-4)',
  params: z.strictObject({ noticeId: zId }),
  reply: z.object({ id: zId }),
});

export const readAllNotices = contract({
  name: 'readAllNotices',
  method: 'POST',
  path: '/notices/read-all',
  summary: 'Says that I have read all my notices (NOT-4)',
  reply: z.object({ count: z.int() }),
});

export const streamNotices = contract({
  name: 'streamNotices',
  method: 'GET',
  path: '/notices/stream',
  summary: 'My notices as they come; replays after Last-Event-ID (NOT-5)',
  reply: zNotice,
  carries: 'events',
});

const zChannelKind = z.enum(CHANNEL_KINDS);

export const zChannel = z.object({
  id: zId,
  kind: zChannelKind,
  name: z.string(),
  /** As much of the address as may be shown (NOT-10). */
  target: z.string(),
  enabled: z.boolean(),
  updatedAt: zInstant,
  revision: zRevision,
});

const zAddress = zLine(2000);
const zKey = zLine(500);

export const listChannels = contract({
  name: 'listNoticeChannels',
  method: 'GET',
  path: '/notice-channels',
  summary: 'Channels that urgent notices go out through',
  reply: z.object({ items: z.array(zChannel) }),
});

export const createChannel = contract({
  name: 'createNoticeChannel',
  method: 'POST',
  path: '/notice-channels',
  summary: 'Adds a channel',
  body: z.strictObject({
    kind: zChannelKind,
    name: zLine(80),
    address: zAddress,
    key: zKey.nullable().default(null),
  }),
  reply: zChannel,
  status: 201,
});

export const editChannel = contract({
  name: 'editNoticeChannel',
  method: 'PATCH',
  path: '/notice-channels/:channelId',
  summary: 'Renames a channel, switches it on or off, or gives it a new address with its key',
  params: z.strictObject({ channelId: zId }),
  body: z.strictObject({
    name: zLine(80).optional(),
    enabled: z.boolean().optional(),
    to: z.strictObject({ address: zAddress, key: zKey.nullable() }).optional(),
  }),
  reply: zChannel,
});

export const testChannel = contract({
  name: 'testNoticeChannel',
  method: 'POST',
  path: '/notice-channels/:channelId/test',
  summary: 'Sends a test message now and says how it went',
  params: z.strictObject({ channelId: zId }),
  reply: z.object({ ok: z.boolean(), error: z.string().nullable() }),
});
