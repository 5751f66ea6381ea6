import { ensure, found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import { addToTimeline } from '../enterprises/door.ts';
import type { Writing } from './alike.ts';
import type { ProjectForm } from './contract.ts';
import { nameKey } from './rules.ts';
import { idleCasesOf } from './store/cases.ts';
import { lockBoth, type Merging, mergeInto } from './store/merge.ts';
import { type ProjectRow, projectsById, updateProject } from './store.ts';

/** What an overwritten project takes from the other: all but its name and its investor, which it is known by. */
const taken = (kept: ProjectRow, gone: ProjectRow): ProjectForm => ({
  name: kept.name,
  enterpriseId: kept.enterpriseId,
  class: gone.class,
  lineId: gone.lineId,
  plannedInvestment: gone.plannedInvestment,
  isKey: gone.isKey,
  ownerId: gone.ownerId,
  channel: gone.channel,
  description: gone.description,
  upperCode: gone.upperCode ?? kept.upperCode,
});

const formOf = (row: ProjectRow): ProjectForm => ({ ...taken(row, row) });

async function load(db: Db, zoneId: number, { keptId, goneId }: Merging) {
  await lockBoth(db, zoneId, [keptId, goneId]);
  const rows = await projectsById(db, zoneId, [keptId, goneId]);
  const kept = found(
    rows.find((row) => row.id === keptId),
    'project',
  );
  const gone = found(
    rows.find((row) => row.id === goneId),
    'project',
  );
  ensure(kept.mergedInto === null, 'PRJ-44');
  ensure(gone.mergedInto === null, 'PRJ-44');
  return { kept, gone };
}

/**
 * PRJ-44 One project becomes part of another: it takes no more writes and leaves lists and counts, and all that
 * happened to it stays on its own row, read through the other. Returns the facts of the kept one as they were, when
 * it takes over the other's, and the cases that need no ruling any more.
 */
export async function mergeProjects(
  db: Db,
  writing: Writing,
  { keptId, goneId, how, reason }: Merging & { readonly how: 'merge' | 'overwrite'; readonly reason: string },
): Promise<{ replaced: ProjectForm | null; idle: string[] }> {
  const { zoneId, now, by } = writing;
  const { kept, gone } = await load(db, zoneId, { keptId, goneId });

  await mergeInto(db, { zoneId, now }, { keptId, goneId });
  const replaced = how === 'overwrite' ? formOf(kept) : null;
  if (replaced)
    await updateProject(
      db,
      { zoneId, id: keptId, now },
      { form: taken(kept, gone), nameKey: nameKey(kept.name) },
    );
  const idle = await idleCasesOf(db, zoneId, goneId);

  await addToTimeline(db, { zoneId, now, by }, [
    {
      enterpriseId: kept.enterpriseId,
      projectId: keptId,
      kind: 'project',
      words: { zh: `“${gone.name}”并入“${kept.name}”`, en: `“${gone.name}” became part of “${kept.name}”` },
      detail: reason,
      source: { kind: 'project', id: keptId },
    },
    {
      enterpriseId: gone.enterpriseId,
      projectId: goneId,
      kind: 'project',
      words: { zh: `本项目并入“${kept.name}”`, en: `This project became part of “${kept.name}”` },
      detail: reason,
      source: { kind: 'project', id: keptId },
    },
  ]);

  writing.tell({
    kind: 'project.merged',
    subject: { kind: 'project', id: goneId },
    after: { into: keptId, how, reason },
    data: { into: keptId, enterpriseId: kept.enterpriseId },
  });
  if (replaced)
    writing.tell({
      kind: 'project.changed',
      subject: { kind: 'project', id: keptId },
      before: replaced,
      after: taken(kept, gone),
    });
  return { replaced, idle };
}
