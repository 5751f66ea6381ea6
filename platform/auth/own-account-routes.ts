import { ensure, found } from '../../packages/kernel/refusal.ts';
import type { Told } from '../facts/tell.ts';
import { type OpenRoute, openRoute, type Visit } from '../http/route.ts';
import {
  type AccountRow,
  type AuthDb,
  accountById,
  changeAccount,
  replaceRecoveryCodes,
} from './account-store.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  removeSecondFactor,
  setPreferences,
} from './contract.ts';
import type { AuthParts } from './parts.ts';
import { judgedHash, replacePassword } from './password-change.ts';
import { proveCode, proveEnrolment, provePassword, totpContext } from './prove.ts';
import { signedIn } from './session-routes.ts';
import { addSession, endSessionsOf, setSecondFactor } from './session-store.ts';
import { newToken } from './token.ts';
import { enrolmentUrl, newRecoveryCodes, newSecret, recoveryHash } from './totp.ts';
import { aboutAccount, tellerOf, withAudit } from './witness.ts';

/** What people do with their own account; open to sessions that may do nothing else yet (IDN-11, IDN-12). */
export const ownAccountRoutes = (parts: AuthParts): OpenRoute[] => [
  openRoute(changePassword, async (visit, { body }) => {
    const own = await ownAccount(parts, visit);
    const { account, secondFactor } = own;
    await parts.inTurn(account.login, () => provePassword(parts, { account, from: visit }, body.current));
    const hash = await judgedHash(parts, account, { password: body.next, field: 'next' });

    await changeOwn(parts, visit, own, async (db) => {
      await replacePassword(db, account, { hash, mustChange: false, now: parts.clock() });
      await renewSession(parts, visit, { db, account, secondFactor });
      return aboutAccount('account.passwordChanged', account.id);
    });
    return {};
  }),

  openRoute(beginSecondFactor, async (visit) => {
    const { account } = await ownAccount(parts, visit);
    ensure(account.totp_confirmed_at === null, 'IDN-18');
    const secret = newSecret();

    const totp_secret = parts.sealer.seal(secret, totpContext(account.id));
    await changeAccount(parts.db, account.id, { totp_secret, totp_last_step: null, now: parts.clock() });
    return { secret, url: enrolmentUrl(secret, account.login) };
  }),

  openRoute(confirmSecondFactor, async (visit, { body }) => {
    const own = await ownAccount(parts, visit);
    return own.account.totp_confirmed_at === null
      ? enrol(parts, visit, own, body.code)
      : stepUp(parts, visit, own, body.code);
  }),

  openRoute(removeSecondFactor, async (visit, { body }) => {
    const own = await ownAccount(parts, visit);
    const { account } = own;
    ensure(account.totp_confirmed_at !== null, 'IDN-18');
    await parts.inTurn(account.login, () => proveCode(parts, { account, from: visit }, body.code));

    await changeOwn(parts, visit, own, async (db) => {
      await forgetSecondFactor(db, account.id, parts.clock());
      await renewSession(parts, visit, { db, account, secondFactor: false });
      return aboutAccount('account.secondFactorRemoved', account.id);
    });
    return {};
  }),

  openRoute(setPreferences, async (visit, { body }) => {
    const { account } = await ownAccount(parts, visit);
    await changeAccount(parts.db, account.id, { language: body.language, now: parts.clock() });
    parts.identities.forget();
    return {};
  }),
];

interface Own {
  readonly account: AccountRow;
  readonly token: string;
  readonly secondFactor: boolean;
}

async function ownAccount(parts: AuthParts, visit: Visit): Promise<Own> {
  const { signed, token } = await signedIn(parts, visit);
  const account = found(await accountById(parts.db, signed.who.accountId), 'account');
  return { account, token, secondFactor: signed.secondFactor };
}

async function changeOwn(
  parts: AuthParts,
  visit: Visit,
  { account }: Own,
  change: (db: AuthDb) => Promise<Told>,
): Promise<void> {
  const teller = await tellerOf(parts, account, { from: visit, known: true });
  await withAudit(parts, teller, async (db) => ({ told: await change(db), result: null }));
}

/** S1, S7 Ends every session of the account and goes on in this browser with a new token. */
async function renewSession(
  parts: AuthParts,
  visit: Visit,
  { db, account, secondFactor }: { db: AuthDb; account: AccountRow; secondFactor: boolean },
): Promise<void> {
  await endSessionsOf(db, account.id);
  const token = newToken();
  const { address, agent } = visit;
  await addSession(db, { token, accountId: account.id, secondFactor, now: parts.clock(), address, agent });
  visit.setToken(token);
}

async function enrol(
  parts: AuthParts,
  visit: Visit,
  own: Own,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const { account } = own;
  await parts.inTurn(account.login, () => proveEnrolment(parts, account, code));
  const recoveryCodes = newRecoveryCodes();

  await changeOwn(parts, visit, own, async (db) => {
    const now = parts.clock();
    await changeAccount(db, account.id, { totp_confirmed_at: now.toISOString(), now });
    await replaceRecoveryCodes(db, account.id, recoveryCodes.map(recoveryHash));
    await renewSession(parts, visit, { db, account, secondFactor: true });
    return aboutAccount('account.secondFactorEnrolled', account.id);
  });
  return { recoveryCodes };
}

/** A session that single sign-on opened without a second factor shows it now. */
async function stepUp(
  parts: AuthParts,
  visit: Visit,
  own: Own,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const { account } = own;
  await parts.inTurn(account.login, () => proveCode(parts, { account, from: visit }, code));
  await changeOwn(parts, visit, own, async (db) => {
    await setSecondFactor(db, own.token);
    return aboutAccount('session.secondFactorGiven', account.id);
  });
  return { recoveryCodes: [] };
}

export async function forgetSecondFactor(db: AuthDb, id: string, now: Date): Promise<void> {
  await changeAccount(db, id, { totp_secret: null, totp_confirmed_at: null, totp_last_step: null, now });
  await replaceRecoveryCodes(db, id, []);
}
