import type { Db } from '../../platform/db/database.ts';
import { type PersonKnown, peopleByIds } from '../organisation/door.ts';
import type { Days, Standing, Wave } from './contract.ts';
import { standingNow } from './rules/readiness.ts';
import { type CampaignRow, campaignById, wavesOf } from './store/campaigns.ts';
import { participantsOf } from './store/participants.ts';
import { type SquadRow, squadsOf } from './store/squads.ts';
import { liveVisits, type VisitRow } from './store/visits.ts';

export interface ParticipantKnown extends PersonKnown {
  /** Days free; none means all. */
  readonly free: readonly Days[];
  readonly standing: Standing;
}

/** All that a plan of a campaign is made from. */
export interface CampaignForPlanning {
  readonly campaign: CampaignRow;
  readonly waves: readonly Wave[];
  readonly participants: readonly ParticipantKnown[];
  /** Disbanded ones left out. */
  readonly squads: readonly SquadRow[];
  /** Withdrawn ones left out. */
  readonly visits: readonly VisitRow[];
}

export async function campaignForPlanning(
  db: Db,
  zoneId: number,
  of: { readonly campaignId: string; readonly now: string },
): Promise<CampaignForPlanning | null> {
  const campaign = await campaignById(db, zoneId, of.campaignId);
  if (campaign === null) return null;
  const rows = await participantsOf(db, zoneId, campaign.id);
  const row = new Map(rows.map((one) => [one.personId, one]));
  const people = await peopleByIds(db, zoneId, [...row.keys()]);
  return {
    campaign,
    waves: await wavesOf(db, zoneId, campaign.id),
    participants: people.flatMap((person) => {
      const one = row.get(person.id);
      return one ? [{ ...person, free: one.free, standing: standingNow(one, of.now) }] : [];
    }),
    squads: (await squadsOf(db, zoneId, { campaignId: campaign.id })).filter(
      (squad) => squad.status !== 'disbanded',
    ),
    visits: await liveVisits(db, zoneId, campaign.id),
  };
}
