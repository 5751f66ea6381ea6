import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/types.gen.ts';
import { valueTypes } from './value-types.ts';

/** One piece of work as the owner of the tables: making a zone, loading reference data. Never used by a request. */
export async function withOwner<T>(ownerUrl: string, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 1,
    options: '-c TimeZone=UTC',
    types: valueTypes,
  });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
