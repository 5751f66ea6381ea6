import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { zPartnerKind } from './contract.ts';

export const REFERRAL_STATES = ['filed', 'valid', 'invalid'] as const;
export const STANDINGS = ['first', 'later', 'fallen'] as const;
export const zReferralState = z.enum(REFERRAL_STATES);

export const zReferralForm = z.strictObject({
  investorName: zLine(120),
  /** The industry line it would belong to; none when it fits no line. */
  lineId: zId.nullable(),
  /** Whom to speak to at the investor. */
  contact: zLine(200),
  /** What the investor means to do. */
  what: zText(2000).min(1),
  /** What shows that the investor knows of it: minutes, a message, a letter of intent. */
  evidence: zText(2000).min(1),
});
export type ReferralForm = z.infer<typeof zReferralForm>;

/** What the partner who filed it may read of it. */
export const zOwnReferral = zReferralForm
  .extend({
    id: zId,
    lineName: z.string().nullable(),
    filedAt: zInstant,
    state: zReferralState,
    /** PTN-9 Whether it stands first; who else does is not said. */
    standing: z.enum(STANDINGS),
    judgedAt: zInstant.nullable(),
    judgedReason: z.string().nullable(),
    /** It became a project. */
    isProject: z.boolean(),
    /** In 10,000 CNY and 10,000 USD, once it is a project. */
    agreedAmount: z.int().nullable(),
    agreedForeign: z.int().nullable(),
  })
  .strip();
export type OwnReferral = z.infer<typeof zOwnReferral>;

export const zReferral = zOwnReferral
  .extend({
    partnerId: zId,
    partnerName: z.string(),
    partnerKind: zPartnerKind,
    enterpriseId: zId.nullable(),
    enterpriseName: z.string().nullable(),
    filedByName: z.string(),
    /** Written down by staff for the partner. */
    isOnBehalf: z.boolean(),
    judgedByName: z.string().nullable(),
    projectId: zId.nullable(),
    /** PTN-9 Who stands first, when this one does not. */
    first: z.object({ id: zId, partnerName: z.string(), filedAt: zInstant }).nullable(),
    revision: zRevision,
  })
  .strip();
export type Referral = z.infer<typeof zReferral>;

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listReferrals = contract({
  name: 'listReferrals',
  method: 'GET',
  path: '/referrals',
  summary: 'Referrals of advisors and agencies, the latest first',
  query: z.strictObject({
    state: zReferralState.optional(),
    standing: z.enum(STANDINGS).optional(),
    partnerId: zId.optional(),
    projectId: zId.optional(),
    /** Valid, first, and of no project yet. */
    isOpen: z.stringbool().optional(),
    ...zPageQuery,
  }),
  reply: zPage(zReferral).extend({ can: z.object({ edit: z.boolean() }) }),
});

export const getReferral = contract({
  name: 'getReferral',
  method: 'GET',
  path: '/referrals/:id',
  summary: 'One referral, and who stands first when it does not',
  params: one,
  reply: zReferral.extend({ can: z.object({ edit: z.boolean() }) }),
});

export const fileReferralFor = contract({
  name: 'fileReferralFor',
  method: 'POST',
  path: '/partners/:id/referrals',
  summary: 'Write down a referral on behalf of an advisor or agency',
  params: one,
  body: zReferralForm,
  reply: z.object({ id: zId, standing: z.enum(STANDINGS) }),
  status: 201,
});

export const judgeReferral = contract({
  name: 'judgeReferral',
  method: 'POST',
  path: '/referrals/:id/judgement',
  summary: 'Judge a referral valid or not, with a reason (If-Match)',
  params: one,
  body: z.strictObject({
    verdict: z.enum(['valid', 'invalid']),
    /** May be left out of a valid one. */
    reason: zText(500),
    /** The enterprise it turned out to be. */
    enterpriseId: zId.nullable(),
  }),
  reply: made,
});

export const linkReferral = contract({
  name: 'linkReferral',
  method: 'POST',
  path: '/referrals/:id/project',
  summary: 'A valid referral became a project: which, and what was agreed (If-Match)',
  params: one,
  body: z.strictObject({
    projectId: zId,
    /** In 10,000 CNY. */
    agreedAmount: z.int().min(0).max(100_000_000),
    /** In 10,000 USD. */
    agreedForeign: z.int().min(0).max(100_000_000),
  }),
  reply: made,
});
