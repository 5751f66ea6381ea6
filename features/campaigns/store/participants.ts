import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Days, Standing } from '../contract.ts';

export interface ParticipantRow {
  readonly personId: string;
  /** As judged; whether it still holds is RDY-2's to say. */
  readonly standing: Standing;
  readonly until: string | null;
  readonly declaredAt: string | null;
  /** When the last verdict fell. */
  readonly judgedAt: string | null;
  readonly free: readonly Days[];
}

const participants = (db: Db, zoneId: number, campaignId: string) =>
  db
    .selectFrom('campaign_participant as p')
    .leftJoin('readiness_verdict as v', (join) =>
      join.onRef('v.zone_id', '=', 'p.zone_id').onRef('v.id', '=', 'p.verdict_id'),
    )
    .where('p.zone_id', '=', zoneId)
    .where('p.campaign_id', '=', campaignId)
    .select([
      'p.person_id',
      'p.standing',
      'p.standing_until',
      'p.verdict_id',
      'p.declared_at',
      'v.judged_at',
    ]);

type Selected = Awaited<ReturnType<ReturnType<typeof participants>['executeTakeFirstOrThrow']>>;
const participantOf = (row: Selected, free: readonly Days[]): ParticipantRow => ({
  personId: row.person_id,
  standing: row.standing as Standing, // border: the table's check holds the list
  until: row.verdict_id === null ? null : row.standing_until,
  declaredAt: row.declared_at,
  judgedAt: row.judged_at,
  free,
});

async function freeDays(db: Db, zoneId: number, campaignId: string): Promise<Map<string, Days[]>> {
  const rows = await db
    .selectFrom('participant_days')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .select(['person_id', 'from_on', 'to_on'])
    .orderBy('from_on')
    .execute();
  const by = new Map<string, Days[]>();
  for (const row of rows) {
    const days = by.get(row.person_id) ?? [];
    days.push({ from: day(row.from_on), to: day(row.to_on) });
    by.set(row.person_id, days);
  }
  return by;
}

export async function participantsOf(db: Db, zoneId: number, campaignId: string): Promise<ParticipantRow[]> {
  const rows = await participants(db, zoneId, campaignId).orderBy('p.person_id').execute();
  const free = await freeDays(db, zoneId, campaignId);
  return rows.map((row) => participantOf(row, free.get(row.person_id) ?? []));
}

export interface InCampaign {
  readonly zoneId: number;
  readonly campaignId: string;
}

/** Some of them, held until the transaction ends so that their standing stays what it is. */
export async function heldParticipants(
  db: Db,
  { zoneId, campaignId }: InCampaign,
  personIds: readonly string[],
): Promise<ParticipantRow[]> {
  if (personIds.length === 0) return [];
  const rows = await participants(db, zoneId, campaignId)
    .where('p.person_id', 'in', personIds)
    .orderBy('p.person_id')
    .forNoKeyUpdate('p')
    .execute();
  const free = await freeDays(db, zoneId, campaignId);
  return rows.map((row) => participantOf(row, free.get(row.person_id) ?? []));
}

export const addParticipants = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
  added: { personIds: readonly string[]; now: string },
): Promise<string[]> =>
  (
    await db
      .insertInto('campaign_participant')
      .values(
        added.personIds.map((personId) => ({
          zone_id: zoneId,
          campaign_id: campaignId,
          person_id: personId,
          added_at: added.now,
        })),
      )
      .onConflict((oc) => oc.columns(['zone_id', 'campaign_id', 'person_id']).doNothing())
      .returning('person_id')
      .execute()
  ).map((row) => row.person_id);

export async function setFreeDays(
  db: Db,
  { zoneId, campaignId }: InCampaign,
  of: { personId: string; free: readonly Days[] },
): Promise<void> {
  await db
    .deleteFrom('participant_days')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', of.personId)
    .execute();
  if (of.free.length === 0) return;
  // stretches that begin on one day are one stretch: the longest
  const stretches = new Map<string, Days>();
  for (const one of of.free) {
    const known = stretches.get(one.from);
    if (!known || known.to < one.to) stretches.set(one.from, one);
  }
  await db
    .insertInto('participant_days')
    .values(
      [...stretches.values()].map(({ from, to }) => ({
        zone_id: zoneId,
        campaign_id: campaignId,
        person_id: of.personId,
        from_on: from,
        to_on: to,
      })),
    )
    .execute();
}

export const deleteParticipant = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
  personId: string,
): Promise<boolean> => {
  const gone = await db
    .deleteFrom('campaign_participant')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

export const setDeclared = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
  of: { personId: string; at: string },
): Promise<void> => {
  await db
    .updateTable('campaign_participant')
    .set({ declared_at: of.at })
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', of.personId)
    .execute();
};

/** Moves somebody's standing to a verdict; by foreign key it moves in their squads as well. */
export const setStanding = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
  to: { personId: string; verdictId: string; standing: Standing; until: string },
): Promise<void> => {
  await db
    .updateTable('campaign_participant')
    .set({ standing: to.standing, standing_until: to.until, verdict_id: to.verdictId })
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', to.personId)
    .execute();
};

/** In which squads of a campaign somebody is, disbanded ones left out. */
export const squadsByPerson = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
): Promise<Map<string, { squadId: string; number: number; status: string; endsOn: Day }>> => {
  const rows = await db
    .selectFrom('squad_member as m')
    .innerJoin('squad as s', (join) =>
      join.onRef('s.zone_id', '=', 'm.zone_id').onRef('s.id', '=', 'm.squad_id'),
    )
    .where('m.zone_id', '=', zoneId)
    .where('m.campaign_id', '=', campaignId)
    .where('m.squad_status', 'not in', ['disbanded'])
    .select(['m.person_id', 's.id', 's.number', 's.status', 's.ends_on'])
    .orderBy('s.starts_on')
    .execute();
  // a person may go out in several waves: the last one stands
  return new Map(
    rows.map((row) => [
      row.person_id,
      { squadId: row.id, number: row.number, status: row.status, endsOn: day(row.ends_on) },
    ]),
  );
};
