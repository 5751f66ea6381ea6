import { z } from 'zod';
import { contract, NOTHING } from '../../packages/kernel/contract.ts';
import { zRole } from '../../packages/kernel/roles.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision } from '../../packages/kernel/schemas.ts';
import { zLanguage, zPassword } from './contract.ts';

/** IDN-3 */
const zLogin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,79}$/);
const zRoles = z.array(zRole).min(1).max(8);
const zName = zLine(60);

export const zAccount = z.object({
  id: zId,
  login: z.string(),
  name: z.string(),
  personId: zId.nullable(),
  roles: z.array(zRole),
  language: zLanguage,
  secondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  lockedUntil: zInstant.nullable(),
  disabledAt: zInstant.nullable(),
  createdAt: zInstant,
  revision: zRevision,
});
export type Account = z.infer<typeof zAccount>;

const params = z.strictObject({ id: zId });

export const listAccounts = contract({
  name: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  summary: 'Accounts of the zone by login',
  query: z.strictObject({
    ...zPageQuery,
    search: z.string().trim().max(80).optional(),
    role: zRole.optional(),
  }),
  reply: zPage(zAccount),
});

export const openAccount = contract({
  name: 'openAccount',
  method: 'POST',
  path: '/accounts',
  summary: 'Open an account with a one-time password, which its owner must change at the first sign-in',
  body: z.strictObject({
    login: zLogin,
    name: zName,
    roles: zRoles,
    /** Null: comes by single sign-on only. Sent, never answered, so that no reply kept anywhere holds it. */
    oneTimePassword: zPassword.nullable(),
    personId: zId.nullable().default(null),
    language: zLanguage.default('zh-CN'),
  }),
  reply: zAccount,
  status: 201,
});

export const changeAccount = contract({
  name: 'changeAccount',
  method: 'PATCH',
  path: '/accounts/:id',
  summary: 'Change name, roles, the person behind it, or close and reopen it; needs If-Match',
  params,
  body: z.strictObject({
    name: zName.optional(),
    roles: zRoles.optional(),
    personId: zId.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  reply: zAccount,
});

export const resetPassword = contract({
  name: 'resetPassword',
  method: 'POST',
  path: '/accounts/:id/password',
  summary: 'Set a one-time password; every session of the account ends',
  params,
  body: z.strictObject({ oneTimePassword: zPassword }),
  reply: NOTHING,
  status: 204,
});

export const resetSecondFactor = contract({
  name: 'resetSecondFactor',
  method: 'DELETE',
  path: '/accounts/:id/second-factor',
  summary: 'Forget a lost authenticator; every session of the account ends',
  params,
  reply: NOTHING,
  status: 204,
});

export const endAccountSessions = contract({
  name: 'endAccountSessions',
  method: 'DELETE',
  path: '/accounts/:id/sessions',
  summary: 'End every session of an account',
  params,
  reply: NOTHING,
  status: 204,
});
