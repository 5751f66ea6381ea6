import type { Tone } from '../../../packages/kit/tone.ts';
import type { Light } from '../contract.ts';

export const LIGHT_TONE: Readonly<Record<Light, Tone>> = { blue: 'blue', yellow: 'amber', red: 'red' };

/** What an exemption changes. */
export const TOUCHES = [
  'listLights',
  'countLights',
  'listLightSigns',
  'getLights',
  'getEnterpriseTimeline',
  'getProjectTimeline',
];
