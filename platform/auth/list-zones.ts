import type { AuthDb } from './account-store.ts';

/** Ids and codes of all zones, as the platform's own hand sees them. */
export const listZones = (db: AuthDb): Promise<{ id: number; code: string; is_demo: boolean }[]> =>
  db.selectFrom('zone').select(['id', 'code', 'is_demo']).orderBy('id').execute();
