import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';

// First contacts: claims, transfers and disputes (PRJ-54 to PRJ-67).

export const zClaimFigures = z.strictObject({
  /** PRJ-61 Days without progress after which a claim expires. */
  expireAfterDays: z.int().min(1).max(730),
  /** PRJ-58 What who talked first keeps when the project is transferred, in percent. */
  firstShare: z.int().min(0).max(100),
});
export type ClaimFigures = z.infer<typeof zClaimFigures>;

/** The file `packs/claims/*.json`. */
export const zClaimPack = z.strictObject({ key: z.string(), source: z.string(), figures: zClaimFigures });

export const CLAIM_EVIDENCE = ['call', 'mail', 'message'] as const;
const zEvidenceKind = z.enum(CLAIM_EVIDENCE);
export const CLAIM_STATES = ['provisional', 'confirmed', 'expired', 'released'] as const;

/** PRJ-54 Who holds a claim: a unit or a person. */
export const zParty = z.strictObject({ kind: z.enum(['unit', 'person']), id: zId });
export type Party = z.infer<typeof zParty>;
const zPartyNamed = z.object({ kind: z.enum(['unit', 'person']), id: zId, name: z.string() });

/** A contact that can be verified. */
const verified = {
  evidenceKind: zEvidenceKind,
  evidence: zText(2000).min(1),
  contactedAt: zInstant,
};
export const zClaimForm = z.strictObject({ holder: zParty, ...verified });
export type ClaimForm = z.infer<typeof zClaimForm>;

export const GROUNDS = ['earlierContact', 'investorWritten', 'leadingGroup'] as const;
export const zGround = z.enum(GROUNDS);
export type Ground = z.infer<typeof zGround>;
export const WINNERS = ['holder', 'challenger'] as const;
export type Winner = (typeof WINNERS)[number];

export const zDispute = z.object({
  id: zId,
  challenger: zPartyNamed,
  statement: z.string(),
  evidenceKind: zEvidenceKind,
  evidence: z.string(),
  contactedAt: zInstant,
  filedAt: zInstant,
  filedByName: z.string(),
  answer: z.string(),
  answeredAt: zInstant.nullable(),
  answeredByName: z.string().nullable(),
  /** PRJ-64 Who was asked to rule. */
  rulerName: z.string().nullable(),
  ruling: z
    .object({
      winner: z.enum(WINNERS),
      ground: zGround,
      reason: z.string(),
      at: zInstant,
      byName: z.string(),
    })
    .nullable(),
  /** May the asker answer it, or rule on it, now. */
  can: z.object({ answer: z.boolean(), rule: z.boolean() }),
});
export type Dispute = z.infer<typeof zDispute>;

export const zClaim = z.object({
  id: zId,
  projectId: zId,
  projectName: z.string(),
  enterpriseId: zId,
  enterpriseName: z.string(),
  lineId: zId.nullable(),
  holder: zPartyNamed,
  first: zPartyNamed,
  firstShare: z.int(),
  holderShare: z.int(),
  state: z.enum(CLAIM_STATES),
  evidenceKind: zEvidenceKind,
  evidence: z.string(),
  contactedAt: zInstant,
  openedAt: zInstant,
  openedByName: z.string(),
  confirmedAt: zInstant.nullable(),
  confirmedByName: z.string().nullable(),
  endedAt: zInstant.nullable(),
  /** PRJ-61 The last day, when nothing happens until then. */
  expiresOn: zDay,
  revision: zRevision,
  disputes: z.array(zDispute),
  can: z.object({ confirm: z.boolean(), transfer: z.boolean(), release: z.boolean(), dispute: z.boolean() }),
});
export type Claim = z.infer<typeof zClaim>;

export const CLAIM_PARTS = ['live', 'disputed', 'ended'] as const;
const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listClaims = contract({
  name: 'listClaims',
  method: 'GET',
  path: '/claims',
  summary:
    'Claims on first contacts: those that live, those in dispute, and those that ended, the newest first',
  query: z.strictObject({ part: z.enum(CLAIM_PARTS).default('live'), ...zPageQuery }),
  reply: zPage(zClaim).extend({ figures: zClaimFigures }),
});

export const getClaimsOf = contract({
  name: 'getClaimsOf',
  method: 'GET',
  path: '/projects/:id/claims',
  summary: 'Claims on the first contact of a project’s investor on its line, with the steps of each',
  params: one,
  reply: z.object({
    claims: z.array(
      zClaim.extend({
        steps: z.array(
          z.object({
            id: zId,
            kind: z.enum(['opened', 'confirmed', 'transferred', 'released', 'expired', 'disputed', 'ruled']),
            holderName: z.string(),
            firstShare: z.int(),
            reason: z.string(),
            at: zInstant,
            byName: z.string(),
          }),
        ),
      }),
    ),
    figures: zClaimFigures,
    can: z.object({ open: z.boolean() }),
  }),
});

export const openClaim = contract({
  name: 'openClaim',
  method: 'POST',
  path: '/projects/:id/claims',
  summary: 'Claim the first contact of a project’s investor on its line',
  params: one,
  body: zClaimForm,
  reply: made,
  status: 201,
});

export const confirmClaim = contract({
  name: 'confirmClaim',
  method: 'POST',
  path: '/claims/:id/confirm',
  summary: 'Confirm a claim (If-Match)',
  params: one,
  reply: made,
});

export const releaseClaim = contract({
  name: 'releaseClaim',
  method: 'POST',
  path: '/claims/:id/release',
  summary: 'Let a claim go (If-Match)',
  params: one,
  body: z.strictObject({ reason: zText(500).min(1) }),
  reply: made,
});

export const transferClaim = contract({
  name: 'transferClaim',
  method: 'POST',
  path: '/claims/:id/transfer',
  summary: 'Hand the lead of a claim to somebody else; who talked first keeps a share (If-Match)',
  params: one,
  body: z.strictObject({
    to: zParty,
    /** In percent; the zone's own figure when not said. */
    firstShare: z.int().min(0).max(100).nullable().default(null),
    reason: zText(500).min(1),
  }),
  reply: made,
});

export const disputeClaim = contract({
  name: 'disputeClaim',
  method: 'POST',
  path: '/claims/:id/disputes',
  summary: 'Dispute a claim: who else, on what evidence, and why',
  params: one,
  body: z.strictObject({ challenger: zParty, statement: zText(2000).min(1), ...verified }),
  reply: z.object({ id: zId, rulerName: z.string().nullable() }),
  status: 201,
});

export const answerDispute = contract({
  name: 'answerDispute',
  method: 'POST',
  path: '/claim-disputes/:id/answer',
  summary: 'What the holder of the claim says to a dispute',
  params: one,
  body: z.strictObject({ answer: zText(2000).min(1) }),
  reply: z.object({ id: zId }),
});

export const ruleDispute = contract({
  name: 'ruleDispute',
  method: 'POST',
  path: '/claim-disputes/:id/ruling',
  summary: 'Rule on a dispute: for whom, on what ground, and why',
  params: one,
  body: z.strictObject({ winner: z.enum(WINNERS), ground: zGround, reason: zText(2000).min(1) }),
  reply: z.object({ id: zId }),
});
