import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { projectResults } from '../projects/door.ts';
import type { TargetSet } from './contract.ts';
import type { Metric } from './rules/metrics.ts';
import { periodOf, type Quarter } from './rules/progress.ts';

/** The scope of the zone itself. */
export const ZONE_SCOPE = '00000000-0000-0000-0000-000000000000';

export interface TargetRow {
  readonly id: string;
  readonly scopeKind: TargetSet['scopeKind'];
  readonly scopeId: string;
  readonly quarter: Quarter;
  readonly amount: number;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedByName: string;
}

const targets = (db: Db, zoneId: number) => db.selectFrom('target').where('zone_id', '=', zoneId).selectAll();
type Selected = Awaited<ReturnType<ReturnType<typeof targets>['executeTakeFirstOrThrow']>>;

const targetOf = (row: Selected): TargetRow => ({
  id: row.id,
  scopeKind: row.scope_kind as TargetRow['scopeKind'], // border: the table's checks hold both lists
  scopeId: row.scope_id,
  quarter: row.quarter as Quarter,
  amount: row.amount,
  revision: row.revision,
  updatedAt: row.updated_at,
  updatedByName: row.updated_by_name,
});

export const targetsOf = async (
  db: Db,
  zoneId: number,
  { year, metric }: { readonly year: number; readonly metric: Metric },
): Promise<TargetRow[]> =>
  (await targets(db, zoneId).where('year', '=', year).where('metric', '=', metric).execute()).map(targetOf);

export interface Result {
  readonly quarter: number;
  readonly lineId: string | null;
  readonly unitId: string;
  readonly amount: number;
}

/** What a metric brought in a year, by quarter, line and unit. */
export async function resultsOf(
  db: Db,
  zoneId: number,
  { year, metric }: { readonly year: number; readonly metric: Metric },
): Promise<Result[]> {
  const rows = await sql<Result>`
    select extract(quarter from r.on_day)::integer as quarter, r.line_id as "lineId", r.unit_id as "unitId",
      sum(r.amount)::bigint as amount
    from (${projectResults(db, zoneId, periodOf(year, null))}) as r
    where r.metric = ${metric}
    group by 1, 2, 3
  `.execute(db);
  return rows.rows;
}

const scoped = (zoneId: number, of: TargetSet) => ({
  zone_id: zoneId,
  metric: of.metric,
  year: of.year,
  quarter: of.quarter,
  scope_kind: of.scopeKind,
  scope_id: of.scopeId ?? ZONE_SCOPE,
});

/** The target of a scope and period, held until the transaction ends. */
export async function heldTarget(db: Db, zoneId: number, of: TargetSet): Promise<TargetRow | null> {
  const { quarter, ...rest } = scoped(zoneId, of);
  const row = await targets(db, zoneId)
    .where((eb) => eb.and(rest))
    .where('quarter', quarter === null ? 'is' : '=', quarter)
    .forUpdate()
    .executeTakeFirst();
  return row ? targetOf(row) : null;
}

export interface Writing {
  readonly id: string;
  readonly amount: number;
  readonly at: string;
  readonly byName: string;
}

export const insertTarget = async (
  db: Db,
  zoneId: number,
  { of, id, amount, at, byName }: Writing & { readonly of: TargetSet },
): Promise<void> => {
  await db
    .insertInto('target')
    .values({
      ...scoped(zoneId, of),
      id,
      line_id: of.scopeKind === 'line' ? of.scopeId : null,
      unit_id: of.scopeKind === 'unit' ? of.scopeId : null,
      amount,
      updated_at: at,
      updated_by_name: byName,
    })
    .execute();
};

export const updateTarget = async (
  db: Db,
  zoneId: number,
  { id, amount, at, byName }: Writing,
): Promise<number> =>
  (
    await db
      .updateTable('target')
      .set((eb) => ({ amount, updated_at: at, updated_by_name: byName, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export const deleteTarget = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db.deleteFrom('target').where('zone_id', '=', zoneId).where('id', '=', id).execute();
};

/**
 * Every target whose period runs, with what it brought and the share of time that has passed (TGT-4), for neighbours to
 * judge: scope_kind, scope_id, line_id, metric, amount, actual, permille. A part of their statements, not an answer.
 */
export const targetsRunning = (db: Db, zoneId: number, today: Day): RawBuilder<unknown> => {
  const year = Number(today.slice(0, 4));
  const bounds = ([null, 1, 2, 3, 4] as const).map((quarter) => {
    const { from, to } = periodOf(year, quarter);
    return sql`(${quarter}::smallint, ${from}::date, ${to}::date)`;
  });
  return sql`
    select t.scope_kind, t.scope_id, t.line_id, t.metric, t.quarter, t.amount, coalesce(sum(r.amount), 0)::bigint as actual,
      (${today}::date - b.from_on + 1) * 1000 / (b.to_on - b.from_on + 1) as permille
    from target t
    join (values ${sql.join(bounds)}) as b (quarter, from_on, to_on)
      on b.quarter is not distinct from t.quarter and ${today}::date between b.from_on and b.to_on
    left join (
      select metric, on_day, line_id, unit_id, sum(amount) as amount
      from (${projectResults(db, zoneId, periodOf(year, null))}) as each
      group by 1, 2, 3, 4
    ) as r
      on r.metric = t.metric and r.on_day between b.from_on and ${today}::date
      and case t.scope_kind when 'line' then r.line_id = t.scope_id when 'unit' then r.unit_id = t.scope_id else true end
    where t.zone_id = ${zoneId} and t.year = ${year}
    group by t.id, t.scope_kind, t.scope_id, t.line_id, t.metric, t.quarter, t.amount, b.from_on, b.to_on`;
};
