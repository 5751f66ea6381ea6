import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';

export interface LastWord {
  readonly squadId: string;
  /** When it last registered or wrote anything, by the server's clock. */
  readonly at: string;
  /** Where it last registered. */
  readonly arrival: { readonly visitId: string; readonly cityCode: string; readonly day: Day } | null;
}

/** The last that was heard of each squad of a campaign, and where it last registered. */
export async function lastWords(db: Db, zoneId: number, campaignId: string): Promise<LastWord[]> {
  const found = await sql<{
    squad_id: string;
    at: string;
    visit_id: string | null;
    city: string;
    on: string;
  }>`
    select distinct on (r.squad_id)
      r.squad_id,
      max(r.updated_at) over (partition by r.squad_id) as at,
      case when r.arrived_at is null then null else r.visit_id end as visit_id,
      v.city_code as city,
      r.day as on
    from visit_record r
    join campaign_visit v on v.zone_id = r.zone_id and v.id = r.visit_id
    where r.zone_id = ${zoneId} and r.campaign_id = ${campaignId}
    order by r.squad_id, r.arrived_at desc nulls last
  `.execute(db);
  return found.rows.map((row) => ({
    squadId: row.squad_id,
    at: row.at,
    arrival: row.visit_id === null ? null : { visitId: row.visit_id, cityCode: row.city, day: day(row.on) },
  }));
}

export interface VisitResult {
  readonly visitId: string;
  readonly title: string;
  readonly enterpriseId: string | null;
  readonly squadId: string;
  readonly closedAt: string;
  readonly findings: string;
  readonly nextStep: string;
  readonly nextStepOn: Day | null;
  readonly leadId: string | null;
}

/** Visits written up and closed, the latest first. */
export async function latestResults(
  db: Db,
  zoneId: number,
  of: { campaignId: string; limit: number },
): Promise<VisitResult[]> {
  const rows = await db
    .selectFrom('visit_record as r')
    .innerJoin('campaign_visit as v', (j) =>
      j.onRef('v.zone_id', '=', 'r.zone_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .where('r.zone_id', '=', zoneId)
    .where('r.campaign_id', '=', of.campaignId)
    .where('r.status', '=', 'closed')
    .select(['r.visit_id', 'v.title', 'v.enterprise_id', 'r.squad_id', 'r.closed_at', 'r.findings'])
    .select(['r.next_step', 'r.next_step_on', 'r.lead_id'])
    .orderBy('r.closed_at', 'desc')
    .orderBy('r.visit_id')
    .limit(of.limit)
    .execute();
  return rows.flatMap((row) =>
    row.closed_at === null
      ? []
      : [
          {
            visitId: row.visit_id,
            title: row.title,
            enterpriseId: row.enterprise_id,
            squadId: row.squad_id,
            closedAt: row.closed_at,
            findings: row.findings,
            nextStep: row.next_step,
            nextStepOn: row.next_step_on === null ? null : day(row.next_step_on),
            leadId: row.lead_id,
          },
        ],
  );
}

/** Open promises past due, those due by a day, and of all of these the ones of one person. */
export async function countPromises(
  db: Db,
  zoneId: number,
  by: { today: Day; until: Day; ownerId: string | null },
): Promise<{ overdue: number; dueSoon: number; mine: number }> {
  const counted = await sql<{ overdue: number; dueSoon: number; mine: number }>`
    select
      count(*) filter (where due_on < ${by.today}::date)::int as overdue,
      count(*) filter (where due_on >= ${by.today}::date)::int as "dueSoon",
      count(*) filter (where owner_person_id = ${by.ownerId}::uuid)::int as mine
    from commitment
    where zone_id = ${zoneId} and status = 'open' and due_on <= ${by.until}::date
  `.execute(db);
  return counted.rows[0] ?? { overdue: 0, dueSoon: 0, mine: 0 };
}

/** Visits of some squads that were made and are not written up. */
export const countUnwritten = async (db: Db, zoneId: number, squadIds: readonly string[]): Promise<number> =>
  squadIds.length === 0
    ? 0
    : (
        await db
          .selectFrom('visit_record')
          .where('zone_id', '=', zoneId)
          .where('squad_id', 'in', [...squadIds])
          .where('status', 'in', ['arrived', 'writing'])
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count;
