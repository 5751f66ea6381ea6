import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zInstant, zLine, zPage, zPageQuery } from '../../packages/kernel/schemas.ts';

const zDeadJob = z.object({
  id: zId,
  handler: z.string(),
  /** What it was about, when a fact started it. */
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: zInstant,
  diedAt: zInstant,
});

const zJobParams = z.strictObject({ jobId: zId });

export const listDeadJobs = contract({
  name: 'listDeadJobs',
  method: 'GET',
  path: '/jobs/dead',
  summary: 'Jobs given up after their last attempt, newest first (JOB-6)',
  query: z.strictObject(zPageQuery),
  reply: zPage(zDeadJob),
});

export const replayJob = contract({
  name: 'replayJob',
  method: 'POST',
  path: '/jobs/:jobId/replay',
  summary: 'Gives a dead job all its attempts again (JOB-6)',
  params: zJobParams,
  reply: z.object({ id: zId }),
});

export const forgetJob = contract({
  name: 'forgetJob',
  method: 'POST',
  path: '/jobs/:jobId/forget',
  summary: 'Lays a dead job aside for good, with the reason (JOB-6)',
  params: zJobParams,
  body: z.strictObject({ reason: zLine(300) }),
  reply: z.object({ id: zId }),
});
