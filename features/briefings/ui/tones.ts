import type { Tone } from '../../../packages/kit/tone.ts';
import type { SquadStatus } from '../../campaigns/contract.ts';
import type { SquadNow, VisitState } from '../contract.ts';

const SQUAD_TONE: Readonly<Record<SquadStatus, Tone>> = {
  forming: 'grey',
  cleared: 'blue',
  departed: 'green',
  onRoad: 'green',
  suspended: 'amber',
  returned: 'violet',
  debriefed: 'violet',
  disbanded: 'grey',
};

/** A squad that is not heard of is red whatever it is said to do. */
export const squadTone = (squad: Pick<SquadNow, 'status' | 'isSilent'>): Tone =>
  squad.isSilent ? 'red' : SQUAD_TONE[squad.status];

export const VISIT_TONE: Readonly<Record<VisitState, Tone>> = {
  planned: 'grey',
  overdue: 'red',
  arrived: 'blue',
  closed: 'green',
  missed: 'amber',
};

const WORST: readonly Tone[] = ['red', 'amber', 'green', 'blue', 'violet', 'grey'];
export const worst = (tones: readonly Tone[]): Tone => WORST.find((tone) => tones.includes(tone)) ?? 'grey';
