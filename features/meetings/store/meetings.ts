import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { MeetingForm, MeetingState, Presence } from '../contract.ts';

const withNames = (db: Db, zoneId: number) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('person as c', (j) => j.onRef('c.zone_id', '=', 'm.zone_id').onRef('c.id', '=', 'm.chair_id'))
    .innerJoin('person as s', (j) =>
      j.onRef('s.zone_id', '=', 'm.zone_id').onRef('s.id', '=', 'm.secretary_id'),
    )
    .where('m.zone_id', '=', zoneId)
    .selectAll('m')
    .select(['c.name as chair_name', 's.name as secretary_name'])
    .select(
      sql<number>`(
        select count(*)::integer from agenda_item i
        where i.zone_id = m.zone_id and i.meeting_id = m.id and i.removed_at is null
      )`.as('items'),
    )
    .select(
      sql<number>`(
        select count(*)::integer from meeting_decision d where d.zone_id = m.zone_id and d.meeting_id = m.id
      )`.as('decisions'),
    );

type Selected = Awaited<ReturnType<ReturnType<typeof withNames>['executeTakeFirstOrThrow']>>;

const meetingOf = (row: Selected) => ({
  id: row.id,
  title: row.title,
  heldOn: day(row.held_on),
  startsAt: row.starts_at,
  place: row.place,
  chair: { id: row.chair_id, name: row.chair_name },
  secretary: { id: row.secretary_id, name: row.secretary_name },
  lineId: row.line_id,
  state: row.state as MeetingState, // border: the table's check holds the list
  reason: row.reason,
  leftOut: row.left_out,
  builtAt: row.built_at,
  items: row.items,
  decisions: row.decisions,
  revision: row.revision,
});
export type MeetingRow = ReturnType<typeof meetingOf>;

interface Wanted {
  readonly lineId?: string | undefined;
  readonly today: Day;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** Today's and those to come, the next first. */
export async function comingMeetings(db: Db, zoneId: number, wanted: Wanted): Promise<MeetingRow[]> {
  let query = withNames(db, zoneId).where('m.held_on', '>=', wanted.today);
  if (wanted.lineId) query = query.where('m.line_id', '=', wanted.lineId);
  if (wanted.after)
    query = query.where(
      sql<boolean>`(m.held_on, m.id) > (${wanted.after[0]}::date, ${wanted.after[1]}::uuid)`,
    );
  return (await query.orderBy('m.held_on').orderBy('m.id').limit(wanted.limit).execute()).map(meetingOf);
}

/** Those before today, the latest first. */
export async function pastMeetings(db: Db, zoneId: number, wanted: Wanted): Promise<MeetingRow[]> {
  let query = withNames(db, zoneId).where('m.held_on', '<', wanted.today);
  if (wanted.lineId) query = query.where('m.line_id', '=', wanted.lineId);
  if (wanted.after)
    query = query.where(
      sql<boolean>`(m.held_on, m.id) < (${wanted.after[0]}::date, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query.orderBy('m.held_on', 'desc').orderBy('m.id', 'desc').limit(wanted.limit).execute();
  return rows.map(meetingOf);
}

export async function meetingById(db: Db, zoneId: number, id: string): Promise<MeetingRow | null> {
  const row = await withNames(db, zoneId).where('m.id', '=', id).executeTakeFirst();
  return row ? meetingOf(row) : null;
}

/** The meeting's row, held until the transaction ends. */
export const lockMeeting = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db
    .selectFrom('meeting')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
};

const columnsOf = (form: MeetingForm) => ({
  title: form.title,
  held_on: form.heldOn,
  starts_at: form.startsAt,
  place: form.place,
  chair_id: form.chairId,
  secretary_id: form.secretaryId,
  line_id: form.lineId,
});

export const insertMeeting = async (
  db: Db,
  at: { readonly zoneId: number; readonly id: string; readonly now: string },
  form: MeetingForm,
): Promise<void> => {
  await db
    .insertInto('meeting')
    .values({
      zone_id: at.zoneId,
      id: at.id,
      kind: 'dispatch',
      ...columnsOf(form),
      state: 'planned',
      created_at: at.now,
      updated_at: at.now,
    })
    .execute();
};

interface Change {
  readonly form?: MeetingForm;
  readonly state?: MeetingState;
  readonly reason?: string;
  readonly leftOut?: number;
  readonly builtAt?: string;
}

/** Writes what changed of a meeting; its revision moves on. */
export const updateMeeting = async (
  db: Db,
  at: { readonly zoneId: number; readonly id: string; readonly now: string },
  change: Change,
): Promise<number> =>
  (
    await db
      .updateTable('meeting')
      .set((eb) => ({
        ...(change.form && columnsOf(change.form)),
        ...(change.state && { state: change.state }),
        ...(change.reason !== undefined && { reason: change.reason }),
        ...(change.leftOut !== undefined && { left_out: change.leftOut }),
        ...(change.builtAt && { built_at: change.builtAt }),
        updated_at: at.now,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly presence: Presence;
}

/** Who is called to a meeting, the highest rank first. */
export async function membersOf(db: Db, zoneId: number, meetingId: string): Promise<MemberRow[]> {
  const rows = await db
    .selectFrom('meeting_member as m')
    .innerJoin('person as p', (j) => j.onRef('p.zone_id', '=', 'm.zone_id').onRef('p.id', '=', 'm.person_id'))
    .innerJoin('unit as u', (j) => j.onRef('u.zone_id', '=', 'p.zone_id').onRef('u.id', '=', 'p.unit_id'))
    .where('m.zone_id', '=', zoneId)
    .where('m.meeting_id', '=', meetingId)
    .select(['p.id', 'p.name', 'u.name as unit_name', 'm.presence'])
    .orderBy('p.rank', 'desc')
    .orderBy('p.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    unitName: row.unit_name,
    presence: row.presence as Presence, // border: the table's check holds the list
  }));
}

/** Makes the members those named; who was one already keeps their presence. Returns who is new. */
export async function setMembers(
  db: Db,
  zoneId: number,
  { meetingId, personIds }: { meetingId: string; personIds: readonly string[] },
): Promise<string[]> {
  await sql`
    delete from meeting_member
    where zone_id = ${zoneId} and meeting_id = ${meetingId} and not person_id = any (${[...personIds]}::uuid[])
  `.execute(db);
  const fresh = await sql<{ id: string }>`
    insert into meeting_member (zone_id, meeting_id, person_id, presence)
    select distinct ${zoneId}::integer, ${meetingId}::uuid, id, 'invited' from unnest(${[...personIds]}::uuid[]) as called (id)
    on conflict (zone_id, meeting_id, person_id) do nothing
    returning person_id as id
  `.execute(db);
  return fresh.rows.map((row) => row.id);
}

/** Returns how many there were: none when this person is no member. */
export const setPresence = async (
  db: Db,
  zoneId: number,
  of: { meetingId: string; personId: string; presence: Presence },
): Promise<number> => {
  const changed = await db
    .updateTable('meeting_member')
    .set({ presence: of.presence })
    .where('zone_id', '=', zoneId)
    .where('meeting_id', '=', of.meetingId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
};
