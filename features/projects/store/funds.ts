import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Arrival, Instalment } from '../funds-contract.ts';
import { firstOfMonth, monthOf } from '../rules/funds.ts';

type Kind = Arrival['kind'];

export interface FundSums {
  readonly agreed: number | null;
  readonly planned: number;
  readonly due: number;
  readonly arrived: number;
  readonly arrivedForeign: number;
  readonly unproven: number;
  readonly revision: number;
}

/** PRJ-23 A proof that stands: a number, or a file that was not removed. */
const standing = sql`
  select from fund_proof f
  left join file d on d.zone_id = f.zone_id and d.id = f.file_id
  where f.zone_id = a.zone_id and f.arrival_id = coalesce(a.corrects_id, a.id)
    and (f.reference <> '' or (d.id is not null and d.removed_at is null))`;

/** Null for a project that is not there. */
export async function fundSums(
  db: Db,
  zoneId: number,
  of: { projectId: string; today: Day },
): Promise<FundSums | null> {
  const { rows } = await sql<FundSums>`
    select p.agreed_amount as agreed, p.revision,
      coalesce(i.planned, 0)::bigint as planned, coalesce(i.due, 0)::bigint as due,
      coalesce(s.arrived, 0)::bigint as arrived, coalesce(s.foreign_arrived, 0)::bigint as "arrivedForeign",
      coalesce(s.unproven, 0)::bigint as unproven
    from project p
    cross join lateral (
      select sum(amount) as planned,
        sum(amount) filter (where due_month < date_trunc('month', ${of.today}::date)::date) as due
      from fund_instalment
      where zone_id = p.zone_id and project_id = p.id and dropped_at is null
    ) as i
    cross join lateral (
      select sum(amount) filter (where proven) as arrived,
        sum(amount) filter (where proven and kind = 'foreign') as foreign_arrived,
        sum(amount) filter (where not proven) as unproven
      from (
        select a.amount, a.kind, exists (${standing}) as proven
        from fund_arrival a
        where a.zone_id = p.zone_id and a.project_id = p.id
      ) as entry
    ) as s
    where p.zone_id = ${zoneId} and p.id = ${of.projectId}
  `.execute(db);
  return rows[0] ?? null;
}

export type InstalmentRow = Instalment & { readonly id: string };

export async function planOf(db: Db, zoneId: number, projectId: string): Promise<InstalmentRow[]> {
  const rows = await db
    .selectFrom('fund_instalment')
    .where('zone_id', '=', zoneId)
    .where('project_id', '=', projectId)
    .where('dropped_at', 'is', null)
    .select(['id', 'due_month', 'amount'])
    .orderBy('due_month')
    .execute();
  return rows.map((row) => ({ id: row.id, dueMonth: monthOf(day(row.due_month)), amount: row.amount }));
}

export const dropInstalments = async (
  db: Db,
  zoneId: number,
  gone: { ids: readonly string[]; at: string; byName: string },
): Promise<void> => {
  if (gone.ids.length === 0) return;
  await db
    .updateTable('fund_instalment')
    .set({ dropped_at: gone.at, dropped_by_name: gone.byName })
    .where('zone_id', '=', zoneId)
    .where('id', 'in', gone.ids)
    .execute();
};

export interface NewPlan {
  readonly projectId: string;
  readonly rows: readonly InstalmentRow[];
  readonly at: string;
  readonly byName: string;
}

export const insertInstalments = async (db: Db, zoneId: number, made: NewPlan): Promise<void> => {
  if (made.rows.length === 0) return;
  const values = made.rows.map((row) => ({
    zone_id: zoneId,
    id: row.id,
    project_id: made.projectId,
    due_month: firstOfMonth(row.dueMonth),
    amount: row.amount,
    planned_at: made.at,
    planned_by_name: made.byName,
  }));
  await db.insertInto('fund_instalment').values(values).execute();
};

interface ArrivalSelected {
  readonly id: string;
  readonly projectId: string;
  readonly kind: Kind;
  readonly amount: number;
  readonly arrivedOn: string;
  readonly counts: boolean;
  readonly reference: string | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly correctsId: string | null;
  readonly isCorrected: boolean;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

const selected = sql`
  select a.id, a.project_id as "projectId", a.kind, a.amount, a.arrived_on as "arrivedOn",
    exists (${standing}) as counts, last.reference, last.file_id as "fileId", last.name as "fileName",
    a.corrects_id as "correctsId", a.reason, a.recorded_at as "recordedAt", a.recorded_by_name as "recordedByName",
    exists (
      select from fund_arrival c where c.zone_id = a.zone_id and c.corrects_id = a.id
    ) as "isCorrected"
  from fund_arrival a
  left join lateral (
    select f.reference, d.id as file_id, d.name
    from fund_proof f
    left join file d on d.zone_id = f.zone_id and d.id = f.file_id and d.removed_at is null
    where f.zone_id = a.zone_id and f.arrival_id = a.id
    order by f.id desc
    limit 1
  ) as last on true`;

const arrivalOf = (row: ArrivalSelected) => ({
  id: row.id,
  projectId: row.projectId,
  kind: row.kind,
  amount: row.amount,
  arrivedOn: day(row.arrivedOn),
  counts: row.counts,
  reference: row.reference ?? '',
  file: row.fileId !== null && row.fileName !== null ? { id: row.fileId, name: row.fileName } : null,
  correctsId: row.correctsId,
  isCorrected: row.isCorrected,
  reason: row.reason,
  recordedAt: row.recordedAt,
  recordedByName: row.recordedByName,
});
export type ArrivalRow = ReturnType<typeof arrivalOf>;

const MOST = 500;

/** The latest first. */
export async function arrivalsOf(db: Db, zoneId: number, projectId: string): Promise<ArrivalRow[]> {
  const { rows } = await sql<ArrivalSelected>`
    ${selected}
    where a.zone_id = ${zoneId} and a.project_id = ${projectId}
    order by a.arrived_on desc, a.id desc
    limit ${MOST}
  `.execute(db);
  return rows.map(arrivalOf);
}

/** The arrival, held until the transaction ends: of two who take it back one comes second. */
export async function heldArrival(db: Db, zoneId: number, id: string): Promise<ArrivalRow | null> {
  // an arrival may not be updated, so its project's row is what they take turns on
  await sql`
    select from project p
    where p.zone_id = ${zoneId}
      and p.id = (select project_id from fund_arrival where zone_id = ${zoneId} and id = ${id})
    for update
  `.execute(db);
  const { rows } = await sql<ArrivalSelected>`
    ${selected} where a.zone_id = ${zoneId} and a.id = ${id}
  `.execute(db);
  return rows[0] ? arrivalOf(rows[0]) : null;
}

export interface NewArrival {
  readonly id: string;
  readonly projectId: string;
  readonly kind: Kind;
  readonly amount: number;
  readonly on: Day;
  readonly correctsId: string | null;
  readonly reason: string;
  readonly at: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export const insertArrival = async (db: Db, zoneId: number, made: NewArrival): Promise<void> => {
  await db
    .insertInto('fund_arrival')
    .values({
      zone_id: zoneId,
      id: made.id,
      project_id: made.projectId,
      kind: made.kind,
      amount: made.amount,
      arrived_on: made.on,
      corrects_id: made.correctsId,
      reason: made.reason,
      recorded_at: made.at,
      recorded_by: made.by.accountId,
      recorded_by_name: made.by.name,
    })
    .execute();
};

export interface NewProof {
  readonly id: string;
  readonly arrivalId: string;
  readonly reference: string;
  readonly fileId: string | null;
  readonly at: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export const insertProof = async (db: Db, zoneId: number, made: NewProof): Promise<void> => {
  await db
    .insertInto('fund_proof')
    .values({
      zone_id: zoneId,
      id: made.id,
      arrival_id: made.arrivalId,
      reference: made.reference,
      file_id: made.fileId,
      given_at: made.at,
      given_by: made.by.accountId,
      given_by_name: made.by.name,
    })
    .execute();
};

/** A change beside the project's own columns: whoever read the project before is told so (HTTP-4). */
export const reviseProject = async (
  db: Db,
  at: { zoneId: number; id: string; now: string },
): Promise<number> =>
  (
    await db
      .updateTable('project')
      .set((eb) => ({ updated_at: at.now, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

/** Per project what arrived with proof, net of counter-entries, and when last: to join with. */
export const arrivalsToJoin = (db: Db, zoneId: number) =>
  db
    .selectFrom('fund_arrival as a')
    .where('a.zone_id', '=', zoneId)
    .where(sql<boolean>`exists (${standing})`)
    .groupBy('a.project_id')
    .select('a.project_id')
    .select(sql<number>`sum(a.amount)::bigint`.as('arrived'))
    .select(
      sql<number>`coalesce(sum(a.amount) filter (where a.kind = 'foreign'), 0)::bigint`.as('arrived_foreign'),
    )
    .select(sql<string>`max(a.arrived_on)`.as('last_arrival_on'));

/** PRJ-23 Each arrival that counts, counter-entries among them: a part of neighbours' statements. */
export const countedArrivals = (db: Db, zoneId: number) =>
  db
    .selectFrom('fund_arrival as a')
    .where('a.zone_id', '=', zoneId)
    .where(sql<boolean>`exists (${standing})`)
    .select(['a.project_id', 'a.arrived_on', 'a.amount']);
