import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';

export type FiguresKind = 'duplicates' | 'claims';

export interface Version {
  readonly id: string;
  readonly from: Day;
  /** As they came; the kind's schema reads them. */
  readonly figures: unknown;
  readonly source: string;
  readonly reason: string;
  readonly byName: string;
}

/** Every version of a kind, the newest first. */
export async function versionsOf(db: Db, zoneId: number, kind: FiguresKind): Promise<Version[]> {
  const rows = await db
    .selectFrom('project_threshold')
    .where('zone_id', '=', zoneId)
    .where('kind', '=', kind)
    .selectAll()
    .orderBy('from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: day(row.from_on),
    figures: row.figures,
    source: row.source,
    reason: row.reason,
    byName: row.made_by_name,
  }));
}

export async function versionOn(
  db: Db,
  zoneId: number,
  at: { kind: FiguresKind; on: Day },
): Promise<unknown> {
  const row = await db
    .selectFrom('project_threshold')
    .where('zone_id', '=', zoneId)
    .where('kind', '=', at.kind)
    .where('from_on', '<=', at.on)
    .select('figures')
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.figures ?? null;
}

export const insertVersion = async (
  db: Db,
  zoneId: number,
  made: Version & { readonly kind: FiguresKind; readonly by: string | null; readonly at: string },
): Promise<void> => {
  await db
    .insertInto('project_threshold')
    .values({
      zone_id: zoneId,
      id: made.id,
      kind: made.kind,
      from_on: made.from,
      figures: JSON.stringify(made.figures),
      source: made.source,
      reason: made.reason,
      made_by: made.by,
      made_by_name: made.byName,
      created_at: made.at,
    })
    .execute();
};

/** The zone's hours, for whoever is not handed them. */
export const zoneTime = async (db: Db, zoneId: number): Promise<{ timeZone: string; calendar: string }> =>
  db
    .selectFrom('zone')
    .where('id', '=', zoneId)
    .select(['time_zone as timeZone', 'calendar'])
    .executeTakeFirstOrThrow();
