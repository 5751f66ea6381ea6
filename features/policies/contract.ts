import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { zBenefit } from './rules/benefit.ts';
import { type Condition, zConditions } from './rules/conditions.ts';
import type { Known } from './rules/facts.ts';

export const LEVELS = ['national', 'province', 'city', 'zone'] as const;
export const zLevel = z.enum(LEVELS);
export const HOWS = ['visit', 'call', 'message', 'meeting', 'paper'] as const;
export const STEPS = ['read', 'asked', 'answered'] as const;
export const VERDICTS = ['fits', 'fails', 'unknown'] as const;

export const zPolicyForm = z.strictObject({
  title: zLine(200),
  docNo: zText(60),
  issuer: zLine(100),
  level: zLevel,
  issuedOn: zDay.nullable(),
  from: zDay,
  to: zDay.nullable(),
  source: zText(300),
  note: zText(1000),
});
export type PolicyForm = z.infer<typeof zPolicyForm>;

export const zClauseForm = z.strictObject({
  number: zLine(20),
  name: z.strictObject({ zh: zLine(80), en: zLine(160) }),
  conditions: zConditions,
  benefit: zBenefit,
  proof: zText(500),
  deadline: zDay.nullable(),
  contact: zText(100),
  legalBasis: zText(200),
});
export type ClauseForm = z.infer<typeof zClauseForm>;

/** A reply shows conditions as they were let in; their form is that of the request. */
const zShownConditions = z.custom<Condition>();

export const zClause = zClauseForm.strip().extend({
  id: zId,
  policyId: zId,
  conditions: zShownConditions,
  version: zRevision,
  from: zDay,
  to: zDay.nullable(),
  reason: z.string(),
  madeByName: z.string(),
  createdAt: zInstant,
});
export type Clause = z.infer<typeof zClause>;

export const zPolicy = zPolicyForm.strip().extend({
  id: zId,
  isFictional: z.boolean(),
  createdByName: z.string(),
  stands: z.enum(['ahead', 'now', 'over']),
});
export type Policy = z.infer<typeof zPolicy>;

export const listPolicies = contract({
  name: 'listPolicies',
  method: 'GET',
  path: '/policies',
  summary: 'Policy cards, the newest in effect first',
  query: z.strictObject({ ...zPageQuery, level: zLevel.optional() }),
  reply: zPage(zPolicy.extend({ clauses: z.int() })).extend({ can: z.object({ edit: z.boolean() }) }),
});
export type ListedPolicy = z.infer<typeof listPolicies.reply>['items'][number];

const policyId = z.strictObject({ policyId: zId });

export const getPolicy = contract({
  name: 'getPolicy',
  method: 'GET',
  path: '/policies/:policyId',
  summary: 'One policy card with every version of its clauses, the newest version first',
  params: policyId,
  reply: zPolicy.extend({
    clauses: z.array(zClause.extend({ stands: z.enum(['ahead', 'now', 'over']) })),
    can: z.object({ edit: z.boolean() }),
  }),
});
export type ShownClause = z.infer<typeof getPolicy.reply>['clauses'][number];

export const createPolicy = contract({
  name: 'createPolicy',
  method: 'POST',
  path: '/policies',
  summary: 'Add a policy card',
  body: zPolicyForm,
  reply: z.object({ id: zId }),
  status: 201,
});

const dated = { from: zDay, to: zDay.nullable(), reason: zText(300).min(1) };

export const addClause = contract({
  name: 'addPolicyClause',
  method: 'POST',
  path: '/policies/:policyId/clauses',
  summary: 'Add a clause to a policy card',
  params: policyId,
  body: zClauseForm.extend(dated),
  reply: z.object({ id: zId, version: zRevision }),
  status: 201,
});

export const changeClause = contract({
  name: 'changePolicyClause',
  method: 'PUT',
  path: '/policy-clauses/:clauseId',
  summary: 'A new version of a clause from a day on (If-Match its last version)',
  params: z.strictObject({ clauseId: zId }),
  body: zClauseForm.omit({ number: true }).extend(dated),
  reply: z.object({ id: zId, version: zRevision }),
});

const zLeafShown = z.object({
  leaf: z.custom<{
    readonly fact: string;
    readonly test: string;
    readonly value: unknown;
  }>(),
  negated: z.boolean(),
});

/** POL-3 to POL-6 What a clause answers a firm, with reasons. */
export const zAnswer = z.object({
  verdict: z.enum(VERDICTS),
  misses: z.array(zLeafShown.extend({ distance: z.int().nullable(), percent: z.int().nullable() })),
  ask: z.array(z.string()),
  isNear: z.boolean(),
});

const zValue = z.union([z.int(), z.boolean(), z.string().max(40), z.array(z.string().max(40)).max(30)]);
export const zKnown = z.custom<Known>();

export const listClauseFirms = contract({
  name: 'listPolicyClauseFirms',
  method: 'GET',
  path: '/policy-clauses/:clauseId/firms',
  summary: 'Who fits a clause, who nearly fits, who would have to be asked; by name',
  params: z.strictObject({ clauseId: zId }),
  query: z.strictObject({ ...zPageQuery, which: z.enum(['fits', 'near', 'unknown']).default('fits') }),
  reply: zPage(
    z.object({
      id: zId,
      name: z.string(),
      answer: zAnswer,
      amount: z.int().nullable(),
      lastGivenAt: zInstant.nullable(),
    }),
  ).extend({
    clause: zClause.pick({ id: true, policyId: true, number: true, name: true, benefit: true }),
    policyTitle: z.string(),
    /** How many firms were looked at for this page. */
    looked: z.int(),
  }),
});
export type ClauseFirm = z.infer<typeof listClauseFirms.reply>['items'][number];

const enterpriseId = z.strictObject({ enterpriseId: zId });

export const zDelivery = z.object({
  id: zId,
  clauseId: zId,
  name: zClause.shape.name,
  how: z.enum(HOWS),
  verdict: z.enum(VERDICTS),
  estimate: z.int().nullable(),
  note: z.string(),
  byName: z.string(),
  at: zInstant,
  steps: z.array(z.object({ kind: z.enum(STEPS), words: z.string(), byName: z.string(), at: zInstant })),
});
export type Delivery = z.infer<typeof zDelivery>;

export const getFirmPolicies = contract({
  name: 'getFirmPolicies',
  method: 'GET',
  path: '/enterprises/:enterpriseId/policies',
  summary:
    'What a firm could get, what it misses by a little, which questions decide most, and what it was given',
  params: enterpriseId,
  reply: z.object({
    known: zKnown,
    clauses: z.array(
      zClause
        .pick({
          id: true,
          policyId: true,
          number: true,
          name: true,
          benefit: true,
          deadline: true,
          contact: true,
          proof: true,
        })
        .extend({ policyTitle: z.string(), answer: zAnswer }),
    ),
    /** POL-7 The ones that decide most first. */
    questions: z.array(z.object({ fact: z.string(), clauses: z.int() })),
    deliveries: z.array(zDelivery),
    can: z.object({ deliver: z.boolean() }),
  }),
});
export type FirmPolicies = z.infer<typeof getFirmPolicies.reply>;

export const answerFact = contract({
  name: 'answerFirmFact',
  method: 'POST',
  path: '/enterprises/:enterpriseId/facts',
  summary: 'Write down what a firm answered; null takes an answer back',
  params: enterpriseId,
  body: z.strictObject({ key: z.string().max(40), value: zValue.nullable(), source: zText(200) }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const givePolicies = contract({
  name: 'givePolicies',
  method: 'POST',
  path: '/enterprises/:enterpriseId/policy-deliveries',
  summary: 'Write down that clauses were given to a firm, with what they answered and estimated then',
  params: enterpriseId,
  body: z.strictObject({ clauseIds: z.array(zId).min(1).max(50), how: z.enum(HOWS), note: zText(500) }),
  reply: z.object({ ids: z.array(zId) }),
  status: 201,
});

export const addStep = contract({
  name: 'addPolicyDeliveryStep',
  method: 'POST',
  path: '/policy-deliveries/:deliveryId/steps',
  summary: 'Write down that what was given was read, asked about or answered',
  params: z.strictObject({ deliveryId: zId }),
  body: z.strictObject({ kind: z.enum(STEPS), words: zText(500) }),
  reply: z.object({ id: zId }),
  status: 201,
});

/** The files `packs/policies/*.json`. */
export const zPolicyPack = z.strictObject({
  source: z.string().min(1),
  policies: z.array(
    zPolicyForm.extend({
      isFictional: z.boolean().default(false),
      clauses: z.array(zClauseForm).max(60),
    }),
  ),
});
export type PackedPolicy = z.infer<typeof zPolicyPack>['policies'][number];

const zPackKey = z.string().min(1);
/** The file `policies.json` of a zone's pack: its own policies, what its firms answered, what was given. */
export const zZonePolicies = zPolicyPack.extend({
  answers: z.array(z.strictObject({ enterprise: zPackKey, key: zPackKey, value: zValue, on: zDay })),
  deliveries: z.array(
    z.strictObject({
      enterprise: zPackKey,
      /** Which of the policies above. */
      policy: z.int().min(0),
      clauses: z.array(zPackKey).min(1),
      how: z.enum(HOWS),
      on: zDay,
      steps: z.array(z.strictObject({ kind: z.enum(STEPS), words: z.string(), on: zDay })),
    }),
  ),
});
