import { sql } from 'kysely';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { CommandStep, PostKind } from '../contract.ts';
import type { HandOver, Heightened, PersonInModel } from '../rules/command.ts';

/** The zone's own order, the top first; empty when it said nothing. */
export async function orderOf(db: Db, zoneId: number): Promise<CommandStep[]> {
  const rows = await db
    .selectFrom('command_step')
    .where('zone_id', '=', zoneId)
    .select(['kind', 'above_kind'])
    .orderBy('height', 'desc')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as PostKind, // border: the table's check holds the list
    above: row.above_kind as PostKind | null,
  }));
}

/** The order as a whole in place of the one before; the top comes first, for each refers to the one above. */
export async function replaceOrder(db: Db, zoneId: number, order: readonly Heightened[]): Promise<void> {
  const heightOf = new Map(order.map((step) => [step.kind, step.height]));
  await db.deleteFrom('command_step').where('zone_id', '=', zoneId).execute();
  await db
    .insertInto('command_step')
    .values(
      order.map((step) => ({
        zone_id: zoneId,
        kind: step.kind,
        height: step.height,
        above_kind: step.above,
        above_height: step.above && (heightOf.get(step.above) ?? null),
      })),
    )
    .execute();
}

/** Everybody of the zone as they stand on a day. */
export async function peopleInModel(db: Db, zoneId: number, on: Day): Promise<Map<string, PersonInModel>> {
  const rows = await db
    .selectFrom('person')
    .where('zone_id', '=', zoneId)
    .select(['id', 'name', 'account_id as accountId'])
    .select(sql<boolean>`joined_on <= ${on} and coalesce(left_on >= ${on}, true)`.as('inService'))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const ends = sql<string>`least(until_at, taken_back_at)`;

/** Who stands in for whom at an instant. */
export async function standInsAt(db: Db, zoneId: number, at: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('delegation')
    .where('zone_id', '=', zoneId)
    .where('from_at', '<=', at)
    .where('until_at', '>', at)
    .where(sql<boolean>`coalesce(taken_back_at > ${at}, true)`)
    .select(['person_id', 'to_person_id'])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.to_person_id]));
}

const delegations = (db: Db, zoneId: number) =>
  db
    .selectFrom('delegation as d')
    .innerJoin('person as p', (j) => j.onRef('p.zone_id', '=', 'd.zone_id').onRef('p.id', '=', 'd.person_id'))
    .innerJoin('person as t', (j) =>
      j.onRef('t.zone_id', '=', 'd.zone_id').onRef('t.id', '=', 'd.to_person_id'),
    )
    .where('d.zone_id', '=', zoneId)
    .select([
      'd.id',
      'd.person_id as personId',
      'p.name as personName',
      'd.to_person_id as toPersonId',
      't.name as toPersonName',
      'd.from_at as from',
      'd.until_at as until',
      'd.reason',
      'd.given_by_name as givenByName',
      'd.taken_back_at as takenBackAt',
    ]);
export type DelegationRow = Awaited<ReturnType<ReturnType<typeof delegations>['execute']>>[number];

/** Hand-overs that had not ended at an instant, the one that ends last first. */
export const delegationsSince = (
  db: Db,
  zoneId: number,
  { since, limit }: { since: string; limit: number },
): Promise<DelegationRow[]> =>
  delegations(db, zoneId)
    .where('d.until_at', '>', since)
    .orderBy('d.until_at', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .execute();

export const delegationById = async (db: Db, zoneId: number, id: string): Promise<DelegationRow | null> =>
  (await delegations(db, zoneId).where('d.id', '=', id).executeTakeFirst()) ?? null;

/** Hand-overs that run at any time within a period. */
export const delegationsWithin = (
  db: Db,
  zoneId: number,
  period: { from: string; until: string },
): Promise<HandOver[]> =>
  delegations(db, zoneId)
    .where('d.from_at', '<', period.until)
    .where(sql<boolean>`${ends} > ${period.from}`)
    .execute();

/** ORG-16 Whoever hands over in this zone waits here for the one before: two at once cannot make a ring together. */
export async function takeTurnsHandingOver(db: Db, zoneId: number): Promise<void> {
  await db
    .selectFrom('person')
    .where('zone_id', '=', zoneId)
    .select('id')
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .execute();
}

export interface NewDelegation {
  readonly id: string;
  readonly personId: string;
  readonly toPersonId: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
  readonly at: string;
}

export const insertDelegation = async (db: Db, zoneId: number, made: NewDelegation): Promise<void> => {
  await db
    .insertInto('delegation')
    .values({
      zone_id: zoneId,
      id: made.id,
      person_id: made.personId,
      to_person_id: made.toPersonId,
      from_at: made.from,
      until_at: made.until,
      reason: made.reason,
      given_by: made.by.accountId,
      given_by_name: made.by.name,
      created_at: made.at,
    })
    .execute();
};

/** False when it was over already. */
export const endDelegation = async (
  db: Db,
  zoneId: number,
  end: { id: string; at: string },
): Promise<boolean> => {
  const ended = await db
    .updateTable('delegation')
    .set({ taken_back_at: end.at })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .where('taken_back_at', 'is', null)
    .where('until_at', '>', end.at)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
};
