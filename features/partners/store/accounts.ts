import type { Db } from '../../../platform/db/database.ts';

/** PTN-7 The partner behind an account. */
export const partnerIdOf = async (db: Db, zoneId: number, accountId: string): Promise<string | null> =>
  (
    await db
      .selectFrom('partner_account')
      .where('zone_id', '=', zoneId)
      .where('account_id', '=', accountId)
      .select('partner_id')
      .executeTakeFirst()
  )?.partner_id ?? null;

export const insertAccount = async (
  db: Db,
  zoneId: number,
  link: { readonly accountId: string; readonly partnerId: string },
): Promise<void> => {
  await db
    .insertInto('partner_account')
    .values({ zone_id: zoneId, account_id: link.accountId, partner_id: link.partnerId })
    .execute();
};
