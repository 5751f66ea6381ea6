import type { AuthDb } from './account-store.ts';

/** Ids and codes of all zones, as the platform's own hand sees them. */
export const listZones = (db: AuthDb): Promise<{ id: number; code: string; is_demo: boolean }[]> =>
  db.selectFrom('zone').select(['id', 'code', 'is_demo']).orderBy('id').execute();

/** The accounts of model-case zones, one for each set of roles: what the operator is shown at the start. */
export const signInNames = (db: AuthDb): Promise<{ login: string; name: string; roles: string[] }[]> =>
  db
    .selectFrom('auth.account as a')
    .innerJoin('zone as z', 'z.id', 'a.zone_id')
    .select(['a.login', 'a.name', 'a.roles'])
    .distinctOn(['a.zone_id', 'a.roles'])
    .where('z.is_demo', '=', true)
    .where('a.disabled_at', 'is', null)
    .orderBy('a.zone_id')
    .orderBy('a.roles')
    .orderBy('a.login')
    .execute();
