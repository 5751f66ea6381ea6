import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { Identity, OpenRoute, Route } from '../http/route.ts';
import { accountRoutes } from './account-routes.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { openHasher } from './hasher.ts';
import { openIdentities } from './identities.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import type { AuthParts, AuthSettings } from './parts.ts';
import { mayManageAccounts, mayReadAccounts } from './permissions.ts';
import type { Sealer } from './seal.ts';
import { sessionRoutes } from './session-routes.ts';
import { sweepSessions } from './session-store.ts';
import { openThrottle } from './throttle.ts';
import { turns } from './turns.ts';

const TRIES_PER_ADDRESS = 30;

export interface Auth {
  /** Whose session a token opens; null when it opens none. Remembered for 0.8 s, and a sign of life. */
  identify(token: string): Promise<Identity | null>;
  /** For streams that stay open: the same question without being a sign of life (S7). */
  stillValid(token: string): Promise<boolean>;
  readonly openRoutes: readonly OpenRoute[];
  readonly routes: readonly Route[];
  /** For the command line and the seed; the id of the account. */
  createAccount(account: NewAccount): Promise<string>;
  /** Removes what ran out; to be called now and then. */
  sweep(): Promise<void>;
}

export interface AuthOpening {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: { readonly sealer: Sealer };
  readonly settings: AuthSettings;
}

export function openAuth({ database, clock, secrets, settings }: AuthOpening): Auth {
  const parts: AuthParts = {
    database,
    db: database.auth,
    clock,
    sealer: secrets.sealer,
    hasher: openHasher(),
    throttle: openThrottle(clock, settings.triesPerAddress ?? TRIES_PER_ADDRESS),
    identities: openIdentities(database.auth, clock),
    settings: { ...settings, permissions: [...settings.permissions, mayReadAccounts, mayManageAccounts] },
    inTurn: turns(),
  };
  return {
    identify: (token) => parts.identities.of(token),
    stillValid: async (token) => (await parts.identities.peek(token)) !== null,
    openRoutes: [...sessionRoutes(parts), ...ownAccountRoutes(parts), ...oidcRoutes(parts)],
    routes: accountRoutes(parts),
    createAccount: (account) => createAccount(parts.db, parts.hasher, { account, now: clock() }),
    sweep: () => sweepSessions(parts.db, clock()),
  };
}
