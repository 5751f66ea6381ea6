import type { Day } from '../../packages/kernel/day.ts';

/** The machine's time, as a value: tests and replays put their own in its place (CLK-1). */
export type Clock = () => Date;

export const machineClock: Clock = () => new Date();

/** A clock that stands still until it is moved: for tests. */
export const standingClock = (at: string): { clock: Clock; moveTo: (at: string) => void } => {
  let now = new Date(at);
  return {
    clock: () => now,
    moveTo: (later) => {
      now = new Date(later);
    },
  };
};

/** What a zone needs its own now for: its offset from the machine's clock and where its days begin. */
export interface ZoneTime {
  readonly timeZone: string;
  readonly clockOffsetSeconds: number;
}

/** The zone's now: the machine's, moved by the zone's offset (CLK-1). */
export const nowIn = (zone: ZoneTime, clock: Clock): Date =>
  new Date(clock().getTime() + zone.clockOffsetSeconds * 1000);

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, made);
  return made;
};

/** The civil date of an instant in the zone. */
export function dayIn(zone: Pick<ZoneTime, 'timeZone'>, at: Date): Day {
  const minute = Math.floor(at.getTime() / 60_000);
  const last = lastDays.get(zone.timeZone);
  if (last?.minute === minute) return last.day;
  const day = formatOf(zone.timeZone).format(at) as Day; // border: sv-SE writes YYYY-MM-DD
  lastDays.set(zone.timeZone, { minute, day });
  return day;
}

/** Every request asks for the day; within one minute it is the same. */
const lastDays = new Map<string, { minute: number; day: Day }>();

const MINUTE_MS = 60_000;

/** Minutes by which the zone's wall clock is ahead of UTC at an instant. */
function aheadOf(timeZone: string, at: number): number {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  );
  return (Date.parse(`${text.replace(' ', 'T')}:00Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS;
}

/** Minutes from the zone's midnight at an instant. */
export const minuteIn = (zone: Pick<ZoneTime, 'timeZone'>, at: Date): number => {
  const local = Math.floor(at.getTime() / MINUTE_MS) + aheadOf(zone.timeZone, at.getTime());
  return ((local % 1440) + 1440) % 1440;
};

/** The instant (ISO) of a civil day and minute in the zone; one that a change of the clocks leaves out is moved on. */
export function instantIn(zone: Pick<ZoneTime, 'timeZone'>, day: Day, minute: number): string {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const guess = wall - aheadOf(zone.timeZone, wall) * MINUTE_MS;
  return new Date(wall - aheadOf(zone.timeZone, guess) * MINUTE_MS).toISOString();
}
