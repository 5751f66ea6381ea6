import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zRevision } from '../../packages/kernel/schemas.ts';
import { zSquadStatus } from '../campaigns/contract.ts';
import { PROJECT_CLASSES, zStageCode } from '../projects/contract.ts';

/** A place on the map; a city nobody has drawn has no coordinates. */
const zPlace = z.object({
  code: z.string(),
  name: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
});

/** How it is known where a squad is (BRF-1). */
export const PLACED_BY = ['arrival', 'plan', 'start'] as const;

/** BRF-2 `overdue`: the visit should be over by now and nobody has registered at it. */
export const VISIT_STATES = ['planned', 'overdue', 'arrived', 'closed', 'missed'] as const;
export const zVisitState = z.enum(VISIT_STATES);
export type VisitState = z.infer<typeof zVisitState>;

const zVisitToday = z.object({
  visitId: zId,
  title: z.string(),
  squadId: zId,
  squadNumber: z.int(),
  squadName: z.string(),
  city: z.string(),
  /** Minutes from midnight. */
  start: z.int(),
  end: z.int(),
  state: zVisitState,
});
export type VisitToday = z.infer<typeof zVisitToday>;

const zSquadNow = z.object({
  id: zId,
  number: z.int(),
  name: z.string(),
  status: zSquadStatus,
  startsOn: zDay,
  endsOn: zDay,
  /** The leader first. */
  members: z.array(z.string()),
  place: zPlace,
  placedBy: z.enum(PLACED_BY),
  /** The last time it registered, wrote or was sent; null when nothing was ever heard. */
  lastWordAt: zInstant.nullable(),
  /** BRF-3 On the road, with visits overdue or silent since yesterday. */
  isSilent: z.boolean(),
  /** Stops of today, and those settled. */
  today: z.object({ stops: z.int(), settled: z.int(), overdue: z.int() }),
});
export type SquadNow = z.infer<typeof zSquadNow>;

/** What somebody might do next, most urgent first; `count` of what it is about. */
export const WAITS = [
  'declare',
  'judge',
  'suspended',
  'take',
  'grade',
  'order',
  'confirm',
  'contact',
  'publish',
  'plan',
  'clear',
  'depart',
  'writeUp',
  'promise',
] as const;
const zWait = z.object({
  kind: z.enum(WAITS),
  count: z.int().min(1),
  campaignId: zId.nullable(),
  /** The one thing it is about, when it is one. */
  subjectId: zId.nullable(),
});
export type Wait = z.infer<typeof zWait>;

/** People of a campaign; each is counted once. */
const zPeople = z.object({
  all: z.int(),
  ready: z.int(),
  /** Declared, and not judged since. */
  waiting: z.int(),
  undeclared: z.int(),
  notReady: z.int(),
  suspended: z.int(),
});

const zResult = z.object({
  visitId: zId,
  title: z.string(),
  enterpriseId: zId.nullable(),
  squadNumber: z.int().nullable(),
  closedAt: zInstant,
  /** The first words of the finding. */
  finding: z.string(),
  nextStep: z.string(),
  nextStepOn: zDay.nullable(),
  leadId: zId.nullable(),
});
export type Result = z.infer<typeof zResult>;

const zLeftOut = z.object({
  visitId: zId,
  title: z.string(),
  enterpriseId: zId.nullable(),
  city: z.string(),
  value: z.int(),
  must: z.boolean(),
});
export type LeftOut = z.infer<typeof zLeftOut>;

export const zCampaignNow = z.object({
  id: zId,
  name: z.string(),
  startsOn: zDay,
  endsOn: zDay,
  people: zPeople,
  squads: z.array(zSquadNow),
  /** Null for who may not see plans and what came of visits. */
  work: z
    .object({
      /** The plan in force. */
      plan: z
        .object({
          id: zId,
          version: z.int(),
          publishedAt: zInstant.nullable(),
          visitsMade: z.int(),
          visitsLeftOut: z.int(),
        })
        .nullable(),
      /** BRF-2 Of the stops of today, each counted once. */
      today: z.object({
        all: z.int(),
        planned: z.int(),
        overdue: z.int(),
        arrived: z.int(),
        closed: z.int(),
        missed: z.int(),
      }),
      visits: z.array(zVisitToday),
      /** Over the whole campaign. */
      closed: z.int(),
      stops: z.int(),
      leads: z.int(),
      leftOut: z.object({ count: z.int(), most: z.array(zLeftOut) }),
      results: z.array(zResult),
    })
    .nullable(),
});
export type CampaignNow = z.infer<typeof zCampaignNow>;

const zPromise = z.object({
  id: zId,
  visitId: zId,
  what: z.string(),
  dueOn: zDay,
  /** Days past due; 0 or less while in time. */
  daysLate: z.int(),
  ownerName: z.string(),
  enterpriseId: zId.nullable(),
  enterpriseName: z.string().nullable(),
  revision: zRevision,
  can: z.object({ close: z.boolean() }),
});
export type PromiseDue = z.infer<typeof zPromise>;

const zStageNow = z.object({
  code: zStageCode,
  name: z.string(),
  kind: z.enum(['path', 'side']),
  projects: z.int(),
  key: z.int(),
  stale: z.int(),
  /** 10,000 CNY. */
  plannedInvestment: z.int(),
});
export type StageNow = z.infer<typeof zStageNow>;

const zStaleProject = z.object({
  id: zId,
  name: z.string(),
  enterpriseName: z.string(),
  class: z.enum(PROJECT_CLASSES),
  stage: z.string(),
  daysStale: z.int(),
  isKey: z.boolean(),
  ownerName: z.string(),
});
export type StaleProject = z.infer<typeof zStaleProject>;

export const zCockpit = z.object({
  today: zDay,
  now: zInstant,
  /** The zone's minute of the day. */
  minute: z.int(),
  waits: z.array(zWait),
  /** Open ones, the newest first. */
  campaigns: z.array(zCampaignNow),
  promises: z
    .object({ overdue: z.int(), dueSoon: z.int(), mine: z.int(), items: z.array(zPromise) })
    .nullable(),
  /** What is lit, those exempted left out. */
  lights: z.object({ red: z.int(), yellow: z.int() }).nullable(),
  /** The amount signed in the quarter that runs; null without a target. */
  target: z.object({ quarter: z.int(), target: z.int(), actual: z.int(), progress: z.int() }).nullable(),
  projects: z
    .object({
      all: z.int(),
      key: z.int(),
      stale: z.int(),
      plannedInvestment: z.int(),
      stages: z.array(zStageNow),
      /** The longest over their limit. */
      stalest: z.array(zStaleProject),
    })
    .nullable(),
});
export type Cockpit = z.infer<typeof zCockpit>;

export const getCockpit = contract({
  name: 'getCockpit',
  method: 'GET',
  path: '/cockpit',
  summary:
    'Everything under way at this moment: people, squads, visits, promises, projects, what waits for me',
  reply: zCockpit,
});

export const listPromisesDue = contract({
  name: 'listPromisesDue',
  method: 'GET',
  path: '/promises',
  summary: 'What was promised to firms on visits and is late or due within a week, the earliest first',
  query: z.strictObject({ whose: z.enum(['mine', 'all']).default('all') }),
  reply: z.object({
    items: z.array(zPromise),
    /** There are others beyond the first 200. */
    more: z.boolean(),
  }),
});
