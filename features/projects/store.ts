import { sql } from 'kysely';
import { type Day, day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { ProjectBrief, ProjectForm, Stage, StageChange } from './contract.ts';
import { filesByChange } from './store/stage-files.ts';

export async function stages(db: Db, zoneId: number): Promise<Stage[]> {
  const rows = await db
    .selectFrom('project_stage')
    .where('zone_id', '=', zoneId)
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind as Stage['kind'], // border: the table's check holds the list
    position: row.position,
    name: { zh: row.name_zh, en: row.name_en },
    enterWhen: { zh: row.enter_when_zh, en: row.enter_when_en },
    evidence: { zh: row.evidence_zh, en: row.evidence_en },
    staleAfterDays: row.stale_after_days,
    keyStaleAfterDays: row.key_stale_after_days,
    skippedBy: row.skipped_by as Stage['skippedBy'], // border: the pack's schema held the list
    needsReviewDay: row.needs_review_day,
  }));
}

export const insertStages = async (db: Db, zoneId: number, rows: readonly Stage[]): Promise<void> => {
  const values = rows.map((stage) => ({
    zone_id: zoneId,
    code: stage.code,
    kind: stage.kind,
    position: stage.position,
    name_zh: stage.name.zh,
    name_en: stage.name.en,
    enter_when_zh: stage.enterWhen.zh,
    enter_when_en: stage.enterWhen.en,
    evidence_zh: stage.evidence.zh,
    evidence_en: stage.evidence.en,
    stale_after_days: stage.staleAfterDays,
    key_stale_after_days: stage.keyStaleAfterDays,
    skipped_by: [...stage.skippedBy],
    needs_review_day: stage.needsReviewDay,
  }));
  await db.insertInto('project_stage').values(values).execute();
};

export interface ProjectFilters {
  readonly stage?: string | undefined;
  readonly lineId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly isKey?: boolean | undefined;
  /** Asked with the day on which it is told. */
  readonly isStale?: boolean | undefined;
  readonly today?: Day;
  readonly cityCode?: string | undefined;
  readonly q?: string | undefined;
}

/** PRJ-5 in SQL: the days that a project's stage gives it. */
const stageLimit = sql<number | null>`
  case when p.is_key then coalesce(s.key_stale_after_days, s.stale_after_days) else s.stale_after_days end`;

/** PRJ-5 in SQL: the last day on which something came of it. */
const lastProgress = sql<string>`greatest(p.stage_since, p.progress_on)`;

/** PRJ-5 in SQL: what stands past its limit on a day. */
export const isStale = (today: Day) => sql<boolean>`${today}::date - ${lastProgress} > ${stageLimit}`;

/** The same, of a project whose stage is not at hand. */
const standsTooLong = (today: Day) => sql<boolean>`
  exists (
    select from project_stage s
    where s.zone_id = p.zone_id and s.code = p.stage_code and ${isStale(today)}
  )`;

const every = (db: Db, zoneId: number) => db.selectFrom('project as p').where('p.zone_id', '=', zoneId);

/** An enterprise in a city, or in a county of it. */
const isFrom = (cityCode: string) => sql<boolean>`
  exists (
    select from enterprise e
    left join division d on d.code = e.city_code
    where e.zone_id = p.zone_id and e.id = p.enterprise_id and coalesce(d.prefecture_code, e.city_code) = ${cityCode}
  )`;

/**
 * The projects that a filter lets through: every view of them begins here. What has become part of another is not
 * among them (PRJ-44).
 */
export const filtered = (db: Db, zoneId: number, by: ProjectFilters) => {
  let query = every(db, zoneId).where('p.merged_into', 'is', null);
  if (by.stage) query = query.where('p.stage_code', '=', by.stage);
  if (by.lineId) query = query.where('p.line_id', '=', by.lineId);
  if (by.ownerId) query = query.where('p.owner_id', '=', by.ownerId);
  if (by.enterpriseId) query = query.where('p.enterprise_id', '=', by.enterpriseId);
  if (by.campaignId) query = query.where('p.campaign_id', '=', by.campaignId);
  if (by.isKey !== undefined) query = query.where('p.is_key', '=', by.isKey);
  if (by.isStale !== undefined && by.today) query = query.where(standsTooLong(by.today), '=', by.isStale);
  if (by.cityCode) query = query.where(isFrom(by.cityCode));
  if (by.q) query = query.where('p.name', 'like', `%${by.q.replace(/[\\%_]/g, '\\$&')}%`);
  return query;
};

const withNames = (from: ReturnType<typeof every>) =>
  from
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'p.zone_id').onRef('e.id', '=', 'p.enterprise_id'),
    )
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'p.zone_id').onRef('o.id', '=', 'p.owner_id'))
    .selectAll('p')
    .select(['e.name as enterprise_name', 'o.name as owner_name']);

type Selected = Awaited<ReturnType<ReturnType<typeof withNames>['executeTakeFirstOrThrow']>>;

const projectOf = (row: Selected) => ({
  id: row.id,
  name: row.name,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  class: row.class as ProjectBrief['class'], // border: the table's check holds the list
  lineId: row.line_id,
  stage: row.stage_code,
  stageSince: day(row.stage_since),
  progressOn: row.progress_on === null ? null : day(row.progress_on),
  plannedInvestment: row.planned_investment,
  isKey: row.is_key,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  channel: row.channel as ProjectBrief['channel'], // border: the table's check holds the list
  description: row.description,
  registeredAt: row.registered_at,
  source:
    row.source_kind !== null && row.source_id !== null ? { kind: row.source_kind, id: row.source_id } : null,
  campaignId: row.campaign_id,
  upperCode: row.upper_code,
  mergedInto: row.merged_into,
  reviewOn: row.review_on === null ? null : day(row.review_on),
  revision: row.revision,
});
export type ProjectRow = ReturnType<typeof projectOf>;

export async function projectsWanted(
  db: Db,
  zoneId: number,
  wanted: ProjectFilters & { readonly after: readonly [string] | null; readonly limit: number },
): Promise<ProjectRow[]> {
  let query = withNames(filtered(db, zoneId, wanted));
  // ids are made in the order of registration
  if (wanted.after) query = query.where('p.id', '<', wanted.after[0]);
  return (await query.orderBy('p.id', 'desc').limit(wanted.limit).execute()).map(projectOf);
}

export const projectsById = async (db: Db, zoneId: number, ids: readonly string[]): Promise<ProjectRow[]> =>
  ids.length === 0
    ? []
    : (await withNames(every(db, zoneId)).where('p.id', 'in', ids).execute()).map(projectOf);

export const projectById = async (db: Db, zoneId: number, id: string): Promise<ProjectRow | null> =>
  (await projectsById(db, zoneId, [id]))[0] ?? null;

/** Every project with what neighbours join on: a part of their statements, not an answer. */
export const projectsToJoin = (db: Db, zoneId: number) =>
  db
    .selectFrom('project as p')
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'p.zone_id').onRef('e.id', '=', 'p.enterprise_id'),
    )
    .where('p.zone_id', '=', zoneId)
    .where('e.zone_id', '=', zoneId)
    .select(['p.id', 'p.name', 'p.enterprise_id', 'e.name as enterprise_name'])
    .select(['p.is_key', 'p.class', 'p.stage_code', 'p.owner_id', 'p.line_id', 'p.is_living']);

/** Every project with the stage it stands at and that stage's limit: a part of neighbours' statements. */
export const projectsAtStages = (db: Db, zoneId: number) =>
  db
    .selectFrom('project as p')
    .innerJoin('project_stage as s', (j) =>
      j.onRef('s.zone_id', '=', 'p.zone_id').onRef('s.code', '=', 'p.stage_code'),
    )
    .where('p.zone_id', '=', zoneId)
    .where('s.zone_id', '=', zoneId)
    .where('p.merged_into', 'is', null)
    .select([
      'p.id',
      'p.enterprise_id',
      'p.owner_id',
      'p.line_id',
      'p.stage_since',
      lastProgress.as('last_progress'),
    ])
    .select(['p.planned_start', 'p.enrolled_on', 'p.referrer_id', 'p.referrer_told_on', 's.position'])
    .select(sql<string>`p.registered_at::date`.as('registered_on'))
    .select(['s.name_zh as stage_zh', 's.name_en as stage_en', stageLimit.as('stage_limit')]);

export interface StageCount {
  readonly code: string;
  readonly projects: number;
  readonly key: number;
  readonly stale: number;
  readonly plannedInvestment: number;
}

export async function countByStage(
  db: Db,
  zoneId: number,
  by: ProjectFilters & { today: Day },
): Promise<StageCount[]> {
  const rows = await filtered(db, zoneId, by)
    .innerJoin('project_stage as s', (j) =>
      j.onRef('s.zone_id', '=', 'p.zone_id').onRef('s.code', '=', 'p.stage_code'),
    )
    .select((eb) => [
      'p.stage_code as code',
      eb.fn.countAll<number>().as('projects'),
      eb.fn.countAll<number>().filterWhere('p.is_key', '=', true).as('key'),
      eb.fn.countAll<number>().filterWhere(isStale(by.today)).as('stale'),
      sql<number>`coalesce(sum(p.planned_investment), 0)`.as('planned'),
    ])
    .groupBy('p.stage_code')
    .execute();
  return rows.map(({ planned, ...row }) => ({ ...row, plannedInvestment: planned }));
}

/** The projects longest over their stage's limit, in days. */
export async function stalestProjects(
  db: Db,
  zoneId: number,
  by: { today: Day; limit: number },
): Promise<(ProjectRow & { daysStale: number })[]> {
  const over = sql<number>`${by.today}::date - ${lastProgress} - ${stageLimit}`;
  const rows = await withNames(filtered(db, zoneId, {}))
    .innerJoin('project_stage as s', (j) =>
      j.onRef('s.zone_id', '=', 'p.zone_id').onRef('s.code', '=', 'p.stage_code'),
    )
    .where(isStale(by.today))
    .select(over.as('days_stale'))
    .orderBy('days_stale', 'desc')
    .orderBy('p.id')
    .limit(by.limit)
    .execute();
  return rows.map((row) => ({ ...projectOf(row), daysStale: row.days_stale }));
}

const changesOf = (db: Db, zoneId: number, projectIds: readonly string[]) =>
  db
    .selectFrom('project_stage_change')
    .where('zone_id', '=', zoneId)
    .where('project_id', 'in', projectIds)
    .selectAll()
    .orderBy('id')
    .execute();

type FilesByChange = Awaited<ReturnType<typeof filesByChange>>;

const changeOf = (row: Awaited<ReturnType<typeof changesOf>>[number], files: FilesByChange): StageChange => ({
  id: row.id,
  from: row.from_code,
  to: row.to_code,
  on: day(row.changed_on),
  at: row.changed_at,
  byName: row.changed_by_name,
  evidence: row.evidence,
  reason: row.reason,
  backward: row.backward,
  files: files.get(row.id) ?? [],
});

export async function historyOf(db: Db, zoneId: number, projectId: string): Promise<StageChange[]> {
  const files = await filesByChange(db, zoneId, [projectId]);
  return (await changesOf(db, zoneId, [projectId])).map((row) => changeOf(row, files));
}

/** The ways of several projects, by project. */
export async function historiesOf(
  db: Db,
  zoneId: number,
  projectIds: readonly string[],
): Promise<Map<string, StageChange[]>> {
  if (projectIds.length === 0) return new Map();
  const files = await filesByChange(db, zoneId, projectIds);
  const histories = new Map<string, StageChange[]>();
  for (const row of await changesOf(db, zoneId, projectIds))
    histories.set(row.project_id, [...(histories.get(row.project_id) ?? []), changeOf(row, files)]);
  return histories;
}

const columnsOf = (form: ProjectForm, key: string) => ({
  name: form.name,
  name_key: key,
  enterprise_id: form.enterpriseId,
  class: form.class,
  line_id: form.lineId,
  planned_investment: form.plannedInvestment,
  is_key: form.isKey,
  owner_id: form.ownerId,
  channel: form.channel,
  description: form.description,
  ...(form.upperCode !== undefined && { upper_code: form.upperCode }),
});

export interface NewProject {
  readonly id: string;
  readonly form: ProjectForm;
  readonly nameKey: string;
  readonly stage: string;
  readonly since: Day;
  readonly registeredAt: string;
  readonly source: { readonly kind: string; readonly id: string } | null;
  readonly campaignId: string | null;
  readonly by: string | null;
}

export const insertProject = async (db: Db, zoneId: number, made: NewProject): Promise<void> => {
  await db
    .insertInto('project')
    .values({
      zone_id: zoneId,
      id: made.id,
      ...columnsOf(made.form, made.nameKey),
      stage_code: made.stage,
      stage_since: made.since,
      source_kind: made.source?.kind ?? null,
      source_id: made.source?.id ?? null,
      campaign_id: made.campaignId,
      registered_at: made.registeredAt,
      created_by: made.by,
      updated_at: made.registeredAt,
    })
    .execute();
};

export const updateProject = async (
  db: Db,
  at: { zoneId: number; id: string; now: string },
  change: { form: ProjectForm; nameKey: string },
): Promise<number> =>
  (
    await db
      .updateTable('project')
      .set((eb) => ({
        ...columnsOf(change.form, change.nameKey),
        updated_at: at.now,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export const setStage = async (
  db: Db,
  at: { zoneId: number; id: string; now: string },
  stage: { code: string; since: Day; reviewOn: Day | null },
): Promise<number> =>
  (
    await db
      .updateTable('project')
      .set((eb) => ({
        stage_code: stage.code,
        stage_since: stage.since,
        progress_on: stage.since,
        review_on: stage.reviewOn,
        updated_at: at.now,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export const insertChange = async (
  db: Db,
  zoneId: number,
  change: Omit<StageChange, 'files'> & { readonly projectId: string; readonly by: string | null },
): Promise<void> => {
  await db
    .insertInto('project_stage_change')
    .values({
      zone_id: zoneId,
      id: change.id,
      project_id: change.projectId,
      from_code: change.from,
      to_code: change.to,
      changed_on: change.on,
      changed_at: change.at,
      changed_by: change.by,
      changed_by_name: change.byName,
      evidence: change.evidence,
      reason: change.reason,
      backward: change.backward,
    })
    .execute();
};

/** PRJ-5 The day of the last progress only moves forward. */
export const setProgress = async (
  db: Db,
  zoneId: number,
  { id, on }: { readonly id: string; readonly on: Day },
): Promise<void> => {
  await db
    .updateTable('project')
    .set({ progress_on: on })
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('progress_on', 'is', null), eb('progress_on', '<', on)]))
    .execute();
};

/** The project's row, held until the transaction ends: two moves of one project take turns. */
export const lockProject = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db
    .selectFrom('project')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
};

export const leadsOfCampaign = async (db: Db, zoneId: number, campaignId: string): Promise<number> =>
  (
    await db
      .selectFrom('project')
      .where('zone_id', '=', zoneId)
      .where('campaign_id', '=', campaignId)
      .where('merged_into', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;
