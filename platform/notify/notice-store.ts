import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Notice } from './contract.ts';

/** A notice with whose it is. */
export interface Addressed {
  readonly accountId: string;
  readonly notice: Notice;
}

interface Row {
  accountId: string;
  notice: Notice;
}

const NOTICE = sql`
  account_id as "accountId",
  json_build_object(
    'id', id, 'kind', kind, 'urgency', urgency,
    'title', json_build_object('zh', title_zh, 'en', title_en),
    'body', json_build_object('zh', body_zh, 'en', body_en),
    'link', link,
    'sentAt', to_char(sent_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'deliveredAt', to_char(delivered_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'readAt', to_char(read_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) as notice
`;

interface Mine {
  readonly zoneId: number;
  readonly accountId: string;
}

export interface Place {
  readonly unread: boolean;
  readonly id: string;
}

/** Unread first, then newest first. */
export async function inbox(
  db: Db,
  mine: Mine,
  page: { after: Place | null; limit: number },
): Promise<Notice[]> {
  const after = page.after;
  const rows = await sql<Row>`
    select ${NOTICE}
    from notice
    where zone_id = ${mine.zoneId} and account_id = ${mine.accountId}
      and (${after === null} or (read_at is null, id) < (${after?.unread ?? true}::boolean, ${after?.id ?? null}::uuid))
    order by (read_at is null) desc, id desc
    limit ${page.limit}
  `.execute(db);
  return rows.rows.map((row) => row.notice);
}

const COUNT_LIMIT = 1000;

export async function countUnread(db: Db, mine: Mine): Promise<{ atLeast: number; more: boolean }> {
  const counted = await sql<{ n: number }>`
    select count(*)::int as n
    from (
      select 1
      from notice
      where zone_id = ${mine.zoneId} and account_id = ${mine.accountId} and read_at is null
      limit ${COUNT_LIMIT + 1}
    ) unread
  `.execute(db);
  const n = counted.rows[0]?.n ?? 0;
  return { atLeast: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT };
}

export async function markDelivered(
  db: Db,
  zoneId: number,
  handed: { ids: string[]; at: string },
): Promise<void> {
  if (handed.ids.length === 0) return;
  await sql`
    update notice
    set delivered_at = ${handed.at}
    where zone_id = ${zoneId} and id = any(${handed.ids}::uuid[]) and delivered_at is null
  `.execute(db);
}

/** False when there is no such notice of this account. */
export async function markRead(db: Db, mine: Mine, read: { id: string; at: string }): Promise<boolean> {
  const marked = await sql`
    update notice
    set read_at = coalesce(read_at, ${read.at}::timestamptz), delivered_at = coalesce(delivered_at, ${read.at}::timestamptz)
    where zone_id = ${mine.zoneId} and account_id = ${mine.accountId} and id = ${read.id}
  `.execute(db);
  return marked.numAffectedRows === 1n;
}

export async function markAllRead(db: Db, mine: Mine, at: string): Promise<number> {
  const marked = await sql`
    update notice
    set read_at = ${at}::timestamptz, delivered_at = coalesce(delivered_at, ${at}::timestamptz)
    where zone_id = ${mine.zoneId} and account_id = ${mine.accountId} and read_at is null
  `.execute(db);
  return Number(marked.numAffectedRows ?? 0n);
}

/** All notices of the zone from this id on, oldest first: for whoever is listening. */
export async function noticesFrom(db: Db, zoneId: number, fromId: string): Promise<Addressed[]> {
  const rows = await sql<Row>`
    select ${NOTICE}
    from notice
    where zone_id = ${zoneId} and id >= ${fromId}
    order by id
    limit 20000
  `.execute(db);
  return rows.rows;
}

/** What a returning reader may have missed: everything later, and what was told a little earlier but never handed over. */
export async function missedBy(
  db: Db,
  mine: Mine,
  since: { lastId: string; fromId: string },
): Promise<Addressed[]> {
  const rows = await sql<Row>`
    select ${NOTICE}
    from notice
    where zone_id = ${mine.zoneId} and account_id = ${mine.accountId} and id >= ${since.fromId}
      and (id > ${since.lastId} or delivered_at is null)
    order by id
    limit 1000
  `.execute(db);
  return rows.rows;
}

export async function noticeById(db: Db, zoneId: number, id: string): Promise<Notice | null> {
  const rows = await sql<Row>`select ${NOTICE} from notice where zone_id = ${zoneId} and id = ${id}`.execute(
    db,
  );
  return rows.rows[0]?.notice ?? null;
}
