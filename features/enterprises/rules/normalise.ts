import { addDays, type Day, day, isDay } from '../../../packages/kernel/day.ts';
import type { MoneyUnit } from './fields.ts';

/** Full-width ASCII and the wide space become plain; Chinese characters and their own punctuation stay. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** Characters that show nothing go; control characters, line breaks too, become one space; the ends are trimmed. */
export const trimmed = (text: string): string =>
  text
    .replace(/\p{Cf}|[\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();

export const tidy = (text: string): string => trimmed(narrow(text));

/** A name as it is kept: letters and digits narrow, brackets wide when it is Chinese, as on the licence. */
export const tidyName = (text: string): string => {
  const plain = tidy(text);
  return /\p{Script=Han}/u.test(plain)
    ? plain
        .replace(/\s*\(\s*/g, '（')
        .replace(/\s*\)\s*/g, '）')
        .trim()
    : plain;
};

/** ENT-2 What makes two names the same: no spaces, brackets or case. */
export const nameKey = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[\s()[\]{}<>【】〔〕〈〉《》「」『』]/g, '');

/** `+86 138-1234-5678` is `13812345678`, `0731—8888 9999` is `0731-88889999`; null when it is no telephone number. */
export const phone = (text: string): string | null => {
  const given = tidy(text)
    .replace(/[\s()]/g, (c) => (c === ')' ? '-' : ''))
    .replace(/[‐-―—－]+/g, '-');
  const plain = given.replace(/^(?:\+|00)86-?/, '');
  const digits = plain.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  const fixed = /^(0\d{2,3})-?(\d{7,8})(?:(?:-|转|x)(\d{1,6}))?$/.exec(plain);
  if (fixed) return `${fixed[1]}-${fixed[2]}${fixed[3] ? `-${fixed[3]}` : ''}`;
  // Without an area code a number is local: behind a country's code it is one cut short.
  const local = plain === given && /^\d{7,8}$/.test(digits);
  return local || /^(?:[48]00\d{7}|\+\d{7,15})$/.test(digits) ? digits : null;
};

/** In hundredths of 10,000 yuan, so that sums stay whole. */
const HUNDREDTHS: Readonly<Record<MoneyUnit, number>> = { yuan: 0.01, wan: 100, yi: 1_000_000 };
/** What the form takes. */
const MOST_WAN = 99_999_999_999;

/** The unit a column's header names: `注册资本（亿元）`; null when it names none. */
export const unitIn = (header: string): MoneyUnit | null => {
  const plain = tidy(header);
  if (/亿|100 ?million/i.test(plain)) return 'yi';
  if (/万|10 ?k|10,000/i.test(plain)) return 'wan';
  return /[(/]\s*(?:人民币)?元|\((?:yuan|cny|rmb)\)/i.test(plain) ? 'yuan' : null;
};

/**
 * Money in 10,000 yuan: the unit in the cell wins over the column's, and without either it is 10,000 yuan, as
 * registers write it. Null for another currency or what is no amount.
 */
export const moneyWan = (text: string, column: MoneyUnit | null): number | null => {
  const plain = tidy(text)
    .replace(/[,\s，]/g, '')
    .replace(/^(?:人民币|rmb|cny|¥|￥)/i, '');
  const [, digits, unit, yuan] =
    /^(\d{1,18}(?:\.\d{1,10})?)(亿|万)?(元)?(?:人民币|整|rmb|cny)*$/i.exec(plain) ?? [];
  if (digits === undefined) return null;
  const own: MoneyUnit | null = unit === '亿' ? 'yi' : unit === '万' ? 'wan' : yuan ? 'yuan' : null;
  const wan = Math.round(Number(digits) * HUNDREDTHS[own ?? column ?? 'wan']) / 100;
  return wan <= MOST_WAN ? wan : null;
};

/** `1,200人` is 1200; null for a fraction, a range or words. */
export const wholeNumber = (text: string): number | null => {
  const digits = /^(\d{1,9})(?:\.0+)?(?:人|名|户)?$/.exec(tidy(text).replace(/[,，\s]/g, ''))?.[1];
  return digits === undefined ? null : Number(digits);
};

const two = (part: string): string => part.padStart(2, '0');
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
const SERIAL_ZERO = day('1899-12-30');

/** 2020/1/5, 2020.01.05, 2020年1月5日, 20200105, with a time behind, or the serial number Excel keeps; null if none. */
export const dayIn = (text: string): Day | null => {
  const plain = tidy(text);
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return addDays(SERIAL_ZERO, serial);
  const [, y, m, d] =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[ T]\d{1,2}:\d{2}.{0,20})?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  return y && m && d ? asDay(`${y}-${two(m)}-${two(d)}`) : null;
};
const asDay = (text: string): Day | null => (isDay(text) ? text : null);

const YES = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '✓', '✔', '在园']);
const NO = new Set(['否', '无', 'n', 'no', 'false', '0', '×', 'x', '-', '不在园']);

/** Null when it is neither yes nor no. */
export const yesNo = (text: string): boolean | null => {
  const plain = tidy(text).toLowerCase();
  return YES.has(plain) ? true : NO.has(plain) ? false : null;
};

/** `高企、专精特新；上市` are three tags, each once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    tidy(text)
      .split(/[,，、;；|/]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** What people write for nothing. */
export const isBlank = (text: string): boolean =>
  /^(?:[-—/\\.]*|无|暂无|不详|未知|空|n\/a|null|none|#n\/a)$/i.test(tidy(text));
