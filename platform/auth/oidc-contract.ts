import { z } from 'zod';
import { contract, NOTHING } from '../../packages/kernel/contract.ts';

export const getOidc = contract({
  name: 'getOidc',
  method: 'GET',
  path: '/oidc',
  summary: 'Whether single sign-on is on, and what its button says',
  reply: z.object({ enabled: z.boolean(), name: z.string().nullable() }),
});

export const startOidc = contract({
  name: 'startOidc',
  method: 'GET',
  path: '/oidc/start',
  summary: 'Goes to the provider; comes back to `returnTo`, an address of ours',
  query: z.strictObject({ returnTo: z.string().max(500).optional() }),
  reply: NOTHING,
});

export const finishOidc = contract({
  name: 'finishOidc',
  method: 'GET',
  path: '/oidc/callback',
  summary: 'Where the provider sends people back to',
  // what else a provider adds (session_state, scope, …) is its own business
  query: z.record(z.string().max(100), z.string().max(4000)),
  reply: NOTHING,
});
