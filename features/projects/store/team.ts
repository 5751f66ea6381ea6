import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Member } from '../team-contract.ts';

const members = (db: Db, zoneId: number) =>
  db
    .selectFrom('project_member as m')
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'm.zone_id').onRef('o.id', '=', 'm.person_id'))
    .innerJoin('unit as u', (j) => j.onRef('u.zone_id', '=', 'o.zone_id').onRef('u.id', '=', 'o.unit_id'))
    .where('m.zone_id', '=', zoneId)
    .select(['m.id', 'm.project_id', 'm.person_id', 'm.role', 'm.from_on', 'm.to_on'])
    .select(['o.name', 'u.name as unit_name']);

type Selected = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>;

const memberOf = (row: Selected) => ({
  id: row.id,
  projectId: row.project_id,
  personId: row.person_id,
  name: row.name,
  unitName: row.unit_name,
  role: row.role as Member['role'], // border: the table's check holds the list
  from: day(row.from_on),
  to: row.to_on === null ? null : day(row.to_on),
});
export type MemberRow = ReturnType<typeof memberOf>;

const MOST = 200;

/** In the order in which they came. */
export const membersOf = async (db: Db, zoneId: number, projectId: string): Promise<MemberRow[]> =>
  (
    await members(db, zoneId)
      .where('m.project_id', '=', projectId)
      .orderBy('m.from_on')
      .orderBy('m.id')
      .limit(MOST)
      .execute()
  ).map(memberOf);

/** The membership, held until the transaction ends. */
export async function heldMember(db: Db, zoneId: number, id: string): Promise<MemberRow | null> {
  await db
    .selectFrom('project_member')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
  const row = await members(db, zoneId).where('m.id', '=', id).executeTakeFirst();
  return row ? memberOf(row) : null;
}

export interface NewMember {
  readonly id: string;
  readonly projectId: string;
  readonly personId: string;
  readonly role: Member['role'];
  readonly from: Day;
  readonly at: string;
  readonly byName: string;
}

/** PRJ-25, PRJ-26 are kept by the table: of two leaders put in at once one stays out. */
export const insertMember = async (db: Db, zoneId: number, made: NewMember): Promise<void> => {
  await db
    .insertInto('project_member')
    .values({
      zone_id: zoneId,
      id: made.id,
      project_id: made.projectId,
      person_id: made.personId,
      role: made.role,
      from_on: made.from,
      added_at: made.at,
      added_by_name: made.byName,
    })
    .execute();
};

export const setMemberEnd = async (
  db: Db,
  zoneId: number,
  end: { id: string; to: Day; byName: string },
): Promise<void> => {
  await db
    .updateTable('project_member')
    .set({ to_on: end.to, ended_by_name: end.byName })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};
