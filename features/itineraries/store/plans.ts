import { sql } from 'kysely';
import type { JsonValue } from '../../../db/types.gen.ts';
import type { Difference } from '../../../packages/planner/difference.ts';
import { type Plan, visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { readProblem } from '../../../packages/planner/read-problem.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { PlanBrief } from '../contract.ts';
import type { Assumed } from '../rules/what-if.ts';

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

/** Plans that are, or were, to be put in force. */
export const plansOf = async (db: Db, zoneId: number, campaignId: string): Promise<PlanBrief[]> =>
  (
    await briefs(db, zoneId)
      .where('campaign_id', '=', campaignId)
      .where('status', '<>', 'whatIf')
      .orderBy('version', 'desc')
      .limit(200)
      .execute()
  ).map(briefOf);

export interface WhatIfRow extends PlanBrief {
  readonly madeFrom: string | null;
  readonly whatIf: readonly Assumed[];
}

const assumedOf = (value: JsonValue): readonly Assumed[] | null =>
  value as unknown as readonly Assumed[] | null; // border: `insertPlan` and `insertRun` write exactly this

export const whatIfsOf = async (db: Db, zoneId: number, campaignId: string): Promise<WhatIfRow[]> =>
  (
    await briefs(db, zoneId)
      .select(['made_from', 'what_if'])
      .where('campaign_id', '=', campaignId)
      .where('status', '=', 'whatIf')
      .orderBy('version', 'desc')
      .execute()
  ).map((row) => ({
    ...briefOf(row),
    madeFrom: row.made_from,
    whatIf: assumedOf(row.what_if) ?? [],
  }));

export interface PlanRow extends PlanBrief {
  readonly waveId: string | null;
  readonly problem: Problem;
  readonly plan: Plan;
  /** What it supposes; null for a plan that supposes nothing. */
  readonly whatIf: readonly Assumed[] | null;
}

const whole = (db: Db, zoneId: number) =>
  db
    .selectFrom('plan')
    .where('zone_id', '=', zoneId)
    .select([...BRIEF, 'wave_id', 'problem', 'plan', 'what_if']);
type WholeRow = BriefRow & {
  wave_id: string | null;
  problem: JsonValue;
  plan: JsonValue;
  what_if: JsonValue;
};

const planOf = (row: WholeRow): PlanRow => ({
  ...briefOf(row),
  waveId: row.wave_id,
  problem: readProblem(row.problem), // of the version of its day
  plan: row.plan as unknown as Plan, // border: written by `insertPlan` from a plan
  whatIf: assumedOf(row.what_if),
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
  /** What it supposes: then it is a what-if, and not a draft (ITN-30). */
  readonly whatIf?: readonly Assumed[] | null;
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

/** ITN-1, ITN-2 A new draft, or a what-if, with the next version's number; of two at once the later waits and takes the one after. */
export async function insertPlan(
  db: Db,
  zoneId: number,
  made: NewPlan,
): Promise<{ id: string; version: number }> {
  const id = newId();
  const { whatIf = null } = made;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await sql<{ version: number }>`
      insert into plan (zone_id, id, campaign_id, wave_id, version, status, made_from, problem, plan, score, bound,
        visits_made, visits_left_out, made_how, made_by, made_by_name, made_at, what_if)
      select ${zoneId}::integer, ${id}::uuid, ${made.campaignId}::uuid, ${made.waveId}::uuid, coalesce(max(version), 0) + 1,
        ${whatIf === null ? 'draft' : 'whatIf'},
        ${made.madeFrom}::uuid, ${JSON.stringify(made.problem)}::jsonb, ${JSON.stringify(made.plan)}::jsonb,
        ${made.plan.score.total}::integer, ${made.plan.bound?.points ?? null}::integer, ${countVisits(made)}::integer,
        ${made.plan.leftOut.length}::integer, ${made.madeHow}, ${made.by.accountId}::uuid, ${made.by.name},
        ${made.at}::timestamptz, ${whatIf === null ? null : JSON.stringify(whatIf)}::jsonb
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

/** ITN-38 All but the newest what-ifs of a campaign go. */
export const dropOldWhatIfs = async (
  db: Db,
  zoneId: number,
  of: { campaignId: string; keep: number },
): Promise<void> => {
  await db
    .deleteFrom('plan')
    .where('zone_id', '=', zoneId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('plan')
        .where('zone_id', '=', zoneId)
        .where('campaign_id', '=', of.campaignId)
        .where('status', '=', 'whatIf')
        .orderBy('version', 'desc')
        .offset(of.keep)
        .select('id'),
    )
    .execute();
};

/** ITN-38, ITN-2 What-ifs made before then go, but for one that has its campaign's last number: that is used once. */
export const dropWhatIfsBefore = async (db: Db, zoneId: number, before: string): Promise<void> => {
  await sql`
    delete from plan
    where zone_id = ${zoneId}
      and status = 'whatIf'
      and made_at < ${before}::timestamptz
      and exists (
        select from plan newer
        where newer.zone_id = ${zoneId}
          and newer.campaign_id = plan.campaign_id
          and newer.version > plan.version
          and newer.status <> 'whatIf'
      )
  `.execute(db);
};
