import { Refusal } from '../../packages/kernel/refusal.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import type { ZoneSettings } from './zone-settings.ts';

/** IDN-7 */
const SHORTEST = 12;
/** IDN-10 */
export const REMEMBERED_PASSWORDS = 5;
/** IDN-11 */
export const ONE_TIME_PASSWORD_DAYS = 7;

export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Latin letters and digits spelled in the usual disguises: `P@ssw0rd` is `password`. */
const DISGUISES: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'l',
  $: 's',
  '3': 'e',
  '5': 's',
};
const undisguised = (text: string): string => text.replace(/[@01$35]/g, (sign) => DISGUISES[sign] ?? sign);

const LONGEST_FIRST = [...COMMON_PASSWORDS].toSorted((a, b) => b.length - a.length);
const withoutCommon = (text: string): string =>
  LONGEST_FIRST.reduce((left, common) => left.replaceAll(common, ''), text);

/** IDN-8 Common passwords stay common when put side by side or padded with a few signs up to the length. */
const isCommon = (password: string): boolean => {
  const text = plain(password);
  if (new Set(text).size < 5) return true;
  return [text, undisguised(text)].some((form) => withoutCommon(form).length < 5);
};

const saysOwner = (password: string, owner: PasswordOwner): boolean => {
  const text = plain(password);
  const mailbox = owner.login.split('@')[0] ?? owner.login;
  return [owner.login, mailbox, owner.name]
    .map(plain)
    .some((word) => [...word].length >= 2 && text.includes(word));
};

const classesOf = (password: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;

/** IDN-7, IDN-8, IDN-9 Refuses a password that is short, common, about its owner or, by profile, of too few kinds. */
export function ensureStrong(
  password: string,
  owner: PasswordOwner,
  of: { settings: ZoneSettings; field: string },
): void {
  const refuse = (rule: string, particulars = {}): never => {
    throw new Refusal(rule, particulars, of.field);
  };
  if ([...password].length < SHORTEST) refuse('IDN-7', { shortest: SHORTEST });
  if (isCommon(password) || saysOwner(password, owner)) refuse('IDN-8');
  if (of.settings.passwordProfile === 'dengbao' && classesOf(password) < 3) refuse('IDN-9');
}

const DAY_MS = 86_400_000;

/** IDN-11 Whether the password must be changed before anything else. */
export const mustChange = (
  account: {
    must_change_password: boolean;
    password_hash: string | null;
    password_changed_at: string | null;
  },
  settings: ZoneSettings,
  now: Date,
): boolean => {
  if (account.password_hash === null) return false;
  if (account.must_change_password) return true;
  if (settings.passwordProfile !== 'dengbao' || account.password_changed_at === null) return false;
  return now.getTime() - Date.parse(account.password_changed_at) > settings.passwordMaxAgeDays * DAY_MS;
};

/** IDN-11 A password somebody else set opens the door for seven days only. */
export const isStale = (
  account: { must_change_password: boolean; password_changed_at: string | null },
  now: Date,
): boolean =>
  account.must_change_password &&
  account.password_changed_at !== null &&
  now.getTime() - Date.parse(account.password_changed_at) > ONE_TIME_PASSWORD_DAYS * DAY_MS;
