import { found } from '../../packages/kernel/refusal.ts';
import type { Ask } from '../../platform/http/route.ts';
import { ensureLiving } from './rules/living.ts';
import { type ProjectRow, projectById } from './store.ts';

/** PRJ-51 A project of this zone that takes writes: what has become part of another does not. */
export async function livingProject({ db, zone }: Pick<Ask, 'db' | 'zone'>, id: string): Promise<ProjectRow> {
  const project = found(await projectById(db, zone.id, id), 'project');
  ensureLiving(project);
  return project;
}
