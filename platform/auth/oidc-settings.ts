/** Single sign-on by OpenID Connect, set by environment; off without an issuer. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** The claim that is the login of an account. */
  readonly claim: 'preferred_username' | 'email';
  /** What the button says. */
  readonly label: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads SORTIE_OIDC_*; refuses to start half configured. */
export function oidcSettings(env: Env): OidcSettings | null {
  const issuer = env['SORTIE_OIDC_ISSUER'];
  if (!issuer) return null;
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is needed when SORTIE_OIDC_ISSUER is set`);
    return value;
  };
  const claim = env['SORTIE_OIDC_CLAIM'] ?? 'preferred_username';
  if (claim !== 'preferred_username' && claim !== 'email') {
    throw new Error('SORTIE_OIDC_CLAIM is preferred_username or email');
  }
  return {
    issuer,
    clientId: need('SORTIE_OIDC_CLIENT_ID'),
    clientSecret: need('SORTIE_OIDC_CLIENT_SECRET'),
    redirectUri: need('SORTIE_OIDC_REDIRECT'),
    claim,
    label: env['SORTIE_OIDC_LABEL'] ?? 'SSO',
  };
}
