import type { Day } from '../kernel/day.ts';
import type { Tone } from './tone.ts';

/** One line of a timetable: a squad, a room, a person. */
export interface TimeRow {
  id: string;
  label: string;
  note?: string;
  /** A mark of the row's own tone beside its name, as on a map next to the table. */
  tone?: Tone;
}

/** One day and the minutes from midnight that are drawn of it. */
export interface TimeDay {
  day: Day;
  label: string;
  from: number;
  to: number;
  /** A holiday or a day off is drawn so. */
  off?: boolean;
}

/** Something with a place: `start` and `end` are minutes from midnight. */
export interface TimeBlock {
  id: string;
  rowId: string;
  day: Day;
  start: number;
  end: number;
  label: string;
  tone: Tone;
  badges?: readonly string[];
  /** May not be moved. */
  locked?: boolean;
}

/** What lies between blocks (a journey, a break): drawn thin and muted, never moved. */
export interface TimeStrip {
  id: string;
  rowId: string;
  day: Day;
  start: number;
  end: number;
  label: string;
}

/** Something that has no place yet. */
export interface Unplaced {
  id: string;
  label: string;
  minutes: number;
  tone: Tone;
  badges?: readonly string[];
  /** Why it has none, a sentence each. */
  notes?: readonly string[];
}

export interface Place {
  rowId: string;
  day: Day;
  start: number;
}

/** The block or unplaced thing being moved. */
export interface Movable {
  id: string;
  label: string;
  minutes: number;
  at: Place | null;
}

/** `share` of the day's width as a start on the grid of `step` minutes, so that the whole block stays within the day. */
export const startAt = (share: number, day: TimeDay, how: { minutes: number; step: number }): number => {
  const wanted = day.from + share * (day.to - day.from);
  const stepped = Math.round(wanted / how.step) * how.step;
  return Math.max(day.from, Math.min(stepped, day.to - how.minutes));
};

export interface Laid extends TimeBlock {
  lane: number;
}

/** Blocks that overlap stand in lanes below each other; the fewest lanes, first come first. */
export const inLanes = (blocks: readonly TimeBlock[]): { laid: Laid[]; lanes: number } => {
  const ends: number[] = [];
  const laid = blocks
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((block) => {
      const free = ends.findIndex((end) => end <= block.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = block.end;
      return { ...block, lane };
    });
  return { laid, lanes: Math.max(1, ends.length) };
};
