import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId } from '../../packages/kernel/schemas.ts';

export const TEAM_ROLES = ['leader', 'member', 'support'] as const;

export const zMember = z.object({
  id: zId,
  personId: zId,
  name: z.string(),
  unitName: z.string(),
  role: z.enum(TEAM_ROLES),
  from: zDay,
  /** The last day; null while it goes on. */
  to: zDay.nullable(),
});
export type Member = z.infer<typeof zMember>;

const one = z.strictObject({ id: zId });

export const getTeam = contract({
  name: 'getProjectTeam',
  method: 'GET',
  path: '/projects/:id/team',
  summary: 'Who works on a project beside its owner, now and before',
  params: one,
  reply: z.object({ members: z.array(zMember), can: z.object({ edit: z.boolean() }) }),
});

export const addMember = contract({
  name: 'addProjectMember',
  method: 'POST',
  path: '/projects/:id/team',
  summary: 'Put a person on a project’s team',
  params: one,
  body: z.strictObject({ personId: zId, role: z.enum(TEAM_ROLES), from: zDay }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const endMember = contract({
  name: 'endProjectMember',
  method: 'POST',
  path: '/project-members/:id/end',
  summary: 'A person leaves a project’s team after a day',
  params: one,
  body: z.strictObject({ to: zDay }),
  reply: z.object({ id: zId }),
});
