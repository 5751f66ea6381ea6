import type { Tone } from '../../../packages/kit/tone.ts';
import type { Light, OrderState, StepKind } from '../contract.ts';

export const LIGHT_TONE: Readonly<Record<Light, Tone>> = {
  green: 'green',
  blue: 'blue',
  yellow: 'amber',
  red: 'red',
};

export const STATE_TONE: Readonly<Record<OrderState, Tone>> = {
  given: 'blue',
  accepted: 'green',
  declined: 'amber',
  done: 'violet',
  confirmed: 'grey',
  withdrawn: 'grey',
};

export const STEP_TONE: Readonly<Record<StepKind | 'given', Tone>> = {
  given: 'blue',
  accepted: 'green',
  declined: 'amber',
  feedback: 'grey',
  done: 'violet',
  sentBack: 'amber',
  confirmed: 'green',
  extended: 'amber',
  withdrawn: 'grey',
  givenAgain: 'blue',
};

/** What a step of an order changes. */
export const TOUCHES = ['listOrders', 'getOrder', 'getMeeting', 'getEnterpriseTimeline', 'listNotices'];
