import type { Permission } from '../../packages/kernel/permission.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { Listeners } from '../facts/tell.ts';
import type { AuthDb } from './account-store.ts';
import type { Hasher } from './hasher.ts';
import type { Identities } from './identities.ts';
import type { OidcSettings } from './oidc-settings.ts';
import type { Sealer } from './seal.ts';
import type { Throttle } from './throttle.ts';

export interface AuthSettings {
  /** Every permission of the product: a session says which of them its owner has. */
  readonly permissions: readonly Permission[];
  /** Who hears `account.locked`. */
  readonly listeners?: Listeners;
  readonly oidc?: OidcSettings | null;
  /** Failed sign-ins from one address in ten minutes (S3). */
  readonly triesPerAddress?: number;
  /** A refused sign-in answers no sooner than this many milliseconds (S4). */
  readonly refusalFloorMs?: number;
}

/** What sign-in is built from, put together by `openAuth`. */
export interface AuthParts {
  readonly database: Database;
  readonly db: AuthDb;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly hasher: Hasher;
  readonly throttle: Throttle;
  readonly identities: Identities;
  readonly settings: AuthSettings;
  /** One try at a time for one login. */
  inTurn<T>(login: string, work: () => Promise<T>): Promise<T>;
}
