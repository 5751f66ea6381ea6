import { z } from 'zod';
import { ensure, found, Refusal } from '../../packages/kernel/refusal.ts';
import type { Told } from '../facts/tell.ts';
import { cutPage, fromCursor } from '../http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../http/route.ts';
import { type AccountRow, type AuthDb, changeAccount as saveAccount } from './account-store.ts';
import {
  type Account,
  changeAccount,
  endAccountSessions,
  listAccounts,
  openAccount,
  resetPassword,
  resetSecondFactor,
} from './accounts-contract.ts';
import { accountOfZone, accountsOfZone, securityAdmins } from './accounts-store.ts';
import { createAccount, ensureApart } from './create-account.ts';
import { rolesOf } from './identity.ts';
import { forgetSecondFactor } from './own-account-routes.ts';
import type { AuthParts } from './parts.ts';
import { judgedHash, replacePassword, settingsOf } from './password-change.ts';
import { ensureStrong } from './password-policy.ts';
import { mayManageAccounts, mayReadAccounts } from './permissions.ts';
import { endSessionsOf } from './session-store.ts';
import { aboutAccount, withAudit } from './witness.ts';

const accountView = (row: AccountRow, now: Date): Account => ({
  id: row.id,
  login: row.login,
  name: row.name,
  personId: row.person_id,
  roles: rolesOf(row),
  language: row.language === 'en' ? 'en' : 'zh-CN',
  secondFactor: row.totp_confirmed_at !== null,
  mustChangePassword: row.must_change_password,
  lockedUntil:
    row.locked_until !== null && Date.parse(row.locked_until) > now.getTime() ? row.locked_until : null,
  disabledAt: row.disabled_at,
  createdAt: row.created_at,
  revision: row.revision,
});

/** What the audit keeps of an account: nothing that opens it. */
const trace = (row: AccountRow) => ({
  login: row.login,
  name: row.name,
  roles: row.roles,
  personId: row.person_id,
  disabled: row.disabled_at !== null,
});

export const accountRoutes = (parts: AuthParts): Route[] => [
  route(listAccounts, mayReadAccounts, async (ask, { query }) => {
    const after = fromCursor(z.tuple([z.string()]), query.cursor)?.[0] ?? null;
    const rows = await accountsOfZone(parts.db, {
      zoneId: ask.zone.id,
      after,
      limit: query.limit + 1,
      search: query.search || null,
      role: query.role ?? null,
    });
    const page = cutPage(rows, query.limit, (row) => [row.login]);
    return { ...page, items: page.items.map((row) => accountView(row, parts.clock())) };
  }),

  route(openAccount, mayManageAccounts, async (ask, { body }) => {
    const { oneTimePassword: password, ...told } = body;
    const settings = await settingsOf(parts, ask.zone.id);
    if (password !== null) ensureStrong(password, body, { settings, field: 'oneTimePassword' });

    return withAudit(parts, tellerFrom(ask), async (db) => {
      const account = { ...told, zoneId: ask.zone.id, password, mustChangePassword: password !== null };
      const id = await createAccount(db, parts.hasher, { account, now: parts.clock() });
      const row = found(await accountOfZone(db, { zoneId: ask.zone.id, id }), 'account');
      return {
        told: aboutAccount('account.opened', id, { after: trace(row) }),
        result: accountView(row, parts.clock()),
      };
    });
  }),

  route(changeAccount, mayManageAccounts, async (ask, { params, body }) => {
    if (body.roles) ensureApart(body.roles);

    return onAccount(parts, ask, params.id, async (db, before) => {
      ensureRevision(ask, before.revision);
      if (body.roles || body.disabled !== undefined) ensureNotSelf(ask, before.id);
      const now = parts.clock();
      await saveAccount(db, before.id, { ...columnsOf(body, before, now), now });
      ensure((await securityAdmins(db, ask.zone.id)) > 0, 'IDN-21');
      if (body.roles || body.disabled) await endSessionsOf(db, before.id);

      const after = found(await accountOfZone(db, { zoneId: ask.zone.id, id: before.id }), 'account');
      const told = aboutAccount('account.changed', after.id, { before: trace(before), after: trace(after) });
      return { told, result: accountView(after, now) };
    });
  }),

  route(resetPassword, mayManageAccounts, async (ask, { params, body }) => {
    ensureNotSelf(ask, params.id);
    const known = found(await accountOfZone(parts.db, { zoneId: ask.zone.id, id: params.id }), 'account');
    const hash = await judgedHash(parts, known, { password: body.oneTimePassword, field: 'oneTimePassword' });

    await onAccount(parts, ask, params.id, async (db, account) => {
      await replacePassword(db, account, { hash, mustChange: true, now: parts.clock() });
      return { told: aboutAccount('account.passwordReset', account.id), result: null };
    });
    return {};
  }),

  route(resetSecondFactor, mayManageAccounts, async (ask, { params }) => {
    ensureNotSelf(ask, params.id);
    await onAccount(parts, ask, params.id, async (db, account) => {
      await forgetSecondFactor(db, account.id, parts.clock());
      await endSessionsOf(db, account.id);
      return { told: aboutAccount('account.secondFactorReset', account.id), result: null };
    });
    return {};
  }),

  route(endAccountSessions, mayManageAccounts, async (ask, { params }) => {
    await onAccount(parts, ask, params.id, async (db, account) => {
      const ended = await endSessionsOf(db, account.id);
      return { told: aboutAccount('account.sessionsEnded', account.id, { after: { ended } }), result: null };
    });
    return {};
  }),
];

const tellerFrom = (ask: Ask) => ({
  zoneId: ask.zone.id,
  accountId: ask.who.accountId,
  name: ask.who.name,
  at: ask.now,
  address: ask.address,
  requestId: ask.requestId,
});

/** IDN-20 */
const ensureNotSelf = (ask: Ask, id: string): void => {
  if (ask.who.accountId === id) throw new Refusal('IDN-20');
};

const onAccount = <T>(
  parts: AuthParts,
  ask: Ask,
  id: string,
  change: (db: AuthDb, account: AccountRow) => Promise<{ told: Told; result: T }>,
): Promise<T> =>
  withAudit(parts, tellerFrom(ask), async (db) => {
    await securityAdmins(db, ask.zone.id); // locked first, always in one order: two who close each other must not deadlock
    return change(db, found(await accountOfZone(db, { zoneId: ask.zone.id, id }), 'account'));
  });

interface Change {
  readonly name?: string | undefined;
  readonly roles?: string[] | undefined;
  readonly personId?: string | null | undefined;
  readonly disabled?: boolean | undefined;
}

function columnsOf(change: Change, before: AccountRow, now: Date) {
  const disabledAt = change.disabled ? (before.disabled_at ?? now.toISOString()) : null;
  return {
    name: change.name ?? before.name,
    roles: change.roles ? [...new Set(change.roles)] : before.roles,
    person_id: change.personId === undefined ? before.person_id : change.personId,
    disabled_at: change.disabled === undefined ? before.disabled_at : disabledAt,
  };
}
