import { found } from '../../../packages/kernel/refusal.ts';
import type { Ask } from '../../../platform/http/route.ts';
import { type CampaignRow, campaignById, type Stamp } from '../store/campaigns.ts';

export const stamp = ({ zone, now }: Ask, id: string): Stamp => ({ zoneId: zone.id, id, now });

export const scribe = ({ zone, now, who }: Ask) => ({
  zoneId: zone.id,
  now,
  by: { accountId: who.accountId, name: who.name },
});

export const theCampaign = async ({ db, zone }: Ask, id: string): Promise<CampaignRow> =>
  found(await campaignById(db, zone.id, id), 'campaign');

export const of = ({ zone }: Ask, campaignId: string) => ({ zoneId: zone.id, campaignId });
