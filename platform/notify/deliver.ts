import type { Sealer } from '../auth/seal.ts';
import type { Database } from '../db/database.ts';
import type { Job, Task } from '../jobs/job.ts';
import { Postpone } from '../jobs/postpone.ts';
import { type Drivers, driverFor, unsealTarget } from './address-book.ts';
import { channelById, isDelivered, noteDelivery } from './channel-store.ts';
import type { Notice } from './contract.ts';
import type { Message } from './driver.ts';
import { noticeById } from './notice-store.ts';
import { DELIVER } from './notify.ts';

export interface Post {
  readonly database: Database;
  readonly drivers: Drivers;
  readonly sealer: Sealer;
  /** NOT-12 Throws Postpone when the channel has had its fill. */
  readonly pace: (channelId: string) => void;
  /** Where people open Sortie; null: messages carry no link. */
  readonly origin: string | null;
}

export const messageOf = (notice: Notice, origin: string | null): Message => ({
  id: notice.id,
  kind: notice.kind,
  urgency: notice.urgency,
  title: notice.title,
  body: notice.body,
  link: notice.link && origin ? new URL(notice.link, origin).href : null,
  sentAt: notice.sentAt,
});

interface Errand {
  readonly noticeId: string;
  readonly channelId: string;
}

async function deliver(post: Post, task: Task, errand: Errand): Promise<void> {
  const delivery = { zoneId: task.zone.id, ...errand };
  const channel = await channelById(task.db, task.zone.id, errand.channelId);
  const notice = await noticeById(task.db, task.zone.id, errand.noticeId);
  if (!channel?.enabled || !notice || (await isDelivered(task.db, delivery))) return;

  if (channel.kind !== 'email' && channel.kind !== 'webhook') post.pace(channel.id);
  try {
    const target = unsealTarget(post.sealer, channel);
    await driverFor(post.drivers, channel.kind).send(target, messageOf(notice, post.origin));
  } catch (error) {
    if (error instanceof Postpone) throw error;
    // in a transaction of its own: the job's is about to be rolled back
    const said = { error: error instanceof Error ? error.message : String(error), at: task.now };
    await post.database.inZone(task.zone.id, (db) => noteDelivery(db, delivery, said));
    throw error;
  }

  await noteDelivery(task.db, delivery, { error: null, at: task.now });
}

/** NOT-3 Takes one notice out through one channel; repeated with the same message id until the other side took it. */
export const deliverJob = (post: Post): Job => ({
  name: DELIVER,
  hears: [],
  ticks: null,
  // border: notify.ts puts in exactly this shape
  run: (task, data) => deliver(post, task, data as Errand),
});
