import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zLine, zPage, zPageQuery, zRevision } from '../../packages/kernel/schemas.ts';
import { EVENT_KINDS, zEnterpriseEvent } from '../enterprises/contract.ts';

export const CAPITALS = ['domestic', 'foreign', 'mixed'] as const;
export const AGREEMENTS = ['intent', 'framework', 'formal'] as const;

export const zTermsForm = z.strictObject({
  /** Whose money. */
  capital: z.enum(CAPITALS).nullable(),
  /** Who invests, where that is not the enterprise itself. */
  investor: zLine(120).nullable(),
  /** PRJ-11 What was signed last, and when; an intent or a framework is not yet a formal agreement. */
  agreement: z.enum(AGREEMENTS).nullable(),
  signedOn: zDay.nullable(),
  /** The day the signing passed its audit: the day it counts by. */
  auditedOn: zDay.nullable(),
  /** 10,000 CNY. */
  agreedAmount: z.int().min(0).max(1_000_000_000).nullable(),
  plannedStart: zDay.nullable(),
  /** Accepted by the statistics bureau. */
  enrolledOn: zDay.nullable(),
  /** The advisor or agency who referred it. */
  referrerId: zId.nullable(),
  /** PRJ-12 When the referrer was told what became of it. */
  referrerToldOn: zDay.nullable(),
});
export type TermsForm = z.infer<typeof zTermsForm>;

export const zTerms = zTermsForm
  .extend({
    referrerName: z.string().nullable(),
    revision: zRevision,
    can: z.object({ edit: z.boolean() }),
  })
  .strip();
export type Terms = z.infer<typeof zTerms>;

const one = z.strictObject({ id: zId });

export const getTerms = contract({
  name: 'getProjectTerms',
  method: 'GET',
  path: '/projects/:id/terms',
  summary: 'What a project is agreed to be: capital, agreement, planned start, enrolment, referrer',
  params: one,
  reply: zTerms,
});

export const recordTerms = contract({
  name: 'recordProjectTerms',
  method: 'PUT',
  path: '/projects/:id/terms',
  summary: 'Record what was agreed (If-Match)',
  params: one,
  body: zTermsForm,
  reply: z.object({ id: zId, revision: zRevision }),
});

export const getProjectTimeline = contract({
  name: 'getProjectTimeline',
  method: 'GET',
  path: '/projects/:id/timeline',
  summary: 'Everything that happened to a project, newest first',
  params: one,
  query: z.strictObject({ ...zPageQuery, kind: z.enum(EVENT_KINDS).optional() }),
  reply: zPage(zEnterpriseEvent),
});
