import type { Tone } from '../../../packages/kit/tone.ts';
import type { MeetingState } from '../contract.ts';

export const MEETING_TONE: Readonly<Record<MeetingState, Tone>> = {
  planned: 'blue',
  held: 'amber',
  issued: 'green',
  cancelled: 'grey',
};
export const REASON_TONE: Readonly<Record<'yellow' | 'red', Tone>> = { yellow: 'amber', red: 'red' };

/** What a change of a meeting changes. */
export const MEETING_TOUCHES = ['listMeetings', 'getMeeting', 'listNotices'];
