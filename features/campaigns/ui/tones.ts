import type { Tone } from '../../../packages/kit/tone.ts';
import type { CAMPAIGN_STATUSES, SquadStatus, Standing, VisitStatus } from '../contract.ts';

export const CAMPAIGN_TONE: Readonly<Record<(typeof CAMPAIGN_STATUSES)[number], Tone>> = {
  draft: 'grey',
  open: 'green',
  closed: 'blue',
};

export const STANDING_TONE: Readonly<Record<Standing, Tone>> = {
  unjudged: 'grey',
  ready: 'green',
  notReady: 'red',
  suspended: 'amber',
};

export const VISIT_TONE: Readonly<Record<VisitStatus, Tone>> = {
  candidate: 'grey',
  planned: 'blue',
  done: 'green',
  missed: 'red',
  online: 'violet',
  withdrawn: 'grey',
};

export const SQUAD_TONE: Readonly<Record<SquadStatus, Tone>> = {
  forming: 'grey',
  cleared: 'blue',
  departed: 'green',
  onRoad: 'green',
  suspended: 'amber',
  returned: 'violet',
  debriefed: 'violet',
  disbanded: 'grey',
};
