import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zRevision, zText } from '../../packages/kernel/schemas.ts';

export const FUND_KINDS = ['domestic', 'foreign'] as const;

/** A month, `2020-02`. */
export const zMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const MOST = 1_000_000_000;
/** 10,000 CNY. */
const zAmount = z.int().min(1).max(MOST);

export const zInstalment = z.strictObject({ dueMonth: zMonth, amount: zAmount });
export type Instalment = z.infer<typeof zInstalment>;

/** PRJ-23 What shows that money arrived: a number, a file of the project, or both. */
const proof = { reference: zText(200), fileId: zId.nullable() };

export const zArrival = z.object({
  id: zId,
  kind: z.enum(FUND_KINDS),
  /** 10,000 CNY; below zero in a counter-entry. */
  amount: z.int(),
  arrivedOn: zDay,
  /** PRJ-23 It counts: it has a proof. A counter-entry counts with what it takes back. */
  counts: z.boolean(),
  reference: z.string(),
  file: z.object({ id: zId, name: z.string() }).nullable(),
  /** PRJ-22 The arrival that this entry takes back. */
  correctsId: zId.nullable(),
  isCorrected: z.boolean(),
  reason: z.string(),
  recordedAt: zInstant,
  recordedByName: z.string(),
});
export type Arrival = z.infer<typeof zArrival>;

export const zFunds = z.object({
  /** All in 10,000 CNY. Null while nothing is agreed. */
  agreed: z.int().nullable(),
  planned: z.int(),
  /** Of the plan, due in months that are over. */
  due: z.int(),
  /** With proof. */
  arrived: z.int(),
  arrivedForeign: z.int(),
  /** Said to have arrived, and not yet proven. */
  unproven: z.int(),
  plan: z.array(zInstalment.extend({ id: zId }).strip()),
  arrivals: z.array(zArrival),
  revision: zRevision,
  can: z.object({ edit: z.boolean() }),
});
export type Funds = z.infer<typeof zFunds>;

const one = z.strictObject({ id: zId });

export const getFunds = contract({
  name: 'getProjectFunds',
  method: 'GET',
  path: '/projects/:id/funds',
  summary: 'Funds in place: the plan by instalment, what arrived, and how far that is',
  params: one,
  reply: zFunds,
});

export const planFunds = contract({
  name: 'planProjectFunds',
  method: 'PUT',
  path: '/projects/:id/funds/plan',
  summary: 'Set the instalments (If-Match with the project’s revision)',
  params: one,
  body: z.strictObject({ plan: z.array(zInstalment).max(60) }),
  reply: z.object({ id: zId, revision: zRevision }),
});

export const recordArrival = contract({
  name: 'recordFundArrival',
  method: 'POST',
  path: '/projects/:id/funds/arrivals',
  summary: 'Record money that arrived; without a proof it does not count yet',
  params: one,
  body: z.strictObject({ amount: zAmount, kind: z.enum(FUND_KINDS), arrivedOn: zDay, ...proof }),
  reply: z.object({ id: zId, counts: z.boolean() }),
  status: 201,
});

export const proveArrival = contract({
  name: 'proveFundArrival',
  method: 'POST',
  path: '/fund-arrivals/:id/proof',
  summary: 'Add what shows that money arrived',
  params: one,
  body: z.strictObject(proof),
  reply: z.object({ id: zId }),
});

export const correctArrival = contract({
  name: 'correctFundArrival',
  method: 'POST',
  path: '/fund-arrivals/:id/correction',
  summary: 'Take an arrival back by a counter-entry, with a reason',
  params: one,
  body: z.strictObject({ reason: zText(1000).min(1) }),
  reply: z.object({ id: zId }),
  status: 201,
});
