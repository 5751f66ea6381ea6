import { createContext, use } from 'react';
import type { Day } from '../kernel/day.ts';
import type { Role } from '../kernel/roles.ts';
import type { Language } from '../kernel/words.ts';

interface BothNames {
  readonly zh: string;
  readonly en: string;
}

/** Who is signed in, where, and what day it is there (a replay may run on another day than the wall's). */
export interface Session {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly login: string;
    readonly roles: readonly Role[];
    /** The member of staff behind the account; null for outside people. */
    readonly personId: string | null;
  };
  readonly zone: {
    readonly id: number;
    readonly code: string;
    readonly name: BothNames;
    readonly timeZone: string;
    readonly homeCity: string;
    readonly situation: string;
    readonly isDemo: boolean;
  };
  readonly today: Day;
  readonly now: string;
  readonly secondFactor: { readonly enrolled: boolean; readonly required: boolean; readonly given: boolean };
  /** What stands before everything else; null when nothing does. */
  readonly restricted: 'password' | 'second-factor' | null;
  /** What this person may do, by the name of the permission. */
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

/** A name kept in both languages, in the reader's. */
export const named = (name: BothNames, language: Language): string => (language === 'en' ? name.en : name.zh);
