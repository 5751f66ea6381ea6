import type { Readable } from 'node:stream';
import type {
  AnyContract,
  BodyOf,
  Contract,
  ParamsOf,
  QueryOf,
  ReplyOf,
} from '../../packages/kernel/contract.ts';
import type { Day } from '../../packages/kernel/day.ts';
import type { Permission } from '../../packages/kernel/permission.ts';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import type { Who } from '../../packages/kernel/roles.ts';
import type { Language } from '../../packages/kernel/words.ts';
import type { Db } from '../db/database.ts';
import type { Told } from '../facts/tell.ts';

/** The zone somebody works in. */
export interface Zone {
  readonly id: number;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly timeZone: string;
  readonly homeCity: string;
  readonly calendar: string;
  readonly situation: string;
  readonly clockOffsetSeconds: number;
  readonly isDemo: boolean;
}

/** What a route is handed: the transaction is the `db`, and time is a value. */
export interface Ask {
  readonly who: Who;
  readonly zone: Zone;
  readonly language: Language;
  /** The zone's instant, ISO 8601 UTC. */
  readonly now: string;
  /** The zone's civil date. */
  readonly today: Day;
  readonly db: Db;
  readonly requestId: string;
  readonly address: string;
  /** The revision in `If-Match`; null when none was sent. */
  readonly ifMatch: number | null;
  /** FCT-1 Written with the transaction, last thing before it commits. */
  tell(told: Told): void;
}

/** A file that came in, already on disk in a private folder; the porch removes it when the route is done. */
export interface Uploaded {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Fields sent beside the file, as text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What a route with `carries: 'download'` answers. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Readable | Buffer;
  readonly inline?: boolean;
}

/** What a route with `carries: 'events'` answers: server-sent events until the reader leaves. */
export interface LiveEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

export interface Input<C extends AnyContract> {
  readonly params: ParamsOf<C>;
  readonly query: QueryOf<C>;
  readonly body: BodyOf<C>;
  readonly file: C['carries'] extends 'upload' ? Uploaded : Uploaded | null;
  /** Aborted when the reader goes away. */
  readonly signal: AbortSignal;
  readonly lastEventId: string | null;
}

export type Answer<C extends AnyContract> = ReplyOf<C> | Download | AsyncIterable<LiveEvent>;

export interface Route {
  readonly contract: AnyContract;
  readonly permission: Permission;
  readonly writes: boolean;
  run(ask: Ask, input: Input<AnyContract>): Promise<unknown>;
}

/** One ask, one function: load, decide, save, tell. The permission is checked before `run`. */
export const route = <C extends Contract>(
  contract: C,
  permission: Permission,
  run: (ask: Ask, input: Input<C>) => Promise<Answer<C>>,
): Route => ({
  contract,
  permission,
  writes: contract.method !== 'GET',
  // border: the porch parses with this contract's own schemas before it calls
  run: (ask, input) => run(ask, input),
});

/** A GET that leaves a trace (a look at health facts): it runs in a transaction that may write. */
export const lookRoute = <C extends Contract>(
  contract: C,
  permission: Permission,
  run: (ask: Ask, input: Input<C>) => Promise<Answer<C>>,
): Route => ({ ...route(contract, permission, run), writes: true });

/** HTTP-4 Refuses a form made from an older revision than the one stored. */
export function ensureRevision(ask: Pick<Ask, 'ifMatch'>, current: number): void {
  if (ask.ifMatch === null) throw new Refusal('HTTP-9');
  ensure(ask.ifMatch === current, 'HTTP-4', { yours: ask.ifMatch, current });
}

/** Somebody at the door: not signed in, or signed in and about to change that. */
export interface Visit {
  readonly language: Language;
  readonly address: string;
  readonly agent: string;
  readonly requestId: string;
  /** The session token of the cookie, if one came. */
  readonly token: string | null;
  /** What `Authorization: Bearer` carries, if anything: for machines that have no cookie. */
  readonly bearer: string | null;
  /** Sets the session cookie, or clears it with null. */
  setToken(token: string | null): void;
  /** The same cookie for the way to single sign-on and back: it must come along from another site's redirect. */
  setTokenAcrossSites(token: string): void;
  /** Answers a redirect instead of the reply (single sign-on only). */
  redirect(to: string): void;
}

/** A route that needs no session: sign-in, single sign-on, health of the door itself. No zone, no `db`. */
export interface OpenRoute {
  readonly contract: AnyContract;
  /** A page of ours (HTTP-10), or a machine that shows a token of its own with each call and has no cookie. */
  readonly caller: 'page' | 'machine';
  run(visit: Visit, input: Input<AnyContract>): Promise<unknown>;
}

export const openRoute = <C extends Contract>(
  contract: C,
  run: (visit: Visit, input: Input<C>) => Promise<ReplyOf<C>>,
): OpenRoute => ({
  contract,
  caller: 'page',
  // border: the porch parses with this contract's own schemas before it calls
  run: (visit, input) => run(visit, input),
});

/** A door for other systems: nothing about a visitor's cookie counts there, so a page elsewhere gains nothing by it. */
export const machineRoute = <C extends Contract>(
  contract: C,
  run: (visit: Visit, input: Input<C>) => Promise<ReplyOf<C>>,
): OpenRoute => ({ ...openRoute(contract, run), caller: 'machine' });

/** Who a session belongs to, as the porch asks it of platform/auth on every request. */
export interface Identity {
  readonly who: Who;
  readonly zone: Zone;
  readonly language: Language;
  readonly secondFactor: boolean;
  /** IDN-11, IDN-12 What must be done before anything else may be; the porch refuses every route till then. */
  readonly restricted: Restriction | null;
}

export type Restriction = 'password' | 'second-factor';
