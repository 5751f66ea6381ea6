import { z } from 'zod';
import { zKey, zNames } from './basics.ts';

const shared = {
  key: zKey,
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  unit: z.string().nullable(),
  /** How long an answer holds; null for as long as it is true. */
  validityHours: z.int().min(1).nullable(),
  /** Unmet, it keeps somebody from leaving. */
  blocks: z.boolean(),
  /** Health facts: sealed, one role sees them, erased on time. */
  sensitive: z.boolean(),
  answeredBy: z.enum(['person', 'officer', 'system']),
  question: zNames,
  unmet: zNames,
};

export const zRequirement = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('boolean'), expect: z.boolean(), limit: z.null() }),
  z.strictObject({ ...shared, kind: z.literal('number-below'), expect: z.null(), limit: z.number() }),
  /** `limit` is in days. */
  z.strictObject({ ...shared, kind: z.literal('date-within'), expect: z.null(), limit: z.int().min(1) }),
]);
export type Requirement = z.infer<typeof zRequirement>;

/** packs/situations/<key>/readiness.json: what a situation asks of everybody who travels, in this order. */
export const zReadinessFile = z.strictObject({
  key: zKey,
  version: z.int().min(1),
  name: zNames,
  /** How long a declaration holds. */
  validityHours: z.int().min(1),
  eraseSensitiveAfterDays: z.int().min(0),
  consent: z.strictObject({ version: z.string(), text: zNames }),
  requirements: z.array(zRequirement),
});
export type ReadinessRules = z.infer<typeof zReadinessFile>;
