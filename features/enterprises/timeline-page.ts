import { cutPage } from '../../platform/http/cursor.ts';
import type { Ask } from '../../platform/http/route.ts';
import { type EnterpriseEvent, zEnterpriseEvent } from './contract.ts';
import { readCursor } from './cursor.ts';
import { type TimelineOwner, timelineOf } from './store/timeline.ts';

export interface TimelineQuery {
  readonly kind?: EnterpriseEvent['kind'] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of what happened with an enterprise or with one of its projects, the newest first, in the reader's language. */
export async function timelinePage(
  { db, zone, language }: Pick<Ask, 'db' | 'zone' | 'language'>,
  of: TimelineOwner,
  { kind, cursor, limit }: TimelineQuery,
): Promise<{ items: EnterpriseEvent[]; next: string | null }> {
  const rows = await timelineOf(db, zone.id, { of, kind, after: readCursor(cursor), limit });

  const page = cutPage(rows, limit, (row) => [row.at, row.id]);
  const items = page.items.map((row) => ({
    id: row.id,
    at: row.at,
    kind: zEnterpriseEvent.shape.kind.parse(row.kind),
    text: language === 'en' ? row.text_en : row.text_zh,
    detail: row.detail,
    sourceKind: row.source_kind,
    sourceId: row.source_id,
    byName: row.by_name,
  }));
  return { items, next: page.next };
}
