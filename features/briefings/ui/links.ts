import type { Wait } from '../contract.ts';

/** Where the campaign's own screen shows a part, narrowed. */
export const inCampaign = (
  id: string,
  tab: string,
  narrowed: Readonly<Record<string, string>> = {},
): string => `/campaigns/${id}?${new URLSearchParams({ tab, ...narrowed })}`;

export const planOf = (campaignId: string): string => `/campaigns/${campaignId}/plan`;

/** The screen on which a thing that waits is done. */
export function whereDone({ kind, campaignId }: Wait): string {
  const id = campaignId ?? '';
  switch (kind) {
    case 'declare':
      return '/readiness/mine';
    case 'judge':
      return inCampaign(id, 'readiness', { show: 'waits' });
    case 'suspended':
      return inCampaign(id, 'squads', { state: 'suspended' });
    case 'clear':
      return inCampaign(id, 'squads', { state: 'forming' });
    case 'depart':
      return inCampaign(id, 'squads', { state: 'cleared' });
    case 'publish':
    case 'plan':
      return planOf(id);
    case 'take':
      return '/information?box=take';
    case 'grade':
      return '/information?box=grade';
    case 'order':
      return '/orders?whose=mine';
    case 'confirm':
      return '/orders?whose=asked';
    case 'contact':
      return '/cadence';
    case 'writeUp':
      return '/road';
    case 'promise':
      return '/promises?whose=mine';
  }
}
