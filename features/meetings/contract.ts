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
