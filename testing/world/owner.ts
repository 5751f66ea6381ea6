import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/types.gen.ts';
import { valueTypes } from '../../platform/db/value-types.ts';
import type { FreshDatabase } from './database.ts';

/** The database as its owner sees it: makes zones. To be destroyed after use. */
export const ownerOf = ({ urls }: Pick<FreshDatabase, 'urls'>): Kysely<DB> =>
  new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: new pg.Pool({ connectionString: urls.owner, max: 1, types: valueTypes }),
    }),
  });
