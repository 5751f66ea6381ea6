import { may } from '../../packages/kernel/permission.ts';
import { zId } from '../../packages/kernel/schemas.ts';
import type { FileSubject } from '../../platform/files/subject.ts';
import type { Ask } from '../../platform/http/route.ts';
import { mayRecordEnterprises, maySeeEnterprises } from './permissions.ts';
import { briefsByIds } from './store/record.ts';

const isThere = async (ask: Ask, id: string): Promise<boolean> =>
  zId.safeParse(id).success && (await briefsByIds(ask.db, ask.zone.id, [id])).length > 0;

/** FIL-9 Whoever may see an enterprise sees its files; whoever may change it adds and removes them. */
export const enterpriseFiles: FileSubject = {
  kind: 'enterprise',
  maySee: async (ask, id) => may(ask.who, maySeeEnterprises) && (await isThere(ask, id)),
  mayAdd: async (ask, id) => may(ask.who, mayRecordEnterprises) && (await isThere(ask, id)),
};
