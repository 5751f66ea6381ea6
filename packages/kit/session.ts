import { createContext, use } from 'react';
import type { Day } from '../kernel/day.ts';
import type { Language } from '../kernel/words.ts';

/** Who is signed in, where, and what day it is there (a replay may run on another day than the wall's). */
export interface Session {
  readonly account: { id: string; name: string; login: string; roles: readonly string[] };
  readonly zone: { id: number; name: { 'zh-CN': string; en: string } };
  readonly today: Day;
  readonly now: string;
  readonly can: Readonly<Record<string, boolean>>;
}

const Context = createContext<Session | null>(null);
export const SessionProvider = Context;

/** The session of a console or phone page. Throws on a bare page, where nobody need be signed in. */
export const useSession = (): Session => {
  const session = use(Context);
  if (!session) throw new Error('no session: this page has shell "bare"');
  return session;
};

/** The server's today; never `new Date()`. */
export const useToday = (): Day => useSession().today;

/** A name in the reader's language, from `{ zh, en }` or `{ 'zh-CN', en }`. */
export const named = (name: { 'zh-CN'?: string; zh?: string; en: string }, language: Language): string =>
  language === 'en' ? name.en : (name['zh-CN'] ?? name.zh ?? name.en);
