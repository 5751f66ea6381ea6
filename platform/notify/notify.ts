import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { newId } from '../ids.ts';
import { enqueue } from '../jobs/enqueue.ts';

/** What both a route's ask and a job's task have. */
export interface Asker {
  readonly db: Db;
  readonly zone: { readonly id: number };
  /** The zone's instant. */
  readonly now: string;
}

interface Both {
  readonly zh: string;
  readonly en: string;
}

export interface NoticeToSend {
  /** Accounts; each gets one, however often named. */
  readonly to: readonly string[];
  /** `squad.suspended`, as facts are named. */
  readonly kind: string;
  readonly urgency?: 'normal' | 'urgent';
  readonly title: Both;
  readonly body?: Both;
  /** A path of ours: `/squads/…`. */
  readonly link?: string;
}

export const DELIVER = 'notify.deliver';

/** NOT-3 Once to every enabled channel, whatever the number of recipients. */
async function sendOut(asker: Asker, noticeId: string): Promise<void> {
  const zoneId = asker.zone.id;
  const due = await sql<{ channel: string }>`
    insert into notice_delivery (zone_id, notice_id, channel_id)
    select zone_id, ${noticeId}, id from notice_channel where zone_id = ${zoneId} and enabled
    returning channel_id as channel
  `.execute(asker.db);
  for (const { channel } of due.rows)
    await enqueue(asker.db, {
      zoneId,
      handler: DELIVER,
      data: { noticeId, channelId: channel },
      onceKey: `${noticeId} ${channel}`,
    });
}

/** NOT-1 Writes the notices with the transaction; returns their ids, in the order of their recipients. */
export async function notify(asker: Asker, notice: NoticeToSend): Promise<string[]> {
  const to = [...new Set(notice.to)];
  const first = to.length > 0 ? newId() : null;
  if (first === null) return [];
  const link = notice.link ?? null;
  if (link !== null && !/^\/(?![/\\])/.test(link))
    throw new Error(`a notice links to a path of ours: ${link}`);

  const ids = [first, ...to.slice(1).map(() => newId())];
  const urgency = notice.urgency ?? 'normal';
  const body = notice.body ?? { zh: '', en: '' };
  await sql`
    insert into notice (zone_id, id, account_id, kind, urgency, title_zh, title_en, body_zh, body_en, link, sent_at)
    select ${asker.zone.id}::integer, id, account, ${notice.kind}, ${urgency}, ${notice.title.zh}, ${notice.title.en},
      ${body.zh}, ${body.en}, ${link}, ${asker.now}::timestamptz
    from unnest(${ids}::uuid[], ${to}::uuid[]) as recipient (id, account)
  `.execute(asker.db);
  if (urgency === 'urgent') await sendOut(asker, first);
  return ids;
}
