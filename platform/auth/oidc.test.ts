import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorWorld, doorWorld } from '../../testing/world/doors.ts';
import { getSession } from './contract.ts';
import { finishOidc, getOidc, startOidc } from './oidc-contract.ts';
import { oidcSettings } from './oidc-settings.ts';

const CLIENT = 'sortie-client';
const SECRET = 'a secret of the test';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header: object, claims: object, key: KeyObject): string => {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

/** A provider of one person; `spoil` makes its next ID token wrong in one way. */
class Issuer {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #strange = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #server: Server;
  challenge = new URLSearchParams();
  person: Record<string, unknown> = { sub: 'subject-1', preferred_username: 'li.na' };
  spoil: 'aud' | 'nonce' | 'iss' | 'none' | 'hmac' | 'key' | 'late' | null = null;
  verifierSeen: string | null = null;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const reply = this.#answer(request.url ?? '', body);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(reply));
      });
    });
  }

  open = () => new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise<unknown>((resolve) => this.#server.close(resolve));
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`; // border: a TCP server's address
  }

  #answer(path: string, body: string): unknown {
    if (path.startsWith('/.well-known')) {
      return {
        issuer: this.url,
        authorization_endpoint: `${this.url}/authorize`,
        token_endpoint: `${this.url}/token`,
        jwks_uri: `${this.url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
      };
    }
    if (path === '/keys') {
      const jwk = this.#keys.publicKey.export({ format: 'jwk' });
      return { keys: [{ ...jwk, kid: 'k1', alg: 'RS256', use: 'sig' }] };
    }
    this.verifierSeen = new URLSearchParams(body).get('code_verifier');
    return { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: this.#idToken() };
  }

  #idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.spoil === 'iss' ? 'https://elsewhere.example' : this.url,
      aud: this.spoil === 'aud' ? 'somebody-else' : CLIENT,
      nonce: this.spoil === 'nonce' ? 'another' : this.challenge.get('nonce'),
      iat: now,
      exp: this.spoil === 'late' ? now - 3600 : now + 300,
      ...this.person,
    };
    if (this.spoil === 'none') return `${part({ alg: 'none' })}.${part(claims)}.`;
    if (this.spoil === 'hmac') {
      const text = `${part({ alg: 'HS256' })}.${part(claims)}`;
      return `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`;
    }
    const { privateKey } = this.spoil === 'key' ? this.#strange : this.#keys;
    return signed({ alg: 'RS256', kid: 'k1' }, claims, privateKey);
  }
}

const issuer = new Issuer();
let world: DoorWorld;
beforeAll(async () => {
  await issuer.open();
  const oidc = oidcSettings({
    SORTIE_OIDC_ISSUER: issuer.url,
    SORTIE_OIDC_CLIENT_ID: CLIENT,
    SORTIE_OIDC_CLIENT_SECRET: SECRET,
    SORTIE_OIDC_REDIRECT: 'https://zone.example/api/v1/oidc/callback',
    SORTIE_OIDC_LABEL: '统一身份',
  });
  world = await doorWorld({ settings: { oidc } });
  await world.account('li.na');
  await world.account('root.admin', ['systemAdmin']);
});
afterAll(async () => {
  await world.close();
  await issuer.close();
});

/** Sets out, and says what the provider's redirect back would carry. */
async function setOut(visitor = world.visitor(), returnTo = '/projects') {
  await visitor.ask(startOidc, { query: { returnTo } });
  issuer.challenge = new URL(visitor.wentTo ?? '').searchParams;
  return { visitor, back: { code: 'code-1', state: issuer.challenge.get('state') ?? '' } };
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { rule?: string }) => error.rule ?? error,
  );

describe('single sign-on', () => {
  it('goes out with PKCE and comes back signed in, where one set out from', async () => {
    const { visitor, back } = await setOut();
    const binding = visitor.token;
    await visitor.ask(finishOidc, { query: { ...back, session_state: 'ignored' } });

    expect(issuer.challenge.get('code_challenge_method')).toBe('S256');
    expect(issuer.verifierSeen).toMatch(/^[\w-]{43,}$/);
    expect(visitor.wentTo).toBe('/projects');
    expect(visitor.token).not.toBe(binding);
    expect(await visitor.ask(getSession)).toMatchObject({
      account: { login: 'li.na' },
      secondFactor: { given: false },
    });
  });

  it.each(['aud', 'nonce', 'iss', 'none', 'hmac', 'key', 'late'] as const)(
    '[S8] refuses an ID token with a wrong %s',
    async (spoil) => {
      const { visitor, back } = await setOut();
      issuer.spoil = spoil;
      expect(await outcome(visitor.ask(finishOidc, { query: back }))).toBe('IDN-16');
      issuer.spoil = null;
      expect(await outcome(visitor.ask(getSession))).toBe('HTTP-6');
    },
  );

  it('[S8] takes a state once, and not from another browser, and not after ten minutes', async () => {
    const first = await setOut();
    const binding = first.visitor.token;
    const stranger = world.visitor();
    stranger.token = 'another-browser-with-its-own-cookie';
    expect(await outcome(stranger.ask(finishOidc, { query: first.back }))).toBe('IDN-16');
    expect(await outcome(first.visitor.ask(finishOidc, { query: first.back }))).toBe('opened');
    first.visitor.token = binding;
    expect(await outcome(first.visitor.ask(finishOidc, { query: first.back }))).toBe('IDN-16');

    const late = await setOut();
    world.moveTo(new Date(world.now().getTime() + 11 * 60_000).toISOString());
    expect(await outcome(late.visitor.ask(finishOidc, { query: late.back }))).toBe('IDN-16');
  });

  it('[IDN-16] makes no account, opens no administrator’s and gives no login to a second subject', async () => {
    const said: unknown[] = [];
    for (const person of [
      { sub: 'subject-2', preferred_username: 'nobody.here' },
      { sub: 'subject-3', preferred_username: 'root.admin' },
      { sub: 'subject-4', preferred_username: 'li.na' },
    ]) {
      issuer.person = person;
      const { visitor, back } = await setOut();
      said.push(await outcome(visitor.ask(finishOidc, { query: back })));
    }
    expect(said).toEqual(['IDN-16', 'IDN-16', 'IDN-16']);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/ok\nSet-Cookie: a'])(
    '[X6] never returns to %j',
    async (returnTo) => {
      issuer.person = { sub: 'subject-1', preferred_username: 'li.na', amr: ['pwd', 'otp'] };
      const { visitor, back } = await setOut(world.visitor(), returnTo);
      await visitor.ask(finishOidc, { query: back });
      expect(visitor.wentTo).toBe('/');
      expect(await visitor.ask(getSession)).toMatchObject({ secondFactor: { given: true } });
    },
  );

  it('says whether it is on', async () => {
    expect(await world.visitor().ask(getOidc)).toEqual({ enabled: true, name: '统一身份' });
    expect(oidcSettings({})).toBeNull();
    expect(() => oidcSettings({ SORTIE_OIDC_ISSUER: 'https://id.example' })).toThrow('SORTIE_OIDC_CLIENT_ID');
  });
});
