import * as briefings from '../../features/briefings/permissions.ts';
import * as campaigns from '../../features/campaigns/permissions.ts';
import * as enterprises from '../../features/enterprises/permissions.ts';
import * as itineraries from '../../features/itineraries/permissions.ts';
import * as organisation from '../../features/organisation/permissions.ts';
import * as partners from '../../features/partners/permissions.ts';
import * as projects from '../../features/projects/permissions.ts';
import type { Permission } from '../../packages/kernel/permission.ts';
import type { Sentence } from '../../packages/kernel/words.ts';
import * as audit from '../../platform/audit/permissions.ts';
import * as auth from '../../platform/auth/permissions.ts';
import * as jobs from '../../platform/jobs/permissions.ts';
import * as notify from '../../platform/notify/permissions.ts';

const all: readonly Permission[] = [
  briefings,
  campaigns,
  enterprises,
  itineraries,
  organisation,
  partners,
  projects,
  audit,
  auth,
  jobs,
  notify,
].flatMap((part) => Object.values<Permission>(part));

/** Who may, in the words of the permission itself; null for one that no page needs. */
export const whoMay = (name: string): Sentence | null =>
  all.find((one) => one.name === name)?.sentence ?? null;
