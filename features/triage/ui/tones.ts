import type { Tone } from '../../../packages/kit/tone.ts';
import {
  type Grade,
  getInformation,
  listInformation,
  listSentInformation,
  type Secrecy,
  type Status,
  type StepKind,
} from '../contract.ts';

export const GRADE_TONE: Readonly<Record<Grade, Tone>> = { A: 'red', B: 'amber', C: 'blue', D: 'grey' };
export const STATUS_TONE: Readonly<Record<Status, Tone>> = {
  incoming: 'amber',
  graded: 'amber',
  taken: 'blue',
  closed: 'green',
  returned: 'grey',
};
export const SECRECY_TONE: Readonly<Record<Secrecy, Tone>> = {
  OPEN: 'grey',
  INTERNAL: 'grey',
  RESTRICTED: 'violet',
};
export const STEP_TONE: Readonly<Record<StepKind, Tone>> = {
  received: 'grey',
  proposed: 'grey',
  confirmed: 'blue',
  changed: 'blue',
  told: 'grey',
  escalated: 'red',
  lapsed: 'red',
  taken: 'blue',
  passed: 'amber',
  closed: 'green',
  returned: 'amber',
  secrecy: 'violet',
  reader: 'violet',
};

/** What a step changes on screens. */
export const TOUCHES = [
  listInformation.name,
  getInformation.name,
  listSentInformation.name,
  'getEnterpriseTimeline',
  'getProjectTimeline',
  'listNotices',
];
