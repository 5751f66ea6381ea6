import type { Db } from '../../../platform/db/database.ts';

export interface Merging {
  readonly keptId: string;
  readonly goneId: string;
}

/** Both rows, held until the transaction ends, in one order for all. */
export const lockBoth = async (db: Db, zoneId: number, ids: readonly string[]): Promise<void> => {
  await db
    .selectFrom('project')
    .where('zone_id', '=', zoneId)
    .where('id', 'in', ids)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute();
};

/** PRJ-44 What had become part of the one that goes is part of the one that is kept; then it goes itself. */
export async function mergeInto(
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  { keptId, goneId }: Merging,
): Promise<void> {
  const point = (column: 'merged_into' | 'id') =>
    db
      .updateTable('project')
      .set((eb) => ({ merged_into: keptId, updated_at: at.now, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', at.zoneId)
      .where(column, '=', goneId)
      .execute();
  await point('merged_into');
  await point('id');
  await db
    .updateTable('project')
    .set((eb) => ({ updated_at: at.now, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', at.zoneId)
    .where('id', '=', keptId)
    .execute();
}

/** Whatever has become part of a project, the newest first. */
export async function mergedInto(db: Db, zoneId: number, projectId: string) {
  const rows = await db
    .selectFrom('project as p')
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'p.zone_id').onRef('e.id', '=', 'p.enterprise_id'),
    )
    .where('p.zone_id', '=', zoneId)
    .where('p.merged_into', '=', projectId)
    .select(['p.id', 'p.name', 'e.name as enterpriseName', 'p.registered_at as registeredAt'])
    .orderBy('p.id', 'desc')
    .execute();
  return rows;
}

/** PRJ-53 A project of this name that has become part of another, and which. */
export const mergedNamesake = async (
  db: Db,
  zoneId: number,
  { id, nameKey }: { id: string; nameKey: string },
): Promise<{ name: string; into: string } | null> =>
  (await db
    .selectFrom('project as p')
    .innerJoin('project as q', (j) =>
      j.onRef('q.zone_id', '=', 'p.zone_id').onRef('q.id', '=', 'p.merged_into'),
    )
    .where('p.zone_id', '=', zoneId)
    .where('p.name_key', '=', nameKey)
    .where('p.id', '<>', id)
    .select(['p.name', 'q.name as into'])
    .executeTakeFirst()) ?? null;
