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
import { zClaimForm } from './claim-contract.ts';

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
  /** The code an upper level registered it under; left as it is when not said. */
  upperCode: zLine(60).nullable().optional(),
});
export type ProjectForm = z.infer<typeof zProjectForm>;

export const SAMENESS = [
  'upperCode',
  'name',
  'enterprise',
  'industry',
  'amount',
  'phone',
  'address',
] as const;
export type Sameness = (typeof SAMENESS)[number];

/** Another project that is like the one asked about. */
export const zAlike = z.object({
  projectId: zId,
  name: z.string(),
  enterpriseName: z.string(),
  ownerName: z.string(),
  level: z.int().min(1).max(4),
  same: z.array(z.enum(SAMENESS)),
  /** Of the two names, in percent. */
  similarity: z.int(),
});
export type Alike = z.infer<typeof zAlike>;

/** PRJ-41 Why it is a project of its own, said by somebody who may rule on duplicates. */
const asNew = zText(500).nullable().default(null);

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
  upperCode: z.string().nullable(),
  /** PRJ-44 The project it has become part of. */
  mergedInto: z.object({ id: zId, name: z.string() }).nullable(),
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
/** PRJ-42 With the projects that it resembles, for whoever wrote it. */
const written = made.extend({ alike: z.array(zAlike) });
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
  body: zProjectForm.extend({
    evidence: zText(2000).min(1),
    asNew,
    /** PRJ-57 Whose the first contact is, claimed with the lead. */
    claim: zClaimForm.nullable().default(null),
  }),
  reply: written,
  status: 201,
});

export const editProject = contract({
  name: 'editProject',
  method: 'PUT',
  path: '/projects/:id',
  summary: 'Change a project (If-Match)',
  params: one,
  body: zProjectForm.extend({ asNew }),
  reply: written,
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

// Duplicates, and projects that became one (PRJ-40 to PRJ-52).

const percent = z.int().min(1).max(100);

export const zDuplicateFigures = z.strictObject({
  /** PRJ-41 Names are alike from so many percent on. */
  nameLike: z.int().min(50).max(100),
  /** PRJ-42 Amounts are alike within so many percent of the greater. */
  amountWithin: percent,
  /** PRJ-47 Hours of working days in which a case is ruled. */
  hours: z.int().min(1).max(240),
  /** PRJ-42 A telephone number or an address of more projects than this is an agent's, and says nothing. */
  sharedByAtMost: z.int().min(2).max(50),
});
export type DuplicateFigures = z.infer<typeof zDuplicateFigures>;

/** The file `packs/duplicates/*.json`. */
export const zDuplicatePack = z.strictObject({
  key: z.string(),
  source: z.string(),
  figures: zDuplicateFigures,
});

export const RULINGS = ['merge', 'overwrite', 'ignore', 'new'] as const;
export const zRuling = z.enum(RULINGS);
export type Ruling = z.infer<typeof zRuling>;

/** One of the two, as they stand side by side. */
export const zOfPair = z.object({
  id: zId,
  name: z.string(),
  enterpriseId: zId,
  enterpriseName: z.string(),
  upperCode: z.string().nullable(),
  lineId: zId.nullable(),
  stage: zStageCode,
  plannedInvestment: z.int().nullable(),
  ownerName: z.string(),
  phone: z.string(),
  address: z.string(),
  registeredAt: zInstant,
  isMerged: z.boolean(),
});
export type OfPair = z.infer<typeof zOfPair>;

export const CASE_PARTS = ['open', 'hints', 'ruled'] as const;

export const zDuplicateCase = z.object({
  id: zId,
  level: z.int(),
  same: z.array(z.enum(SAMENESS)),
  similarity: z.int(),
  openedAt: zInstant,
  /** PRJ-47 Null for a hint. */
  dueAt: zInstant.nullable(),
  isOverdue: z.boolean(),
  /** Whole hours of the clock until it is due, negative after; null for a hint and for what is ruled. */
  hoursLeft: z.int().nullable(),
  isOpen: z.boolean(),
  earlier: zOfPair,
  later: zOfPair,
  /** The last ruling, where there is one. */
  ruling: z
    .object({ ruling: zRuling, keptId: zId.nullable(), reason: z.string(), at: zInstant, byName: z.string() })
    .nullable(),
  /** PRJ-48 Who was told that it was left unruled. */
  told: z.array(z.object({ personName: z.string(), forName: z.string().nullable(), at: zInstant })),
});
export type DuplicateCase = z.infer<typeof zDuplicateCase>;

export const listDuplicates = contract({
  name: 'listDuplicates',
  method: 'GET',
  path: '/duplicates',
  summary:
    'Pairs of projects that may be one: those to rule on, the next due first; hints; and what was ruled',
  query: z.strictObject({ part: z.enum(CASE_PARTS).default('open'), ...zPageQuery }),
  reply: zPage(zDuplicateCase).extend({
    overdue: z.int(),
    figures: zDuplicateFigures,
    can: z.object({ rule: z.boolean() }),
  }),
});

export const ruleDuplicates = contract({
  name: 'ruleDuplicates',
  method: 'POST',
  path: '/duplicates/rulings',
  summary: 'Rule on one or several pairs, with a reason',
  body: z.strictObject({
    caseIds: z.array(zId).min(1).max(50),
    ruling: zRuling,
    /** Which of the two goes on, when they become one. */
    keep: z.enum(['earlier', 'later']).default('earlier'),
    reason: zText(500).min(1),
  }),
  /** `idle`: pairs of which one had become part of another by an earlier ruling of the same call. */
  reply: z.object({ ruled: z.int(), idle: z.int() }),
});

export const getDuplicatesOf = contract({
  name: 'getDuplicatesOf',
  method: 'GET',
  path: '/projects/:id/duplicates',
  summary:
    'What one project resembles, open or ruled, and the projects that became part of it with their way',
  params: one,
  reply: z.object({
    cases: z.array(zDuplicateCase),
    merged: z.array(
      z.object({
        id: zId,
        name: z.string(),
        enterpriseName: z.string(),
        registeredAt: zInstant,
        history: z.array(zStageChange),
      }),
    ),
    can: z.object({ rule: z.boolean() }),
  }),
});

export const getDuplicateFigures = contract({
  name: 'getDuplicateFigures',
  method: 'GET',
  path: '/duplicates/figures',
  summary: 'From when on two projects are alike, with every version, the newest first',
  reply: z.object({
    items: z.array(
      z.object({
        id: zId,
        from: zDay,
        figures: zDuplicateFigures,
        source: z.string(),
        reason: z.string(),
        byName: z.string(),
        stands: z.enum(['ahead', 'now', 'over']),
      }),
    ),
    can: z.object({ edit: z.boolean() }),
  }),
});

export const setDuplicateFigures = contract({
  name: 'setDuplicateFigures',
  method: 'POST',
  path: '/duplicates/figures',
  summary: 'A new version from a coming day on',
  body: z.strictObject({ from: zDay, figures: zDuplicateFigures, reason: zText(300).min(1) }),
  reply: z.object({ id: zId }),
  status: 201,
});
