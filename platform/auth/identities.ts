import type { Clock } from '../clock/clock.ts';
import type { AuthDb } from './account-store.ts';
import { type Signed, signedOf } from './identity.ts';
import { markSeen, sessionOf } from './session-store.ts';
import { sha256 } from './token.ts';

/** S7 On other machines a session that ended is dead within a second; on this one at once. */
const FRESH_MS = 800;
const MOST = 5_000;

interface Looked {
  readonly at: number;
  readonly answer: Promise<Signed | null>;
}

/** Who a token belongs to, asked on every request and so remembered for a moment. */
export interface Identities {
  of(token: string): Promise<Signed | null>;
  /** The same without being a sign of life: an open stream keeps nobody signed in. */
  peek(token: string): Promise<Signed | null>;
  /** Something about some session changed: nothing remembered counts any more. */
  forget(): void;
}

export function openIdentities(db: AuthDb, clock: Clock): Identities {
  const looked = new Map<string, Looked>();

  const look = async (token: string, isSign: boolean): Promise<Signed | null> => {
    const now = clock();
    const row = await sessionOf(db, token, now);
    if (row === null) return null;
    if (isSign) await markSeen(db, token, { at: row.seen_at, now });
    return signedOf(row, now);
  };

  const remember = (key: string, answer: Promise<Signed | null>): Promise<Signed | null> => {
    const made = { at: clock().getTime(), answer };
    looked.delete(key);
    looked.set(key, made);
    const [oldest] = looked.keys();
    if (looked.size > MOST && oldest !== undefined) looked.delete(oldest);
    answer.catch(() => looked.get(key) === made && looked.delete(key));
    return answer;
  };

  const ask = (token: string, isSign: boolean): Promise<Signed | null> => {
    const key = `${isSign ? 's' : 'p'}${sha256(token).toString('base64')}`;
    const known = looked.get(key);
    const age = known ? Math.abs(clock().getTime() - known.at) : Number.POSITIVE_INFINITY;
    return known && age < FRESH_MS ? known.answer : remember(key, look(token, isSign));
  };

  return {
    of: (token) => ask(token, true),
    peek: (token) => ask(token, false),
    forget: () => looked.clear(),
  };
}
