import { type RawBuilder, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { filtered, isStale, type ProjectFilters } from '../store.ts';
import type { AgendaItem, ProjectPlace } from '../views-contract.ts';
import { arrivalsToJoin } from './funds.ts';

type Kind = AgendaItem['kind'];

interface Selected extends Omit<AgendaItem, 'daysLate' | 'dueOn'> {
  readonly dueOn: string;
}
export type AgendaRow = Omit<AgendaItem, 'daysLate'>;

export interface AgendaWanted {
  readonly filters: ProjectFilters & { readonly today: Day };
  readonly kind?: Kind | undefined;
  readonly after: readonly [day: string, kind: Kind, id: string] | null;
  readonly limit: number;
}

/** One kind of what is due, as rows of the same columns; `p` are the projects that the filter lets through. */
const sourcesOf = (db: Db, zoneId: number, today: Day): Record<Kind, RawBuilder<unknown>> => ({
  obstacle: sql`
    select 'obstacle'::text as kind, b.id, b.due_on, p.id as project_id, b.what, b.kind as of, null::bigint as amount,
      b.owner_id
    from p join project_obstacle b on b.zone_id = ${zoneId} and b.project_id = p.id
    where b.closed_on is null`,
  commitment: sql`
    select 'commitment'::text, c.id, c.due_on, p.id, c.what, c.direction, null::bigint, c.owner_id
    from p join project_commitment c on c.zone_id = ${zoneId} and c.project_id = p.id
    where c.outcome is null`,
  // What of the plan up to a month has not arrived, the earliest months being paid first.
  instalment: sql`
    select 'instalment'::text, i.id, (i.due_month + interval '1 month - 1 day')::date, i.project_id, '', null,
      least(i.amount, i.up_to - i.arrived), i.owner_id
    from (
      select f.id, f.due_month, f.amount, f.project_id, p.owner_id, coalesce(a.arrived, 0) as arrived,
        sum(f.amount) over (partition by f.project_id order by f.due_month)::bigint as up_to
      from p join fund_instalment f on f.zone_id = ${zoneId} and f.project_id = p.id and f.dropped_at is null
      left join ${arrivalsToJoin(db, zoneId)} as a on a.project_id = f.project_id
    ) as i
    where i.up_to > i.arrived`,
  // A limit that passed, and a start that was missed, are lights and not something to come.
  stage: sql`
    select 'stage'::text, l.id, l.due_on, l.id, '', null, null::bigint, l.owner_id
    from (
      select p.id, p.owner_id,
        greatest(p.stage_since, p.progress_on)
          + case when p.is_key then coalesce(s.key_stale_after_days, s.stale_after_days) else s.stale_after_days end
          as due_on
      from p join project_stage s on s.zone_id = ${zoneId} and s.code = p.stage_code
      where s.kind = 'path'
    ) as l
    where l.due_on >= ${today}`,
  start: sql`
    select 'start'::text, p.id, p.planned_start, p.id, '', null, null::bigint, p.owner_id
    from p
    where p.planned_start >= ${today}`,
  review: sql`
    select 'review'::text, p.id, p.review_on, p.id, '', null, null::bigint, p.owner_id
    from p
    where p.review_on is not null`,
});

/** What is due, the longest due first, whatever it is. */
export async function agendaWanted(db: Db, zoneId: number, wanted: AgendaWanted): Promise<AgendaRow[]> {
  const { filters, kind, after, limit } = wanted;
  const sources = sourcesOf(db, zoneId, filters.today);
  const parts = Object.entries(sources)
    .filter(([name]) => kind === undefined || name === kind)
    .map(([, part]) => sql`(${part})`);
  const beyond = after
    ? sql`where (d.due_on, d.kind, d.id) > (${after[0]}::date, ${after[1]}::text, ${after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<Selected>`
    with p as materialized (${filtered(db, zoneId, filters).selectAll('p')}),
    due (kind, id, due_on, project_id, what, of, amount, owner_id) as (${sql.join(parts, sql` union all `)}),
    chosen as (
      select * from due d ${beyond}
      order by d.due_on, d.kind, d.id
      limit ${limit}
    )
    select c.kind, c.id, c.due_on as "dueOn", c.project_id as "projectId", p.name as "projectName",
      p.is_key as "isKey", p.stage_code as stage, c.what, c.of, c.amount, o.name as "ownerName"
    from chosen c
    join p on p.id = c.project_id
    join person o on o.zone_id = ${zoneId} and o.id = c.owner_id
    order by c.due_on, c.kind, c.id
  `.execute(db);
  return rows.map((row) => ({ ...row, dueOn: day(row.dueOn) }));
}

/** How many projects come from each city, the most investment first; a county is counted to its city. */
export async function placesWanted(
  db: Db,
  zoneId: number,
  filters: ProjectFilters & { readonly today: Day },
): Promise<ProjectPlace[]> {
  const { rows } = await sql<ProjectPlace>`
    select t.code as "cityCode", d.name, d.lng, d.lat, t.projects, t.key, t.stale,
      t.planned as "plannedInvestment"
    from (
      select coalesce(h.prefecture_code, e.city_code) as code, count(*)::integer as projects,
        (count(*) filter (where p.is_key))::integer as key,
        (count(*) filter (where ${isStale(filters.today)}))::integer as stale,
        coalesce(sum(p.planned_investment), 0)::bigint as planned
      from (${filtered(db, zoneId, filters).selectAll('p')}) as p
      join project_stage s on s.zone_id = ${zoneId} and s.code = p.stage_code
      join enterprise e on e.zone_id = ${zoneId} and e.id = p.enterprise_id
      left join division h on h.code = e.city_code
      group by 1
    ) as t
    left join division d on d.code = t.code
    order by t.planned desc, t.code
  `.execute(db);
  return rows;
}
