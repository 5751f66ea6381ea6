import type { Tone } from '../../../packages/kit/tone.ts';
import type { AgendaItem } from '../views-contract.ts';

export const KIND_TONE: Readonly<Record<AgendaItem['kind'], Tone>> = {
  obstacle: 'red',
  commitment: 'amber',
  instalment: 'green',
  stage: 'violet',
  start: 'blue',
  review: 'grey',
};
