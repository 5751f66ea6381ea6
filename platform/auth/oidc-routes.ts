import type { IDToken } from 'openid-client';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { found, Refusal } from '../../packages/kernel/refusal.ts';
import { ADMINISTRATORS } from '../../packages/kernel/roles.ts';
import { type OpenRoute, openRoute, type Visit } from '../http/route.ts';
import { type AccountRow, accountByLogin } from './account-store.ts';
import { finishOidc, getOidc, startOidc } from './oidc-contract.ts';
import { openProvider, type Provider } from './oidc-provider.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { addFlow, isLinked, link, linkedAccount, takeFlow } from './oidc-store.ts';
import type { AuthParts } from './parts.ts';
import { openSession } from './sign-in.ts';
import { newToken, sha256 } from './token.ts';

const FLOW_MS = 10 * 60_000;
/** RFC 8176: what a provider says when more than a password was shown. */
const STRONG = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face'];

/** The state belongs to the browser that set out: nobody can be made to come back as somebody else. */
const stateOf = (binding: string): string => sha256(`oidc ${binding}`).toString('base64url');
const verifierContext = (state: string): string => `oidc:${state}`;

/** Only a path of ours: `//evil` and `/\evil` are other people's places (X6). */
export const ownPath = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to) ? to : '/';

interface Single {
  readonly parts: AuthParts;
  readonly settings: OidcSettings;
  readonly provider: Provider;
}

export function oidcRoutes(parts: AuthParts): OpenRoute[] {
  const settings = parts.settings.oidc ?? null;
  const single = settings && { parts, settings, provider: openProvider(settings) };
  return [
    openRoute(getOidc, async () => ({ enabled: settings !== null, name: settings?.label ?? null })),

    openRoute(startOidc, async (visit, { query }) => {
      await setOut(found(single, 'oidc'), visit, ownPath(query.returnTo));
      return {};
    }),

    openRoute(finishOidc, async (visit, { query }) => {
      await comeBack(found(single, 'oidc'), visit, query);
      return {};
    }),
  ];
}

async function setOut({ parts, provider }: Single, visit: Visit, returnTo: string): Promise<void> {
  const binding = newToken();
  const challenge = { state: stateOf(binding), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const to = await provider.urlFor(challenge);

  await addFlow(parts.db, {
    state: challenge.state,
    nonce: challenge.nonce,
    verifier: parts.sealer.seal(challenge.verifier, verifierContext(challenge.state)).toString('base64url'),
    returnTo,
    expiresAt: new Date(parts.clock().getTime() + FLOW_MS),
  });
  visit.setTokenAcrossSites(binding);
  visit.redirect(to);
}

/** IDN-16 Whatever is wrong, the same refusal. */
async function comeBack(
  single: Single,
  visit: Visit,
  query: Readonly<Record<string, string>>,
): Promise<void> {
  const { parts, settings } = single;
  const state = query['state'] ?? '';
  if (visit.token === null || stateOf(visit.token) !== state) throw new Refusal('IDN-16');
  const flow = await takeFlow(parts.db, state);
  if (!flow || Date.parse(flow.expires_at) <= parts.clock().getTime()) throw new Refusal('IDN-16');

  const verifier = parts.sealer.unseal(Buffer.from(flow.verifier, 'base64url'), verifierContext(state));
  const claims = await vouched(single, query, { state, nonce: flow.nonce, verifier });
  const account = await accountOf(parts, settings, claims);
  if (account === null) throw new Refusal('IDN-16');

  const strong =
    Array.isArray(claims['amr']) &&
    claims['amr'].some((how) => typeof how === 'string' && STRONG.includes(how));
  await openSession(parts, visit, { account, secondFactor: strong });
  visit.redirect(flow.return_to);
}

async function vouched(
  { provider }: Single,
  query: Readonly<Record<string, string>>,
  challenge: { state: string; nonce: string; verifier: string },
): Promise<IDToken> {
  try {
    return await provider.claimsOf(query, challenge);
  } catch (error) {
    const refusal = new Refusal('IDN-16');
    refusal.cause = error; // the log says what the reader need not know
    throw refusal;
  }
}

const isAdministrator = (account: AccountRow): boolean =>
  ADMINISTRATORS.some((role) => account.roles.includes(role));

/** The account a subject is linked to, or links to now by its login. Makes none, and opens no administrator's. */
async function accountOf(
  parts: AuthParts,
  settings: OidcSettings,
  claims: IDToken,
): Promise<AccountRow | null> {
  const subject = { issuer: claims.iss, subject: claims.sub };
  const known = await linkedAccount(parts.db, subject);
  if (known) return isAdministrator(known) ? null : known;

  const login = claims[settings.claim];
  if (typeof login !== 'string' || (settings.claim === 'email' && claims['email_verified'] !== true))
    return null;
  const account = await accountByLogin(parts.db, login.toLowerCase());
  if (!account || isAdministrator(account)) return null;
  if (await isLinked(parts.db, { issuer: claims.iss, accountId: account.id })) return null;
  await link(parts.db, { ...subject, accountId: account.id, now: parts.clock() });
  return account;
}
