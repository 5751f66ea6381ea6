import type { Db } from '../db/database.ts';

/** Whether something of this kind has ever been told in the zone. */
export const wasTold = async (db: Db, zoneId: number, kind: string): Promise<boolean> => {
  const one = await db
    .selectFrom('fact')
    .select('id')
    .where('zone_id', '=', zoneId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
};
