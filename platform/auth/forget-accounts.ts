import type { AuthDb } from './account-store.ts';

/** Removes a zone's accounts: for a seed that was cut off and begins again. The owner of the database alone may. */
export async function forgetAccounts(owner: AuthDb, zoneId: number): Promise<void> {
  const theirs = owner.selectFrom('auth.account').select('id').where('zone_id', '=', zoneId);
  await owner.deleteFrom('auth.session').where('account_id', 'in', theirs).execute();
  await owner.deleteFrom('auth.account').where('zone_id', '=', zoneId).execute();
}
