import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { countedArrivals } from './funds.ts';

/** Out of the pool, and out of every number. */
const WITHDRAWN = 'WITHDRAWN';

/**
 * What projects brought between two days, for neighbours to add up: metric, on_day, amount (projects, or 10,000 CNY),
 * line_id and unit_id of the owner. A part of their statements, not an answer.
 */
export const projectResults = (
  db: Db,
  zoneId: number,
  { from, to }: { readonly from: Day; readonly to: Day },
): RawBuilder<unknown> => {
  const first = (metric: string, stage: string) => sql`
    select ${metric}::text as metric, c.changed_on as on_day, 1::bigint as amount, p.line_id, o.unit_id
    from project_stage_change c
    join project p on p.zone_id = c.zone_id and p.id = c.project_id
    join person o on o.zone_id = p.zone_id and o.id = p.owner_id
    where c.zone_id = ${zoneId} and c.to_code = ${stage} and c.changed_on between ${from} and ${to}
      and p.stage_code <> ${WITHDRAWN} and p.merged_into is null
      and not exists (
        select from project_stage_change b
        where b.zone_id = ${zoneId} and b.project_id = c.project_id and b.to_code = ${stage} and b.id < c.id
      )`;
  const signed = (metric: string, amount: RawBuilder<unknown>) => sql`
    select ${metric}::text as metric, p.audited_on as on_day, ${amount} as amount, p.line_id, o.unit_id
    from project p
    join person o on o.zone_id = p.zone_id and o.id = p.owner_id
    where p.zone_id = ${zoneId} and p.audited_on between ${from} and ${to} and p.agreement = 'formal'
      and p.stage_code <> ${WITHDRAWN} and p.merged_into is null`;
  return sql`
    select 'leads'::text as metric, c.changed_on as on_day, 1::bigint as amount, p.line_id, o.unit_id
    from project_stage_change c
    join project p on p.zone_id = c.zone_id and p.id = c.project_id
    join person o on o.zone_id = p.zone_id and o.id = p.owner_id
    where c.zone_id = ${zoneId} and c.from_code is null and c.changed_on between ${from} and ${to}
      and p.stage_code <> ${WITHDRAWN} and p.merged_into is null
    union all ${signed('signedCount', sql`1::bigint`)}
    union all ${signed('signedAmount', sql`coalesce(p.agreed_amount, 0)`)}
    union all
      select 'fundsInPlace'::text, a.arrived_on, a.amount, p.line_id, o.unit_id
      from ${countedArrivals(db, zoneId)} as a
      join project p on p.zone_id = ${zoneId} and p.id = a.project_id
      join person o on o.zone_id = p.zone_id and o.id = p.owner_id
      where a.arrived_on between ${from} and ${to} and p.stage_code <> ${WITHDRAWN} and p.merged_into is null
    union all ${first('startedCount', 'STARTED')}
    union all ${first('commissionedCount', 'COMMISSIONED')}`;
};
