import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';

/** PTN-16 In time or late once it is filed, due or overdue before. */
export const ANALYSIS_STATES = ['inTime', 'late', 'due', 'overdue'] as const;

export const zAnalysisForm = z.strictObject({
  lineId: zId,
  /** The Monday of its week. */
  weekOn: zDay,
  findings: zText(4000).min(1),
  /** Firms that may be spoken to, by name. */
  leads: z.array(zLine(120)).max(20),
});
export type AnalysisForm = z.infer<typeof zAnalysisForm>;

export const zAnalysis = zAnalysisForm
  .extend({
    id: zId,
    partnerId: zId,
    lineName: z.string(),
    dueAt: zInstant,
    filedAt: zInstant,
    filedByName: z.string(),
    isLate: z.boolean(),
    rating: z.int().nullable(),
    ratingNote: z.string().nullable(),
    ratedByName: z.string().nullable(),
    revision: zRevision,
  })
  .strip();
export type Analysis = z.infer<typeof zAnalysis>;

/** What a partner owes for a week and line, filed or not. */
export const zOwedAnalysis = z.object({
  partnerId: zId,
  partnerName: z.string(),
  lineId: zId,
  lineName: z.string(),
  weekOn: zDay,
  dueAt: zInstant,
  state: z.enum(ANALYSIS_STATES),
  analysis: zAnalysis.nullable(),
});
export type OwedAnalysis = z.infer<typeof zOwedAnalysis>;

const one = z.strictObject({ id: zId });

export const listAnalyses = contract({
  name: 'listAnalyses',
  method: 'GET',
  path: '/analyses',
  summary: 'Analyses that advisors and agencies owe for a week, filed or not, by partner and line',
  query: z.strictObject({ week: zDay.optional() }),
  reply: z.object({
    weekOn: zDay,
    items: z.array(zOwedAnalysis),
    can: z.object({ edit: z.boolean() }),
  }),
});

export const getAnalysisLines = contract({
  name: 'getAnalysisLines',
  method: 'GET',
  path: '/partners/:id/analysis-lines',
  summary: 'Which industry lines an advisor or agency analyses every week',
  params: one,
  reply: z.object({ lineIds: z.array(zId), can: z.object({ edit: z.boolean() }) }),
});

export const setAnalysisLines = contract({
  name: 'setAnalysisLines',
  method: 'PUT',
  path: '/partners/:id/analysis-lines',
  summary: 'Say which industry lines an advisor or agency analyses every week',
  params: one,
  body: z.strictObject({ lineIds: z.array(zId).max(20) }),
  reply: z.object({ lineIds: z.array(zId) }),
});

export const rateAnalysis = contract({
  name: 'rateAnalysis',
  method: 'POST',
  path: '/analyses/:id/rating',
  summary: 'Rate an analysis from 1 to 5 (If-Match)',
  params: one,
  body: z.strictObject({ rating: z.int().min(1).max(5), note: zText(500) }),
  reply: z.object({ id: zId, revision: zRevision }),
});

export const listOwnAnalyses = contract({
  name: 'listOwnAnalyses',
  method: 'GET',
  path: '/partner/analyses',
  summary: 'The asker’s own analyses, the latest week first, and what is owed for this week',
  query: z.strictObject({ ...zPageQuery }),
  reply: zPage(zAnalysis).extend({ owed: z.array(zOwedAnalysis) }),
});

export const fileOwnAnalysis = contract({
  name: 'fileOwnAnalysis',
  method: 'POST',
  path: '/partner/analyses',
  summary: 'File the analysis of an industry line for a week',
  body: zAnalysisForm,
  reply: z.object({ id: zId, isLate: z.boolean() }),
  status: 201,
});
