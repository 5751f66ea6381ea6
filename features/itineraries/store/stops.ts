import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';

export interface Stop {
  readonly visitId: string;
  readonly campaignId: string;
  readonly planId: string;
  readonly squadId: string;
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const stops = (db: Db, zoneId: number) =>
  db.selectFrom('planned_stop').where('zone_id', '=', zoneId).selectAll();
type Selected = Awaited<ReturnType<ReturnType<typeof stops>['executeTakeFirstOrThrow']>>;

const stopOf = (row: Selected): Stop => ({
  visitId: row.visit_id,
  campaignId: row.campaign_id,
  planId: row.plan_id,
  squadId: row.squad_id,
  day: day(row.day),
  start: row.start_minute,
  end: row.end_minute,
});

/** ITN-5, ITN-6 The stops of the plan in force, in place of those of the one before. */
export async function replaceStops(
  db: Db,
  zoneId: number,
  of: { campaignId: string; planId: string; stops: readonly Omit<Stop, 'campaignId' | 'planId'>[] },
): Promise<void> {
  await db
    .deleteFrom('planned_stop')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', of.campaignId)
    .execute();
  if (of.stops.length === 0) return;
  await db
    .insertInto('planned_stop')
    .values(
      of.stops.map((stop) => ({
        zone_id: zoneId,
        campaign_id: of.campaignId,
        plan_id: of.planId,
        visit_id: stop.visitId,
        squad_id: stop.squadId,
        day: stop.day,
        start_minute: stop.start,
        end_minute: stop.end,
      })),
    )
    .execute();
}

export const stopOfVisit = async (db: Db, zoneId: number, visitId: string): Promise<Stop | null> => {
  const row = await stops(db, zoneId).where('visit_id', '=', visitId).executeTakeFirst();
  return row ? stopOf(row) : null;
};

export const stopsOfSquads = async (db: Db, zoneId: number, squadIds: readonly string[]): Promise<Stop[]> =>
  squadIds.length === 0
    ? []
    : (
        await stops(db, zoneId)
          .where('squad_id', 'in', [...squadIds])
          .orderBy('day')
          .orderBy('start_minute')
          .execute()
      ).map(stopOf);

export const stopsOn = async (db: Db, zoneId: number, on: Day): Promise<Stop[]> =>
  (await stops(db, zoneId).where('day', '=', on).orderBy('squad_id').orderBy('start_minute').execute()).map(
    stopOf,
  );
