import { type SqlBool, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ObstacleForm, ObstacleKind, ObstacleStep } from '../obstacle-contract.ts';

const obstacles = (db: Db, zoneId: number) =>
  db
    .selectFrom('project_obstacle as b')
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'b.zone_id').onRef('e.id', '=', 'b.enterprise_id'),
    )
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'b.zone_id').onRef('o.id', '=', 'b.owner_id'))
    .leftJoin('project as p', (j) =>
      j.onRef('p.zone_id', '=', 'b.zone_id').onRef('p.id', '=', 'b.project_id'),
    )
    .where('b.zone_id', '=', zoneId)
    .selectAll('b')
    .select(['e.name as enterprise_name', 'o.name as owner_name', 'p.name as project_name'])
    .select(
      sql<string | null>`case when p.id is null then e.owner_person_id else p.owner_id end`.as('confirms_id'),
    );

type Selected = Awaited<ReturnType<ReturnType<typeof obstacles>['executeTakeFirstOrThrow']>>;

const obstacleOf = (row: Selected) => ({
  id: row.id,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  projectId: row.project_id,
  projectName: row.project_name,
  kind: row.kind as ObstacleKind, // border: the table's check holds the list
  what: row.what,
  jobsAtRisk: row.jobs_at_risk,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  lineId: row.line_id,
  dueOn: day(row.due_on),
  raisedOn: day(row.raised_on),
  raisedByName: row.raised_by_name,
  raisedByAccountId: row.raised_by_account_id,
  raisedByPersonId: row.raised_by_person_id,
  confirmsId: row.confirms_id,
  closedOn: row.closed_on === null ? null : day(row.closed_on),
  closedByName: row.closed_by_name,
  closedNote: row.closed_note,
  revision: row.revision,
});
export type ObstacleRow = ReturnType<typeof obstacleOf>;

export interface ObstaclesWanted {
  readonly state: 'open' | 'closed';
  readonly projectId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly lineId?: string | undefined;
  readonly kind?: ObstacleKind | undefined;
  /** Due before this day, or on it at the latest. */
  readonly dueBefore?: Day | undefined;
  readonly dueUntil?: Day | undefined;
  readonly after: readonly [day: string, id: string] | null;
  readonly limit: number;
}

/** Open ones the longest due first, closed ones the latest due first. */
export async function obstaclesWanted(
  db: Db,
  zoneId: number,
  wanted: ObstaclesWanted,
): Promise<ObstacleRow[]> {
  const isOpen = wanted.state === 'open';
  let query = obstacles(db, zoneId).where('b.closed_on', isOpen ? 'is' : 'is not', null);
  if (wanted.projectId) query = query.where('b.project_id', '=', wanted.projectId);
  if (wanted.enterpriseId) query = query.where('b.enterprise_id', '=', wanted.enterpriseId);
  if (wanted.ownerId) query = query.where('b.owner_id', '=', wanted.ownerId);
  if (wanted.lineId) query = query.where('b.line_id', '=', wanted.lineId);
  if (wanted.kind) query = query.where('b.kind', '=', wanted.kind);
  if (wanted.dueBefore) query = query.where('b.due_on', '<', wanted.dueBefore);
  if (wanted.dueUntil) query = query.where('b.due_on', '<=', wanted.dueUntil);
  if (wanted.after) {
    const [on, id] = wanted.after;
    query = query.where(
      isOpen
        ? sql<SqlBool>`(b.due_on, b.id) > (${on}::date, ${id}::uuid)`
        : sql<SqlBool>`(b.due_on, b.id) < (${on}::date, ${id}::uuid)`,
    );
  }
  const way = isOpen ? 'asc' : 'desc';
  const rows = await query.orderBy('b.due_on', way).orderBy('b.id', way).limit(wanted.limit).execute();
  return rows.map(obstacleOf);
}

export async function obstacleById(db: Db, zoneId: number, id: string): Promise<ObstacleRow | null> {
  const row = await obstacles(db, zoneId).where('b.id', '=', id).executeTakeFirst();
  return row ? obstacleOf(row) : null;
}

/** The obstacle, held until the transaction ends: of two who close it one comes second. */
export async function heldObstacle(db: Db, zoneId: number, id: string): Promise<ObstacleRow | null> {
  await db
    .selectFrom('project_obstacle')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
  return obstacleById(db, zoneId, id);
}

const columnsOf = (form: ObstacleForm) => ({
  kind: form.kind,
  what: form.what,
  jobs_at_risk: form.jobsAtRisk,
  owner_id: form.ownerId,
  line_id: form.lineId,
  due_on: form.dueOn,
});

export interface NewObstacle {
  readonly id: string;
  readonly form: ObstacleForm;
  readonly projectId: string | null;
  readonly enterpriseId: string;
  readonly on: Day;
  readonly at: string;
  readonly by: {
    readonly accountId: string | null;
    readonly personId: string | null;
    readonly name: string;
  };
}

export const insertObstacle = async (db: Db, zoneId: number, made: NewObstacle): Promise<void> => {
  await db
    .insertInto('project_obstacle')
    .values({
      zone_id: zoneId,
      id: made.id,
      project_id: made.projectId,
      enterprise_id: made.enterpriseId,
      ...columnsOf(made.form),
      raised_on: made.on,
      raised_at: made.at,
      raised_by_account_id: made.by.accountId,
      raised_by_person_id: made.by.personId,
      raised_by_name: made.by.name,
    })
    .execute();
};

type Change = Partial<ReturnType<typeof columnsOf>> & {
  readonly closed_on?: Day | null;
  readonly closed_at?: string | null;
  readonly closed_by_name?: string | null;
  readonly closed_note?: string | null;
};

const update = async (db: Db, zoneId: number, { id, change }: { id: string; change: Change }) =>
  (
    await db
      .updateTable('project_obstacle')
      .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export const updateObstacle = (
  db: Db,
  zoneId: number,
  { id, form }: { id: string; form: ObstacleForm },
): Promise<number> => update(db, zoneId, { id, change: columnsOf(form) });

export interface Closing {
  readonly id: string;
  readonly on: Day;
  readonly at: string;
  readonly byName: string;
  readonly note: string;
}

export const setClosed = (db: Db, zoneId: number, { id, on, at, byName, note }: Closing): Promise<number> =>
  update(db, zoneId, {
    id,
    change: { closed_on: on, closed_at: at, closed_by_name: byName, closed_note: note },
  });

export const setOpenAgain = (
  db: Db,
  zoneId: number,
  { id, dueOn }: { id: string; dueOn: Day },
): Promise<number> =>
  update(db, zoneId, {
    id,
    change: { due_on: dueOn, closed_on: null, closed_at: null, closed_by_name: null, closed_note: null },
  });

export interface NewStep {
  readonly id: string;
  readonly obstacleId: string;
  readonly kind: ObstacleStep['kind'];
  readonly note: string;
  readonly at: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

/** PRJ-18 A step, with whom the obstacle stands now and by when. */
export const insertStep = async (db: Db, zoneId: number, step: NewStep): Promise<void> => {
  await db
    .insertInto('project_obstacle_step')
    .columns([
      'zone_id',
      'id',
      'obstacle_id',
      'kind',
      'note',
      'owner_name',
      'due_on',
      'at',
      'by_account_id',
      'by_name',
    ])
    .expression(
      db
        .selectFrom('project_obstacle as b')
        .innerJoin('person as o', (j) =>
          j.onRef('o.zone_id', '=', 'b.zone_id').onRef('o.id', '=', 'b.owner_id'),
        )
        .where('b.zone_id', '=', zoneId)
        .where('b.id', '=', step.obstacleId)
        .select([
          'b.zone_id',
          sql<string>`${step.id}::uuid`.as('id'),
          'b.id as obstacle_id',
          sql<string>`${step.kind}::text`.as('kind'),
          sql<string>`${step.note}::text`.as('note'),
          'o.name as owner_name',
          'b.due_on',
          sql<string>`${step.at}::timestamptz`.as('at'),
          sql<string | null>`${step.by.accountId}::uuid`.as('by_account_id'),
          sql<string>`${step.by.name}::text`.as('by_name'),
        ]),
    )
    .execute();
};

export async function stepsOf(db: Db, zoneId: number, obstacleId: string): Promise<ObstacleStep[]> {
  const rows = await db
    .selectFrom('project_obstacle_step')
    .where('zone_id', '=', zoneId)
    .where('obstacle_id', '=', obstacleId)
    .selectAll()
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ObstacleStep['kind'], // border: the table's check holds the list
    note: row.note,
    ownerName: row.owner_name,
    dueOn: day(row.due_on),
    at: row.at,
    byName: row.by_name,
  }));
}

const FACTORS = ['land', 'power', 'water', 'gas', 'labour', 'logistics', 'finance'] as const;

/** What is open, for neighbours to join with: a part of their statements, not an answer. */
export const openObstaclesToJoin = (db: Db, zoneId: number) =>
  db
    .selectFrom('project_obstacle as b')
    .where('b.zone_id', '=', zoneId)
    .where('b.closed_on', 'is', null)
    .select(['b.id', 'b.project_id', 'b.enterprise_id', 'b.kind', 'b.what', 'b.jobs_at_risk'])
    .select(['b.owner_id', 'b.line_id', 'b.due_on', 'b.raised_on'])
    .select((eb) => eb('b.kind', 'in', [...FACTORS]).as('is_factor'));
