import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';

export const DIRECTIONS = ['ours', 'theirs'] as const;
export const OUTCOMES = ['kept', 'released'] as const;

export const zCommitmentForm = z.strictObject({
  /** What we promised, or what was promised to us. */
  direction: z.enum(DIRECTIONS),
  what: zText(2000).min(1),
  /** Who at the other side it was promised to, or who promised it: name and post. */
  otherSide: zLine(120),
  /** Ours: who keeps it. Theirs: who follows it. */
  ownerId: zId,
  promisedOn: zDay,
  dueOn: zDay,
});
export type CommitmentForm = z.infer<typeof zCommitmentForm>;

export const zCommitment = zCommitmentForm
  .extend({
    id: zId,
    projectId: zId,
    projectName: z.string(),
    lineId: zId.nullable(),
    ownerName: z.string(),
    /** Days past due: up to today while it is open, up to the day it was kept after that. */
    daysLate: z.int(),
    outcome: z.enum(OUTCOMES).nullable(),
    settledOn: zDay.nullable(),
    settledByName: z.string().nullable(),
    settledNote: z.string().nullable(),
    releasedBy: z.string().nullable(),
    revision: zRevision,
  })
  .strip();
export type Commitment = z.infer<typeof zCommitment>;

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listCommitments = contract({
  name: 'listCommitments',
  method: 'GET',
  path: '/commitments',
  summary: 'Commitments of projects, the longest due first; of the settled ones the latest due first',
  query: z.strictObject({
    state: z.enum(['open', 'settled']).default('open'),
    direction: z.enum(DIRECTIONS).optional(),
    projectId: zId.optional(),
    ownerId: zId.optional(),
    /** Those that the asker keeps or follows. */
    isMine: z.stringbool().optional(),
    lineId: zId.optional(),
    isLate: z.stringbool().optional(),
    ...zPageQuery,
  }),
  reply: zPage(zCommitment).extend({ can: z.object({ edit: z.boolean() }) }),
});

export const recordCommitment = contract({
  name: 'recordCommitment',
  method: 'POST',
  path: '/projects/:id/commitments',
  summary: 'Write down what was promised',
  params: one,
  body: zCommitmentForm,
  reply: made,
  status: 201,
});

export const handOverCommitment = contract({
  name: 'handOverCommitment',
  method: 'PUT',
  path: '/commitments/:id/owner',
  summary: 'Somebody else keeps or follows a commitment (If-Match)',
  params: one,
  body: z.strictObject({ ownerId: zId }),
  reply: made,
});

export const keepCommitment = contract({
  name: 'keepCommitment',
  method: 'POST',
  path: '/commitments/:id/keeping',
  summary: 'A commitment was kept: what shows it',
  params: one,
  body: z.strictObject({ evidence: zText(2000).min(1), on: zDay }),
  reply: made,
});

export const releaseCommitment = contract({
  name: 'releaseCommitment',
  method: 'POST',
  path: '/commitments/:id/release',
  summary: 'The side it was promised to lets it go: who, and why',
  params: one,
  body: z.strictObject({ releasedBy: zLine(120), reason: zText(2000).min(1) }),
  reply: made,
});
