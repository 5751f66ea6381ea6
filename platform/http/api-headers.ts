import type { HttpSettings } from './settings.ts';

/** What every reply of the API carries: made once, since it is the same for all of them. */
export const apiHeaders = (
  settings: Pick<HttpSettings, 'publicOrigin'>,
): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  ...(settings.publicOrigin?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
