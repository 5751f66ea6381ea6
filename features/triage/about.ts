import { found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import { enterpriseBriefs } from '../enterprises/door.ts';
import { partnerBriefs } from '../partners/door.ts';
import { projectBriefs } from '../projects/door.ts';
import type { About } from './contract.ts';

/** What an item is about, and who looks after that. */
export interface AboutKnown {
  readonly enterpriseId: string | null;
  readonly projectId: string | null;
  readonly partnerId: string | null;
  readonly ownerId: string | null;
  readonly lineId: string | null;
  readonly project: { readonly isKey: boolean; readonly stage: string } | null;
  readonly tags: readonly string[];
}

const NOTHING: AboutKnown = {
  enterpriseId: null,
  projectId: null,
  partnerId: null,
  ownerId: null,
  lineId: null,
  project: null,
  tags: [],
};

/** As this zone knows it; another zone's is none (HTTP-2). */
export async function knownOf(db: Db, zoneId: number, about: About | null): Promise<AboutKnown> {
  if (!about) return NOTHING;
  const { kind, id } = about;
  switch (kind) {
    case 'project': {
      const project = found((await projectBriefs(db, zoneId, [id]))[0], 'project');
      const { enterpriseId, ownerId, lineId } = project;
      const [enterprise] = await enterpriseBriefs(db, zoneId, [enterpriseId]);
      const tags = enterprise?.tags ?? [];
      return { ...NOTHING, enterpriseId, projectId: id, ownerId, lineId, project, tags };
    }
    case 'enterprise': {
      const { tags } = found((await enterpriseBriefs(db, zoneId, [id]))[0], 'enterprise');
      return { ...NOTHING, enterpriseId: id, tags };
    }
    case 'partner': {
      const { ownerId } = found((await partnerBriefs(db, zoneId, [id]))[0], 'partner');
      return { ...NOTHING, partnerId: id, ownerId };
    }
  }
}
