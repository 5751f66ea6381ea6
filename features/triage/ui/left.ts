/** What is left of a clock, or how long ago it ran out. */
export interface Left {
  readonly key: 'leftMinutes' | 'leftHours' | 'until' | 'lateMinutes' | 'lateHours' | 'lateDays';
  readonly count: number;
}

const HOUR = 60;
const DAY = 1440;

/** Minutes to an hour and a half, hours to a day, then the day itself; rounded so that nothing looks longer than it is. */
export function leftOf(dueAt: string, now: string): Left {
  const minutes = Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  if (minutes >= DAY) return { key: 'until', count: 0 };
  if (minutes >= 90) return { key: 'leftHours', count: Math.floor(minutes / HOUR) };
  if (minutes >= 0) return { key: 'leftMinutes', count: minutes };
  const late = -minutes;
  if (late < 90) return { key: 'lateMinutes', count: late };
  if (late < 2 * DAY) return { key: 'lateHours', count: Math.floor(late / HOUR) };
  return { key: 'lateDays', count: Math.floor(late / DAY) };
}
