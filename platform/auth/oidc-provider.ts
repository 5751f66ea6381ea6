import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
} from 'openid-client';
import type { OidcSettings } from './oidc-settings.ts';

const TIMEOUT_S = 10;
/** Only a provider on this very machine may be spoken to without TLS. */
const isHere = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider, asked about itself when it is first needed: it may be down when we start. */
export interface Provider {
  urlFor(challenge: Challenge): Promise<string>;
  /** What the provider vouches for; rejects when anything about the answer is wrong (S8). */
  claimsOf(query: Readonly<Record<string, string>>, challenge: Challenge): Promise<IDToken>;
}

export function openProvider(settings: OidcSettings): Provider {
  let known: Promise<Configuration> | null = null;

  const discover = (): Promise<Configuration> => {
    const server = new URL(settings.issuer);
    // the signature is checked even though the token comes straight from the provider: `alg: none` must not pass
    const execute = [enableNonRepudiationChecks, ...(isHere(server) ? [allowInsecureRequests] : [])];
    return discovery(
      server,
      settings.clientId,
      { id_token_signed_response_alg: 'RS256' },
      ClientSecretBasic(settings.clientSecret),
      { execute, timeout: TIMEOUT_S },
    );
  };
  const configuration = (): Promise<Configuration> => {
    known ??= discover().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  return {
    urlFor: async ({ state, nonce, verifier }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).href,
    claimsOf: async (query, { state, nonce, verifier }) => {
      const back = new URL(settings.redirectUri);
      for (const [name, value] of Object.entries(query)) back.searchParams.set(name, value);
      const tokens = await authorizationCodeGrant(await configuration(), back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider answered without an ID token');
      return claims;
    },
  };
}
