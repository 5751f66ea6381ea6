import { sql } from 'kysely';
import type { AccountRow, AuthDb } from './account-store.ts';

/** An account of the zone, locked until the transaction ends; nothing for another zone's (A2). */
export const accountOfZone = (
  db: AuthDb,
  at: { zoneId: number; id: string },
): Promise<AccountRow | undefined> =>
  db
    .selectFrom('auth.account')
    .selectAll()
    .where('zone_id', '=', at.zoneId)
    .where('id', '=', at.id)
    .forUpdate()
    .executeTakeFirst();

export interface AccountFilter {
  readonly zoneId: number;
  readonly after: string | null;
  readonly limit: number;
  readonly search: string | null;
  readonly role: string | null;
}

export const accountsOfZone = (db: AuthDb, by: AccountFilter): Promise<AccountRow[]> => {
  let found = db
    .selectFrom('auth.account')
    .selectAll()
    .where('zone_id', '=', by.zoneId)
    .orderBy('login')
    .limit(by.limit);
  if (by.after !== null) found = found.where('login', '>', by.after);
  if (by.role !== null) found = found.where(sql<boolean>`${by.role} = any (roles)`);
  if (by.search !== null) {
    const { search } = by;
    found = found.where(
      sql<boolean>`(position(lower(${search}) in login) > 0 or position(lower(${search}) in lower(name)) > 0)`,
    );
  }
  return found.execute();
};

/** IDN-21 Security administrators who can sign in; locked, so that two cannot close each other's account at once. */
export const securityAdmins = async (db: AuthDb, zoneId: number): Promise<number> =>
  (
    await db
      .selectFrom('auth.account')
      .select('id')
      .where('zone_id', '=', zoneId)
      .where('disabled_at', 'is', null)
      .where(sql<boolean>`'securityAdmin' = any (roles)`)
      .orderBy('id')
      .forUpdate()
      .execute()
  ).length;
