import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zInstant } from '../../packages/kernel/schemas.ts';
import { METRIC_KEYS } from './rules/metrics.ts';

export const SCOPE_KINDS = ['zone', 'line', 'unit'] as const;
export const zMetric = z.enum(METRIC_KEYS);

const zYear = z.coerce.number().int().min(2000).max(2199);
const zQuarter = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** One target and how far it is; amounts in the metric's unit. */
export const zCell = z.object({
  /** Null: the whole year. */
  quarter: zQuarter.nullable(),
  target: z.int().nullable(),
  actual: z.int(),
  /** TGT-5 Whole percent of what time progress asks; null without a target, and before the period. */
  progress: z.int().nullable(),
  /** TGT-3 What a change names; 0 while there is none. */
  revision: z.int().min(0),
  updatedAt: zInstant.nullable(),
  updatedByName: z.string().nullable(),
});
export type Cell = z.infer<typeof zCell>;

export const zScopeRow = z.object({
  kind: z.enum(SCOPE_KINDS),
  /** The line or the unit; null for the zone. */
  id: zId.nullable(),
  name: z.object({ zh: z.string(), en: z.string() }),
  /** The year, then its quarters. */
  cells: z.array(zCell),
});
export type ScopeRow = z.infer<typeof zScopeRow>;

export const listTargets = contract({
  name: 'listTargets',
  method: 'GET',
  path: '/targets',
  summary: 'Targets of a year and how far they are, for the zone, each line and each unit',
  query: z.strictObject({ year: zYear, metric: zMetric.default('signedAmount') }),
  reply: z.object({
    metric: zMetric,
    year: z.int(),
    /** TGT-4 Parts of a thousand that have passed: of the year, then of its quarters. */
    elapsed: z.array(z.object({ quarter: zQuarter.nullable(), permille: z.int() })),
    rows: z.array(zScopeRow),
    can: z.object({ edit: z.boolean() }),
  }),
});

export const setTarget = contract({
  name: 'setTarget',
  method: 'PUT',
  path: '/targets',
  summary: 'Set, change or remove a target',
  body: z.strictObject({
    metric: zMetric,
    year: z.int().min(2000).max(2199),
    quarter: zQuarter.nullable(),
    scopeKind: z.enum(SCOPE_KINDS),
    /** Null for the zone. */
    scopeId: zId.nullable(),
    /** Null removes it. */
    amount: z.int().min(1).max(1_000_000_000).nullable(),
    /** TGT-3 The revision that was seen; 0 when there was none. */
    revision: z.int().min(0),
  }),
  reply: z.object({ revision: z.int().min(0) }),
});
export type TargetSet = z.infer<typeof setTarget.body>;

/** The file `targets.json` of a zone's pack: lines and units by their keys. */
export const zTargetFile = z.strictObject({
  targets: z.array(
    z.strictObject({
      metric: zMetric,
      year: z.int(),
      quarter: zQuarter.nullable(),
      scope: z.strictObject({ kind: z.enum(SCOPE_KINDS), ref: z.string().nullable() }),
      amount: z.int().min(1),
    }),
  ),
});
