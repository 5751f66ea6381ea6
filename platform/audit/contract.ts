import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zInstant, zPage, zPageQuery } from '../../packages/kernel/schemas.ts';

export const zAuditEntry = z.object({
  seq: z.int(),
  /** The machine's time; `at` is the zone's, which a replay may have moved. */
  recordedAt: zInstant,
  at: zInstant,
  /** Null when nobody known did it. */
  accountId: zId.nullable(),
  name: z.string(),
  address: z.string(),
  requestId: z.string(),
  kind: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
});

export const listAudit = contract({
  name: 'listAudit',
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, latest first',
  query: z.strictObject({
    ...zPageQuery,
    kind: z.string().max(80).optional(),
    subjectKind: z.string().max(80).optional(),
    subjectId: z.string().max(80).optional(),
    accountId: zId.optional(),
    from: zInstant.optional(),
    until: zInstant.optional(),
  }),
  reply: zPage(zAuditEntry),
});

export const verifyAudit = contract({
  name: 'verifyAudit',
  method: 'GET',
  path: '/audit/verification',
  summary: 'Recomputes the whole chain and names the first entry that does not fit',
  reply: z.object({
    entries: z.int(),
    head: z.object({ seq: z.int(), hash: z.string() }).nullable(),
    firstBroken: z
      .object({ seq: z.int(), why: z.enum(['gap', 'hash', 'columns', 'payload', 'tail', 'head']) })
      .nullable(),
  }),
});
