import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zDivision, zId, zPage, zPageQuery } from '../../packages/kernel/schemas.ts';
import { projectFilters, zStageCode } from './contract.ts';

export const AGENDA_KINDS = ['obstacle', 'commitment', 'instalment', 'stage', 'start', 'review'] as const;

/** One day that is due on a project: what it is, whose, and how late. */
export const zAgendaItem = z.object({
  /** With `id` what tells two apart: a project has several kinds of its own. */
  kind: z.enum(AGENDA_KINDS),
  id: zId,
  dueOn: zDay,
  daysLate: z.int(),
  projectId: zId,
  projectName: z.string(),
  isKey: z.boolean(),
  stage: zStageCode,
  /** In the words of whoever wrote it; empty where the kind says all. */
  what: z.string(),
  /** Of an obstacle its kind, of a commitment its direction. */
  of: z.string().nullable(),
  /** Of an instalment, in 10,000 CNY: what of it has not arrived. */
  amount: z.int().nullable(),
  ownerName: z.string(),
});
export type AgendaItem = z.infer<typeof zAgendaItem>;

export const projectAgenda = contract({
  name: 'projectAgenda',
  method: 'GET',
  path: '/projects/agenda',
  summary:
    'What is due on projects, the longest due first: obstacles, commitments, instalments, limits of stages, starts, reviews',
  query: z.strictObject({
    stage: zStageCode.optional(),
    kind: z.enum(AGENDA_KINDS).optional(),
    ...projectFilters,
    ...zPageQuery,
  }),
  reply: zPage(zAgendaItem),
});

export const zPlace = z.object({
  /** The city; null together for enterprises of which none is known. */
  cityCode: zDivision.nullable(),
  name: z.string().nullable(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  projects: z.int(),
  key: z.int(),
  stale: z.int(),
  /** 10,000 CNY. */
  plannedInvestment: z.int(),
});
export type ProjectPlace = z.infer<typeof zPlace>;

export const projectPlaces = contract({
  name: 'projectPlaces',
  method: 'GET',
  path: '/projects/places',
  summary: 'How many projects come from each city, and the investment planned in them',
  query: z.strictObject({ stage: zStageCode.optional(), ...projectFilters }),
  reply: z.object({ places: z.array(zPlace) }),
});
