import { Refusal } from '../../packages/kernel/refusal.ts';
import {
  type AccountRow,
  type AuthDb,
  changeAccount,
  oldPasswords,
  rememberPassword,
} from './account-store.ts';
import type { AuthParts } from './parts.ts';
import { ensureStrong, REMEMBERED_PASSWORDS } from './password-policy.ts';
import { endSessionsOf } from './session-store.ts';
import { type ZoneSettings, zoneSettings } from './zone-settings.ts';

export async function settingsOf(parts: Pick<AuthParts, 'db'>, zoneId: number): Promise<ZoneSettings> {
  const zone = await parts.db
    .selectFrom('zone')
    .select('settings')
    .where('id', '=', zoneId)
    .executeTakeFirstOrThrow();
  return zoneSettings(zone.settings);
}

/** Judges a new password against the policy and, IDN-10, against the last five; answers its hash. */
export async function judgedHash(
  parts: AuthParts,
  account: AccountRow,
  { password, field }: { password: string; field: string },
): Promise<string> {
  ensureStrong(password, account, { settings: await settingsOf(parts, account.zone_id), field });
  const used = [account.password_hash, ...(await oldPasswords(parts.db, account.id))];
  for (const hash of used.slice(0, REMEMBERED_PASSWORDS)) {
    if (hash !== null && (await parts.hasher.verify(hash, password))) throw new Refusal('IDN-10', {}, field);
  }
  return parts.hasher.hash(password);
}

/** Puts the new hash in the place of the old one; every session of the account ends (IDN-15). */
export async function replacePassword(
  db: AuthDb,
  account: AccountRow,
  { hash, mustChange, now }: { hash: string; mustChange: boolean; now: Date },
): Promise<void> {
  if (account.password_hash !== null) {
    const keep = REMEMBERED_PASSWORDS - 1;
    await rememberPassword(db, { accountId: account.id, hash: account.password_hash, now, keep });
  }
  await changeAccount(db, account.id, {
    password_hash: hash,
    password_changed_at: now.toISOString(),
    must_change_password: mustChange,
    failed_attempts: 0,
    locked_until: null,
    now,
  });
  await endSessionsOf(db, account.id);
}
