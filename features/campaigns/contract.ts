import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zTimeOfDay } from '../../packages/kernel/minutes.ts';
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

/** Days in a row, both included. */
export const zDays = z.strictObject({ from: zDay, to: zDay });
export type Days = z.infer<typeof zDays>;

/** What kind of visit it is, by code: `keyProject`, `inProvince`. */
export const zTag = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const CAMPAIGN_STATUSES = ['draft', 'open', 'closed'] as const;
export const zCampaignStatus = z.enum(CAMPAIGN_STATUSES);

/**
 * One of the combinations: two kinds of visits, each of which should be at least `leastShare` per cent of the
 * visits that are of either kind.
 */
export const zCombination = z.strictObject({
  key: zTag,
  name: z.strictObject({ zh: zLine(40), en: zLine(80) }),
  sides: z.tuple([zTag, zTag]),
  leastShare: z.int().min(0).max(50),
});
export type Combination = z.infer<typeof zCombination>;

export const zWaveForm = z.strictObject({ name: zLine(40), startsOn: zDay, endsOn: zDay });
export const zWave = z.object({ id: zId, name: z.string(), startsOn: zDay, endsOn: zDay });
export type Wave = z.infer<typeof zWave>;

export const zCampaignForm = z.strictObject({
  name: zLine(80),
  startsOn: zDay,
  endsOn: zDay,
  /** Minutes from midnight between which people travel and visit. */
  dayOpens: zTimeOfDay,
  dayCloses: zTimeOfDay,
  homeCity: zDivision,
  targetCities: z.array(zDivision).max(60),
  /** GB/T 4754 codes. */
  targetIndustries: z
    .array(
      z
        .string()
        .regex(/^[A-Z]?\d{0,4}$/)
        .min(1),
    )
    .max(40),
  /** The rank a squad's leader must have. */
  leaderRank: z.int().min(0).max(9),
  mix: z.array(zCombination).max(8),
});
export type CampaignForm = z.infer<typeof zCampaignForm>;

export const zCampaignBrief = z.object({
  id: zId,
  name: z.string(),
  status: zCampaignStatus,
  startsOn: zDay,
  endsOn: zDay,
  homeCity: zDivision,
});
export type CampaignBrief = z.infer<typeof zCampaignBrief>;

export const zCampaign = zCampaignBrief.extend({
  dayOpens: zTimeOfDay,
  dayCloses: zTimeOfDay,
  targetCities: z.array(z.string()),
  targetIndustries: z.array(z.string()),
  leaderRank: z.int(),
  mix: z.array(zCombination.strip()),
  waves: z.array(zWave),
  revision: zRevision,
  can: z.object({ edit: z.boolean(), plan: z.boolean(), judge: z.boolean() }),
});
export type Campaign = z.infer<typeof zCampaign>;

export const listCampaigns = contract({
  name: 'listCampaigns',
  method: 'GET',
  path: '/campaigns',
  summary: 'Campaigns, newest first',
  query: z.strictObject({ status: zCampaignStatus.optional(), ...zPageQuery }),
  reply: zPage(zCampaignBrief).extend({ can: z.object({ create: z.boolean() }) }),
});

export const getCampaign = contract({
  name: 'getCampaign',
  method: 'GET',
  path: '/campaigns/:id',
  summary: 'One campaign with its waves',
  params: one,
  reply: zCampaign,
});

export const createCampaign = contract({
  name: 'createCampaign',
  method: 'POST',
  path: '/campaigns',
  summary: 'Make a campaign, as a draft',
  body: zCampaignForm,
  reply: made,
  status: 201,
});

export const editCampaign = contract({
  name: 'editCampaign',
  method: 'PUT',
  path: '/campaigns/:id',
  summary: 'Change a campaign (If-Match)',
  params: one,
  body: zCampaignForm,
  reply: made,
});

export const setWaves = contract({
  name: 'setWaves',
  method: 'PUT',
  path: '/campaigns/:id/waves',
  summary: 'Say the waves of a campaign; one that is kept is sent with its id (If-Match)',
  params: one,
  body: z.strictObject({ waves: z.array(zWaveForm.extend({ id: zId.optional() })).max(20) }),
  reply: made,
});

export const openCampaign = contract({
  name: 'openCampaign',
  method: 'POST',
  path: '/campaigns/:id/open',
  summary: 'Open a campaign: squads may leave (If-Match)',
  params: one,
  reply: made,
});

export const closeCampaign = contract({
  name: 'closeCampaign',
  method: 'POST',
  path: '/campaigns/:id/close',
  summary: 'Close a campaign that has no squad away (If-Match)',
  params: one,
  reply: made,
});

export const zCampaignSummary = z.object({
  participants: z.object({
    all: z.int(),
    ready: z.int(),
    notReady: z.int(),
    suspended: z.int(),
    undeclared: z.int(),
  }),
  squads: z.object({
    all: z.int(),
    forming: z.int(),
    cleared: z.int(),
    away: z.int(),
    suspended: z.int(),
    back: z.int(),
  }),
  visits: z.object({ all: z.int(), must: z.int(), planned: z.int(), done: z.int(), missed: z.int() }),
  leads: z.int(),
  /** CMP-6 How the mix stands among the visits that are not withdrawn; one row for each side of a combination. */
  mix: z.array(
    z.object({
      key: z.string(),
      tag: z.string(),
      visits: z.int(),
      share: z.int().nullable(),
      leastShare: z.int(),
      short: z.boolean(),
    }),
  ),
});
export type CampaignSummary = z.infer<typeof zCampaignSummary>;

export const campaignSummary = contract({
  name: 'campaignSummary',
  method: 'GET',
  path: '/campaigns/:id/summary',
  summary: 'A campaign in numbers: people ready, squads, visits, leads, mix',
  params: one,
  reply: zCampaignSummary,
});

/** What everybody may know of somebody's readiness; why is the readiness officer's to know (RDY-3). */
export const STANDINGS = ['unjudged', 'ready', 'notReady', 'suspended'] as const;
export const zStanding = z.enum(STANDINGS);
export type Standing = z.infer<typeof zStanding>;

export const zParticipant = z.object({
  personId: zId,
  name: z.string(),
  post: z.string(),
  unitName: z.string(),
  rank: z.int(),
  competences: z.array(z.string()),
  homeCity: z.string(),
  /** Days the person is free; empty when free on all days of the campaign. */
  free: z.array(zDays),
  /** RDY-2 A verdict that ran out reads `notReady`. */
  standing: zStanding,
  standingUntil: zInstant.nullable(),
  declaredAt: zInstant.nullable(),
  squadId: zId.nullable(),
  squadNumber: z.int().nullable(),
});
export type Participant = z.infer<typeof zParticipant>;

export const listParticipants = contract({
  name: 'listParticipants',
  method: 'GET',
  path: '/campaigns/:id/participants',
  summary: 'Who takes part, whether ready, and in which squad',
  params: one,
  reply: z.object({ items: z.array(zParticipant), can: z.object({ edit: z.boolean(), judge: z.boolean() }) }),
});

export const addParticipants = contract({
  name: 'addParticipants',
  method: 'POST',
  path: '/campaigns/:id/participants',
  summary: 'Add people to a campaign; who is in already stays as they are',
  params: one,
  body: z.strictObject({ personIds: z.array(zId).min(1).max(200), free: z.array(zDays).max(30).default([]) }),
  reply: z.object({ added: z.int() }),
  status: 201,
});

export const setParticipantDays = contract({
  name: 'setParticipantDays',
  method: 'PUT',
  path: '/campaigns/:id/participants/:personId',
  summary: 'Say which days a participant is free; none means all',
  params: z.strictObject({ id: zId, personId: zId }),
  body: z.strictObject({ free: z.array(zDays).max(30) }),
  reply: z.object({ personId: zId }),
});

export const removeParticipant = contract({
  name: 'removeParticipant',
  method: 'DELETE',
  path: '/campaigns/:id/participants/:personId',
  summary: 'Take somebody who is in no squad out of a campaign',
  params: z.strictObject({ id: zId, personId: zId }),
  reply: z.object({ personId: zId }),
});

// Visits a campaign might make.

export const SUBJECT_KINDS = ['enterprise', 'project', 'partner'] as const;
export const zSubject = z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: zId });
export type Subject = z.infer<typeof zSubject>;

export const VISIT_STATUSES = ['candidate', 'planned', 'done', 'missed', 'online', 'withdrawn'] as const;
export const zVisitStatus = z.enum(VISIT_STATUSES);
export type VisitStatus = z.infer<typeof zVisitStatus>;

export const zWindow = z.strictObject({ day: zDay, from: zTimeOfDay, to: zTimeOfDay });
export type Window = z.infer<typeof zWindow>;

export const zVisitForm = z.strictObject({
  subject: zSubject,
  title: zLine(120),
  cityCode: zDivision,
  address: zLine(200).nullable(),
  /** What the visit is worth to the campaign, 1 … 1000. */
  value: z.int().min(1).max(1000),
  durationMinutes: z.int().min(15).max(600),
  competences: z.array(z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/)).max(10),
  requiredRank: z.int().min(0).max(9),
  tags: z.array(zTag).max(20),
  must: z.boolean(),
  why: zText(1000),
  mayPromise: zText(1000),
  contactName: zLine(40).nullable(),
  contactPhone: z
    .string()
    .regex(/^\+?[\d -]{5,20}$/)
    .nullable(),
  /** When the host can receive us; none means any time inside the campaign's days and hours. */
  windows: z.array(zWindow).max(40),
});
export type VisitForm = z.infer<typeof zVisitForm>;

export const zVisit = zVisitForm
  .extend({
    id: zId,
    status: zVisitStatus,
    enterpriseId: zId.nullable(),
    leadId: zId.nullable(),
    revision: zRevision,
  })
  .strip();
export type CandidateVisit = z.infer<typeof zVisit>;

export const listVisits = contract({
  name: 'listCandidateVisits',
  method: 'GET',
  path: '/campaigns/:id/visits',
  summary: 'Visits a campaign might make, most valuable first',
  params: one,
  query: z.strictObject({
    status: zVisitStatus.optional(),
    cityCode: zDivision.optional(),
    tag: zTag.optional(),
    must: z.stringbool().optional(),
    ...zPageQuery,
  }),
  reply: zPage(zVisit).extend({ can: z.object({ edit: z.boolean() }) }),
});

export const getVisit = contract({
  name: 'getCandidateVisit',
  method: 'GET',
  path: '/visits/:id',
  summary: 'One candidate visit',
  params: one,
  reply: zVisit.extend({ campaignId: zId, can: z.object({ edit: z.boolean() }) }),
});

export const createVisit = contract({
  name: 'createCandidateVisit',
  method: 'POST',
  path: '/campaigns/:id/visits',
  summary: 'Add a candidate visit',
  params: one,
  body: zVisitForm,
  reply: made,
  status: 201,
});

export const createVisits = contract({
  name: 'createCandidateVisits',
  method: 'POST',
  path: '/campaigns/:id/visits/from-subjects',
  summary:
    'Add a candidate visit for each enterprise, project and partner chosen; who has one already is left out',
  params: one,
  body: z.strictObject({
    subjects: z.array(zSubject).min(1).max(500),
    value: z.int().min(1).max(1000).default(100),
    durationMinutes: z.int().min(15).max(600).default(60),
    competences: z
      .array(z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/))
      .max(10)
      .default([]),
    must: z.boolean().default(false),
  }),
  reply: z.object({ added: z.int(), leftOut: z.array(zSubject.strip()) }),
  status: 201,
});

export const editVisit = contract({
  name: 'editCandidateVisit',
  method: 'PUT',
  path: '/visits/:id',
  summary: 'Change a candidate visit and its windows (If-Match)',
  params: one,
  body: zVisitForm,
  reply: made,
});

export const withdrawVisit = contract({
  name: 'withdrawCandidateVisit',
  method: 'POST',
  path: '/visits/:id/withdraw',
  summary: 'Take a visit out of the campaign (If-Match)',
  params: one,
  body: z.strictObject({ reason: zText(500).min(1) }),
  reply: made,
});

// Readiness: who may travel.

const zBothNames = z.object({ zh: z.string(), en: z.string() });

export const REQUIREMENT_KINDS = ['boolean', 'number-below', 'date-within'] as const;
export const ANSWERERS = ['person', 'officer', 'system'] as const;
/**
 * What somebody must answer to travel: `boolean` must be answered with `expect`, `number-below` asks a number below
 * `limit`, `date-within` asks a day not more than `limit` days ago. The officer answers some, and the system some.
 */
export const zRequirement = z.object({
  key: zTag,
  position: z.int(),
  kind: z.enum(REQUIREMENT_KINDS),
  expect: z.boolean().nullable(),
  limit: z.number().nullable(),
  /** What a number can be at all, for input fields. */
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  unit: z.string().nullable(),
  /** How long an answer holds; null for as long as it is true. */
  validityHours: z.int().min(1).nullable(),
  /** Unmet, it keeps somebody from leaving; otherwise it is only said. */
  blocks: z.boolean(),
  answeredBy: z.enum(ANSWERERS),
  question: zBothNames,
  /** Said to the readiness officer when it is not met. */
  unmet: zBothNames,
  /** Sensitive personal information: sealed, and erased after the campaign. */
  sensitive: z.boolean(),
});
export type Requirement = z.infer<typeof zRequirement>;

/** What the declarer agrees to; a change of the words is a new version. */
export const zConsent = z.object({ version: z.string().min(1).max(40), text: zBothNames });
export type Consent = z.infer<typeof zConsent>;

/** The file `packs/situations/<situation>/readiness.json`; the order of the requirements is that of the file. */
export const zReadinessPack = z.strictObject({
  key: z.string(),
  version: z.int(),
  name: zBothNames,
  validityHours: z.int().min(1),
  eraseSensitiveAfterDays: z.int().min(1),
  consent: zConsent,
  requirements: z.array(zRequirement.omit({ position: true }).strict()),
});
export type ReadinessPack = z.infer<typeof zReadinessPack>;

export const zAnswer = z.union([z.boolean(), z.number().min(-1000).max(1000), zDay]);
export type Answer = z.infer<typeof zAnswer>;
export const zAnswers = z.record(zTag, zAnswer);
export type Answers = z.infer<typeof zAnswers>;

export const readinessQuestions = contract({
  name: 'readinessQuestions',
  method: 'GET',
  path: '/readiness/questions',
  summary: 'What the present situation asks of everybody who travels, and the consent it needs',
  reply: z.object({
    situation: z.string(),
    consent: zConsent,
    items: z.array(zRequirement),
  }),
});

const zMyReadiness = z.object({
  declaredAt: zInstant.nullable(),
  standing: zStanding,
  standingUntil: zInstant.nullable(),
});

export const myReadiness = contract({
  name: 'myReadiness',
  method: 'GET',
  path: '/campaigns/:id/readiness/mine',
  summary: 'How my own readiness stands',
  params: one,
  reply: zMyReadiness,
});

export const declareReadiness = contract({
  name: 'declareReadiness',
  method: 'POST',
  path: '/campaigns/:id/readiness/declarations',
  summary: 'Declare my own readiness, or as readiness officer somebody else’s',
  params: one,
  body: z.strictObject({
    /** Nobody named: the asker. */
    personId: zId.optional(),
    answers: zAnswers,
    consentVersion: z.string().max(40),
  }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const listReadiness = contract({
  name: 'listReadiness',
  method: 'GET',
  path: '/campaigns/:id/readiness',
  summary: 'Who is ready and who is not; the reasons are the readiness officer’s to know',
  params: one,
  query: z.strictObject({ standing: zStanding.optional() }),
  reply: z.object({
    items: z.array(
      z.object({
        personId: zId,
        name: z.string(),
        unitName: z.string(),
        squadId: zId.nullable(),
        squadNumber: z.int().nullable(),
        standing: zStanding,
        standingUntil: zInstant.nullable(),
        declaredAt: zInstant.nullable(),
        /** Declared since it was last judged. */
        waits: z.boolean(),
      }),
    ),
    can: z.object({ judge: z.boolean() }),
  }),
});

export const lookAtReadiness = contract({
  name: 'lookAtReadiness',
  method: 'GET',
  path: '/campaigns/:id/readiness/:personId',
  summary: 'What somebody declared, what of it is unmet and how it was judged; every look is recorded',
  params: z.strictObject({ id: zId, personId: zId }),
  query: z.strictObject({ purpose: zLine(120) }),
  reply: z.object({
    personId: zId,
    name: z.string(),
    standing: zStanding,
    standingUntil: zInstant.nullable(),
    /** Null when nothing was declared, or what was declared has been erased. */
    declaration: z
      .object({
        id: zId,
        declaredAt: zInstant,
        onBehalf: z.boolean(),
        answers: zAnswers.nullable(),
        consentVersion: z.string(),
      })
      .nullable(),
    unmet: z.array(z.object({ key: z.string(), sentence: zBothNames })),
    verdicts: z.array(
      z.object({
        id: zId,
        standing: zStanding,
        judgedAt: zInstant,
        judgedByName: z.string(),
        validUntil: zInstant,
        reasons: z.array(z.string()),
      }),
    ),
  }),
});

export const judgeReadiness = contract({
  name: 'judgeReadiness',
  method: 'POST',
  path: '/campaigns/:id/readiness/:personId/verdicts',
  summary: 'Judge what somebody declared: ready only when every requirement is met',
  params: z.strictObject({ id: zId, personId: zId }),
  body: z.strictObject({
    declarationId: zId,
    standing: z.enum(['ready', 'notReady']),
    /** What the officer saw with their own eyes: answers to the requirements that are the officer's to answer. */
    answers: zAnswers.default({}),
    /** Keys of requirements, for `notReady`. */
    reasons: z.array(zTag).max(40).default([]),
  }),
  reply: z.object({ id: zId, standing: zStanding, validUntil: zInstant }),
  status: 201,
});

export const suspendReadiness = contract({
  name: 'suspendReadiness',
  method: 'POST',
  path: '/campaigns/:id/readiness/:personId/suspend',
  summary: 'Take away somebody’s readiness at once; a squad on the road with them is suspended with it',
  params: z.strictObject({ id: zId, personId: zId }),
  body: z.strictObject({ reasons: z.array(zTag).min(1).max(40) }),
  reply: z.object({ id: zId, suspendedSquadId: zId.nullable() }),
  status: 201,
});

// Squads.

export const SQUAD_STATUSES = [
  'forming',
  'cleared',
  'departed',
  'onRoad',
  'suspended',
  'returned',
  'debriefed',
  'disbanded',
] as const;
export const zSquadStatus = z.enum(SQUAD_STATUSES);
export type SquadStatus = z.infer<typeof zSquadStatus>;

export const zSquadForm = z.strictObject({
  name: zLine(40),
  waveId: zId.nullable(),
  startsOn: zDay,
  endsOn: zDay,
  startCity: zDivision,
  /** SQD-13 Where it goes besides the city it starts from; none means anywhere. */
  cities: z.array(zDivision).max(60).default([]),
  /** The first is the leader. SQD-1 At most three. */
  memberIds: z.array(zId).min(1),
});
export type SquadForm = z.infer<typeof zSquadForm>;

export const zSquadMember = z.object({
  personId: zId,
  name: z.string(),
  post: z.string(),
  rank: z.int(),
  competences: z.array(z.string()),
  homeCity: z.string(),
  leader: z.boolean(),
  standing: zStanding,
  standingUntil: zInstant.nullable(),
});
export type SquadMember = z.infer<typeof zSquadMember>;

export const zSquad = z.object({
  id: zId,
  campaignId: zId,
  number: z.int(),
  name: z.string(),
  waveId: zId.nullable(),
  status: zSquadStatus,
  startsOn: zDay,
  endsOn: zDay,
  startCity: z.string(),
  /** None means anywhere. */
  cities: z.array(z.string()),
  departedAt: zInstant.nullable(),
  returnedAt: zInstant.nullable(),
  members: z.array(zSquadMember),
  /** What keeps it from the next step: rules by number, with the sentence in the reader's language. */
  obstacles: z.array(z.object({ rule: z.string(), sentence: z.string() })),
  revision: zRevision,
});
export type Squad = z.infer<typeof zSquad>;

const zSquadCan = z.object({
  edit: z.boolean(),
  clear: z.boolean(),
  depart: z.boolean(),
  suspend: z.boolean(),
});

export const listSquads = contract({
  name: 'listSquads',
  method: 'GET',
  path: '/campaigns/:id/squads',
  summary: 'The squads of a campaign with their members',
  params: one,
  query: z.strictObject({ waveId: zId.optional(), status: zSquadStatus.optional() }),
  reply: z.object({ items: z.array(zSquad), can: zSquadCan }),
});

export const getSquad = contract({
  name: 'getSquad',
  method: 'GET',
  path: '/squads/:id',
  summary: 'One squad with its members and what keeps it from leaving',
  params: one,
  reply: zSquad.extend({ can: zSquadCan }),
});

export const formSquad = contract({
  name: 'formSquad',
  method: 'POST',
  path: '/campaigns/:id/squads',
  summary: 'Form a squad by hand',
  params: one,
  body: zSquadForm,
  reply: made,
  status: 201,
});

export const editSquad = contract({
  name: 'editSquad',
  method: 'PUT',
  path: '/squads/:id',
  summary: 'Change a squad that has not left (If-Match)',
  params: one,
  body: zSquadForm,
  reply: made,
});

export const zSquadProposal = z.object({
  squads: z.array(
    z.object({
      memberIds: z.array(zId).max(3),
      members: z.array(z.object({ personId: zId, name: z.string(), leader: z.boolean() })),
      startsOn: zDay,
      endsOn: zDay,
      startCity: z.string(),
      competences: z.array(z.string()),
      why: z.array(zBothNames),
      /** What each of them is needed for, of the visits they may make; `missing` are competences nobody else has. */
      reliance: z.array(z.object({ personId: zId, says: z.array(zBothNames), missing: z.array(z.string()) })),
    }),
  ),
  leftOut: z.array(z.object({ personId: zId, name: z.string(), why: zBothNames })),
});
export type SquadProposal = z.infer<typeof zSquadProposal>;

export const proposeSquads = contract({
  name: 'proposeSquads',
  method: 'POST',
  path: '/campaigns/:id/squads/proposal',
  summary: 'Ask the planner for squads; nothing is saved',
  params: one,
  body: z.strictObject({
    waveId: zId.nullable(),
    squads: z.int().min(1).max(100),
    seed: z.int().min(0).default(1),
  }),
  reply: zSquadProposal,
});

export const adoptSquads = contract({
  name: 'adoptSquads',
  method: 'POST',
  path: '/campaigns/:id/squads/adopt',
  summary: 'Form all these squads, or none of them',
  params: one,
  body: z.strictObject({ squads: z.array(zSquadForm).min(1).max(100) }),
  reply: z.object({ ids: z.array(zId) }),
  status: 201,
});

const step = (name: string, verb: string, summary: string) =>
  contract({
    name,
    method: 'POST',
    path: `/squads/:id/${verb}`,
    summary: `${summary} (If-Match)`,
    params: one,
    body: z.strictObject({ note: zText(500).default('') }),
    reply: made.extend({ status: zSquadStatus }),
  });

export const clearSquad = step('clearSquad', 'clear', 'Clear a squad for departure');
export const departSquad = step('departSquad', 'depart', 'Send a cleared squad off');
export const suspendSquad = step('suspendSquad', 'suspend', 'Stop a squad where it is');
export const resumeSquad = step(
  'resumeSquad',
  'resume',
  'Let a suspended squad go on, everybody in it being ready',
);
export const returnSquad = step('returnSquad', 'return', 'Say that a squad is back');
export const debriefSquad = step('debriefSquad', 'debrief', 'Say that a squad has been debriefed');
export const disbandSquad = step('disbandSquad', 'disband', 'Give up a squad that has not left');
