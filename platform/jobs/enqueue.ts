import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { newId } from '../ids.ts';

export interface Errand {
  readonly zoneId: number;
  readonly handler: string;
  readonly data: unknown;
  /** The same key is done once a zone and handler. */
  readonly onceKey?: string;
  /** Seconds from now; at once when not said. */
  readonly afterSeconds?: number;
}

const withErrands = new WeakSet<Db>();

/** Whether a job was put in with this transaction. */
export const hasErrands = (db: Db): boolean => withErrands.has(db);

/** Puts in a job with the transaction: it is there when the transaction commits, and not otherwise (JOB-1). */
export async function enqueue(db: Db, errand: Errand): Promise<void> {
  withErrands.add(db);
  const createdAt = new Date();
  const runAt = new Date(createdAt.getTime() + (errand.afterSeconds ?? 0) * 1000);
  await sql`
    insert into job (zone_id, id, handler, data, once_key, run_at, created_at)
    values (${errand.zoneId}, ${newId()}, ${errand.handler}, ${JSON.stringify(errand.data)}::jsonb,
      ${errand.onceKey ?? null}, ${runAt}, ${createdAt})
    on conflict (zone_id, handler, once_key) where once_key is not null do nothing
  `.execute(db);
}
