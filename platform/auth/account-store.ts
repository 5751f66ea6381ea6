import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuthAccount, DB } from '../../db/types.gen.ts';

/** The platform's own hand, or a transaction of it. */
export type AuthDb = Kysely<DB>;
export type AccountRow = Selectable<AuthAccount>;

/** IDN-6 Five wrong tries, then ten minutes of rest. */
const TRIES = 5;
const REST_MS = 10 * 60_000;

export const accountByLogin = (db: AuthDb, login: string): Promise<AccountRow | undefined> =>
  db
    .selectFrom('auth.account')
    .selectAll()
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();

export const accountById = (db: AuthDb, id: string): Promise<AccountRow | undefined> =>
  db.selectFrom('auth.account').selectAll().where('id', '=', id).executeTakeFirst();

/**
 * IDN-6 Counts a try before it is judged, so that a hundred at once get no more than five (S2). Null while the
 * account rests; otherwise whether this try was the last before a rest.
 */
export async function takeTry(db: AuthDb, id: string, now: Date): Promise<{ wasLast: boolean } | null> {
  const rest = new Date(now.getTime() + REST_MS);
  const taken = await sql<{ failed_attempts: number }>`
    update auth.account
    set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
      locked_until = case when locked_until is null and failed_attempts + 1 >= ${TRIES} then ${rest}::timestamptz end
    where id = ${id} and (locked_until is null or locked_until <= ${now})
    returning failed_attempts
  `.execute(db);
  const row = taken.rows[0];
  return row ? { wasLast: row.failed_attempts >= TRIES } : null;
}

/** A try that neither failed nor opened the door: the code was not given yet, or the machine was too busy. */
export async function giveBackTry(db: AuthDb, id: string): Promise<void> {
  await sql`
    update auth.account set failed_attempts = greatest(failed_attempts - 1, 0), locked_until = null where id = ${id}
  `.execute(db);
}

export async function forgetTries(db: AuthDb, id: string): Promise<void> {
  await db
    .updateTable('auth.account')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
}

/** IDN-13 True the first time a step of the clock is used, and never again for it or an earlier one (S5). */
export async function useStep(db: AuthDb, id: string, step: number): Promise<boolean> {
  const used = await db
    .updateTable('auth.account')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where((w) => w.or([w('totp_last_step', 'is', null), w('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** IDN-14 True the first time a recovery code is used (S6). */
export async function useRecoveryCode(
  db: AuthDb,
  id: string,
  at: { hash: Buffer; now: Date },
): Promise<boolean> {
  const used = await db
    .updateTable('auth.recovery_code')
    .set({ used_at: at.now.toISOString() })
    .where('account_id', '=', id)
    .where('code_hash', '=', at.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

export async function replaceRecoveryCodes(db: AuthDb, id: string, hashes: readonly Buffer[]): Promise<void> {
  await db.deleteFrom('auth.recovery_code').where('account_id', '=', id).execute();
  if (hashes.length === 0) return;
  await db
    .insertInto('auth.recovery_code')
    .values(hashes.map((code_hash) => ({ account_id: id, code_hash })))
    .execute();
}

/** What somebody changes of an account: the revision moves with it. */
export async function changeAccount(
  db: AuthDb,
  id: string,
  change: Partial<Omit<AccountRow, 'id' | 'zone_id' | 'revision' | 'updated_at'>> & { now: Date },
): Promise<void> {
  const { now, ...columns } = change;
  await db
    .updateTable('auth.account')
    .set({ ...columns, updated_at: now.toISOString() })
    .set((w) => ({ revision: w('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** IDN-10 Keeps the password that goes, and forgets all but the last `keep`. */
export async function rememberPassword(
  db: AuthDb,
  old: { accountId: string; hash: string; now: Date; keep: number },
): Promise<void> {
  await db
    .insertInto('auth.old_password')
    .values({ account_id: old.accountId, password_hash: old.hash, replaced_at: old.now.toISOString() })
    .onConflict((clash) => clash.doNothing())
    .execute();
  await sql`
    delete from auth.old_password
    where account_id = ${old.accountId} and replaced_at not in (
      select replaced_at from auth.old_password
      where account_id = ${old.accountId}
      order by replaced_at desc
      limit ${old.keep}
    )
  `.execute(db);
}

export const oldPasswords = async (db: AuthDb, id: string): Promise<string[]> =>
  (
    await db
      .selectFrom('auth.old_password')
      .select('password_hash')
      .where('account_id', '=', id)
      .orderBy('replaced_at', 'desc')
      .execute()
  ).map((row) => row.password_hash);
