import { may } from '../../packages/kernel/permission.ts';
import { zId } from '../../packages/kernel/schemas.ts';
import type { FileSubject } from '../../platform/files/subject.ts';
import type { Ask } from '../../platform/http/route.ts';
import { mayEditProjects, mayReadProjects } from './permissions.ts';
import { projectById } from './store.ts';

const isThere = async (ask: Ask, id: string): Promise<boolean> =>
  zId.safeParse(id).success && (await projectById(ask.db, ask.zone.id, id)) !== null;

/** FIL-9 Whoever may see a project sees its files; whoever may change it adds and removes them. */
export const projectFiles: FileSubject = {
  kind: 'project',
  maySee: async (ask, id) => may(ask.who, mayReadProjects) && (await isThere(ask, id)),
  mayAdd: async (ask, id) => may(ask.who, mayEditProjects) && (await isThere(ask, id)),
};
