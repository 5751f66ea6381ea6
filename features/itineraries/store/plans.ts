import { sql } from 'kysely';
import type { JsonValue } from '../../../db/types.gen.ts';
import type { Difference } from '../../../packages/planner/difference.ts';
import { type Plan, visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { readProblem } from '../../../packages/planner/read-problem.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { PlanBrief } from '../contract.ts';

const BRIEF = [
  'id',
  'campaign_id',
  'version',
  'status',
  'made_how',
  'made_by_name',
  'made_at',
  'published_at',
  'published_by_name',
  'score',
  'bound',
  'visits_made',
  'visits_left_out',
] as const;

const briefs = (db: Db, zoneId: number) => db.selectFrom('plan').where('zone_id', '=', zoneId).select(BRIEF);
type BriefRow = Awaited<ReturnType<ReturnType<typeof briefs>['executeTakeFirstOrThrow']>>;

const briefOf = (row: BriefRow): PlanBrief => ({
  id: row.id,
  campaignId: row.campaign_id,
  version: row.version,
  status: row.status as PlanBrief['status'], // border: the table's check holds the list
  madeHow: row.made_how as PlanBrief['madeHow'], // border: the table's check holds the list
  madeByName: row.made_by_name,
  madeAt: row.made_at,
  publishedAt: row.published_at,
  publishedByName: row.published_by_name,
  score: row.score,
  bound: row.bound,
  visitsMade: row.visits_made,
  visitsLeftOut: row.visits_left_out,
});

export const plansOf = async (db: Db, zoneId: number, campaignId: string): Promise<PlanBrief[]> =>
  (
    await briefs(db, zoneId)
      .where('campaign_id', '=', campaignId)
      .orderBy('version', 'desc')
      .limit(200)
      .execute()
  ).map(briefOf);

export interface PlanRow extends PlanBrief {
  readonly waveId: string | null;
  readonly problem: Problem;
  readonly plan: Plan;
}

const whole = (db: Db, zoneId: number) =>
  db
    .selectFrom('plan')
    .where('zone_id', '=', zoneId)
    .select([...BRIEF, 'wave_id', 'problem', 'plan']);
type WholeRow = BriefRow & { wave_id: string | null; problem: JsonValue; plan: JsonValue };

const planOf = (row: WholeRow): PlanRow => ({
  ...briefOf(row),
  waveId: row.wave_id,
  problem: readProblem(row.problem), // of the version of its day
  plan: row.plan as unknown as Plan, // border: written by `insertPlan` from a plan
});

export const planById = async (db: Db, zoneId: number, id: string): Promise<PlanRow | null> => {
  const row = await whole(db, zoneId).where('id', '=', id).executeTakeFirst();
  return row ? planOf(row) : null;
};

export const planInForce = async (db: Db, zoneId: number, campaignId: string): Promise<PlanRow | null> => {
  const row = await whole(db, zoneId)
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'published')
    .executeTakeFirst();
  return row ? planOf(row) : null;
};

/** ITN-4 Holds all versions of a campaign, so that publications follow one another. */
export const holdPlans = async (db: Db, zoneId: number, campaignId: string): Promise<void> => {
  await db
    .selectFrom('plan')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute();
};

export interface NewPlan {
  readonly campaignId: string;
  readonly waveId: string | null;
  readonly madeFrom: string | null;
  readonly problem: Problem;
  readonly plan: Plan;
  readonly madeHow: PlanBrief['madeHow'];
  readonly by: { readonly accountId: string; readonly name: string };
  readonly at: string;
}

/** Visits made: one that was tried and missed is in the plan and is not made. */
export const countVisits = ({ problem, plan }: Pick<NewPlan, 'problem' | 'plan'>): number => {
  const executed = new Set(problem.past.executed.map((slot) => slot.visit));
  const missed = new Set(
    problem.visits.filter((visit) => executed.has(visit.id) && visit.value === 0).map((visit) => visit.id),
  );
  return visitsOf(plan).filter((slot) => !missed.has(slot.visit)).length;
};

const ATTEMPTS = 20;

/** ITN-1, ITN-2 A new draft with the next version's number; of two at once the later waits and takes the one after. */
export async function insertPlan(
  db: Db,
  zoneId: number,
  made: NewPlan,
): Promise<{ id: string; version: number }> {
  const id = newId();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await sql<{ version: number }>`
      insert into plan (zone_id, id, campaign_id, wave_id, version, status, made_from, problem, plan, score, bound,
        visits_made, visits_left_out, made_how, made_by, made_by_name, made_at)
      select ${zoneId}::integer, ${id}::uuid, ${made.campaignId}::uuid, ${made.waveId}::uuid, coalesce(max(version), 0) + 1, 'draft',
        ${made.madeFrom}::uuid, ${JSON.stringify(made.problem)}::jsonb, ${JSON.stringify(made.plan)}::jsonb,
        ${made.plan.score.total}::integer, ${made.plan.bound?.points ?? null}::integer, ${countVisits(made)}::integer,
        ${made.plan.leftOut.length}::integer, ${made.madeHow}, ${made.by.accountId}::uuid, ${made.by.name},
        ${made.at}::timestamptz
      from plan
      where zone_id = ${zoneId} and campaign_id = ${made.campaignId}
      on conflict on constraint itn_2_version_once do nothing
      returning version
    `.execute(db);
    const version = row.rows[0]?.version;
    if (version !== undefined) return { id, version };
  }
  throw new Error('no version number could be had');
}

export const supersede = async (db: Db, zoneId: number, planId: string): Promise<void> => {
  await db
    .updateTable('plan')
    .set({ status: 'superseded' })
    .where('zone_id', '=', zoneId)
    .where('id', '=', planId)
    .execute();
};

export const putInForce = async (
  db: Db,
  zoneId: number,
  of: { planId: string; at: string; byName: string; difference: Difference | null },
): Promise<void> => {
  await db
    .updateTable('plan')
    .set({
      status: 'published',
      published_at: of.at,
      published_by_name: of.byName,
      difference: of.difference === null ? null : JSON.stringify(of.difference),
    })
    .where('zone_id', '=', zoneId)
    .where('id', '=', of.planId)
    .execute();
};
