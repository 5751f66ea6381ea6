import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { zCampaign, zDeclarations } from './campaign-files.ts';
import { referenceProblems } from './check-pack.ts';
import { PackError, readCsv, readJson } from './read-file.ts';
import {
  readCalendar,
  readIndustries,
  readReadinessRules,
  readRegions,
  readTravel,
} from './read-reference.ts';
import { zRecords } from './record-files.ts';
import {
  zAnalyses,
  zClaims,
  zContacts,
  zEnterpriseRow,
  zEvents,
  zInformation,
  zManifest,
  zMeetings,
  zOrganisation,
  zPartners,
  zProjects,
  zReferrals,
  zTargets,
} from './zone-files.ts';
import type { ZonePack } from './zone-pack.ts';

const optional = <T extends z.ZodType, R>(
  file: string,
  schema: T,
  pick: (content: z.output<T>) => R,
): R | null => (existsSync(file) ? pick(readJson(file, schema)) : null);

/** Reads a zone's files without looking whether what they name exists. */
export const readZonePack = (dir: string): ZonePack => ({
  dir,
  manifest: readJson(join(dir, 'manifest.json'), zManifest),
  organisation: readJson(join(dir, 'organisation.json'), zOrganisation),
  enterprises: readCsv(join(dir, 'enterprises.csv'), zEnterpriseRow),
  partners: optional(join(dir, 'partners.json'), zPartners, (file) => file.partners) ?? [],
  projects: optional(join(dir, 'projects.json'), zProjects, (file) => file.projects) ?? [],
  referrals: optional(join(dir, 'referrals.json'), zReferrals, (file) => file.referrals) ?? [],
  analyses: optional(join(dir, 'analyses.json'), zAnalyses, (file) => file.analyses) ?? [],
  claims: optional(join(dir, 'claims.json'), zClaims, (file) => file.claims) ?? [],
  contacts: optional(join(dir, 'contacts.json'), zContacts, (file) => file.contacts) ?? [],
  targets: optional(join(dir, 'targets.json'), zTargets, (file) => file.targets) ?? [],
  records: optional(join(dir, 'records.json'), zRecords, (file) => file),
  meetings: optional(join(dir, 'meetings.json'), zMeetings, (file) => file.meetings) ?? [],
  information: optional(join(dir, 'information.json'), zInformation, (file) => file.information) ?? [],
  events: optional(join(dir, 'events.json'), zEvents, (file) => file.events) ?? [],
  campaign: optional(join(dir, 'campaign.json'), zCampaign, (file) => file),
  declarations: optional(join(dir, 'readiness.json'), zDeclarations, (file) => file.declarations) ?? [],
});

/**
 * Reads a zone's pack and proves that every reference in it resolves: inside the pack, and in the calendar, regions,
 * travel, industry and situation packs its manifest names, which lie beside it. Throws PackError.
 */
export const loadPack = (dir: string): ZonePack => {
  const pack = readZonePack(dir);
  const { manifest } = pack;
  const root = dirname(dir);

  const problems = referenceProblems(pack, {
    calendar: readCalendar(manifest.calendar, root),
    regions: readRegions(manifest.regions, root),
    travel: readTravel(manifest.travel, root),
    industries: readIndustries(manifest.industries, root),
    readiness: readReadinessRules(manifest.situation, root),
  });
  if (problems.length > 0) throw new PackError(dir, problems);

  return pack;
};
