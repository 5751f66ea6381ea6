import { z } from 'zod';

/** Who somebody is at the bureau; the table is in docs/rules/identity.md (IDN-1). */
export const ROLES = [
  'head',
  'firstDeputy',
  'inCharge',
  'lineLeader',
  'staff',
  'squadMember',
  'outstation',
  'readinessOfficer',
  'advisor',
  'agency',
  'parkEnterprise',
  'subdistrict',
  'supplyFirm',
  'systemAdmin',
  'securityAdmin',
  'auditor',
] as const;
export const zRole = z.enum(ROLES);
export type Role = z.infer<typeof zRole>;

/** The leading group: they see everything of the zone but health facts and other people's secrets. */
export const LEADERS = ['head', 'firstDeputy', 'inCharge', 'lineLeader'] as const satisfies readonly Role[];
/** The bureau's own people. */
export const BUREAU = [...LEADERS, 'staff', 'squadMember', 'outstation'] as const satisfies readonly Role[];
/** IDN-2 Three separate people: nobody holds two of these. */
export const ADMINISTRATORS = ['systemAdmin', 'securityAdmin', 'auditor'] as const satisfies readonly Role[];

/** Who is asking, as far as rules may know. */
export interface Who {
  readonly accountId: string;
  /** The member of staff behind the account; null for outside people and administrators without a post. */
  readonly personId: string | null;
  readonly zoneId: number;
  readonly name: string;
  readonly roles: readonly Role[];
}
