import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether the database answers now: what /readyz says. */
export const answers = (database: Database): Promise<boolean> =>
  sql`select 1`.execute(database.acrossZones).then(
    () => true,
    () => false,
  );
