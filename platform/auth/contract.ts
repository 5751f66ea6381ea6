import { z } from 'zod';
import { contract, NOTHING } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zRole } from '../../packages/kernel/roles.ts';
import { zId, zInstant } from '../../packages/kernel/schemas.ts';
import { LANGUAGES } from '../../packages/kernel/words.ts';

export const zLanguage = z.enum(LANGUAGES);

/** Taken as typed and never trimmed; the policy speaks of new ones only (IDN-7 … IDN-10). */
export const zPassword = z.string().min(1).max(128);
/** Six digits, or a recovery code with or without its dashes. */
const zCode = z.string().trim().min(6).max(40);

export const zSession = z.object({
  account: z.object({
    id: zId,
    name: z.string(),
    login: z.string(),
    roles: z.array(zRole),
    personId: zId.nullable(),
  }),
  zone: z.object({
    id: z.int(),
    code: z.string(),
    name: z.object({ zh: z.string(), en: z.string() }),
    timeZone: z.string(),
    homeCity: z.string(),
    situation: z.string(),
    isDemo: z.boolean(),
  }),
  today: zDay,
  now: zInstant,
  language: zLanguage,
  secondFactor: z.object({
    enrolled: z.boolean(),
    required: z.boolean(),
    /** Whether this session was opened with it. */
    given: z.boolean(),
  }),
  mustChangePassword: z.boolean(),
  /** IDN-11, IDN-12 What stands before everything else; null when nothing does. */
  restricted: z.enum(['password', 'second-factor']).nullable(),
  /** What this person may do, by the name of the permission. */
  can: z.record(z.string(), z.boolean()),
});

export const signIn = contract({
  name: 'signIn',
  method: 'POST',
  path: '/session',
  summary: 'Sign in; IDN-5 asks for the code when the account has a second factor',
  body: z.strictObject({
    login: z.string().trim().min(1).max(80),
    password: zPassword,
    code: zCode.optional(),
  }),
  reply: zSession,
});

export const getSession = contract({
  name: 'getSession',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, in which zone, on which day, and what they may do',
  reply: zSession,
});

export const signOut = contract({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  reply: NOTHING,
  status: 204,
});

export const listSignInNames = contract({
  name: 'listSignInNames',
  method: 'GET',
  path: '/session/sign-in-names',
  summary: 'Names to sign in with, in zones that are a model case; empty otherwise',
  reply: z.object({
    items: z.array(
      z.object({
        login: z.string(),
        name: z.string(),
        role: zRole,
        zone: z.object({ zh: z.string(), en: z.string() }),
      }),
    ),
  }),
});

export const changePassword = contract({
  name: 'changePassword',
  method: 'PUT',
  path: '/account/password',
  summary: 'Change one’s own password; every other session of the account ends',
  body: z.strictObject({ current: zPassword, next: zPassword }),
  reply: NOTHING,
  status: 204,
});

export const beginSecondFactor = contract({
  name: 'beginSecondFactor',
  method: 'POST',
  path: '/account/second-factor',
  summary: 'Begin to enrol an authenticator; nothing changes until it is confirmed',
  reply: z.object({ secret: z.string(), url: z.string() }),
});

export const confirmSecondFactor = contract({
  name: 'confirmSecondFactor',
  method: 'PUT',
  path: '/account/second-factor',
  summary:
    'Confirm the authenticator with a code and get recovery codes, or give the code in a session without it',
  body: z.strictObject({ code: zCode }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const removeSecondFactor = contract({
  name: 'removeSecondFactor',
  method: 'DELETE',
  path: '/account/second-factor',
  summary: 'Give the authenticator up, with a code',
  body: z.strictObject({ code: zCode }),
  reply: NOTHING,
  status: 204,
});

export const setPreferences = contract({
  name: 'setPreferences',
  method: 'PUT',
  path: '/account/preferences',
  summary: 'One’s own language',
  body: z.strictObject({ language: zLanguage }),
  reply: NOTHING,
  status: 204,
});
