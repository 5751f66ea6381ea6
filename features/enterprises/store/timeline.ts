import { type SqlBool, sql } from 'kysely';
import type { Cursor } from '../../../packages/kernel/cursor.ts';
import type { Db } from '../../../platform/db/database.ts';

export interface EventRow {
  readonly id: string;
  readonly enterpriseId: string;
  readonly at: string;
  readonly kind: string;
  readonly words: { readonly zh: string; readonly en: string };
  readonly detail?: string;
  readonly source: { readonly kind: string; readonly id: string };
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export async function insertEvents(db: Db, zoneId: number, events: readonly EventRow[]): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('enterprise_event')
    .values(
      events.map((event) => ({
        zone_id: zoneId,
        id: event.id,
        enterprise_id: event.enterpriseId,
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
    .execute();
}

interface TimelineWanted {
  readonly enterpriseId: string;
  readonly kind: string | undefined;
  readonly after: Cursor | null;
  readonly limit: number;
}

export function timelineOf(db: Db, zoneId: number, { enterpriseId, kind, after, limit }: TimelineWanted) {
  let q = db
    .selectFrom('enterprise_event')
    .selectAll()
    .where('zone_id', '=', zoneId)
    .where('enterprise_id', '=', enterpriseId);
  if (kind) q = q.where('kind', '=', kind);
  if (after) q = q.where(sql<SqlBool>`(at, id) < (${after.value}::timestamptz, ${after.id}::uuid)`);
  return q
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}
