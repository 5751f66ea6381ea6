import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import {
  zDivision,
  zId,
  zInstant,
  zLine,
  zPage,
  zPageQuery,
  zRevision,
  zText,
} from '../../packages/kernel/schemas.ts';

const zBothNames = z.object({ zh: z.string(), en: z.string() });

/** A stage's code; which stages there are is the zone's own data. */
export const zStageCode = z.string().regex(/^[A-Z][A-Z_]{1,29}$/);

export const PROJECT_CLASSES = ['land', 'lease', 'policy', 'fund', 'headquarters', 'expansion'] as const;

export const STAGE_KINDS = ['path', 'side'] as const;
export const zStage = z.object({
  code: zStageCode,
  /** `path` runs from lead to full production; `side` is a state beside it (on hold, withdrawn). */
  kind: z.enum(STAGE_KINDS),
  position: z.int().min(0),
  name: zBothNames,
  enterWhen: zBothNames,
  /** What must be attached to enter. */
  evidence: zBothNames,
  /** Whole days without a change after which a project is stale; null never. */
  staleAfterDays: z.int().nullable(),
  /** The same for a key project, when it is stricter. */
  keyStaleAfterDays: z.int().nullable(),
  /** Classes of project that pass over it. */
  skippedBy: z.array(z.enum(PROJECT_CLASSES)),
  /** It is entered with a day on which somebody looks again. */
  needsReviewDay: z.boolean(),
});
export type Stage = z.infer<typeof zStage>;

/** The file `packs/stages/*.json`. */
export const zStagePack = z.strictObject({
  key: z.string(),
  source: z.string(),
  stages: z.array(zStage.strict()).min(2),
});
export type StagePack = z.infer<typeof zStagePack>;

export const CHANNELS = [
  'squad',
  'outstation',
  'peer',
  'advisor',
  'agency',
  'event',
  'platform',
  'online',
  'other',
] as const;

export const zProjectForm = z.strictObject({
  name: zLine(120),
  enterpriseId: zId,
  class: z.enum(PROJECT_CLASSES),
  lineId: zId.nullable(),
  /** Planned investment in 10,000 CNY; null while unknown. */
  plannedInvestment: z.int().min(0).max(1_000_000_000).nullable(),
  isKey: z.boolean(),
  ownerId: zId,
  channel: z.enum(CHANNELS),
  description: zText(4000),
});
export type ProjectForm = z.infer<typeof zProjectForm>;

export const zProjectBrief = z.object({
  id: zId,
  name: z.string(),
  enterpriseId: zId,
  enterpriseName: z.string(),
  class: z.enum(PROJECT_CLASSES),
  lineId: zId.nullable(),
  stage: zStageCode,
  stageSince: zDay,
  /** PRJ-5 Days beyond the stage's limit; 0 while in time. */
  daysStale: z.int(),
  plannedInvestment: z.int().nullable(),
  isKey: z.boolean(),
  ownerId: zId,
  ownerName: z.string(),
  channel: z.enum(CHANNELS),
});
export type ProjectBrief = z.infer<typeof zProjectBrief>;

export const zStageChange = z.object({
  id: zId,
  from: zStageCode.nullable(),
  to: zStageCode,
  on: zDay,
  at: zInstant,
  byName: z.string(),
  evidence: z.string(),
  /** PRJ-3 Why it went backwards or to the side; empty when it went forward. */
  reason: z.string(),
  backward: z.boolean(),
  /** PRJ-28 Files that show it. */
  files: z.array(z.object({ id: zId, name: z.string() })),
});
export type StageChange = z.infer<typeof zStageChange>;

export const zProject = zProjectBrief.extend({
  description: z.string(),
  registeredAt: zInstant,
  source: z.object({ kind: z.string(), id: z.string() }).nullable(),
  campaignId: zId.nullable(),
  /** On hold: look at it again on this day. */
  reviewOn: zDay.nullable(),
  history: z.array(zStageChange),
  revision: zRevision,
  can: z.object({ edit: z.boolean(), move: z.boolean() }),
});
export type Project = z.infer<typeof zProject>;

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });
/** What narrows projects, in each of their views. */
export const projectFilters = {
  lineId: zId.optional(),
  ownerId: zId.optional(),
  enterpriseId: zId.optional(),
  campaignId: zId.optional(),
  isKey: z.stringbool().optional(),
  /** PRJ-5 Over its stage's limit today. */
  isStale: z.stringbool().optional(),
  /** The city of the enterprise, with what belongs to it. */
  cityCode: zDivision.optional(),
  q: z.string().trim().max(40).optional(),
};

export const listStages = contract({
  name: 'listProjectStages',
  method: 'GET',
  path: '/project-stages',
  summary: 'The stages of a project in this zone, in order',
  reply: z.object({ items: z.array(zStage) }),
});

export const listProjects = contract({
  name: 'listProjects',
  method: 'GET',
  path: '/projects',
  summary: 'Projects, newest first',
  query: z.strictObject({ stage: zStageCode.optional(), ...projectFilters, ...zPageQuery }),
  reply: zPage(zProjectBrief).extend({ can: z.object({ create: z.boolean() }) }),
});

export const projectBoard = contract({
  name: 'projectBoard',
  method: 'GET',
  path: '/projects/board',
  summary: 'How many projects stand at each stage, and the investment planned in them',
  query: z.strictObject(projectFilters),
  reply: z.object({
    columns: z.array(
      z.object({
        stage: zStage,
        projects: z.int(),
        key: z.int(),
        stale: z.int(),
        plannedInvestment: z.int(),
      }),
    ),
  }),
});

export const getProject = contract({
  name: 'getProject',
  method: 'GET',
  path: '/projects/:id',
  summary: 'One project with its way so far',
  params: one,
  reply: zProject,
});

export const openLead = contract({
  name: 'openLead',
  method: 'POST',
  path: '/projects',
  summary: 'Register a lead',
  body: zProjectForm.extend({ evidence: zText(2000).min(1) }),
  reply: made,
  status: 201,
});

export const editProject = contract({
  name: 'editProject',
  method: 'PUT',
  path: '/projects/:id',
  summary: 'Change a project (If-Match)',
  params: one,
  body: zProjectForm,
  reply: made,
});

export const moveProject = contract({
  name: 'moveProject',
  method: 'POST',
  path: '/projects/:id/stage',
  summary: 'Move a project to another stage with the evidence for it (If-Match)',
  params: one,
  body: z.strictObject({
    to: zStageCode,
    evidence: zText(2000).default(''),
    reason: zText(2000).default(''),
    reviewOn: zDay.nullable().default(null),
    /** PRJ-28 Files of the project that show it. */
    fileIds: z.array(zId).max(10).default([]),
  }),
  reply: made,
});
