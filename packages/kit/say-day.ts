import { type Day, weekday } from '../kernel/day.ts';
import type { Language } from '../kernel/words.ts';

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** The one form of a date on screen: `2026-03-11 周二`. */
export const sayDay = (day: Day, language: Language): string =>
  `${day} ${WEEKDAYS[language][weekday(day) - 1]}`;

/** Short, for columns and cells where the year is plain: `03-11 周二`. */
export const sayShortDay = (day: Day, language: Language): string =>
  `${day.slice(5)} ${WEEKDAYS[language][weekday(day) - 1]}`;

/** An instant as the reader's wall clock shows it: `2026-03-11 09:30`, in the zone's time (UTC+8 unless said). */
export const sayInstant = (instant: string, offsetMinutes = 480): string =>
  new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** A number with thousands parted, and its unit apart: `sayNumber(12345.6, 1)` is `12,345.6`. */
export const sayNumber = (value: number, decimals = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A file's size as people say it: `812 B`, `35 kB`, `1.2 MB`. */
export const sayBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${sayNumber(bytes / 1_000_000, 1)} MB`;
};

/** The instant of a wall clock's day and minute, in the zone's time (UTC+8 unless said). */
export const instantAt = (day: Day, minute: number, offsetMinutes = 480): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (minute - offsetMinutes) * 60_000).toISOString();
