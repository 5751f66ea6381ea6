import type { Tone } from '../../../packages/kit/tone.ts';
import type { Light } from '../contract.ts';

export const LIGHT_TONE: Readonly<Record<Light, Tone>> = { green: 'green', yellow: 'amber', red: 'red' };

/** What a contact changes: everything that shows what is owed or what was said. */
export const TOUCHES = [
  'listContactsDue',
  'listContactLights',
  'getContacts',
  'getEnterpriseTimeline',
  'listNotices',
];
