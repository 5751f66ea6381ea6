import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';

const zName = z.object({ zh: z.string(), en: z.string() });

export const zSession = z.object({
  account: z.object({ id: z.string(), name: z.string(), login: z.string(), roles: z.array(z.string()) }),
  zone: z.object({ id: z.int(), name: zName }),
  today: zDay,
  now: z.string(),
  language: z.string().optional(),
  can: z.record(z.string(), z.boolean()),
});

export const getSession = contract({
  name: 'getSession',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, in which zone, on which day',
  reply: zSession,
});

export const signIn = contract({
  name: 'signIn',
  method: 'POST',
  path: '/session',
  summary: 'Sign in',
  body: z.strictObject({ login: z.string(), password: z.string(), code: z.string().optional() }),
  reply: zSession,
});

export const signOut = contract({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  reply: z.null(),
  status: 204,
});

export const listSignInNames = contract({
  name: 'listSignInNames',
  method: 'GET',
  path: '/session/sign-in-names',
  summary: 'Names to sign in with, when the model case is loaded',
  reply: z.object({
    items: z.array(
      z.object({ login: z.string(), role: z.string(), name: z.string(), title: z.string().optional() }),
    ),
  }),
});
