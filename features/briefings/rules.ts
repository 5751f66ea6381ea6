import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import { hoursBetween } from '../../packages/kernel/instant.ts';
import type { SquadStatus } from '../campaigns/contract.ts';
import type { VisitState, Wait } from './contract.ts';

export interface Stop {
  readonly cityCode: string;
  readonly start: number;
  readonly end: number;
  readonly status: 'planned' | 'arrived' | 'writing' | 'closed' | 'missed';
}

/** BRF-2 Arrived and being written up are one thing to who looks from above; a stop that is over unheard is overdue. */
export const stateOf = (stop: Pick<Stop, 'status' | 'end'>, minute: number): VisitState => {
  if (stop.status === 'arrived' || stop.status === 'writing') return 'arrived';
  if (stop.status === 'planned') return stop.end < minute ? 'overdue' : 'planned';
  return stop.status;
};

export interface Whereabouts {
  /** It left and has not come back. */
  readonly isAway: boolean;
  readonly startCity: string;
  /** Stops of today, in their order. */
  readonly stops: readonly Stop[];
  /** The city of the last registration, on whatever day. */
  readonly lastArrival: { readonly cityCode: string; readonly day: Day } | null;
}

/**
 * BRF-1 Where a squad is: where it last registered today; else where its plan has it, at the stop of this hour or the
 * next one; else where it last registered on another day; else where it starts from.
 */
export function whereNow(
  of: Whereabouts,
  at: { today: Day; minute: number },
): { cityCode: string; by: 'arrival' | 'plan' | 'start' } {
  const { lastArrival } = of;
  if (!of.isAway) return { cityCode: of.startCity, by: 'start' };
  if (lastArrival?.day === at.today) return { cityCode: lastArrival.cityCode, by: 'arrival' };
  const planned = of.stops.find((stop) => stop.end >= at.minute) ?? of.stops.at(-1);
  if (planned) return { cityCode: planned.cityCode, by: 'plan' };
  if (lastArrival) return { cityCode: lastArrival.cityCode, by: 'arrival' };
  return { cityCode: of.startCity, by: 'start' };
}

const SILENT_HOURS = 24;

/** BRF-3 A squad on the road that has missed a registration today, or of which nothing was heard for a day. */
export const isSilent = (
  of: { status: SquadStatus; overdue: number; lastWordAt: string | null },
  now: string,
): boolean => {
  if (of.status !== 'departed' && of.status !== 'onRoad') return false;
  return of.overdue > 0 || of.lastWordAt === null || hoursBetween(of.lastWordAt, now) > SILENT_HOURS;
};

export interface Standing {
  readonly standing: 'unjudged' | 'ready' | 'notReady' | 'suspended';
  readonly hasDeclared: boolean;
  /** Declared since it was last judged. */
  readonly waits: boolean;
}

/** BRF-4 Everybody of a campaign once: whoever may leave, then whoever was stopped, then what is missing. */
export function countPeople(people: readonly Standing[]) {
  const counts = { all: people.length, ready: 0, waiting: 0, undeclared: 0, notReady: 0, suspended: 0 };
  for (const one of people) counts[placeOf(one)]++;
  return counts;
}
const placeOf = (one: Standing): 'ready' | 'suspended' | 'waiting' | 'undeclared' | 'notReady' => {
  if (one.standing === 'ready' || one.standing === 'suspended') return one.standing;
  if (one.waits) return 'waiting';
  return one.hasDeclared ? 'notReady' : 'undeclared';
};

const EXCERPT = 90;

/** The first words of a longer text, on one line. */
export const excerpt = (text: string): string => {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length <= EXCERPT ? line.join('') : `${line.slice(0, EXCERPT - 1).join('')}…`;
};

/** Days past due; 0 or less while in time. */
export const daysLate = (dueOn: Day, today: Day): number => daysBetween(dueOn, today);

/** BRF-5 A squad that forms and leaves within three days waits to be cleared. */
const CLEAR_AHEAD = 3;
export const waitsForClearing = (squad: { status: SquadStatus; startsOn: Day }, today: Day): boolean =>
  squad.status === 'forming' && daysBetween(today, squad.startsOn) <= CLEAR_AHEAD;

/** BRF-5 Cleared, and its day has come. */
export const waitsToDepart = (
  squad: { status: SquadStatus; startsOn: Day; endsOn: Day },
  today: Day,
): boolean => squad.status === 'cleared' && squad.startsOn <= today && today <= squad.endsOn;

/** What there is to do, with nothing in it left out. */
export const inOrder = (waits: readonly Wait[], order: readonly Wait['kind'][]): Wait[] =>
  waits.filter((wait) => wait.count > 0).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
