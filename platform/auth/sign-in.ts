import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { Visit } from '../http/route.ts';
import { type AccountRow, accountByLogin } from './account-store.ts';
import type { Signed } from './identity.ts';
import type { AuthParts } from './parts.ts';
import { proveAtDoor } from './prove.ts';
import { addSession, endSession } from './session-store.ts';
import { newToken } from './token.ts';
import { aboutAccount, tellerOf, withAudit } from './witness.ts';

/** Longer than one password check takes on a slow machine, so that what it found out does not show (S4). */
const REFUSAL_FLOOR_MS = 400;

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** Opens the door with a password, or refuses without saying what was wrong (IDN-4). */
export async function signIn(parts: AuthParts, visit: Visit, given: Credentials): Promise<Signed> {
  const began = performance.now();
  parts.throttle.take(visit.address);
  const login = given.login.toLowerCase();
  try {
    const account = await parts.inTurn(login, () => prove(parts, visit, { ...given, login }));
    parts.throttle.giveBack(visit.address);
    return await openSession(parts, visit, { account, secondFactor: account.totp_confirmed_at !== null });
  } catch (error) {
    if (error instanceof Refusal && error.rule === 'IDN-5' && given.code === undefined) {
      parts.throttle.giveBack(visit.address);
    }
    const floor = parts.settings.refusalFloorMs ?? REFUSAL_FLOOR_MS;
    await sleep(Math.max(0, began + floor - performance.now()));
    throw error;
  }
}

async function prove(parts: AuthParts, visit: Visit, given: Credentials): Promise<AccountRow> {
  const account = await accountByLogin(parts.db, given.login);
  if (!account) {
    await parts.hasher.verify(null, given.password);
    throw new Refusal('IDN-4');
  }
  const { password, code } = given;
  await proveAtDoor(parts, { account, from: visit }, code === undefined ? { password } : { password, code });
  return account;
}

/** S1 A new session always has a new token; the one the browser came with ends. */
export async function openSession(
  parts: AuthParts,
  visit: Visit,
  { account, secondFactor }: { account: AccountRow; secondFactor: boolean },
): Promise<Signed> {
  const token = newToken();
  const teller = await tellerOf(parts, account, { from: visit, known: true });
  await withAudit(parts, teller, async (db) => {
    if (visit.token !== null) await endSession(db, visit.token);
    const { address, agent } = visit;
    await addSession(db, { token, accountId: account.id, secondFactor, now: parts.clock(), address, agent });
    return { told: aboutAccount('session.opened', account.id, { after: { secondFactor } }), result: null };
  });
  const signed = await parts.identities.of(token);
  if (signed === null) throw new Refusal('IDN-4'); // disabled in this very moment
  visit.setToken(token);
  return signed;
}
