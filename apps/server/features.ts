import { briefingRoutes } from '../../features/briefings/open-briefings.ts';
import { fields as cadenceFields } from '../../features/cadence/fields.ts';
import { jobs as cadenceJobs } from '../../features/cadence/jobs.ts';
import { routes as cadenceRoutes } from '../../features/cadence/routes.ts';
import { words as cadenceWords } from '../../features/cadence/words.ts';
import { fields as campaignFields } from '../../features/campaigns/fields.ts';
import { jobs as campaignJobs } from '../../features/campaigns/jobs.ts';
import { routesOf as campaignRoutesOf } from '../../features/campaigns/routes.ts';
import { words as campaignWords } from '../../features/campaigns/words.ts';
import { fields as enterpriseFields } from '../../features/enterprises/fields.ts';
import { enterpriseFiles } from '../../features/enterprises/files.ts';
import { openImports } from '../../features/enterprises/import.ts';
import { findRoutes as enterpriseFindRoutes } from '../../features/enterprises/routes/find.ts';
import { recordRoutes as enterpriseRecordRoutes } from '../../features/enterprises/routes/record.ts';
import { words as enterpriseWords } from '../../features/enterprises/words.ts';
import { fields as itineraryFields } from '../../features/itineraries/fields.ts';
import { openItineraries } from '../../features/itineraries/open-itineraries.ts';
import type { PlanningLog } from '../../features/itineraries/planning.ts';
import { words as itineraryWords } from '../../features/itineraries/words.ts';
import { fields as lightFields } from '../../features/lights/fields.ts';
import { jobs as lightJobs } from '../../features/lights/jobs.ts';
import { routes as lightRoutes } from '../../features/lights/routes.ts';
import { words as lightWords } from '../../features/lights/words.ts';
import { fields as meetingFields } from '../../features/meetings/fields.ts';
import { orderFiles } from '../../features/meetings/files.ts';
import { jobs as meetingJobs } from '../../features/meetings/jobs.ts';
import { routes as meetingRoutes } from '../../features/meetings/routes.ts';
import { words as meetingWords } from '../../features/meetings/words.ts';
import { fields as organisationFields } from '../../features/organisation/fields.ts';
import { routes as organisationRoutes } from '../../features/organisation/routes.ts';
import { words as organisationWords } from '../../features/organisation/words.ts';
import { fields as partnerFields } from '../../features/partners/fields.ts';
import { routes as partnerRoutes } from '../../features/partners/routes.ts';
import { words as partnerWords } from '../../features/partners/words.ts';
import { fields as policyFields } from '../../features/policies/fields.ts';
import { routes as policyRoutes } from '../../features/policies/routes.ts';
import { words as policyWords } from '../../features/policies/words.ts';
import { fields as projectFields } from '../../features/projects/fields.ts';
import { projectFiles } from '../../features/projects/files.ts';
import { claimJobs } from '../../features/projects/jobs/claims.ts';
import { duplicateJobs } from '../../features/projects/jobs/duplicates.ts';
import { routes as projectRoutes } from '../../features/projects/routes.ts';
import { words as projectWords } from '../../features/projects/words.ts';
import { fields as targetFields } from '../../features/targets/fields.ts';
import { routes as targetRoutes } from '../../features/targets/routes.ts';
import { words as targetWords } from '../../features/targets/words.ts';
import { fields as triageFields } from '../../features/triage/fields.ts';
import { inboundRoutes } from '../../features/triage/inbound.ts';
import { jobs as triageJobs } from '../../features/triage/jobs.ts';
import { routes as triageRoutes } from '../../features/triage/routes.ts';
import { words as triageWords } from '../../features/triage/words.ts';
import type { Fields } from '../../packages/kernel/fields.ts';
import type { Words } from '../../packages/kernel/words.ts';
import { words as plannerWords } from '../../packages/planner/words.ts';
import { words as auditWords } from '../../platform/audit/words.ts';
import { fields as authFields } from '../../platform/auth/fields.ts';
import type { Sealer } from '../../platform/auth/seal.ts';
import { words as authWords } from '../../platform/auth/words.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Listeners } from '../../platform/facts/tell.ts';
import type { FileSubject } from '../../platform/files/subject.ts';
import { words as fileWords } from '../../platform/files/words.ts';
import type { OpenRoute, Route } from '../../platform/http/route.ts';
import { words as porchWords } from '../../platform/http/words.ts';
import { fields as jobFields } from '../../platform/jobs/fields.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { words as jobWords } from '../../platform/jobs/words.ts';
import { words as noticeWords } from '../../platform/notify/words.ts';
import { industryRoutesOf } from '../../platform/packs/industry-routes.ts';
import { mapRoutesOf } from '../../platform/packs/map-routes.ts';
import { words as sheetWords } from '../../platform/sheets/words.ts';
import { viewRoutes } from '../../platform/views/routes.ts';
import { words as viewWords } from '../../platform/views/words.ts';

/** What features are built from. */
export interface FeatureParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly sealer: Sealer;
  readonly log: PlanningLog;
  readonly plannerThreads: number;
}

export interface Features {
  readonly routes: readonly Route[];
  /** What needs no session: doors for other systems; what they tell is heard by `listeners`. */
  openRoutes(listeners: Listeners): readonly OpenRoute[];
  readonly jobs: readonly Job[];
  /** What files may be about, and who sees them. */
  readonly fileSubjects: readonly FileSubject[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Every sentence of every rule; a number that two places claim stops the start. */
export const words: Words = onceEach([
  porchWords,
  authWords,
  auditWords,
  jobWords,
  fileWords,
  noticeWords,
  sheetWords,
  viewWords,
  plannerWords,
  organisationWords,
  enterpriseWords,
  partnerWords,
  policyWords,
  projectWords,
  cadenceWords,
  targetWords,
  lightWords,
  meetingWords,
  triageWords,
  campaignWords,
  itineraryWords,
]);

/** What each numbered constraint of the database means to a form. */
export const fields: Fields = {
  ...authFields,
  ...jobFields,
  ...organisationFields,
  ...enterpriseFields,
  ...partnerFields,
  ...policyFields,
  ...projectFields,
  ...cadenceFields,
  ...targetFields,
  ...lightFields,
  ...meetingFields,
  ...triageFields,
  ...campaignFields,
  ...itineraryFields,
};

function onceEach(all: readonly Words[]): Words {
  const entries = all.flatMap((some) => Object.entries(some));
  const numbers = entries.map(([number]) => number);
  const twice = numbers.find((number, i) => numbers.indexOf(number) !== i);
  if (twice !== undefined) throw new Error(`rule ${twice} is worded twice`);
  return Object.fromEntries(entries);
}

/** The features of this house, each once. */
export function openFeatures(parts: FeatureParts): Features {
  const { sealer, database, clock, dataDir, log, plannerThreads } = parts;
  const imports = openImports({ database, dataDir });
  const itineraries = openItineraries({ database, clock, log, plannerThreads });
  return {
    routes: [
      ...viewRoutes,
      ...mapRoutesOf(),
      ...industryRoutesOf(),
      ...briefingRoutes(),
      ...organisationRoutes,
      ...enterpriseFindRoutes,
      ...enterpriseRecordRoutes,
      ...imports.routes,
      ...partnerRoutes,
      ...policyRoutes,
      ...projectRoutes,
      ...cadenceRoutes,
      ...targetRoutes,
      ...lightRoutes,
      ...meetingRoutes,
      ...triageRoutes,
      ...campaignRoutesOf(sealer),
      ...itineraries.routes,
    ],
    openRoutes: (listeners) => inboundRoutes({ database, clock, listeners }),
    jobs: [
      ...imports.jobs,
      ...claimJobs,
      ...duplicateJobs,
      ...cadenceJobs,
      ...lightJobs,
      ...meetingJobs,
      ...triageJobs,
      ...campaignJobs,
      ...itineraries.jobs,
    ],
    fileSubjects: [enterpriseFiles, projectFiles, orderFiles],
    start: () => itineraries.start(),
    stop: () => itineraries.stop(),
  };
}
