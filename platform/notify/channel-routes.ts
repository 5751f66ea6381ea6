import { ensure, found } from '../../packages/kernel/refusal.ts';
import { ensureRevision, type Route, route } from '../http/route.ts';
import { newId } from '../ids.ts';
import { driverFor, sealTarget, shownAddress, unsealTarget } from './address-book.ts';
import {
  addChannel,
  type Channel,
  channelById,
  channelsOf,
  isNameTaken,
  type SealedChannel,
  saveChannel,
} from './channel-store.ts';
import { createChannel, editChannel, listChannels, testChannel } from './contract.ts';
import type { Post } from './deliver.ts';
import type { Message, Target } from './driver.ts';
import { mayKeepChannels } from './permissions.ts';

/** NOT-10 What the audit keeps of a channel: nothing sealed. */
const shown = ({ id, kind, name, target, enabled }: Channel) => ({ id, kind, name, target, enabled });
const subject = (id: string) => ({ kind: 'noticeChannel', id });

const testMessage = (sentAt: string): Message => ({
  id: newId(),
  kind: 'channel.tested',
  urgency: 'normal',
  title: { zh: 'Sortie 测试消息', en: 'Sortie test message' },
  body: { zh: '收到此消息说明渠道可用。', en: 'This channel works.' },
  link: null,
  sentAt,
});

const addressed = (post: Post, channel: SealedChannel, to: Target): SealedChannel => ({
  ...channel,
  target: shownAddress(channel.kind, to.address),
  sealed: sealTarget(post.sealer, channel.id, to),
});

const listing = route(listChannels, mayKeepChannels, async (ask) => ({
  items: await channelsOf(ask.db, ask.zone.id),
}));

const creating = (post: Post): Route =>
  route(createChannel, mayKeepChannels, async (ask, { body }) => {
    const to = { address: body.address, key: body.key };
    driverFor(post.drivers, body.kind).check(to);

    const { kind, name } = body;
    const draft = {
      id: newId(),
      kind,
      name,
      target: '',
      sealed: null,
      enabled: true,
      updatedAt: ask.now,
      revision: 1,
    };
    const channel = addressed(post, draft, to);
    ensure(await addChannel(ask.db, ask.zone.id, channel), 'NOT-8', { name });

    ask.tell({ kind: 'noticeChannel.created', subject: subject(channel.id), after: shown(channel) });
    return channel;
  });

const editing = (post: Post): Route =>
  route(editChannel, mayKeepChannels, async (ask, { params, body }) => {
    const before = found(await channelById(ask.db, ask.zone.id, params.channelId), 'noticeChannel');
    ensureRevision(ask, before.revision);
    if (body.to) driverFor(post.drivers, before.kind).check(body.to);
    const name = body.name ?? before.name;
    ensure(!(await isNameTaken(ask.db, ask.zone.id, { name, id: before.id })), 'NOT-8', { name });

    const renamed = { ...before, name, enabled: body.enabled ?? before.enabled, updatedAt: ask.now };
    const after = body.to ? addressed(post, renamed, body.to) : renamed;
    const current = before.revision + 1;
    ensure(await saveChannel(ask.db, ask.zone.id, after), 'HTTP-4', { yours: before.revision, current });

    const changes = { before: shown(before), after: { ...shown(after), newAddress: body.to !== undefined } };
    ask.tell({ kind: 'noticeChannel.changed', subject: subject(before.id), ...changes });
    return { ...after, revision: current };
  });

const testing = (post: Post): Route =>
  route(testChannel, mayKeepChannels, async (ask, { params }) => {
    const channel = found(await channelById(ask.db, ask.zone.id, params.channelId), 'noticeChannel');

    const target = unsealTarget(post.sealer, channel);
    const error = await driverFor(post.drivers, channel.kind)
      .send(target, testMessage(ask.now))
      .then(
        () => null,
        // the other side's no is what the test is for
        (said: unknown) => (said instanceof Error ? said.message.slice(0, 300) : String(said)),
      );

    const after = { ok: error === null };
    ask.tell({ kind: 'noticeChannel.tested', subject: subject(channel.id), after });
    return { ok: error === null, error };
  });

export const channelRoutes = (post: Post): Route[] => [listing, creating(post), editing(post), testing(post)];
