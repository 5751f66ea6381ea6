import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { CampaignForm, Combination, Wave } from '../contract.ts';

export type CampaignStatus = 'draft' | 'open' | 'closed';

const campaigns = (db: Db, zoneId: number) =>
  db.selectFrom('campaign').where('zone_id', '=', zoneId).selectAll();

type Selected = Awaited<ReturnType<ReturnType<typeof campaigns>['executeTakeFirstOrThrow']>>;
const campaignOf = (row: Selected) => ({
  id: row.id,
  name: row.name,
  status: row.status as CampaignStatus, // border: the table's check holds the list
  startsOn: day(row.starts_on),
  endsOn: day(row.ends_on),
  dayOpens: row.day_opens,
  dayCloses: row.day_closes,
  homeCity: row.home_city,
  targetCities: row.target_cities,
  targetIndustries: row.target_industries,
  leaderRank: row.leader_rank,
  mix: row.mix as unknown as Combination[], // border: written from the contract's schema only
  revision: row.revision,
});
export type CampaignRow = ReturnType<typeof campaignOf>;

export const campaignById = async (db: Db, zoneId: number, id: string): Promise<CampaignRow | null> => {
  const row = await campaigns(db, zoneId).where('id', '=', id).executeTakeFirst();
  return row ? campaignOf(row) : null;
};

/** The same, held until the transaction ends: numbering and closing take turns. */
export const lockedCampaign = async (db: Db, zoneId: number, id: string): Promise<CampaignRow | null> => {
  const row = await campaigns(db, zoneId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? campaignOf(row) : null;
};

export async function campaignsWanted(
  db: Db,
  zoneId: number,
  wanted: {
    readonly status?: CampaignStatus | undefined;
    readonly after: readonly [Day, string] | null;
    readonly limit: number;
  },
): Promise<CampaignRow[]> {
  const { status, after, limit } = wanted;
  let query = campaigns(db, zoneId);
  if (status) query = query.where('status', '=', status);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('starts_on', '<', after[0]),
        eb.and([eb('starts_on', '=', after[0]), eb('id', '<', after[1])]),
      ]),
    );
  const rows = await query.orderBy('starts_on', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(campaignOf);
}

const columnsOf = (form: CampaignForm) => ({
  name: form.name,
  starts_on: form.startsOn,
  ends_on: form.endsOn,
  day_opens: form.dayOpens,
  day_closes: form.dayCloses,
  home_city: form.homeCity,
  target_cities: form.targetCities,
  target_industries: form.targetIndustries,
  leader_rank: form.leaderRank,
  mix: JSON.stringify(form.mix),
});

export interface Stamp {
  readonly zoneId: number;
  readonly id: string;
  readonly now: string;
}

export const insertCampaign = async (
  db: Db,
  { zoneId, id, now }: Stamp,
  made: { form: CampaignForm; status: CampaignStatus },
): Promise<void> => {
  await db
    .insertInto('campaign')
    .values({
      zone_id: zoneId,
      id,
      ...columnsOf(made.form),
      status: made.status,
      created_at: now,
      updated_at: now,
    })
    .execute();
};

const change = (db: Db, { zoneId, id, now }: Stamp) =>
  db
    .updateTable('campaign')
    .set((eb) => ({ updated_at: now, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .returning('revision');

export const updateCampaign = async (db: Db, at: Stamp, form: CampaignForm): Promise<number> =>
  (await change(db, at).set(columnsOf(form)).executeTakeFirstOrThrow()).revision;

export const setStatus = async (db: Db, at: Stamp, status: CampaignStatus): Promise<number> =>
  (await change(db, at).set({ status }).executeTakeFirstOrThrow()).revision;

export const touchCampaign = async (db: Db, at: Stamp): Promise<number> =>
  (await change(db, at).executeTakeFirstOrThrow()).revision;

export async function wavesOf(db: Db, zoneId: number, campaignId: string): Promise<Wave[]> {
  const rows = await db
    .selectFrom('campaign_wave')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .select(['id', 'name', 'starts_on', 'ends_on'])
    .orderBy('starts_on')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    startsOn: day(row.starts_on),
    endsOn: day(row.ends_on),
  }));
}

/** Puts all waves in one statement, so that their days may change places (CMP-5 is checked at its end). */
export async function putWaves(
  db: Db,
  zoneId: number,
  { campaign, waves }: { campaign: CampaignRow; waves: readonly Wave[] },
): Promise<void> {
  const kept = waves.map((wave) => wave.id);
  let gone = db
    .deleteFrom('campaign_wave')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaign.id);
  if (kept.length > 0) gone = gone.where('id', 'not in', kept);
  await gone.execute();
  if (waves.length === 0) return;
  await db
    .insertInto('campaign_wave')
    .values(
      waves.map((wave) => ({
        zone_id: zoneId,
        id: wave.id,
        campaign_id: campaign.id,
        campaign_starts_on: campaign.startsOn,
        campaign_ends_on: campaign.endsOn,
        name: wave.name,
        starts_on: wave.startsOn,
        ends_on: wave.endsOn,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['zone_id', 'id']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        starts_on: eb.ref('excluded.starts_on'),
        ends_on: eb.ref('excluded.ends_on'),
      })),
    )
    .execute();
}
