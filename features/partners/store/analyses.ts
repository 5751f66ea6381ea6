import { type SqlBool, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { AnalysisForm } from '../analysis-contract.ts';

const analyses = (db: Db, zoneId: number) =>
  db
    .selectFrom('partner_analysis as a')
    .innerJoin('industry_line as l', (j) =>
      j.onRef('l.zone_id', '=', 'a.zone_id').onRef('l.id', '=', 'a.line_id'),
    )
    .where('a.zone_id', '=', zoneId)
    .selectAll('a')
    .select(['l.name_zh', 'l.name_en']);
type Selected = Awaited<ReturnType<ReturnType<typeof analyses>['executeTakeFirstOrThrow']>>;

const analysisOf = (row: Selected) => ({
  id: row.id,
  partnerId: row.partner_id,
  lineId: row.line_id,
  line: { zh: row.name_zh, en: row.name_en },
  weekOn: day(row.week_on),
  findings: row.findings,
  leads: row.leads,
  dueAt: row.due_at,
  filedAt: row.filed_at,
  filedByName: row.filed_by_name,
  rating: row.rating,
  ratingNote: row.rating_note,
  ratedByName: row.rated_by_name,
  revision: row.revision,
});
export type AnalysisRow = ReturnType<typeof analysisOf>;

/** Filed for a week; of one partner when it is named. */
export async function analysesOfWeek(
  db: Db,
  zoneId: number,
  wanted: { readonly weekOn: Day; readonly partnerId?: string },
): Promise<AnalysisRow[]> {
  let query = analyses(db, zoneId).where('a.week_on', '=', wanted.weekOn);
  if (wanted.partnerId) query = query.where('a.partner_id', '=', wanted.partnerId);
  return (await query.execute()).map(analysisOf);
}

export interface Duty {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly lineId: string;
  readonly line: { readonly zh: string; readonly en: string };
}

/** PTN-16 Who owes an analysis of which line: partners with that line who are appointed on the day it is due. */
export async function dutiesOn(
  db: Db,
  zoneId: number,
  wanted: { readonly on: Day; readonly partnerId?: string },
): Promise<Duty[]> {
  let query = db
    .selectFrom('partner_analysis_line as d')
    .innerJoin('partner as t', (j) =>
      j.onRef('t.zone_id', '=', 'd.zone_id').onRef('t.id', '=', 'd.partner_id'),
    )
    .innerJoin('industry_line as l', (j) =>
      j.onRef('l.zone_id', '=', 'd.zone_id').onRef('l.id', '=', 'd.line_id'),
    )
    .innerJoin('partner_appointment as a', (j) =>
      j
        .onRef('a.zone_id', '=', 'd.zone_id')
        .onRef('a.partner_id', '=', 'd.partner_id')
        .on('a.from_on', '<=', wanted.on)
        .on(sql<SqlBool>`coalesce(a.ended_on, a.to_on) >= ${wanted.on}::date`),
    )
    .where('d.zone_id', '=', zoneId);
  if (wanted.partnerId) query = query.where('d.partner_id', '=', wanted.partnerId);
  const rows = await query
    .select(['d.partner_id', 't.name', 'd.line_id', 'l.name_zh', 'l.name_en'])
    .orderBy(sql`t.name collate "C"`)
    .orderBy('l.position')
    .execute();
  return rows.map((row) => ({
    partnerId: row.partner_id,
    partnerName: row.name,
    lineId: row.line_id,
    line: { zh: row.name_zh, en: row.name_en },
  }));
}

export const linesToAnalyse = async (db: Db, zoneId: number, partnerId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('partner_analysis_line')
      .where('zone_id', '=', zoneId)
      .where('partner_id', '=', partnerId)
      .select('line_id')
      .orderBy('line_id')
      .execute()
  ).map((row) => row.line_id);

export async function setLinesToAnalyse(
  db: Db,
  zoneId: number,
  { partnerId, lineIds }: { readonly partnerId: string; readonly lineIds: readonly string[] },
): Promise<void> {
  await db
    .deleteFrom('partner_analysis_line')
    .where('zone_id', '=', zoneId)
    .where('partner_id', '=', partnerId)
    .execute();
  if (lineIds.length === 0) return;
  await db
    .insertInto('partner_analysis_line')
    .values(
      [...new Set(lineIds)].map((lineId) => ({ zone_id: zoneId, partner_id: partnerId, line_id: lineId })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface NewAnalysis {
  readonly id: string;
  readonly partnerId: string;
  readonly form: AnalysisForm;
  readonly dueAt: string;
  readonly at: string;
  readonly byName: string;
}

export const insertAnalysis = async (db: Db, zoneId: number, made: NewAnalysis): Promise<void> => {
  await db
    .insertInto('partner_analysis')
    .values({
      zone_id: zoneId,
      id: made.id,
      partner_id: made.partnerId,
      line_id: made.form.lineId,
      week_on: made.form.weekOn,
      findings: made.form.findings,
      leads: made.form.leads,
      due_at: made.dueAt,
      filed_at: made.at,
      filed_by_name: made.byName,
    })
    .execute();
};

/** The latest week first. */
export async function analysesOfPartner(
  db: Db,
  zoneId: number,
  wanted: {
    readonly partnerId: string;
    readonly after: readonly [week: string, id: string] | null;
    readonly limit: number;
  },
): Promise<AnalysisRow[]> {
  let query = analyses(db, zoneId).where('a.partner_id', '=', wanted.partnerId);
  if (wanted.after)
    query = query.where(
      sql<SqlBool>`(a.week_on, a.id) < (${wanted.after[0]}::date, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query.orderBy('a.week_on', 'desc').orderBy('a.id', 'desc').limit(wanted.limit).execute();
  return rows.map(analysisOf);
}

/** One, held until the transaction ends. */
export async function heldAnalysis(db: Db, zoneId: number, id: string): Promise<AnalysisRow | null> {
  const row = await analyses(db, zoneId).where('a.id', '=', id).forUpdate('a').executeTakeFirst();
  return row ? analysisOf(row) : null;
}

export interface Rating {
  readonly id: string;
  readonly rating: number;
  readonly note: string;
  readonly at: string;
  readonly byName: string;
}

export const setRating = async (db: Db, zoneId: number, of: Rating): Promise<number> =>
  (
    await db
      .updateTable('partner_analysis')
      .set((eb) => ({
        rating: of.rating,
        rating_note: of.note,
        rated_at: of.at,
        rated_by_name: of.byName,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', of.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;
