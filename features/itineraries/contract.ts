import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zTimeOfDay } from '../../packages/kernel/minutes.ts';
import { zDivision, zId, zInstant, zLine, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { PROJECT_CLASSES } from '../projects/contract.ts';

const ofCampaign = z.strictObject({ campaignId: zId });
const ofPlan = z.strictObject({ planId: zId });

// Asking the planner.

export const zRun = z.object({
  id: zId,
  campaignId: zId,
  waveId: zId.nullable(),
  status: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  seconds: z.int(),
  /** Best so far: points, visits made, iterations done. */
  best: z.object({ score: z.int(), visits: z.int(), iterations: z.int() }).nullable(),
  secondsGone: z.number(),
  /** A sentence in the reader's language. */
  failedWhy: z.string().nullable(),
  planId: zId.nullable(),
  /** The version it starts from. */
  from: zId.nullable(),
  /** It answers a what-if: its plan can never be put in force (ITN-30). */
  isWhatIf: z.boolean(),
});
export type PlanningRun = z.infer<typeof zRun>;

export const startPlanning = contract({
  name: 'startPlanning',
  method: 'POST',
  path: '/campaigns/:campaignId/planning-runs',
  summary: 'Ask the planner for a plan; it works in the background and keeps the best so far',
  params: ofCampaign,
  body: z.strictObject({
    waveId: zId.nullable().default(null),
    seconds: z.int().min(1).max(600).default(5),
    seed: z.int().min(0).max(2_000_000_000).default(1),
    /** The version to start from; null plans anew. */
    from: zId.nullable().default(null),
  }),
  reply: zRun,
  status: 202,
});

export const getPlanningRun = contract({
  name: 'getPlanningRun',
  method: 'GET',
  path: '/planning-runs/:runId',
  summary: 'How a planning run stands',
  params: z.strictObject({ runId: zId }),
  reply: zRun,
});

export const cancelPlanning = contract({
  name: 'cancelPlanning',
  method: 'POST',
  path: '/planning-runs/:runId/cancel',
  summary: 'Stop a planning run and keep the best plan found so far',
  params: z.strictObject({ runId: zId }),
  reply: zRun,
});

// Plans.

export const zPlanBrief = z.object({
  id: zId,
  campaignId: zId,
  version: z.int(),
  status: z.enum(['draft', 'published', 'superseded', 'whatIf']),
  madeHow: z.enum(['planner', 'hand']),
  madeByName: z.string(),
  madeAt: zInstant,
  publishedAt: zInstant.nullable(),
  publishedByName: z.string().nullable(),
  score: z.int(),
  bound: z.int().nullable(),
  visitsMade: z.int(),
  visitsLeftOut: z.int(),
});
export type PlanBrief = z.infer<typeof zPlanBrief>;

/** A plan in a list; one that answers a what-if says what it supposes, in sentences. */
export const zPlanListed = zPlanBrief.extend({ whatIf: z.array(z.string()).nullable() });
export type PlanListed = z.infer<typeof zPlanListed>;

export const listPlans = contract({
  name: 'listPlans',
  method: 'GET',
  path: '/campaigns/:campaignId/plans',
  summary: 'The plans of a campaign, what-ifs among them, newest version first',
  params: ofCampaign,
  reply: z.object({
    items: z.array(zPlanListed),
    can: z.object({ plan: z.boolean(), publish: z.boolean() }),
  }),
});

export const zStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visit'), visitId: zId, start: z.int(), end: z.int() }),
  z.object({
    kind: z.literal('travel'),
    /** Names in the reader's language: of the two cities, and of the places in them. */
    fromCity: z.string(),
    toCity: z.string(),
    from: z.string(),
    to: z.string(),
    start: z.int(),
    end: z.int(),
    how: z.enum(['rail', 'road', 'air', 'local']),
    train: z.string().nullable(),
  }),
  z.object({ kind: z.literal('register'), city: z.string(), start: z.int(), end: z.int() }),
]);
export type PlanStep = z.infer<typeof zStep>;

/** `sleeps` is the name of the city of the night after. */
export const zRouteDay = z.object({ day: zDay, sleeps: z.string(), steps: z.array(zStep) });
export type RouteDay = z.infer<typeof zRouteDay>;

export const zPlannedVisit = z.object({
  visitId: zId,
  title: z.string(),
  enterpriseId: zId.nullable(),
  cityCode: z.string(),
  city: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  value: z.int(),
  durationMinutes: z.int(),
  must: z.boolean(),
  competences: z.array(z.string()),
  requiredRank: z.int(),
  tags: z.array(z.string()),
  windows: z.array(z.object({ day: zDay, from: z.int(), to: z.int() })),
  status: z.string(),
  revision: zRevision,
});

/** What the visits to come of a squad ask for, and what is lost without each of its members. */
export const zReliance = z.object({
  /** A sentence in the reader's language. */
  covered: z.string(),
  /** Visits that ask for the competence, their value in points, and the names of those who have it. */
  asked: z.array(
    z.object({ competence: z.string(), visits: z.int(), value: z.int(), names: z.array(z.string()) }),
  ),
  members: z.array(
    z.object({
      personId: zId,
      /** Visits that lose a competence, a rank or their leader without this person, and their value in points. */
      visits: z.int(),
      value: z.int(),
      sentences: z.array(z.string()),
    }),
  ),
});

export const zSquadRoute = z.object({
  squadId: zId,
  number: z.int(),
  name: z.string(),
  members: z.array(z.object({ personId: zId, name: z.string(), leader: z.boolean() })),
  startCity: z.string(),
  from: zDay,
  to: zDay,
  days: z.array(zRouteDay),
  reliance: zReliance,
});

/** A fault of a plan or of a move: the rule's number and its sentence in the reader's language. */
export const zFault = z.object({
  rule: z.string(),
  detail: z.string(),
  visitId: zId.nullable(),
  squadId: zId.nullable(),
});
export type PlanFault = z.infer<typeof zFault>;

/** What changed from one plan to another, in words and as values. */
export const zChange = z.object({
  kind: z.enum(['added', 'removed', 'moved', 'members']),
  visitId: zId.nullable(),
  squadId: zId.nullable(),
  sentence: z.string(),
});

export const zPlan = zPlanBrief.extend({
  home: z.object({
    city: z.string(),
    name: z.string(),
    lng: z.number().nullable(),
    lat: z.number().nullable(),
  }),
  days: z.array(z.object({ day: zDay, opens: z.int(), closes: z.int(), isWorkday: z.boolean() })),
  squads: z.array(zSquadRoute),
  visits: z.array(zPlannedVisit),
  leftOut: z.array(z.object({ visitId: zId, reasons: z.array(z.string()) })),
  /** Mandatory visits that the squads cannot all make, as found when the plan was made; the last gives way. */
  conflicts: z.array(
    z.object({
      visitIds: z.array(zId),
      /** False: no way was found, and none was proved impossible. */
      proven: z.boolean(),
      sentence: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
  /** Points term by term, in the order they are summed. */
  terms: z.array(z.object({ term: z.string(), points: z.int() })),
  faults: z.array(zFault),
  /** The difference from the plan in force; null when there is none, or this is it. */
  changes: z.array(zChange).nullable(),
  can: z.object({ plan: z.boolean(), publish: z.boolean() }),
});
export type PlanDetail = z.infer<typeof zPlan>;

export const getPlan = contract({
  name: 'getPlan',
  method: 'GET',
  path: '/plans/:planId',
  summary:
    'One plan: squads × days, visits, what was left out and why, faults, the difference from the plan in force',
  params: ofPlan,
  reply: zPlan,
});

export const zMove = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('place'), visitId: zId, squadId: zId, day: zDay, start: zTimeOfDay }),
  z.strictObject({ kind: z.literal('remove'), visitId: zId }),
]);
export type Move = z.infer<typeof zMove>;

export const tryMove = contract({
  name: 'tryMove',
  method: 'POST',
  path: '/plans/:planId/moves/try',
  summary: 'What a move would break and cost; nothing is saved',
  params: ofPlan,
  body: z.strictObject({ move: zMove }),
  reply: z.object({
    faults: z.array(zFault),
    scoreBefore: z.int(),
    scoreAfter: z.int(),
    changes: z.array(zChange),
  }),
});

export const makeMove = contract({
  name: 'makeMove',
  method: 'POST',
  path: '/plans/:planId/moves',
  summary: 'Make a move: a new draft version (ITN-1); a move with faults is refused (ITN-7)',
  params: ofPlan,
  body: z.strictObject({ move: zMove }),
  reply: z.object({ planId: zId, version: z.int() }),
  status: 201,
});

export const publishPlan = contract({
  name: 'publishPlan',
  method: 'POST',
  path: '/plans/:planId/publish',
  summary: 'Put a plan in force: checked once more, everybody in it is told',
  params: ofPlan,
  reply: zPlanBrief,
});

// What if: a question beside the plan in force.

export const zSupposition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('addSquad'),
    startCity: zDivision,
    /** Its days out, both included. */
    from: zDay,
    to: zDay,
    /** Participants who are in no squad on those days; nobody means that anything any visit asks for is there. */
    memberIds: z.array(zId).max(3).default([]),
  }),
  z.strictObject({ kind: z.literal('losePerson'), personId: zId }),
  z.strictObject({
    kind: z.literal('closeCity'),
    /** A province's code stands for its cities, a city's for its counties. */
    city: zDivision,
    from: zDay,
    to: zDay,
  }),
]);
export type Supposition = z.infer<typeof zSupposition>;

export const askWhatIf = contract({
  name: 'askWhatIf',
  method: 'POST',
  path: '/campaigns/:campaignId/what-ifs',
  summary:
    'Ask the planner what the plan in force would become if things were otherwise; no record changes, and its plan can never be put in force (ITN-30)',
  params: ofCampaign,
  body: z.strictObject({
    /** One to six (ITN-31). */
    changes: z.array(zSupposition).max(50),
    seconds: z.int().min(1).max(60).default(5),
    seed: z.int().min(0).max(2_000_000_000).default(1),
  }),
  reply: zRun,
  status: 202,
});

const zWhatIfs = z.object({
  inForce: z.object({ id: zId, version: z.int() }).nullable(),
  /** At most so many changes at once (ITN-31), and so many what-ifs kept (ITN-38). */
  most: z.object({ changes: z.int(), kept: z.int() }),
  days: z.object({ from: zDay, to: zDay }),
  /** Where a squad more could start: home, where others start, and where visits are. */
  starts: z.array(z.object({ code: zDivision, name: z.string() })),
  /** Members of squads that may go: who could be lost. */
  members: z.array(z.object({ personId: zId, name: z.string(), squads: z.string() })),
  /** Participants: who could be in one squad more. */
  participants: z.array(z.object({ personId: zId, name: z.string(), squads: z.string() })),
  /** Cities with visits, those with most first. */
  cities: z.array(z.object({ code: zDivision, name: z.string(), visits: z.int() })),
  items: z.array(zPlanListed.extend({ from: zId.nullable(), points: z.int().nullable() })),
  can: z.object({ plan: z.boolean() }),
});
export type WhatIfs = z.infer<typeof zWhatIfs>;

export const getWhatIfs = contract({
  name: 'getWhatIfs',
  method: 'GET',
  path: '/campaigns/:campaignId/what-ifs',
  summary: 'What may be supposed of a campaign, and the what-ifs asked lately',
  params: ofCampaign,
  reply: zWhatIfs,
});

// Two plans side by side.

const zStand = z.object({ squadId: zId, day: zDay, start: z.int(), end: z.int() });

export const zComparedVisit = z.object({
  visitId: zId,
  title: z.string(),
  city: z.string(),
  value: z.int(),
  must: z.boolean(),
  fate: z.enum(['onlyBefore', 'onlyAfter', 'moved', 'same']),
  before: zStand.nullable(),
  after: zStand.nullable(),
  /** Why the plan that leaves it out does so; empty for a visit that both make. */
  reasons: z.array(z.string()),
});
export type ComparedVisit = z.infer<typeof zComparedVisit>;

export const zComparedSquad = z.object({
  squadId: zId,
  number: z.int(),
  name: z.string(),
  /** Names of who is only in the later, or only in the earlier. */
  joined: z.array(z.string()),
  left: z.array(z.string()),
});

export const zComparedLine = z.object({
  line: z.string(),
  unit: z.enum(['points', 'visits', 'squads', 'minutes', 'yuan']),
  before: z.int(),
  after: z.int(),
  /** What is better; null where neither is. */
  better: z.enum(['more', 'less']).nullable(),
});
export type ComparedLine = z.infer<typeof zComparedLine>;

export const zComparison = z.object({
  campaignId: zId,
  before: zPlanListed,
  after: zPlanListed,
  /** The points term by term, their total, and what they are points for. */
  lines: z.array(zComparedLine),
  squads: z.array(zComparedSquad),
  /** Made by either; those that neither makes are counted. */
  visits: z.array(zComparedVisit),
  inNeither: z.int(),
  /** Travellers whose days, or whose squad, would be others. */
  toldPeople: z.array(z.object({ personId: zId, name: z.string(), squad: z.string() })),
  /** What the later plan supposes, for those who want to do it; empty unless it is a what-if. */
  supposed: z.array(
    z.object({
      kind: z.enum(['addSquad', 'losePerson', 'closeCity']),
      city: zDivision.nullable(),
      sentence: z.string(),
    }),
  ),
});
export type Comparison = z.infer<typeof zComparison>;

export const comparePlans = contract({
  name: 'comparePlans',
  method: 'GET',
  path: '/plans/:planId/comparison',
  summary: 'Two plans of one campaign side by side: what each is worth, and which visits differ',
  params: ofPlan,
  query: z.strictObject({ before: zId.describe('the plan it is compared with') }),
  reply: zComparison,
});

// The road: a squad member's day.

export const PROMISE_STATUSES = ['open', 'kept', 'released'] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];

export const zRoadStop = z.object({
  visitId: zId,
  day: zDay,
  start: z.int(),
  end: z.int(),
  title: z.string(),
  enterpriseId: zId.nullable(),
  enterpriseName: z.string().nullable(),
  city: z.string(),
  address: z.string(),
  why: z.string(),
  mayPromise: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  value: z.int(),
  must: z.boolean(),
  /** The last few entries of the enterprise's timeline. */
  lately: z.array(z.object({ at: zInstant, text: z.string() })),
  record: z
    .object({
      status: z.enum(['arrived', 'writing', 'closed', 'missed']),
      arrivedAt: zInstant.nullable(),
      met: z.array(z.object({ name: z.string(), title: z.string(), decides: z.boolean() })),
      findings: z.string(),
      nextStep: z.string(),
      nextStepOn: z.string().nullable(),
      outcome: z.enum(['none', 'followUp', 'lead']).nullable(),
      leadId: zId.nullable(),
      missedWhy: z.string().nullable(),
      commitments: z.array(
        z.object({
          id: zId,
          what: z.string(),
          dueOn: zDay,
          ownerPersonId: zId,
          status: z.enum(PROMISE_STATUSES),
          closedByName: z.string().nullable(),
          closedNote: z.string(),
          revision: zRevision,
        }),
      ),
      revision: zRevision,
    })
    .nullable(),
});
export type RoadStop = z.infer<typeof zRoadStop>;

export const getRoad = contract({
  name: 'getRoad',
  method: 'GET',
  path: '/road',
  summary:
    'My squad’s days: route, whom to meet and why, what may be promised; all of it for use without signal',
  reply: z.object({
    today: zDay,
    now: zInstant,
    person: z.object({ personId: zId, name: z.string() }).nullable(),
    squads: z.array(
      z.object({
        squadId: zId,
        campaignId: zId,
        campaignName: z.string(),
        number: z.int(),
        name: z.string(),
        status: z.string(),
        from: zDay,
        to: zDay,
        planVersion: z.int().nullable(),
        members: z.array(
          z.object({ personId: zId, name: z.string(), phone: z.string(), leader: z.boolean() }),
        ),
        days: z.array(zRouteDay),
        stops: z.array(zRoadStop),
      }),
    ),
  }),
});

const ofVisit = z.strictObject({ visitId: zId });

export const registerArrival = contract({
  name: 'registerArrival',
  method: 'POST',
  path: '/road/visits/:visitId/arrival',
  summary: 'Register on arrival; once, whatever the signal does',
  params: ofVisit,
  body: z.strictObject({
    at: zInstant.describe('when it happened, by the phone; the server keeps its own time too'),
  }),
  reply: z.object({ visitId: zId, status: z.string(), revision: zRevision }),
});

export const zWriteUp = z.strictObject({
  met: z
    .array(
      z.strictObject({ name: zLine(60), title: zText(60).default(''), decides: z.boolean().default(false) }),
    )
    .max(20),
  findings: zText(4000),
  nextStep: zText(500),
  nextStepOn: zDay.nullable(),
  outcome: z.enum(['none', 'followUp', 'lead']).nullable(),
  /** Asked when the outcome is a lead. */
  lead: z
    .strictObject({
      name: zLine(120),
      /** Planned investment in 10,000 CNY. */
      amountWan: z.int().min(0).max(99_999_999).nullable(),
      /** The industry line's id. */
      line: zId.nullable(),
      class: z.enum(PROJECT_CLASSES).default('land'),
    })
    .nullable()
    .default(null),
  commitments: z
    .array(z.strictObject({ id: zId, what: zLine(500), dueOn: zDay, ownerPersonId: zId }))
    .max(20)
    .default([]),
  /** Closing needs somebody met, a finding, and a next step with its day (VST-1, VST-2). */
  close: z.boolean(),
});
export type WriteUp = z.infer<typeof zWriteUp>;

export const writeUpVisit = contract({
  name: 'writeUpVisit',
  method: 'PUT',
  path: '/road/visits/:visitId/record',
  summary:
    'Write the visit up; with `close` it is done and everybody above sees it (If-Match once it has been written)',
  params: ofVisit,
  body: zWriteUp,
  reply: z.object({ visitId: zId, status: z.string(), leadId: zId.nullable(), revision: zRevision }),
});

export const missVisit = contract({
  name: 'missVisit',
  method: 'POST',
  path: '/road/visits/:visitId/miss',
  summary: 'The visit did not take place, and why',
  params: ofVisit,
  body: z.strictObject({ why: zLine(500) }),
  reply: z.object({ visitId: zId, status: z.string(), revision: zRevision }),
});

export const closePromise = contract({
  name: 'closePromise',
  method: 'POST',
  path: '/promises/:id/close',
  summary: 'Say that a promise to a host has been kept, or that it is given up and why (If-Match)',
  params: z.strictObject({ id: zId }),
  body: z.strictObject({
    as: z.enum(['kept', 'released']),
    /** How it was kept; the reason, when it is given up (VST-12). */
    note: zText(500).default(''),
  }),
  reply: z.object({ id: zId, status: z.enum(PROMISE_STATUSES), revision: zRevision }),
});

export const getVisitRecord = contract({
  name: 'getVisitRecord',
  method: 'GET',
  path: '/visits/:visitId/record',
  summary: 'What came of a visit',
  params: ofVisit,
  reply: z.object({ stop: zRoadStop, squad: z.object({ squadId: zId, name: z.string() }) }),
});
