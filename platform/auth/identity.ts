import { LEADERS, type Role, zRole } from '../../packages/kernel/roles.ts';
import type { Identity, Restriction, Zone } from '../http/route.ts';
import type { AccountRow } from './account-store.ts';
import { mustChange } from './password-policy.ts';
import type { SessionRow } from './session-store.ts';
import { zoneSettings } from './zone-settings.ts';

/** IDN-12 */
const WITH_SECOND_FACTOR: readonly Role[] = [
  ...LEADERS,
  'readinessOfficer',
  'systemAdmin',
  'securityAdmin',
  'auditor',
];

/** All that a session says: what the porch needs, and what its owner sees of it. */
export interface Signed extends Identity {
  readonly login: string;
  readonly enrolled: boolean;
  readonly required: boolean;
  readonly mustChangePassword: boolean;
}

export const rolesOf = (account: Pick<AccountRow, 'roles'>): Role[] =>
  account.roles.map((role) => zRole.parse(role));

const zoneOf = (row: SessionRow): Zone => ({
  id: row.zone_id,
  code: row.zone_code,
  name: { zh: row.name_zh, en: row.name_en },
  timeZone: row.time_zone,
  homeCity: row.home_city,
  calendar: row.calendar,
  situation: row.situation,
  clockOffsetSeconds: row.clock_offset_seconds,
  isDemo: row.is_demo,
});

const restriction = (due: { password: boolean; secondFactor: boolean }): Restriction | null => {
  if (due.password) return 'password';
  return due.secondFactor ? 'second-factor' : null;
};

/** IDN-11, IDN-12 What a session may do before its owner has paid what they owe. */
export function signedOf(row: SessionRow, now: Date): Signed {
  const settings = zoneSettings(row.settings);
  const roles = rolesOf(row);
  const required = settings.requireSecondFactor && roles.some((role) => WITH_SECOND_FACTOR.includes(role));
  const mustChangePassword = mustChange(row, settings, now);
  return {
    who: { accountId: row.id, personId: row.person_id, zoneId: row.zone_id, name: row.name, roles },
    zone: zoneOf(row),
    language: row.language === 'en' ? 'en' : 'zh-CN',
    secondFactor: row.second_factor,
    restricted: restriction({ password: mustChangePassword, secondFactor: required && !row.second_factor }),
    login: row.login,
    enrolled: row.totp_confirmed_at !== null,
    required,
    mustChangePassword,
  };
}
