import { type SqlBool, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Commitment, CommitmentForm } from '../commitment-contract.ts';

const commitments = (db: Db, zoneId: number) =>
  db
    .selectFrom('project_commitment as c')
    .innerJoin('project as p', (j) =>
      j.onRef('p.zone_id', '=', 'c.zone_id').onRef('p.id', '=', 'c.project_id'),
    )
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'c.zone_id').onRef('o.id', '=', 'c.owner_id'))
    .where('c.zone_id', '=', zoneId)
    .selectAll('c')
    .select(['p.name as project_name', 'p.line_id', 'p.enterprise_id', 'o.name as owner_name']);

type Selected = Awaited<ReturnType<ReturnType<typeof commitments>['executeTakeFirstOrThrow']>>;

const commitmentOf = (row: Selected) => ({
  id: row.id,
  projectId: row.project_id,
  projectName: row.project_name,
  enterpriseId: row.enterprise_id,
  lineId: row.line_id,
  direction: row.direction as Commitment['direction'], // border: the table's check holds the list
  what: row.what,
  otherSide: row.other_side,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  promisedOn: day(row.promised_on),
  dueOn: day(row.due_on),
  outcome: row.outcome as Commitment['outcome'], // border: the table's check holds the list
  settledOn: row.settled_on === null ? null : day(row.settled_on),
  settledByName: row.settled_by_name,
  settledNote: row.settled_note,
  releasedBy: row.released_by,
  revision: row.revision,
});
export type CommitmentRow = ReturnType<typeof commitmentOf>;

export interface CommitmentsWanted {
  readonly state: 'open' | 'settled';
  readonly direction?: Commitment['direction'] | undefined;
  readonly projectId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly lineId?: string | undefined;
  /** Due before this day, or on it at the latest. */
  readonly dueBefore?: Day | undefined;
  readonly dueUntil?: Day | undefined;
  readonly after: readonly [day: string, id: string] | null;
  readonly limit: number;
}

/** Open ones the longest due first, settled ones the latest due first. */
export async function commitmentsWanted(
  db: Db,
  zoneId: number,
  wanted: CommitmentsWanted,
): Promise<CommitmentRow[]> {
  const isOpen = wanted.state === 'open';
  let query = commitments(db, zoneId).where('c.outcome', isOpen ? 'is' : 'is not', null);
  if (wanted.direction) query = query.where('c.direction', '=', wanted.direction);
  if (wanted.projectId) query = query.where('c.project_id', '=', wanted.projectId);
  if (wanted.ownerId) query = query.where('c.owner_id', '=', wanted.ownerId);
  if (wanted.lineId) query = query.where('p.line_id', '=', wanted.lineId);
  if (wanted.dueBefore) query = query.where('c.due_on', '<', wanted.dueBefore);
  if (wanted.dueUntil) query = query.where('c.due_on', '<=', wanted.dueUntil);
  if (wanted.after) {
    const [on, id] = wanted.after;
    query = query.where(
      isOpen
        ? sql<SqlBool>`(c.due_on, c.id) > (${on}::date, ${id}::uuid)`
        : sql<SqlBool>`(c.due_on, c.id) < (${on}::date, ${id}::uuid)`,
    );
  }
  const way = isOpen ? 'asc' : 'desc';
  const rows = await query.orderBy('c.due_on', way).orderBy('c.id', way).limit(wanted.limit).execute();
  return rows.map(commitmentOf);
}

/** The commitment, held until the transaction ends: of two who settle it one comes second. */
export async function heldCommitment(db: Db, zoneId: number, id: string): Promise<CommitmentRow | null> {
  await db
    .selectFrom('project_commitment')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
  const row = await commitments(db, zoneId).where('c.id', '=', id).executeTakeFirst();
  return row ? commitmentOf(row) : null;
}

export interface NewCommitment {
  readonly id: string;
  readonly projectId: string;
  readonly form: CommitmentForm;
  readonly at: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export const insertCommitment = async (
  db: Db,
  zoneId: number,
  { id, projectId, form, at, by }: NewCommitment,
): Promise<void> => {
  await db
    .insertInto('project_commitment')
    .values({
      zone_id: zoneId,
      id,
      project_id: projectId,
      direction: form.direction,
      what: form.what,
      other_side: form.otherSide,
      owner_id: form.ownerId,
      promised_on: form.promisedOn,
      due_on: form.dueOn,
      recorded_at: at,
      recorded_by: by.accountId,
      recorded_by_name: by.name,
    })
    .execute();
};

interface Change {
  readonly owner_id?: string;
  readonly outcome?: 'kept' | 'released';
  readonly settled_on?: Day;
  readonly settled_at?: string;
  readonly settled_by_name?: string;
  readonly settled_note?: string;
  readonly released_by?: string | null;
}

const update = async (db: Db, zoneId: number, { id, change }: { id: string; change: Change }) =>
  (
    await db
      .updateTable('project_commitment')
      .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export const setCommitmentOwner = (
  db: Db,
  zoneId: number,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<number> => update(db, zoneId, { id, change: { owner_id: ownerId } });

export interface Settling {
  readonly id: string;
  readonly outcome: 'kept' | 'released';
  readonly on: Day;
  readonly at: string;
  readonly byName: string;
  readonly note: string;
  readonly releasedBy: string | null;
}

export const settleCommitment = (db: Db, zoneId: number, of: Settling): Promise<number> =>
  update(db, zoneId, {
    id: of.id,
    change: {
      outcome: of.outcome,
      settled_on: of.on,
      settled_at: of.at,
      settled_by_name: of.byName,
      settled_note: of.note,
      released_by: of.releasedBy,
    },
  });
