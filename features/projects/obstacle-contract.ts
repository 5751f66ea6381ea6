import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';

/** Factors that the zone guarantees. */
export const FACTORS = ['land', 'power', 'water', 'gas', 'labour', 'logistics', 'finance'] as const;
export const OBSTACLE_KINDS = [...FACTORS, 'approval', 'policy', 'other', 'grievance'] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

export const zObstacleForm = z.strictObject({
  kind: z.enum(OBSTACLE_KINDS),
  what: zText(2000).min(1),
  /** PRJ-14 Jobs that go if nothing is done; of a grievance. */
  jobsAtRisk: z.int().min(0).max(1_000_000).nullable(),
  /** Who sees to it. */
  ownerId: zId,
  /** Whose line answers for it. */
  lineId: zId.nullable(),
  dueOn: zDay,
});
export type ObstacleForm = z.infer<typeof zObstacleForm>;

export const zObstacle = zObstacleForm
  .extend({
    id: zId,
    enterpriseId: zId,
    enterpriseName: z.string(),
    projectId: zId.nullable(),
    projectName: z.string().nullable(),
    ownerName: z.string(),
    /** Days past due while it is open; 0 in time. */
    daysLate: z.int(),
    raisedOn: zDay,
    raisedByName: z.string(),
    closedOn: zDay.nullable(),
    closedByName: z.string().nullable(),
    closedNote: z.string().nullable(),
    revision: zRevision,
  })
  .strip();
export type Obstacle = z.infer<typeof zObstacle>;

export const STEP_KINDS = ['raised', 'changed', 'progress', 'closed', 'reopened'] as const;
export const zObstacleStep = z.object({
  id: zId,
  kind: z.enum(STEP_KINDS),
  note: z.string(),
  /** With whom it stood, and by when, after this step. */
  ownerName: z.string(),
  dueOn: zDay,
  at: zInstant,
  byName: z.string(),
});
export type ObstacleStep = z.infer<typeof zObstacleStep>;

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listObstacles = contract({
  name: 'listObstacles',
  method: 'GET',
  path: '/obstacles',
  summary: 'Obstacles, the longest due first; of the closed ones the latest due first',
  query: z.strictObject({
    state: z.enum(['open', 'closed']).default('open'),
    projectId: zId.optional(),
    enterpriseId: zId.optional(),
    ownerId: zId.optional(),
    /** Those that the asker sees to. */
    isMine: z.stringbool().optional(),
    lineId: zId.optional(),
    kind: z.enum(OBSTACLE_KINDS).optional(),
    isLate: z.stringbool().optional(),
    ...zPageQuery,
  }),
  reply: zPage(zObstacle).extend({ can: z.object({ raise: z.boolean() }) }),
});

export const getObstacle = contract({
  name: 'getObstacle',
  method: 'GET',
  path: '/obstacles/:id',
  summary: 'One obstacle with its way so far',
  params: one,
  reply: zObstacle.extend({
    steps: z.array(zObstacleStep),
    /** PRJ-15 `close`: whoever raised it, the project’s owner, and who stands in for them. */
    can: z.object({ edit: z.boolean(), close: z.boolean(), reopen: z.boolean() }),
  }),
});

export const raiseObstacle = contract({
  name: 'raiseObstacle',
  method: 'POST',
  path: '/obstacles',
  summary: 'Raise an obstacle of a project, or a grievance of an enterprise',
  body: zObstacleForm.extend({ projectId: zId.nullable(), enterpriseId: zId.nullable() }),
  reply: made,
  status: 201,
});

export const editObstacle = contract({
  name: 'editObstacle',
  method: 'PUT',
  path: '/obstacles/:id',
  summary: 'Change an open obstacle; a day that is moved gives its reason (If-Match)',
  params: one,
  body: zObstacleForm.extend({ reason: zText(1000).default('') }),
  reply: made,
});

export const reportOnObstacle = contract({
  name: 'reportOnObstacle',
  method: 'POST',
  path: '/obstacles/:id/steps',
  summary: 'Say how far an obstacle has come',
  params: one,
  body: z.strictObject({ note: zText(2000).min(1) }),
  reply: z.object({ id: zId }),
});

export const closeObstacle = contract({
  name: 'closeObstacle',
  method: 'POST',
  path: '/obstacles/:id/closing',
  summary: 'Confirm that an obstacle is out of the way',
  params: one,
  body: z.strictObject({ note: zText(2000).min(1) }),
  reply: made,
});

export const reopenObstacle = contract({
  name: 'reopenObstacle',
  method: 'POST',
  path: '/obstacles/:id/reopening',
  summary: 'Take a closed obstacle up again, with a reason and a new day',
  params: one,
  body: z.strictObject({ reason: zText(2000).min(1), dueOn: zDay }),
  reply: made,
});
