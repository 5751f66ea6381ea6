/** What a number format shows: a day, a day with a time, or a time alone. */
export type DateFormat = 'day' | 'moment' | 'time';

/** Number formats every workbook knows (ECMA-376 18.8.30, with the Chinese ones 27-36 and 50-58). */
const BUILT_IN: ReadonlyMap<number, DateFormat> = new Map<number, DateFormat>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [22, 'moment'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
]);

export const builtInDateFormat = (id: number): DateFormat | null => BUILT_IN.get(id) ?? null;

/** Reads a custom format code; quoted text, escapes, colours and locales say nothing. */
export const dateFormat = (code: string): DateFormat | null => {
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (!bare || /general|[0#?]/.test(bare.replace(/\.0+/g, ''))) return null;
  const hasDay = /[yd年日]|e/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
  const hasTime = /[hs]/.test(bare);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : null;
};

/** `0.30000000000000004` is `0.3`: fifteen digits are what Excel keeps. No exponent, no grouping. */
export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) return '';
  const kept = Number(value.toPrecision(15));
  if (Number.isInteger(kept)) return BigInt(kept).toString();
  const plain = String(kept);
  return plain.includes('e') ? kept.toFixed(20).replace(/\.?0+$/, '') : plain;
};

const two = (n: number): string => String(n).padStart(2, '0');
const MINUTES_A_DAY = 1440;
const MS_PER_MINUTE = 60_000;
/** The last day Excel knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/**
 * A serial day as text; null when it is none. In the 1900 system serial 60 is a 29 February that never was, kept by
 * Excel for the sake of Lotus 1-2-3: days before it count from one day later.
 */
export const serialText = (serial: number, format: DateFormat, from1904: boolean): string | null => {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null;
  const all = Math.round(serial * MINUTES_A_DAY);
  const days = Math.floor(all / MINUTES_A_DAY);
  const minutes = all % MINUTES_A_DAY;
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (format === 'time' && days === 0) return time;
  if (!from1904 && (days === 0 || days === 60)) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(epoch + days * MINUTES_A_DAY * MS_PER_MINUTE).toISOString().slice(0, 10);
  return format === 'day' || minutes === 0 ? day : `${day} ${time}`;
};

/** `_x000D_` stands for a character XML cannot carry (ECMA-376 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
