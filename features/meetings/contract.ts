import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { zAsked, zPassed } from '../organisation/contract.ts';

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });
const zNamed = z.object({ id: zId, name: z.string() });

// Orders.

export const LIGHTS = ['green', 'blue', 'yellow', 'red'] as const;
export const zLight = z.enum(LIGHTS);
export type Light = z.infer<typeof zLight>;

export const ORDER_STATES = ['given', 'accepted', 'declined', 'done', 'confirmed', 'withdrawn'] as const;
export const zOrderState = z.enum(ORDER_STATES);
export type OrderState = z.infer<typeof zOrderState>;

/** What happens to an order once it is given. */
export const STEP_KINDS = [
  'accepted',
  'declined',
  'feedback',
  'done',
  'sentBack',
  'confirmed',
  'extended',
  'withdrawn',
  'givenAgain',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** ORD-11 When whom is told, in working days from the due day. */
export const zRung = z.object({
  light: z.enum(['blue', 'yellow', 'red']),
  workdays: z
    .int()
    .min(-20)
    .max(60)
    .refine((n) => n !== 0, { error: 'counts from the day before or after' }),
  tells: zAsked,
  source: z.string(),
});
export type Rung = z.infer<typeof zRung>;

/** The file `packs/meetings/*.json`. */
export const zMeetingPack = z.strictObject({
  key: z.string(),
  source: z.string(),
  ladder: z.array(zRung.strict()).min(1),
});

/** What is asked, of whom, by when, and what will show it. */
const zOrderAsked = z.strictObject({
  what: zLine(300),
  evidenceWanted: zLine(300),
  ownerId: zId,
  dueOn: zDay,
  leadUnitId: zId.nullable().default(null),
  supportPersonIds: z.array(zId).max(20).default([]),
  supportUnitIds: z.array(zId).max(20).default([]),
  lineId: zId.nullable().default(null),
  projectId: zId.nullable().default(null),
  enterpriseId: zId.nullable().default(null),
});
export type OrderAsked = z.infer<typeof zOrderAsked>;

export const zOrderForm = zOrderAsked.extend({
  /** ORD-4 Oneself, or somebody for whom one stands in; oneself when left out. */
  askerId: zId.optional(),
});

export const zOrderBrief = z.object({
  id: zId,
  what: z.string(),
  evidenceWanted: z.string(),
  owner: zNamed,
  asker: zNamed,
  lineId: zId.nullable(),
  project: zNamed.nullable(),
  enterprise: zNamed.nullable(),
  givenOn: zDay,
  dueOn: zDay,
  state: zOrderState,
  /** ORD-11 How it stands today. */
  light: zLight,
  /** Days past the due day; 0 while in time and when it is closed. */
  daysLate: z.int(),
  closedAt: zInstant.nullable(),
  revision: zRevision,
  /** ORD-4 The steps that the reader may take now. */
  may: z.array(z.enum(STEP_KINDS)),
});
export type OrderBrief = z.infer<typeof zOrderBrief>;

export const zOrderStep = z.object({
  id: zId,
  kind: z.enum(['given', ...STEP_KINDS]),
  words: z.string(),
  fromDue: zDay.nullable(),
  toDue: zDay,
  ownerName: z.string(),
  byName: z.string(),
  /** Whom this person stood in for; null when it was their own. */
  forName: z.string().nullable(),
  at: zInstant,
});
export type OrderStep = z.infer<typeof zOrderStep>;

export const zOrderTold = z.object({
  id: zId,
  dueOn: zDay,
  light: z.enum(['blue', 'yellow', 'red']),
  asked: zAsked,
  answered: zAsked,
  personName: z.string(),
  forName: z.string().nullable(),
  passed: z.array(zPassed),
  toldAt: zInstant,
  deliveredAt: zInstant.nullable(),
  readAt: zInstant.nullable(),
});
export type OrderTold = z.infer<typeof zOrderTold>;

export const zOrder = zOrderBrief.extend({
  leadUnit: zNamed.nullable(),
  supports: z.array(zNamed.extend({ kind: z.enum(['person', 'unit']) })),
  doneWords: z.string(),
  /** Due days that passed before they were moved. */
  lapses: z.int(),
  steps: z.array(zOrderStep),
  told: z.array(zOrderTold),
});
export type Order = z.infer<typeof zOrder>;

export const listOrders = contract({
  name: 'listOrders',
  method: 'GET',
  path: '/orders',
  summary: 'Orders: the open ones by due day, the longest overdue first; the closed ones latest first',
  query: z.strictObject({
    /** Given to me or those I stand in for, asked by me, or everybody's. */
    whose: z.enum(['mine', 'asked', 'all']).default('mine'),
    stands: z.enum(['open', 'closed']).default('open'),
    state: zOrderState.optional(),
    isLate: z.stringbool().optional(),
    lineId: zId.optional(),
    ownerId: zId.optional(),
    projectId: zId.optional(),
    enterpriseId: zId.optional(),
    q: z.string().trim().max(40).optional(),
    ...zPageQuery,
  }),
  reply: zPage(zOrderBrief).extend({
    standsInFor: z.array(zNamed),
    can: z.object({ give: z.boolean() }),
  }),
});

export const getOrder = contract({
  name: 'getOrder',
  method: 'GET',
  path: '/orders/:id',
  summary: 'One order with every step of it, and who was told that it ran late',
  params: one,
  reply: zOrder,
});

export const giveOrder = contract({
  name: 'giveOrder',
  method: 'POST',
  path: '/orders',
  summary: 'Ask something of somebody, by a day, shown by something',
  body: zOrderForm,
  reply: made,
  status: 201,
});

const says = { words: zText(2000).default('') };
export const zStepForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), ...says }),
  z.strictObject({ kind: z.literal('declined'), ...says }),
  z.strictObject({ kind: z.literal('feedback'), ...says }),
  z.strictObject({ kind: z.literal('done'), ...says }),
  z.strictObject({ kind: z.literal('sentBack'), ...says }),
  z.strictObject({ kind: z.literal('confirmed'), ...says }),
  z.strictObject({ kind: z.literal('extended'), ...says, dueOn: zDay }),
  z.strictObject({ kind: z.literal('withdrawn'), ...says }),
  z.strictObject({ kind: z.literal('givenAgain'), ...says, dueOn: zDay, ownerId: zId }),
]);
export type StepForm = z.infer<typeof zStepForm>;

export const takeOrderStep = contract({
  name: 'takeOrderStep',
  method: 'POST',
  path: '/orders/:id/steps',
  summary: 'Take an order one step on: accept, report, confirm … (If-Match)',
  params: one,
  body: zStepForm,
  reply: made,
});

export const listOrderLadder = contract({
  name: 'listOrderLadder',
  method: 'GET',
  path: '/order-ladder',
  summary: 'When whom is told that an order is due or late',
  reply: z.object({ items: z.array(zRung) }),
});

// Meetings.

export const MEETING_STATES = ['planned', 'held', 'issued', 'cancelled'] as const;
export const zMeetingState = z.enum(MEETING_STATES);
export type MeetingState = z.infer<typeof zMeetingState>;

export const PRESENCES = ['invited', 'attended', 'excused'] as const;
export const zPresence = z.enum(PRESENCES);
export type Presence = z.infer<typeof zPresence>;

/** Where a matter comes from: what a neighbour says is lit or due, an order that runs late, or a member. */
export const AGENDA_SOURCES = [
  'contact',
  'order',
  'lit',
  'commitment',
  'obstacle',
  'information',
  'added',
] as const;
export const zAgendaSource = z.enum(AGENDA_SOURCES);
export type AgendaSourceKey = z.infer<typeof zAgendaSource>;

export const SUBJECT_KINDS = ['project', 'enterprise', 'partner', 'order', 'other'] as const;
export const zSubjectKind = z.enum(SUBJECT_KINDS);
export type SubjectKind = z.infer<typeof zSubjectKind>;

/** Why a matter stands on an agenda, as it was said on the day it was taken in. */
export const zReason = z.object({
  source: zAgendaSource,
  light: z.enum(['yellow', 'red']).nullable(),
  zh: z.string(),
  en: z.string(),
  /** How long it has stood so; 0 where that means nothing. */
  days: z.int(),
  takenOn: zDay,
});
export type Reason = z.infer<typeof zReason>;

const zMeetingForm = z.strictObject({
  title: zLine(120),
  heldOn: zDay,
  /** Minutes from midnight. */
  startsAt: z.int().min(0).max(1439),
  place: zText(120),
  chairId: zId,
  secretaryId: zId,
  /** Null: matters of every line. */
  lineId: zId.nullable(),
  memberIds: z.array(zId).max(60),
});
export type MeetingForm = z.infer<typeof zMeetingForm>;

export const zMeetingBrief = z.object({
  id: zId,
  title: z.string(),
  heldOn: zDay,
  startsAt: z.int(),
  place: z.string(),
  chair: zNamed,
  secretary: zNamed,
  lineId: zId.nullable(),
  state: zMeetingState,
  reason: z.string(),
  /** Matters on the agenda, and decisions taken. */
  items: z.int(),
  decisions: z.int(),
  revision: zRevision,
});
export type MeetingBrief = z.infer<typeof zMeetingBrief>;

export const zDecision = z.object({
  id: zId,
  words: z.string(),
  byName: z.string(),
  takenAt: zInstant,
  order: zOrderBrief.nullable(),
});
export type Decision = z.infer<typeof zDecision>;

export const zAgendaItem = z.object({
  id: zId,
  position: z.int(),
  title: z.string(),
  subject: z.object({ kind: zSubjectKind, id: zId }),
  projectId: zId.nullable(),
  enterpriseId: zId.nullable(),
  light: z.enum(['yellow', 'red']).nullable(),
  reasons: z.array(zReason),
  addedByName: z.string(),
  said: z.string(),
  saidByName: z.string(),
  saidAt: zInstant.nullable(),
  revision: zRevision,
  decisions: z.array(zDecision),
});
export type AgendaItem = z.infer<typeof zAgendaItem>;

export const zMeeting = zMeetingBrief.extend({
  members: z.array(zNamed.extend({ presence: zPresence, unitName: z.string() })),
  agenda: z.array(zAgendaItem),
  /** MTG-13 Matters that the last building left out. */
  leftOut: z.int(),
  builtAt: zInstant.nullable(),
  versions: z.array(
    z.object({ version: z.int(), reason: z.string(), issuedByName: z.string(), issuedAt: zInstant }),
  ),
  /** MTG-12 Something was written since the last version was issued. */
  isChanged: z.boolean(),
  can: z.object({ keep: z.boolean(), add: z.boolean() }),
});
export type Meeting = z.infer<typeof zMeeting>;

/** A meeting as it goes on paper. */
export const zPaper = z.object({
  title: z.string(),
  heldOn: zDay,
  startsAt: z.int(),
  place: z.string(),
  chair: z.string(),
  secretary: z.string(),
  invited: z.array(z.string()),
  attended: z.array(z.string()),
  excused: z.array(z.string()),
  items: z.array(
    z.object({
      title: z.string(),
      reasons: z.array(zReason),
      addedByName: z.string(),
      said: z.string(),
      decisions: z.array(
        z.object({
          words: z.string(),
          order: z
            .object({ what: z.string(), owner: z.string(), dueOn: zDay, evidenceWanted: z.string() })
            .nullable(),
        }),
      ),
    }),
  ),
});
export type Paper = z.infer<typeof zPaper>;

const zItemParams = z.strictObject({ id: zId, itemId: zId });

export const listMeetings = contract({
  name: 'listMeetings',
  method: 'GET',
  path: '/meetings',
  summary: 'Meetings: the coming ones by day, or the past ones, latest first',
  query: z.strictObject({
    when: z.enum(['coming', 'past']).default('coming'),
    lineId: zId.optional(),
    ...zPageQuery,
  }),
  reply: zPage(zMeetingBrief).extend({ can: z.object({ plan: z.boolean() }) }),
});

export const getMeeting = contract({
  name: 'getMeeting',
  method: 'GET',
  path: '/meetings/:id',
  summary: 'A meeting: members, agenda, what was said and decided, minutes issued',
  params: one,
  reply: zMeeting,
});

export const planMeeting = contract({
  name: 'planMeeting',
  method: 'POST',
  path: '/meetings',
  summary: 'Call a dispatch meeting; its members are told',
  body: zMeetingForm,
  reply: made,
  status: 201,
});

export const changeMeeting = contract({
  name: 'changeMeeting',
  method: 'PUT',
  path: '/meetings/:id',
  summary: 'Change a meeting that is still to come (If-Match); new members are told',
  params: one,
  body: zMeetingForm,
  reply: made,
});

export const moveMeeting = contract({
  name: 'moveMeeting',
  method: 'POST',
  path: '/meetings/:id/state',
  summary: 'Begin a meeting, or cancel it with a reason (If-Match)',
  params: one,
  body: z.strictObject({ to: z.enum(['held', 'cancelled']), reason: zText(500).default('') }),
  reply: made,
});

export const setPresence = contract({
  name: 'setMeetingPresence',
  method: 'PUT',
  path: '/meetings/:id/members/:personId',
  summary: 'Who came and who was excused',
  params: z.strictObject({ id: zId, personId: zId }),
  body: z.strictObject({ presence: zPresence }),
  reply: z.object({ id: zId }),
});

export const buildAgenda = contract({
  name: 'buildAgenda',
  method: 'POST',
  path: '/meetings/:id/agenda/build',
  summary: 'Take in what is lit, due and late now; what was removed does not come back',
  params: one,
  reply: z.object({ added: z.int(), joined: z.int(), leftOut: z.int() }),
});

export const addAgendaItem = contract({
  name: 'addAgendaItem',
  method: 'POST',
  path: '/meetings/:id/agenda',
  summary: 'Put a matter on the agenda',
  params: one,
  body: z.strictObject({
    title: zLine(200),
    projectId: zId.nullable().default(null),
    why: zText(500).default(''),
  }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const removeAgendaItem = contract({
  name: 'removeAgendaItem',
  method: 'DELETE',
  path: '/meetings/:id/agenda/:itemId',
  summary: 'Take a matter off the agenda; no building brings it back',
  params: zItemParams,
  reply: z.object({ id: zId }),
});

export const saveMinutes = contract({
  name: 'saveMinutes',
  method: 'PUT',
  path: '/meetings/:id/agenda/:itemId/minutes',
  summary: 'What was said about a matter (If-Match: the matter’s revision)',
  params: zItemParams,
  body: z.strictObject({ said: zText(8000) }),
  reply: made,
});

export const takeDecision = contract({
  name: 'takeDecision',
  method: 'POST',
  path: '/meetings/:id/agenda/:itemId/decisions',
  summary: 'Write down what was decided about a matter',
  params: zItemParams,
  body: z.strictObject({ words: zText(1000).min(1) }),
  reply: z.object({ id: zId }),
  status: 201,
});

const zDecisionParams = z.strictObject({ id: zId, decisionId: zId });

export const dropDecision = contract({
  name: 'dropDecision',
  method: 'DELETE',
  path: '/meetings/:id/decisions/:decisionId',
  summary: 'Strike a decision that no order came from',
  params: zDecisionParams,
  reply: z.object({ id: zId }),
});

export const orderDecided = contract({
  name: 'orderDecided',
  method: 'POST',
  path: '/meetings/:id/decisions/:decisionId/order',
  summary: 'Make an order of a decision; whoever chairs the meeting asks',
  params: zDecisionParams,
  body: zOrderAsked,
  reply: made,
  status: 201,
});

export const issueMinutes = contract({
  name: 'issueMinutes',
  method: 'POST',
  path: '/meetings/:id/minutes',
  summary: 'Issue the minutes as they stand (If-Match); a correction is another version, with a reason',
  params: one,
  body: z.strictObject({ reason: zText(500).default('') }),
  reply: z.object({ id: zId, version: z.int() }),
  status: 201,
});

export const getIssuedMinutes = contract({
  name: 'getIssuedMinutes',
  method: 'GET',
  path: '/meetings/:id/minutes/:version',
  summary: 'The minutes as a version was issued',
  params: z.strictObject({ id: zId, version: z.coerce.number().int().min(1).max(1000) }),
  reply: z.object({
    version: z.int(),
    reason: z.string(),
    issuedByName: z.string(),
    issuedAt: zInstant,
    paper: zPaper,
  }),
});

export const downloadMeeting = contract({
  name: 'downloadMeeting',
  method: 'GET',
  path: '/meetings/:id/word',
  summary: 'Agenda or minutes as Word; issued minutes as a version was issued, the last unless said',
  params: one,
  query: z.strictObject({
    part: z.enum(['agenda', 'minutes']),
    version: z.coerce.number().int().min(1).max(1000).optional(),
  }),
  reply: z.unknown(),
  carries: 'download',
});
