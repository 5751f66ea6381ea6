import type { PackCampaign, PackDeclaration } from './campaign-files.ts';
import type { PackRecords } from './record-files.ts';
import type {
  Manifest,
  Organisation,
  PackAnalysis,
  PackClaim,
  PackContact,
  PackEnterprise,
  PackEvent,
  PackInformation,
  PackMeeting,
  PackPartner,
  PackProject,
  PackReferral,
  PackTarget,
} from './zone-files.ts';

/** Everything a zone begins with. Records name each other by `key`; ids are made by whoever loads it. */
export interface ZonePack {
  readonly dir: string;
  readonly manifest: Manifest;
  readonly organisation: Organisation;
  readonly enterprises: readonly PackEnterprise[];
  readonly partners: readonly PackPartner[];
  readonly projects: readonly PackProject[];
  /** Contacts made before the beginning, the earliest written down first. */
  readonly contacts: readonly PackContact[];
  /** Investors referred before the beginning, the earliest first. */
  readonly referrals: readonly PackReferral[];
  /** Weekly analyses filed before the beginning. */
  readonly analyses: readonly PackAnalysis[];
  readonly targets: readonly PackTarget[];
  /** First contacts claimed before the beginning. */
  readonly claims: readonly PackClaim[];
  /** What stands on the projects; null when nothing does. */
  readonly records: PackRecords | null;
  readonly meetings: readonly PackMeeting[];
  /** What came in before the beginning, the earliest first. */
  readonly information: readonly PackInformation[];
  readonly events: readonly PackEvent[];
  /** Null when the zone begins without one. */
  readonly campaign: PackCampaign | null;
  readonly declarations: readonly PackDeclaration[];
}
