import { sql } from 'kysely';
import type { Json, JsonValue } from '../../../db/types.gen.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Assumed } from '../rules/what-if.ts';

export type RunStatus = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

export interface NewRun {
  readonly id: string;
  readonly campaignId: string;
  readonly waveId: string | null;
  readonly seconds: number;
  readonly seed: number;
  readonly madeFrom: string | null;
  readonly by: { readonly accountId: string; readonly name: string };
  /** The zone's instant. */
  readonly askedAt: string;
  /** The machine's. */
  readonly beatAt: Date;
  /** What the plan is to suppose; null for a plan of things as they are. */
  readonly whatIf: readonly Assumed[] | null;
}

export interface Progress {
  readonly score: number;
  readonly visits: number;
  readonly iterations: number;
  readonly secondsGone: number;
}

export interface RunRow extends Omit<NewRun, 'beatAt'> {
  readonly status: RunStatus;
  readonly progress: Progress | null;
  readonly beatAt: string;
  readonly failedRule: string | null;
  readonly failedParticulars: Readonly<Record<string, string | number>>;
  readonly planId: string | null;
}

const asJson = (value: object) => sql<Json>`${JSON.stringify(value)}::jsonb`;

/** ITN-8 Fails when another run of the campaign is under way. */
export const insertRun = async (db: Db, zoneId: number, run: NewRun): Promise<void> => {
  await db
    .insertInto('planning_run')
    .values({
      zone_id: zoneId,
      id: run.id,
      campaign_id: run.campaignId,
      wave_id: run.waveId,
      status: 'queued',
      seconds: run.seconds,
      seed: run.seed,
      made_from: run.madeFrom,
      beat_at: run.beatAt.toISOString(),
      what_if: run.whatIf === null ? null : JSON.stringify(run.whatIf),
      asked_by: run.by.accountId,
      asked_by_name: run.by.name,
      asked_at: run.askedAt,
    })
    .execute();
};

const progressOf = (value: JsonValue): Progress | null =>
  value !== null && typeof value === 'object' && 'score' in value
    ? (value as unknown as Progress) // border: `beat` below writes exactly this
    : null;

export async function runById(db: Db, zoneId: number, id: string): Promise<RunRow | null> {
  const row = await db
    .selectFrom('planning_run')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    campaignId: row.campaign_id,
    waveId: row.wave_id,
    seconds: row.seconds,
    seed: row.seed,
    madeFrom: row.made_from,
    by: { accountId: row.asked_by, name: row.asked_by_name },
    askedAt: row.asked_at,
    status: row.status as RunStatus, // border: the table's check holds the list
    progress: progressOf(row.progress),
    beatAt: row.beat_at,
    failedRule: row.failed_rule,
    failedParticulars: row.failed_particulars as unknown as Readonly<Record<string, string | number>>, // border: `failRun` writes particulars
    planId: row.plan_id,
    whatIf: row.what_if as unknown as readonly Assumed[] | null, // border: `insertRun` writes exactly this
  };
}

/** Whether a run of the campaign is queued or under way (ITN-8). */
export const isPlanning = async (db: Db, zoneId: number, campaignId: string): Promise<boolean> =>
  (await db
    .selectFrom('planning_run')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('status', 'in', ['queued', 'running'])
    .select('id')
    .executeTakeFirst()) !== undefined;

/** Takes a queued run into one pair of hands; false when somebody else has it. */
export async function claimRun(db: Db, zoneId: number, of: { id: string; now: Date }): Promise<boolean> {
  const claimed = await db
    .updateTable('planning_run')
    .set({ status: 'running', beat_at: of.now.toISOString() })
    .where('zone_id', '=', zoneId)
    .where('id', '=', of.id)
    .where('status', '=', 'queued')
    .executeTakeFirst();
  return claimed.numUpdatedRows === 1n;
}

/** Says how far it is; answers whether it is wanted to stop. */
export async function beat(
  db: Db,
  zoneId: number,
  of: { id: string; progress: Progress | null; now: Date },
): Promise<{ cancelled: boolean }> {
  const row = await db
    .updateTable('planning_run')
    .set({
      beat_at: of.now.toISOString(),
      ...(of.progress ? { progress: asJson(of.progress) } : {}),
    })
    .where('zone_id', '=', zoneId)
    .where('id', '=', of.id)
    .where('status', '=', 'running')
    .returning('cancel_asked')
    .executeTakeFirst();
  return { cancelled: row?.cancel_asked ?? true };
}

/** A run that nobody has begun is cancelled at once; one under way ends with the best it has. */
export const askToCancel = async (db: Db, zoneId: number, of: { id: string; at: string }): Promise<void> => {
  await db
    .updateTable('planning_run')
    .set((eb) => ({
      cancel_asked: true,
      status: eb.case().when('status', '=', 'queued').then('cancelled').else(eb.ref('status')).end(),
      finished_at: eb.case().when('status', '=', 'queued').then(of.at).else(eb.ref('finished_at')).end(),
    }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', of.id)
    .where('status', 'in', ['queued', 'running'])
    .execute();
};

/** False when the run was given up meanwhile. */
export async function finishRun(
  db: Db,
  zoneId: number,
  of: { id: string; status: 'done' | 'cancelled'; planId: string; progress: Progress; at: string },
): Promise<boolean> {
  const finished = await db
    .updateTable('planning_run')
    .set({
      status: of.status,
      plan_id: of.planId,
      progress: asJson(of.progress),
      finished_at: of.at,
    })
    .where('zone_id', '=', zoneId)
    .where('id', '=', of.id)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return finished.numUpdatedRows === 1n;
}

export const failRun = async (
  db: Db,
  zoneId: number,
  of: { id: string; rule: string; particulars: Readonly<Record<string, string | number>>; at: string },
): Promise<void> => {
  await db
    .updateTable('planning_run')
    .set({
      status: 'failed',
      failed_rule: of.rule,
      failed_particulars: asJson(of.particulars),
      finished_at: of.at,
    })
    .where('zone_id', '=', zoneId)
    .where('id', '=', of.id)
    .where('status', 'in', ['queued', 'running'])
    .execute();
};

/** ITN-13 Runs whose server has not been heard of for a while are given up. */
export const giveUpSilent = async (
  db: Db,
  zoneId: number,
  of: { silentSince: Date; at: string },
): Promise<void> => {
  await db
    .updateTable('planning_run')
    .set({ status: 'failed', failed_rule: 'ITN-13', finished_at: of.at })
    .where('zone_id', '=', zoneId)
    .where('status', '=', 'running')
    .where('beat_at', '<', of.silentSince.toISOString())
    .execute();
};

/** Runs that nobody has begun since then: the server that was to make them may be gone. */
export const waitingSince = async (db: Db, zoneId: number, since: Date): Promise<string[]> =>
  (
    await db
      .selectFrom('planning_run')
      .where('zone_id', '=', zoneId)
      .where('status', '=', 'queued')
      .where('beat_at', '<', since.toISOString())
      .select('id')
      .orderBy('id')
      .execute()
  ).map((row) => row.id);
