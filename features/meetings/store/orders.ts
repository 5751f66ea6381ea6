import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { OrderAsked, OrderState } from '../contract.ts';

export interface OrderFilters {
  readonly state?: OrderState | undefined;
  readonly lineId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly q?: string | undefined;
  /** Owners or askers; null for everybody's. */
  readonly owners?: readonly string[] | null;
  readonly askers?: readonly string[] | null;
  /** Late on this day. */
  readonly lateOn?: Day | undefined;
}

const withNames = (db: Db, zoneId: number, by: OrderFilters) => {
  let query = db
    .selectFrom('supervision_order as o')
    .innerJoin('person as w', (j) => j.onRef('w.zone_id', '=', 'o.zone_id').onRef('w.id', '=', 'o.owner_id'))
    .innerJoin('person as a', (j) => j.onRef('a.zone_id', '=', 'o.zone_id').onRef('a.id', '=', 'o.asker_id'))
    .leftJoin('project as p', (j) =>
      j.onRef('p.zone_id', '=', 'o.zone_id').onRef('p.id', '=', 'o.project_id'),
    )
    .leftJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'o.zone_id').onRef('e.id', '=', 'o.enterprise_id'),
    )
    .leftJoin('unit as u', (j) => j.onRef('u.zone_id', '=', 'o.zone_id').onRef('u.id', '=', 'o.lead_unit_id'))
    .where('o.zone_id', '=', zoneId)
    .selectAll('o')
    .select(['w.name as owner_name', 'a.name as asker_name', 'p.name as project_name'])
    .select(['e.name as enterprise_name', 'u.name as unit_name']);
  if (by.state) query = query.where('o.state', '=', by.state);
  if (by.lineId) query = query.where('o.line_id', '=', by.lineId);
  if (by.ownerId) query = query.where('o.owner_id', '=', by.ownerId);
  if (by.projectId) query = query.where('o.project_id', '=', by.projectId);
  if (by.enterpriseId) query = query.where('o.enterprise_id', '=', by.enterpriseId);
  if (by.owners) query = query.where('o.owner_id', 'in', by.owners);
  if (by.askers) query = query.where('o.asker_id', 'in', by.askers);
  if (by.lateOn)
    query = query.where('o.due_on', '<', by.lateOn).where('o.state', 'in', ['given', 'accepted']);
  if (by.q) query = query.where('o.what', 'like', `%${by.q.replace(/[\\%_]/g, '\\$&')}%`);
  return query;
};

type Selected = Awaited<ReturnType<ReturnType<typeof withNames>['executeTakeFirstOrThrow']>>;

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

const orderOf = (row: Selected) => ({
  id: row.id,
  what: row.what,
  evidenceWanted: row.evidence_wanted,
  ownerId: row.owner_id,
  askerId: row.asker_id,
  owner: { id: row.owner_id, name: row.owner_name },
  asker: { id: row.asker_id, name: row.asker_name },
  leadUnit: named(row.lead_unit_id, row.unit_name),
  lineId: row.line_id,
  project: named(row.project_id, row.project_name),
  enterprise: named(row.enterprise_id, row.enterprise_name),
  givenOn: day(row.given_on),
  dueOn: day(row.due_on),
  lapses: row.lapses,
  state: row.state as OrderState, // border: the table's check holds the list
  doneWords: row.done_words,
  closedAt: row.closed_at,
  revision: row.revision,
});
export type OrderRow = ReturnType<typeof orderOf>;

/** The open ones, the longest due first. */
export async function openOrders(
  db: Db,
  zoneId: number,
  wanted: OrderFilters & { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<OrderRow[]> {
  let query = withNames(db, zoneId, wanted).where('o.closed_at', 'is', null);
  if (wanted.after)
    query = query.where(
      sql<boolean>`(o.due_on, o.id) > (${wanted.after[0]}::date, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query.orderBy('o.due_on').orderBy('o.id').limit(wanted.limit).execute();
  return rows.map(orderOf);
}

/** The closed ones, the last closed first. */
export async function closedOrders(
  db: Db,
  zoneId: number,
  wanted: OrderFilters & { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<OrderRow[]> {
  let query = withNames(db, zoneId, wanted).where('o.closed_at', 'is not', null);
  if (wanted.after)
    query = query.where(
      sql<boolean>`(o.closed_at, o.id) < (${wanted.after[0]}::timestamptz, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query
    .orderBy('o.closed_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(wanted.limit)
    .execute();
  return rows.map(orderOf);
}

export const ordersById = async (db: Db, zoneId: number, ids: readonly string[]): Promise<OrderRow[]> =>
  ids.length === 0 ? [] : (await withNames(db, zoneId, {}).where('o.id', 'in', ids).execute()).map(orderOf);

export const orderById = async (db: Db, zoneId: number, id: string): Promise<OrderRow | null> =>
  (await ordersById(db, zoneId, [id]))[0] ?? null;

/** The order's row, held until the transaction ends: two steps of one order take turns. */
export const lockOrder = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db
    .selectFrom('supervision_order')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
};

export interface NewOrder {
  readonly id: string;
  readonly asked: OrderAsked;
  readonly askerId: string;
  readonly givenOn: Day;
  readonly givenAt: string;
  readonly tellOn: Day | null;
  /** The meeting's decision it came from; null when it was given directly. */
  readonly decisionId: string | null;
}

export async function insertOrder(db: Db, zoneId: number, made: NewOrder): Promise<void> {
  const { id, asked } = made;
  await db
    .insertInto('supervision_order')
    .values({
      zone_id: zoneId,
      id,
      what: asked.what,
      evidence_wanted: asked.evidenceWanted,
      owner_id: asked.ownerId,
      asker_id: made.askerId,
      lead_unit_id: asked.leadUnitId,
      line_id: asked.lineId,
      project_id: asked.projectId,
      enterprise_id: asked.enterpriseId,
      given_on: made.givenOn,
      given_at: made.givenAt,
      due_on: asked.dueOn,
      state: 'given',
      tell_on: made.tellOn,
      decision_id: made.decisionId,
      updated_at: made.givenAt,
    })
    .execute();
  const supports = [
    ...[...new Set(asked.supportPersonIds)].map((person_id) => ({ person_id, unit_id: null })),
    ...[...new Set(asked.supportUnitIds)].map((unit_id) => ({ person_id: null, unit_id })),
  ];
  if (supports.length === 0) return;
  await db
    .insertInto('order_support')
    .values(supports.map((one) => ({ zone_id: zoneId, id: newId(), order_id: id, ...one })))
    .execute();
}

export interface OrderChange {
  readonly state: OrderState;
  readonly ownerId: string;
  readonly dueOn: Day;
  readonly lapses: number;
  readonly doneWords: string;
  readonly doneFiles: number;
  readonly confirmedBy: string | null;
  readonly isClosed: boolean;
  readonly tellOn: Day | null;
}

export const updateOrder = async (
  db: Db,
  at: { readonly zoneId: number; readonly id: string; readonly now: string },
  change: OrderChange,
): Promise<number> =>
  (
    await db
      .updateTable('supervision_order')
      .set((eb) => ({
        state: change.state,
        owner_id: change.ownerId,
        due_on: change.dueOn,
        lapses: change.lapses,
        done_words: change.doneWords,
        done_files: change.doneFiles,
        confirmed_by: change.confirmedBy,
        closed_at: change.isClosed ? at.now : null,
        tell_on: change.tellOn,
        updated_at: at.now,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export async function supportsOf(
  db: Db,
  zoneId: number,
  orderId: string,
): Promise<{ kind: 'person' | 'unit'; id: string; name: string }[]> {
  const rows = await db
    .selectFrom('order_support as s')
    .leftJoin('person as p', (j) => j.onRef('p.zone_id', '=', 's.zone_id').onRef('p.id', '=', 's.person_id'))
    .leftJoin('unit as u', (j) => j.onRef('u.zone_id', '=', 's.zone_id').onRef('u.id', '=', 's.unit_id'))
    .where('s.zone_id', '=', zoneId)
    .where('s.order_id', '=', orderId)
    .select(['s.person_id', 's.unit_id', 'p.name as person_name', 'u.name as unit_name'])
    .orderBy('s.id')
    .execute();
  return rows.map((row) =>
    row.person_id === null
      ? { kind: 'unit', id: row.unit_id ?? '', name: row.unit_name ?? '' }
      : { kind: 'person', id: row.person_id, name: row.person_name ?? '' },
  );
}

/** What waits for some people: orders given to them that are new or late, and done ones that they asked for. */
export async function ordersWaiting(
  db: Db,
  zoneId: number,
  { people, today }: { readonly people: readonly string[]; readonly today: Day },
): Promise<{ mine: number; toConfirm: number }> {
  const ids = sql`any (${[...people]}::uuid[])`;
  const counted = await sql<{ mine: number; toConfirm: number }>`
    select
      (
        select count(*)::integer
        from supervision_order o
        where o.zone_id = ${zoneId} and o.owner_id = ${ids}
          and (o.state = 'given' or (o.state = 'accepted' and o.due_on < ${today}::date))
      ) as mine,
      (
        select count(*)::integer
        from supervision_order o
        where o.zone_id = ${zoneId} and o.asker_id = ${ids} and o.state in ('done', 'declined')
      ) as "toConfirm"
  `.execute(db);
  return counted.rows[0] ?? { mine: 0, toConfirm: 0 };
}
