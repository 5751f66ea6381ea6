import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import { zId } from '../../packages/kernel/schemas.ts';
import { type Route, route } from '../http/route.ts';
import { forgetJob, listDeadJobs, replayJob } from './contract.ts';
import { deadJobs, layAside, reviveJob } from './dead-store.ts';
import { mayMindJobs } from './permissions.ts';

function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (!zId.safeParse(cursor).success) throw new Refusal('HTTP-15');
  return cursor;
}

const listing = route(listDeadJobs, mayMindJobs, async (ask, { query }) => {
  const before = readCursor(query.cursor);

  const jobs = await deadJobs(ask.db, { zoneId: ask.zone.id, before, limit: query.limit + 1 });

  const items = jobs.slice(0, query.limit);
  return { items, next: jobs.length > query.limit ? (items.at(-1)?.id ?? null) : null };
});

const replaying = route(replayJob, mayMindJobs, async (ask, { params }) => {
  const handler = await reviveJob(ask.db, ask.zone.id, params.jobId);
  ensure(handler !== null, 'JOB-6');

  ask.tell({ kind: 'job.replayed', subject: { kind: 'job', id: params.jobId }, after: { handler } });
  return { id: params.jobId };
});

const forgetting = route(forgetJob, mayMindJobs, async (ask, { params, body }) => {
  const handler = await layAside(ask.db, { zoneId: ask.zone.id, id: params.jobId, now: new Date() });
  ensure(handler !== null, 'JOB-6');

  const after = { handler, reason: body.reason };
  ask.tell({ kind: 'job.forgotten', subject: { kind: 'job', id: params.jobId }, after });
  return { id: params.jobId };
});

export const jobRoutes: readonly Route[] = [listing, replaying, forgetting];
