import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { isPublicAddress } from './public-address.ts';

const MAX_ANSWER = 64 * 1024;
const PATIENCE_MS = 10_000;

export interface Letter {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** The only way out of the house by HTTP. */
export interface Outbound {
  /** Throws NOT-6 for an address nothing may be sent to, as far as it shows before its name is resolved. */
  check(address: string): URL;
  post(address: string, letter: Letter): Promise<Reply>;
  isAllowed(url: URL): boolean;
  close(): Promise<void>;
}

export type Lookup = (
  host: string,
  options: { all: true },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

const closed = (why: string): Refusal => new Refusal('NOT-6', { why });

/** NOT-6 Resolves, refuses if any answer is not public, and hands on what it looked at: what is checked is what is connected to. */
const guarded =
  (lookup: Lookup): LookupFunction =>
  (host, options, done) =>
    lookup(host, { all: true }, (error, found) => {
      if (error) return done(error, '');
      const hidden = found.find(({ address }) => !isPublicAddress(address));
      const first = found[0];
      if (hidden || !first) return done(closed(`${host} → ${hidden?.address ?? '?'}`), '');
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

async function readUpTo(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= MAX_ANSWER) break; // leaving the loop closes the connection
  }
  return Buffer.concat(parts).subarray(0, MAX_ANSWER).toString('utf8');
}

export interface OutboundOptions {
  /** `host:port` of places inside the house that the operator vouches for; plain http is fine there. */
  readonly allow: readonly string[];
  readonly lookup?: Lookup;
  readonly patienceMs?: number;
}

export function openOutbound(options: OutboundOptions): Outbound {
  const patience = options.patienceMs ?? PATIENCE_MS;
  const limits = { headersTimeout: patience, bodyTimeout: patience, maxHeaderSize: 16 * 1024 };
  const outside = new Agent({
    ...limits,
    connect: { timeout: patience, lookup: guarded(options.lookup ?? systemLookup) },
  });
  const inside = new Agent({ ...limits, connect: { timeout: patience } });
  const allow = new Set(options.allow);
  const isAllowed = (url: URL): boolean =>
    allow.has(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`);

  const check = (address: string): URL => {
    const url = URL.parse(address);
    if (!url) throw closed('not a URL');
    if (url.username || url.password) throw closed('user name in the address');
    if (isAllowed(url) && /^https?:$/.test(url.protocol)) return url;
    if (url.protocol !== 'https:') throw closed('not https');
    if (isIP(hostOf(url)) !== 0 && !isPublicAddress(hostOf(url))) throw closed(url.hostname);
    return url;
  };

  return {
    check,
    isAllowed,
    post: async (address, letter) => {
      const url = check(address);
      const answer = await request(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'sortie',
          ...letter.headers,
        },
        body: letter.body,
        dispatcher: isAllowed(url) ? inside : outside,
        signal: AbortSignal.timeout(patience),
      });
      return { status: answer.statusCode, text: await readUpTo(answer.body) };
    },
    close: async () => {
      await Promise.all([outside.destroy(), inside.destroy()]);
    },
  };
}

/** `SORTIE_WEBHOOK_ALLOW` as a list. */
export const allowFrom = (text: string | undefined): string[] =>
  (text ?? '').split(',').flatMap((part) => part.trim() || []);
