import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import type { Visit } from '../http/route.ts';
import {
  type AccountRow,
  forgetTries,
  giveBackTry,
  takeTry,
  useRecoveryCode,
  useStep,
} from './account-store.ts';
import type { AuthParts } from './parts.ts';
import { isStale } from './password-policy.ts';
import { recoveryHash, stepOf } from './totp.ts';
import { tellLocked, tellRefused } from './witness.ts';

type From = Pick<Visit, 'address' | 'requestId'>;

export interface Proof {
  readonly account: AccountRow;
  readonly from: From;
}

export const totpContext = (accountId: string): string => `totp:${accountId}`;

/**
 * IDN-6 Judges one try of an account: counted before, given back when the machine broke, forgotten when good.
 * `judge` says what was wrong, or null.
 */
async function tried(
  parts: AuthParts,
  { account, from }: Proof,
  judge: () => Promise<string | null>,
): Promise<boolean> {
  const taken = await takeTry(parts.db, account.id, parts.clock());
  if (taken === null) return false;
  const wrong = await judge().catch(async (error: unknown) => {
    await giveBackTry(parts.db, account.id);
    throw error;
  });
  if (wrong === null) return true;
  await tellRefused(parts, account, from, wrong);
  if (taken.wasLast) await tellLocked(parts, account, from);
  return false;
}

/** IDN-13, IDN-14 A code of the authenticator or a recovery code; either opens once. */
export async function codeOpens(parts: AuthParts, account: AccountRow, code: string): Promise<boolean> {
  const now = parts.clock();
  if (!/^\d{6}$/.test(code)) return useRecoveryCode(parts.db, account.id, { hash: recoveryHash(code), now });
  if (account.totp_secret === null) return false;
  const secret = parts.sealer.unseal(account.totp_secret, totpContext(account.id));
  const step = stepOf(secret, code, now);
  return step !== null && useStep(parts.db, account.id, step);
}

/** Password and, if there is one, second factor. Refuses with IDN-4 whatever was wrong, with IDN-5 for a code. */
export async function proveAtDoor(
  parts: AuthParts,
  proof: Proof,
  given: { password: string; code?: string },
): Promise<void> {
  const { account } = proof;
  let askForCode = false;
  const good = await tried(parts, proof, async () => {
    const right = await parts.hasher.verify(account.password_hash, given.password);
    if (!right || isStale(account, parts.clock())) return 'password';
    if (account.totp_confirmed_at === null) return null;
    askForCode = true;
    // right so far, and no guess: the try is given back
    if (given.code === undefined) throw new Refusal('IDN-5', {}, 'code');
    return (await codeOpens(parts, account, given.code)) ? null : 'code';
  });
  if (!good) throw askForCode ? new Refusal('IDN-5', {}, 'code') : new Refusal('IDN-4');
  await forgetTries(parts.db, account.id);
}

/** The password once more, from somebody already signed in. */
export async function provePassword(parts: AuthParts, proof: Proof, password: string): Promise<void> {
  const good = await tried(parts, proof, async () =>
    (await parts.hasher.verify(proof.account.password_hash, password)) ? null : 'password',
  );
  if (!good) throw new Refusal('IDN-17', {}, 'current');
  await forgetTries(parts.db, proof.account.id);
}

/** A code once more, from somebody already signed in. */
export async function proveCode(parts: AuthParts, proof: Proof, code: string): Promise<void> {
  const good = await tried(parts, proof, async () =>
    (await codeOpens(parts, proof.account, code)) ? null : 'code',
  );
  if (!good) throw new Refusal('IDN-13', {}, 'code');
  await forgetTries(parts.db, proof.account.id);
}

/** IDN-13 A first code, to confirm that the authenticator has the secret. */
export async function proveEnrolment(parts: AuthParts, account: AccountRow, code: string): Promise<void> {
  ensure(account.totp_secret !== null, 'IDN-18');
  if (!/^\d{6}$/.test(code) || !(await codeOpens(parts, account, code)))
    throw new Refusal('IDN-13', {}, 'code');
}
