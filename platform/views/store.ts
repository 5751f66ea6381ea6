import type { Db } from '../db/database.ts';
import type { SavedView } from './contract.ts';

interface Keeper {
  readonly zoneId: number;
  readonly accountId: string;
}

/** One's own, then those that others share; more than a menu can show is left out. */
export async function viewsOf(
  db: Db,
  { zoneId, accountId }: Keeper,
  of: { screen: string; limit: number },
): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .where('zone_id', '=', zoneId)
    .where('screen', '=', of.screen)
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('shared', '=', true)]))
    .select((eb) => ['id', 'name', 'query', 'shared', eb('account_id', '=', accountId).as('mine')])
    .orderBy('mine', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({ ...row, mine: row.mine === true }));
}

export const countOwn = async (db: Db, { zoneId, accountId }: Keeper, screen: string): Promise<number> =>
  (
    await db
      .selectFrom('saved_view')
      .where('zone_id', '=', zoneId)
      .where('account_id', '=', accountId)
      .where('screen', '=', screen)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

export interface NewView {
  readonly id: string;
  readonly screen: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly now: string;
}

/** False when the name is taken. */
export async function insertView(db: Db, { zoneId, accountId }: Keeper, made: NewView): Promise<boolean> {
  const inserted = await db
    .insertInto('saved_view')
    .values({
      zone_id: zoneId,
      id: made.id,
      account_id: accountId,
      screen: made.screen,
      name: made.name,
      query: made.query,
      shared: made.shared,
      created_at: made.now,
    })
    .onConflict((conflict) => conflict.columns(['zone_id', 'account_id', 'screen', 'name']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** A view that the asker can see, and whether it is theirs. */
export async function seenView(
  db: Db,
  { zoneId, accountId }: Keeper,
  id: string,
): Promise<{ mine: boolean; screen: string; name: string; shared: boolean } | null> {
  const row = await db
    .selectFrom('saved_view')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('shared', '=', true)]))
    .select(['account_id', 'screen', 'name', 'shared'])
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return { mine: row.account_id === accountId, screen: row.screen, name: row.name, shared: row.shared };
}

export const setShared = async (
  db: Db,
  { zoneId, accountId }: Keeper,
  of: { id: string; shared: boolean },
): Promise<void> => {
  await db
    .updateTable('saved_view')
    .set({ shared: of.shared })
    .where('zone_id', '=', zoneId)
    .where('account_id', '=', accountId)
    .where('id', '=', of.id)
    .execute();
};

export const removeView = async (db: Db, { zoneId, accountId }: Keeper, id: string): Promise<void> => {
  await db
    .deleteFrom('saved_view')
    .where('zone_id', '=', zoneId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
};
