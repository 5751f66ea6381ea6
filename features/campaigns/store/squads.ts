import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SquadStatus, Standing } from '../contract.ts';
import type { CampaignRow, Stamp } from './campaigns.ts';
import type { ParticipantRow } from './participants.ts';

const NOT_YET = '-infinity';

export interface SeatRow {
  readonly personId: string;
  readonly standing: Standing;
  readonly until: string | null;
}

export interface SquadRow {
  readonly id: string;
  readonly campaignId: string;
  readonly waveId: string | null;
  readonly number: number;
  readonly name: string;
  readonly status: SquadStatus;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly startCity: string;
  /** None means anywhere. */
  readonly cities: readonly string[];
  readonly departedAt: string | null;
  readonly returnedAt: string | null;
  readonly revision: number;
  /** The leader first. */
  readonly members: readonly SeatRow[];
}

const squads = (db: Db, zoneId: number) => db.selectFrom('squad').where('zone_id', '=', zoneId).selectAll();
type Selected = Awaited<ReturnType<ReturnType<typeof squads>['executeTakeFirstOrThrow']>>;

const squadOf = (row: Selected, members: readonly SeatRow[]): SquadRow => ({
  id: row.id,
  campaignId: row.campaign_id,
  waveId: row.wave_id,
  number: row.number,
  name: row.name,
  status: row.status as SquadStatus, // border: the table's check holds the list
  startsOn: day(row.starts_on),
  endsOn: day(row.ends_on),
  startCity: row.start_city,
  cities: row.cities,
  departedAt: row.departed_at === NOT_YET ? null : row.departed_at,
  returnedAt: row.returned_at,
  revision: row.revision,
  members,
});

async function seatsOf(db: Db, zoneId: number, squadIds: readonly string[]): Promise<Map<string, SeatRow[]>> {
  if (squadIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('squad_member')
    .where('zone_id', '=', zoneId)
    .where('squad_id', 'in', squadIds)
    .select(['squad_id', 'person_id', 'standing', 'standing_until'])
    .orderBy('seat')
    .execute();
  const by = new Map<string, SeatRow[]>();
  for (const row of rows) {
    const seats = by.get(row.squad_id) ?? [];
    seats.push({
      personId: row.person_id,
      standing: row.standing as Standing, // border: the table's check holds the list
      until: row.standing_until === NOT_YET ? null : row.standing_until,
    });
    by.set(row.squad_id, seats);
  }
  return by;
}

export async function squadsOf(
  db: Db,
  zoneId: number,
  wanted: { campaignId: string; waveId?: string | undefined; status?: SquadStatus | undefined },
): Promise<SquadRow[]> {
  let query = squads(db, zoneId).where('campaign_id', '=', wanted.campaignId);
  if (wanted.waveId) query = query.where('wave_id', '=', wanted.waveId);
  if (wanted.status) query = query.where('status', '=', wanted.status);
  const rows = await query.orderBy('number').execute();
  const seats = await seatsOf(
    db,
    zoneId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => squadOf(row, seats.get(row.id) ?? []));
}

export async function squadById(db: Db, zoneId: number, id: string): Promise<SquadRow | null> {
  const row = await squads(db, zoneId).where('id', '=', id).executeTakeFirst();
  return row ? squadOf(row, (await seatsOf(db, zoneId, [id])).get(id) ?? []) : null;
}

/** The same, held until the transaction ends: two steps of one squad take turns. */
export async function lockedSquad(db: Db, zoneId: number, id: string): Promise<SquadRow | null> {
  const row = await squads(db, zoneId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? squadOf(row, (await seatsOf(db, zoneId, [id])).get(id) ?? []) : null;
}

/** Squads of somebody that have not come back, across campaigns. */
export async function squadsOfPerson(
  db: Db,
  zoneId: number,
  of: { personId: string; statuses: readonly SquadStatus[] },
): Promise<{ id: string; campaignId: string; status: SquadStatus; startsOn: Day; endsOn: Day }[]> {
  const rows = await db
    .selectFrom('squad_member')
    .where('zone_id', '=', zoneId)
    .where('person_id', '=', of.personId)
    .where('squad_status', 'in', [...of.statuses])
    .select(['squad_id', 'campaign_id', 'squad_status', 'starts_on', 'ends_on'])
    .orderBy('starts_on')
    .execute();
  return rows.map((row) => ({
    id: row.squad_id,
    campaignId: row.campaign_id,
    status: row.squad_status as SquadStatus, // border: the table's check holds the list
    startsOn: day(row.starts_on),
    endsOn: day(row.ends_on),
  }));
}

export const nextNumber = async (db: Db, zoneId: number, campaignId: string): Promise<number> => {
  const row = await db
    .selectFrom('squad')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
};

export interface SquadColumns {
  readonly name: string;
  readonly waveId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly startCity: string;
  readonly cities: readonly string[];
}
const columnsOf = (form: SquadColumns) => ({
  name: form.name,
  wave_id: form.waveId,
  starts_on: form.startsOn,
  ends_on: form.endsOn,
  start_city: form.startCity,
  cities: [...form.cities],
});

export const insertSquad = async (
  db: Db,
  { zoneId, id, now }: Stamp,
  made: { campaign: Pick<CampaignRow, 'id' | 'startsOn' | 'endsOn'>; number: number; form: SquadColumns },
): Promise<void> => {
  await db
    .insertInto('squad')
    .values({
      zone_id: zoneId,
      id,
      campaign_id: made.campaign.id,
      campaign_starts_on: made.campaign.startsOn,
      campaign_ends_on: made.campaign.endsOn,
      number: made.number,
      ...columnsOf(made.form),
      status: 'forming',
      created_at: now,
      updated_at: now,
    })
    .execute();
};

const change = (db: Db, { zoneId, id, now }: Stamp) =>
  db
    .updateTable('squad')
    .set((eb) => ({ updated_at: now, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .returning('revision');

export const updateSquad = async (
  db: Db,
  at: Stamp,
  form: SquadColumns & { status: SquadStatus },
): Promise<number> =>
  (
    await change(db, at)
      .set({ ...columnsOf(form), status: form.status })
      .executeTakeFirstOrThrow()
  ).revision;

export interface Step {
  readonly status: SquadStatus;
  readonly departedAt?: string;
  readonly returnedAt?: string;
  /** A squad that is back early ends there and then, and its members are free again. */
  readonly endsOn?: Day;
}

export const stepSquad = async (db: Db, at: Stamp, step: Step): Promise<number> =>
  (
    await change(db, at)
      .set({
        status: step.status,
        ...(step.departedAt === undefined ? {} : { departed_at: step.departedAt }),
        ...(step.returnedAt === undefined ? {} : { returned_at: step.returnedAt }),
        ...(step.endsOn === undefined ? {} : { ends_on: step.endsOn }),
      })
      .executeTakeFirstOrThrow()
  ).revision;

export const clearSeats = async (db: Db, zoneId: number, squadId: string): Promise<void> => {
  await db.deleteFrom('squad_member').where('zone_id', '=', zoneId).where('squad_id', '=', squadId).execute();
};

/** Seats people in the order given; the first is the leader (SQD-1, SQD-5 are the table's). */
export const seatMembers = async (
  db: Db,
  zoneId: number,
  to: {
    squad: { id: string; campaignId: string; status: SquadStatus; startsOn: Day; endsOn: Day };
    members: readonly ParticipantRow[];
  },
): Promise<void> => {
  await db
    .insertInto('squad_member')
    .values(
      to.members.map((member, n) => ({
        zone_id: zoneId,
        squad_id: to.squad.id,
        seat: n + 1,
        person_id: member.personId,
        campaign_id: to.squad.campaignId,
        squad_status: to.squad.status,
        squad_departed_at: NOT_YET,
        starts_on: to.squad.startsOn,
        ends_on: to.squad.endsOn,
        standing: member.standing,
        standing_until: member.until ?? NOT_YET,
      })),
    )
    .execute();
};

export const countByStatus = async (
  db: Db,
  zoneId: number,
  campaignId: string,
): Promise<{ status: string; count: number }[]> =>
  db
    .selectFrom('squad')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
