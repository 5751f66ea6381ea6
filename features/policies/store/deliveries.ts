import { z } from 'zod';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Delivery, HOWS, STEPS, VERDICTS } from '../contract.ts';

export interface NewDelivery {
  readonly id: string;
  readonly clauseId: string;
  readonly verdict: Delivery['verdict'];
  readonly estimate: number | null;
}

export const insertDeliveries = async (
  db: Db,
  zoneId: number,
  given: {
    readonly enterpriseId: string;
    readonly rows: readonly NewDelivery[];
    readonly how: Delivery['how'];
    readonly note: string;
    readonly by: { readonly accountId: string | null; readonly name: string };
    readonly at: string;
    readonly on: Day;
  },
): Promise<void> => {
  await db
    .insertInto('policy_delivery')
    .values(
      given.rows.map((row) => ({
        zone_id: zoneId,
        id: row.id,
        enterprise_id: given.enterpriseId,
        clause_id: row.clauseId,
        how: given.how,
        verdict: row.verdict,
        estimate: row.estimate,
        note: given.note,
        by_account_id: given.by.accountId,
        by_name: given.by.name,
        at: given.at,
        on_day: given.on,
      })),
    )
    .execute();
};

export const deliveryById = (db: Db, zoneId: number, id: string) =>
  db
    .selectFrom('policy_delivery as d')
    .innerJoin('policy_clause as c', (join) =>
      join.onRef('c.zone_id', '=', 'd.zone_id').onRef('c.id', '=', 'd.clause_id'),
    )
    .where('d.zone_id', '=', zoneId)
    .where('d.id', '=', id)
    .select(['d.id', 'd.enterprise_id', 'c.name_zh', 'c.name_en'])
    .executeTakeFirst();

export const insertStep = async (
  db: Db,
  zoneId: number,
  step: {
    readonly id: string;
    readonly deliveryId: string;
    readonly kind: (typeof STEPS)[number];
    readonly words: string;
    readonly byName: string;
    readonly at: string;
  },
): Promise<void> => {
  await db
    .insertInto('policy_delivery_step')
    .values({
      zone_id: zoneId,
      id: step.id,
      delivery_id: step.deliveryId,
      kind: step.kind,
      words: step.words,
      by_name: step.byName,
      at: step.at,
    })
    .execute();
};

/** The newest that is shown of what a firm was given. */
const MOST_SHOWN = 100;

const zSteps = z.array(
  z.object({ kind: z.enum(STEPS), words: z.string(), byName: z.string(), at: z.string() }),
);

/** What a firm was given, the newest first, with what came of it. */
export async function deliveriesOf(db: Db, zoneId: number, enterpriseId: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('policy_delivery as d')
    .innerJoin('policy_clause as c', (join) =>
      join.onRef('c.zone_id', '=', 'd.zone_id').onRef('c.id', '=', 'd.clause_id'),
    )
    .where('d.zone_id', '=', zoneId)
    .where('d.enterprise_id', '=', enterpriseId)
    .selectAll('d')
    .select(['c.name_zh', 'c.name_en'])
    .orderBy('d.at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  const steps = await stepsOf(
    db,
    zoneId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    clauseId: row.clause_id,
    name: { zh: row.name_zh, en: row.name_en },
    how: z.enum(HOWS).parse(row.how),
    verdict: z.enum(VERDICTS).parse(row.verdict),
    estimate: row.estimate,
    note: row.note,
    byName: row.by_name,
    at: row.at,
    steps: zSteps.parse(
      steps
        .filter((step) => step.delivery_id === row.id)
        .map((step) => ({ kind: step.kind, words: step.words, byName: step.by_name, at: step.at })),
    ),
  }));
}

const stepsOf = async (db: Db, zoneId: number, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('policy_delivery_step')
        .selectAll()
        .where('zone_id', '=', zoneId)
        .where('delivery_id', 'in', [...ids])
        .orderBy('at')
        .orderBy('id')
        .execute();

/** When some firms were last given a clause, by the firm's id. */
export async function lastGiven(
  db: Db,
  zoneId: number,
  of: { readonly clauseId: string; readonly enterpriseIds: readonly string[] },
): Promise<Map<string, string>> {
  if (of.enterpriseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('policy_delivery')
    .select(({ fn }) => ['enterprise_id', fn.max('at').as('at')])
    .where('zone_id', '=', zoneId)
    .where('clause_id', '=', of.clauseId)
    .where('enterprise_id', 'in', [...of.enterpriseIds])
    .groupBy('enterprise_id')
    .execute();
  return new Map(rows.map((row) => [row.enterprise_id, row.at]));
}
