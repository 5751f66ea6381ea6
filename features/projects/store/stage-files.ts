import type { Db } from '../../../platform/db/database.ts';
import type { StageChange } from '../contract.ts';

/** PRJ-28 The files of each step of some projects, those that were removed since left out. */
export async function filesByChange(
  db: Db,
  zoneId: number,
  projectIds: readonly string[],
): Promise<Map<string, StageChange['files']>> {
  const rows = await db
    .selectFrom('project_stage_file as s')
    .innerJoin('project_stage_change as c', (j) =>
      j.onRef('c.zone_id', '=', 's.zone_id').onRef('c.id', '=', 's.change_id'),
    )
    .innerJoin('file as f', (j) => j.onRef('f.zone_id', '=', 's.zone_id').onRef('f.id', '=', 's.file_id'))
    .where('s.zone_id', '=', zoneId)
    .where('c.project_id', 'in', projectIds)
    .where('f.removed_at', 'is', null)
    .select(['s.change_id', 'f.id', 'f.name'])
    .orderBy('f.id')
    .execute();
  const files = new Map<string, StageChange['files']>();
  for (const { change_id, id, name } of rows)
    files.set(change_id, [...(files.get(change_id) ?? []), { id, name }]);
  return files;
}

export const insertStageFiles = async (
  db: Db,
  zoneId: number,
  { changeId, fileIds }: { changeId: string; fileIds: readonly string[] },
): Promise<void> => {
  if (fileIds.length === 0) return;
  const values = fileIds.map((id) => ({ zone_id: zoneId, change_id: changeId, file_id: id }));
  await db.insertInto('project_stage_file').values(values).execute();
};
