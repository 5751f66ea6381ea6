import { Refusal } from '../../packages/kernel/refusal.ts';
import { ADMINISTRATORS, type Role } from '../../packages/kernel/roles.ts';
import type { Language } from '../../packages/kernel/words.ts';
import { violatedConstraint } from '../db/errors.ts';
import { newId } from '../ids.ts';
import type { AuthDb } from './account-store.ts';
import type { Hasher } from './hasher.ts';

export interface NewAccount {
  readonly zoneId: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null for somebody who comes by single sign-on only. */
  readonly password: string | null;
  readonly mustChangePassword: boolean;
  readonly personId?: string | null;
  readonly language?: Language;
  readonly id?: string;
}

/** IDN-2 Nobody is two of the three administrators. */
export function ensureApart(roles: readonly Role[]): void {
  const held = roles.filter((role) => ADMINISTRATORS.some((one) => one === role));
  if (new Set(held).size > 1) throw new Refusal('IDN-2', {}, 'roles');
}

/** Adds an account to a zone. The caller has judged the password: a seed may use one that the policy would not. */
export async function createAccount(
  db: AuthDb,
  hasher: Hasher,
  { account, now }: { account: NewAccount; now: Date },
): Promise<string> {
  ensureApart(account.roles);
  const id = account.id ?? newId();
  const at = now.toISOString();
  const hash = account.password === null ? null : await hasher.hash(account.password);
  try {
    await db
      .insertInto('auth.account')
      .values({
        id,
        zone_id: account.zoneId,
        login: account.login,
        name: account.name,
        person_id: account.personId ?? null,
        roles: [...new Set(account.roles)],
        password_hash: hash,
        password_changed_at: hash === null ? null : at,
        must_change_password: account.mustChangePassword,
        language: account.language ?? 'zh-CN',
        created_at: at,
        updated_at: at,
      })
      .execute();
  } catch (error) {
    if (violatedConstraint(error) === 'idn_3_login_once') throw new Refusal('IDN-3', {}, 'login');
    throw error;
  }
  return id;
}
