import { type CompiledQuery, type SqlBool, sql } from 'kysely';
import { later } from '../../../platform/db/convoy.ts';
import type { Db } from '../../../platform/db/database.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Cursor } from '../cursor.ts';

export interface EventRow {
  readonly id: string;
  readonly enterpriseId: string;
  readonly projectId?: string | undefined;
  readonly at: string;
  readonly kind: string;
  readonly words: { readonly zh: string; readonly en: string };
  readonly detail?: string;
  readonly source: { readonly kind: string; readonly id: string };
  readonly by: { readonly accountId: string | null; readonly name: string };
}

/** The statement that writes events, one at least. */
export const eventsInsertion = (db: Db, zoneId: number, events: readonly EventRow[]): CompiledQuery =>
  (events.length === 1 ? prepared(db) : db)
    .insertInto('enterprise_event')
    .values(
      events.map((event) => ({
        zone_id: zoneId,
        id: event.id,
        enterprise_id: event.enterpriseId,
        project_id: event.projectId ?? null,
        at: event.at,
        kind: event.kind,
        text_zh: event.words.zh,
        text_en: event.words.en,
        detail: event.detail ?? '',
        source_kind: event.source.kind,
        source_id: event.source.id,
        by_account_id: event.by.accountId,
        by_name: event.by.name,
      })),
    )
    .compile();

export const insertEvents = (db: Db, zoneId: number, events: readonly EventRow[]): Promise<void> =>
  events.length === 0 ? Promise.resolve() : later(db, [eventsInsertion(db, zoneId, events)]);

/** Whose: everything of an enterprise, or of one project of it. */
export type TimelineOwner = { readonly enterpriseId: string } | { readonly projectId: string };

interface TimelineWanted {
  readonly of: TimelineOwner;
  readonly kind: string | undefined;
  readonly after: Cursor | null;
  readonly limit: number;
}

export function timelineOf(db: Db, zoneId: number, { of, kind, after, limit }: TimelineWanted) {
  let q = db
    .selectFrom('enterprise_event')
    .selectAll()
    .where('zone_id', '=', zoneId)
    .where((eb) =>
      'projectId' in of ? eb('project_id', '=', of.projectId) : eb('enterprise_id', '=', of.enterpriseId),
    );
  if (kind) q = q.where('kind', '=', kind);
  if (after) q = q.where(sql<SqlBool>`(at, id) < (${after.value}::timestamptz, ${after.id}::uuid)`);
  return q
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** The newest few entries of each enterprise, newest first. */
export async function latestOf(
  db: Db,
  zoneId: number,
  { ids, each }: { ids: readonly string[]; each: number },
): Promise<{ enterpriseId: string; at: string; zh: string; en: string }[]> {
  if (ids.length === 0) return [];
  const rows = await sql<{ enterpriseId: string; at: string; zh: string; en: string }>`
    select wanted.id as "enterpriseId", lately.at, lately.text_zh as zh, lately.text_en as en
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    cross join lateral (
      select at, id, text_zh, text_en
      from enterprise_event
      where zone_id = ${zoneId} and enterprise_id = wanted.id
      order by at desc, id desc
      limit ${each}
    ) as lately
    order by wanted.id, lately.at desc, lately.id desc
  `.execute(db);
  return rows.rows;
}
