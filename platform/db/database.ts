import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/types.gen.ts';
import { DatabaseBusy, isAway, mayRetry } from './errors.ts';
import { type Opening, pooledDialect } from './pooled-driver.ts';
import { valueTypes } from './value-types.ts';

export { DatabaseBusy, violatedConstraint } from './errors.ts';

/** A transaction inside one zone. */
export type Db = Transaction<DB>;

/**
 * A zone, or somebody in it. Policies that ask for more than the zone (secrets with named readers) see whose hand it
 * is in `app.account`; without one, nobody's.
 */
export type Place = number | { readonly zoneId: number; readonly accountId: string };

export interface Database {
  /** Does the work in one transaction of one zone; done again, at most three times in all, when others got in its way. */
  inZone<T>(place: Place, work: (db: Db) => Promise<T>): Promise<T>;
  /** The same, read only: each statement sees what is committed when it begins, and is a transaction of its own. */
  readInZone<T>(place: Place, work: (db: Db) => Promise<T>): Promise<T>;
  /** As the runtime role and outside any zone: zone-owned tables look empty from here. */
  readonly acrossZones: Kysely<DB>;
  /** The platform's own hand (sign-in, leasing jobs), the only one that reads schema auth. */
  readonly auth: Kysely<DB>;
  close(): Promise<void>;
}
export interface DatabaseOptions {
  maxConnections?: number;
  connectTimeoutMs?: number;
  /** Told about connections that broke while idle. */
  onPoolError?: (error: Error) => void;
}

const ATTEMPTS = 3;
const STATEMENT_MS = 15_000;

function openPool(url: string, max: number, options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 60_000,
    options: '-c TimeZone=UTC',
    application_name: 'sortie',
    pipeline: true,
    types: valueTypes,
  });
  pool.on('error', (error) => options.onPoolError?.(error));
  return pool;
}

/** SET takes no parameter, so the number goes into the text: it must be one. */
function zoneLiteral(zoneId: number): string {
  if (!Number.isInteger(zoneId) || zoneId < 1 || zoneId > 0x7fffffff)
    throw new RangeError(`not a zone: ${zoneId}`);
  return String(zoneId);
}
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function accountLiteral(accountId: string): string {
  if (!UUID.test(accountId)) throw new RangeError('not an account');
  return accountId;
}
/** `set local`, not `set_config`, which a cluster sharded by zone does not pass on to its workers. */
const standing = (place: Place): string[] =>
  typeof place === 'number'
    ? [`set local app.zone = '${zoneLiteral(place)}'`]
    : [
        `set local app.zone = '${zoneLiteral(place.zoneId)}'`,
        `set local app.account = '${accountLiteral(place.accountId)}'`,
      ];
const writing = (place: Place): Opening => ({ begin: ['begin', ...standing(place)], isEach: false });
const reading = (place: Place): Opening => ({ begin: ['begin read only', ...standing(place)], isEach: true });
const PLAIN: Opening = { begin: ['begin'], isEach: false };

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (isAway(error)) throw new DatabaseBusy(error);
      if (attempt >= ATTEMPTS || !mayRetry(error)) throw error;
    }
  }
}

export function openDatabase(urls: { app: string; auth: string }, options: DatabaseOptions = {}): Database {
  const app = openPool(urls.app, options.maxConnections ?? 10, options);
  const auth = openPool(urls.auth, 4, options);
  const within = <T>(opening: Opening, work: (db: Db) => Promise<T>): Promise<T> =>
    withRetries(() => new Kysely<DB>({ dialect: pooledDialect(app, opening) }).transaction().execute(work));
  return {
    inZone: async (place, work) => within(writing(place), work),
    readInZone: async (place, work) => within(reading(place), work),
    acrossZones: new Kysely<DB>({ dialect: pooledDialect(app, PLAIN) }),
    auth: new Kysely<DB>({ dialect: pooledDialect(auth, PLAIN) }),
    close: async () => {
      await Promise.all([app.end(), auth.end()]);
    },
  };
}
