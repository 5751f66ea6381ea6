import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Stage } from './stage.ts';

const waiting = sql<{ n: number }>`
  select count(distinct l.pid)::integer as n
  from pg_locks l
  join pg_stat_activity a on a.pid = l.pid
  where not l.granted and a.datname = current_database()`;

/**
 * A race that both sides always run: what they race for is held until every one of them waits for it, then let go.
 * Whoever reads before it locks is found out, for it has read what the others are about to change.
 */
export async function raced(
  world: Stage,
  hold: (db: Db) => Promise<unknown>,
  racers: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const done = await world.inZone(async (db) => {
    await hold(db);
    const settled = Promise.allSettled(racers.map((run) => run()));
    let arrived = 0;
    while (arrived < racers.length) {
      await sql`select pg_stat_clear_snapshot()`.execute(db);
      arrived = (await waiting.execute(db)).rows[0]?.n ?? 0;
    }
    return { settled };
  });
  return done.settled;
}
