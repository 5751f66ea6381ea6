import { z } from 'zod';
import { zDay } from '../../packages/kernel/day.ts';
import { zKey } from './basics.ts';

// The file records.json of a zone's pack: what stands on its projects as the demonstration begins.

const zStep = z.strictObject({ on: zDay, by: zKey, note: z.string().min(1) });

const zTerms = z.strictObject({
  project: zKey,
  capital: z.enum(['domestic', 'foreign', 'mixed']).nullable(),
  investor: z.string().nullable(),
  agreement: z.enum(['intent', 'framework', 'formal']).nullable(),
  signedOn: zDay.nullable(),
  auditedOn: zDay.nullable(),
  agreedAmount: z.int().nullable(),
  plannedStart: zDay.nullable(),
  enrolledOn: zDay.nullable(),
  referrerToldOn: zDay.nullable(),
});

const zObstacle = z.strictObject({
  /** One of the two; a grievance may stand on an enterprise alone. */
  project: zKey.nullable(),
  enterprise: zKey.nullable(),
  kind: z.enum([
    'land',
    'power',
    'water',
    'gas',
    'labour',
    'logistics',
    'finance',
    'approval',
    'policy',
    'other',
    'grievance',
  ]),
  what: z.string().min(1),
  jobsAtRisk: z.int().nullable(),
  owner: zKey,
  line: zKey.nullable(),
  raisedBy: zKey,
  raisedOn: zDay,
  dueOn: zDay,
  steps: z.array(zStep),
  closed: zStep.nullable(),
});

const zCommitment = z.strictObject({
  project: zKey,
  direction: z.enum(['ours', 'theirs']),
  what: z.string().min(1),
  otherSide: z.string().min(1),
  owner: zKey,
  promisedOn: zDay,
  dueOn: zDay,
  kept: z.strictObject({ on: zDay, evidence: z.string().min(1) }).nullable(),
  released: z.strictObject({ on: zDay, by: z.string().min(1), reason: z.string().min(1) }).nullable(),
});

export const zRecords = z.strictObject({
  terms: z.array(zTerms),
  obstacles: z.array(zObstacle),
  commitments: z.array(zCommitment),
  plans: z.array(
    z.strictObject({
      project: zKey,
      instalments: z.array(z.strictObject({ dueMonth: z.string(), amount: z.int().min(1) })),
    }),
  ),
  arrivals: z.array(
    z.strictObject({
      project: zKey,
      kind: z.enum(['domestic', 'foreign']),
      /** 10,000 CNY. */
      amount: z.int().min(1),
      on: zDay,
      /** Empty: its proof is still to come, and it does not count. */
      reference: z.string(),
    }),
  ),
  team: z.array(
    z.strictObject({
      project: zKey,
      person: zKey,
      role: z.enum(['leader', 'member', 'support']),
      from: zDay,
    }),
  ),
});
export type PackRecords = z.infer<typeof zRecords>;
export type PackObstacle = PackRecords['obstacles'][number];
export type PackCommitment = PackRecords['commitments'][number];
