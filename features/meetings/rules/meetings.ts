import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { MeetingState } from '../contract.ts';

const WAYS: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  planned: ['held', 'cancelled'],
  held: ['issued'],
  issued: ['issued'],
  cancelled: [],
};

/** MTG-1, MTG-4 Decides where a meeting goes next. */
export function ensureMoves(
  meeting: { readonly state: MeetingState },
  to: MeetingState,
  reason: string,
): void {
  if (!WAYS[meeting.state].includes(to)) throw new Refusal('MTG-4');
  if (to === 'cancelled' && reason === '') throw new Refusal('MTG-1', {}, 'reason');
}

/** MTG-4 Called together and not yet held: only then are its day, place and people changed. */
export function ensurePlanned(meeting: { readonly state: MeetingState }): void {
  if (meeting.state !== 'planned') throw new Refusal('MTG-4');
}

/** MTG-11 Minutes are taken of what is being held. */
export function ensureHeld(meeting: { readonly state: MeetingState }): void {
  if (meeting.state !== 'held' && meeting.state !== 'issued') throw new Refusal('MTG-11');
}

/** MTG-9, MTG-12 The version that minutes are issued as; a correction says why. */
export function nextVersion(
  issued: { readonly last: number; readonly isChanged: boolean },
  reason: string,
): number {
  if (issued.last === 0) return 1;
  if (!issued.isChanged) throw new Refusal('MTG-12');
  if (reason === '') throw new Refusal('MTG-9', {}, 'reason');
  return issued.last + 1;
}
