import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { arrivalsToJoin } from './funds.ts';

/**
 * Each project with what its lights and indicators are judged by: a part of a neighbour's statement, joined on `id`.
 * Money in 10,000 CNY. `arrived` and `arrived_foreign` are proven and net of counter-entries, zero where nothing
 * arrived; `last_arrival_on` is null then. `planned_by_now` is what of the plan was due in months before the one of
 * the day given.
 */
export const factsToJoin = (db: Db, zoneId: number, today: string) =>
  db
    .selectFrom('project as p')
    .leftJoin(
      () => arrivalsToJoin(db, zoneId).as('f'),
      (j) => j.onRef('f.project_id', '=', 'p.id'),
    )
    .leftJoin(
      () =>
        db
          .selectFrom('fund_instalment')
          .where('zone_id', '=', zoneId)
          .where('dropped_at', 'is', null)
          .where(sql<boolean>`due_month < date_trunc('month', ${today}::date)::date`)
          .groupBy('project_id')
          .select(['project_id', sql<number>`sum(amount)::bigint`.as('planned_by_now')])
          .as('i'),
      (j) => j.onRef('i.project_id', '=', 'p.id'),
    )
    .where('p.zone_id', '=', zoneId)
    .select(['p.id', 'p.capital', 'p.agreement', 'p.signed_on', 'p.audited_on', 'p.agreed_amount'])
    .select(['p.planned_start', 'p.enrolled_on', 'p.referrer_id', 'p.referrer_told_on'])
    .select(['p.registered_at', 'p.stage_code', 'p.stage_since', 'p.is_key', 'f.last_arrival_on'])
    .select([
      sql<number>`coalesce(f.arrived, 0)`.as('arrived'),
      sql<number>`coalesce(f.arrived_foreign, 0)`.as('arrived_foreign'),
      sql<number>`coalesce(i.planned_by_now, 0)`.as('planned_by_now'),
    ]);
