import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { contactsToJoin } from '../../cadence/door.ts';
import { obstaclesToJoin, projectFactsToJoin, projectsAtStages } from '../../projects/door.ts';
import { METRICS, targetsRunning } from '../../targets/door.ts';
import type { LightRule } from '../contract.ts';
import type { Measure, SubjectKind } from '../rules/measures.ts';

export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface Measuring {
  readonly db: Db;
  readonly zoneId: number;
  readonly today: Day;
  readonly rule: LightRule;
  /** The last working days up to today: as many as any grievance is counted for. */
  readonly workdays: readonly Day[];
  /** Only this one; null for all. */
  readonly only: SubjectRef | null;
}

/**
 * A measure as a query of one shape: subject_kind, subject_id, project_id, enterprise_id, owner_id, line_id, value
 * and inputs (jsonb), a row for each subject that has a value. One statement judges the whole zone.
 */
type Query = (measuring: Measuring) => RawBuilder<unknown>;

/** Projects at the rule's stages. */
const standing = ({ db, zoneId, rule, only }: Measuring) => {
  let query = projectsAtStages(db, zoneId);
  if (rule.stages.length > 0) query = query.where('p.stage_code', 'in', rule.stages);
  if (rule.onlyKey) query = query.where('p.is_key', '=', true);
  return only === null ? query : query.where('p.id', '=', only.id);
};

const project = sql`'project' as subject_kind, p.id as subject_id, p.id as project_id, p.enterprise_id, p.owner_id,
  p.line_id`;
const stage = sql`'stageZh', p.stage_zh, 'stageEn', p.stage_en, 'since', p.stage_since`;

const metricNames = Object.entries(METRICS).map(
  ([metric, { name }]) => sql`(${metric}::text, ${name.zh}::text, ${name.en}::text)`,
);

/** The subject of an enterprise's open grievances: the owner of the one that is named answers. */
const grievance = sql`'enterprise' as subject_kind, b.enterprise_id as subject_id, null::uuid as project_id,
  b.enterprise_id, b.owner_id, b.line_id`;
const ofEnterprise = (only: SubjectRef | null) =>
  only === null ? sql`` : sql`and b.enterprise_id = ${only.id}`;

const QUERIES: Readonly<Record<Measure, Query>> = {
  daysInStage: (measuring) => sql`
    select ${project}, ${measuring.today}::date - p.stage_since as value, jsonb_build_object(${stage}) as inputs
    from ${standing(measuring)} as p`,

  percentOfStageLimit: (measuring) => sql`
    select ${project}, (${measuring.today}::date - p.last_progress) * 100 / p.stage_limit as value,
      jsonb_build_object(${stage}, 'progress', p.last_progress, 'days', ${measuring.today}::date - p.last_progress,
        'limit', p.stage_limit) as inputs
    from ${standing(measuring)} as p
    where p.stage_limit > 0`,

  daysReferrerUntold: (measuring) => sql`
    select ${project}, ${measuring.today}::date - p.registered_on as value,
      jsonb_build_object('registered', p.registered_on) as inputs
    from ${standing(measuring)} as p
    where p.referrer_id is not null and p.referrer_told_on is null`,

  daysPastPlannedStart: (measuring) => sql`
    select ${project}, ${measuring.today}::date - p.planned_start as value,
      jsonb_build_object(${stage}, 'planned', p.planned_start) as inputs
    from ${standing(measuring)} as p
    where p.planned_start < ${measuring.today}::date`,

  daysUnenrolled: (measuring) => sql`
    select ${project}, ${measuring.today}::date - p.stage_since as value, jsonb_build_object(${stage}) as inputs
    from ${standing(measuring)} as p
    where p.enrolled_on is null`,

  daysFactorPastDue: (measuring) => sql`
    select distinct on (p.id) ${project}, ${measuring.today}::date - b.due_on as value,
      jsonb_build_object('due', b.due_on, 'what', left(b.what, 60)) as inputs
    from ${standing(measuring)} as p
    join ${obstaclesToJoin(measuring.db, measuring.zoneId)} as b on b.project_id = p.id
    where b.is_factor and b.due_on < ${measuring.today}::date
    order by p.id, b.due_on, b.id`,

  pointsBehindFunds: (measuring) => sql`
    select ${project}, (100 - f.arrived * 100 / f.planned_by_now)::integer as value,
      jsonb_build_object('arrived', f.arrived, 'planned', f.planned_by_now) as inputs
    from ${standing(measuring)} as p
    join ${projectFactsToJoin(measuring.db, measuring.zoneId, measuring.today)} as f on f.id = p.id
    where f.planned_by_now > 0`,

  workdaysGrievanceOpen: ({ db, zoneId, today, workdays, only }) => sql`
    select distinct on (b.enterprise_id) ${grievance}, open_for.days as value,
      jsonb_build_object('raised', b.raised_on, 'what', left(b.what, 60)) as inputs
    from ${obstaclesToJoin(db, zoneId)} as b
    cross join lateral (
      select count(*)::integer as days from unnest(${workdays}::date[]) as d (on_day) where d.on_day > b.raised_on
    ) as open_for
    where b.kind = 'grievance' and b.raised_on < ${today}::date ${ofEnterprise(only)}
    order by b.enterprise_id, b.raised_on, b.id`,

  jobsAtRisk: ({ db, zoneId, only }) => sql`
    select distinct on (b.enterprise_id) ${grievance},
      (sum(b.jobs_at_risk) over (partition by b.enterprise_id))::integer as value,
      jsonb_build_object('what', left(b.what, 60)) as inputs
    from ${obstaclesToJoin(db, zoneId)} as b
    where b.kind = 'grievance' and b.jobs_at_risk > 0 ${ofEnterprise(only)}
    order by b.enterprise_id, b.jobs_at_risk desc, b.id`,

  pointsBehindTime: ({ db, zoneId, today }) => sql`
    select distinct on (t.scope_kind, t.scope_id) t.scope_kind as subject_kind, t.scope_id as subject_id,
      null::uuid as project_id, null::uuid as enterprise_id, null::uuid as owner_id, t.line_id, t.behind as value,
      jsonb_build_object('metric', t.metric, 'metricZh', m.zh, 'metricEn', m.en, 'actual', t.actual,
        'target', t.amount, 'periodZh', coalesce('第 ' || t.quarter || ' 季度', '全年'),
        'periodEn', coalesce('quarter ' || t.quarter, 'the year')) as inputs
    from (
      select r.*, (100 - round(r.actual * 100000.0 / (r.amount * r.permille)))::integer as behind
      from (${targetsRunning(db, zoneId, today)}) as r
      where r.permille > 0
    ) as t
    join (values ${sql.join(metricNames)}) as m (metric, zh, en) on m.metric = t.metric
    order by t.scope_kind, t.scope_id, t.behind desc, t.metric, t.quarter nulls last`,

  unitsInContact: ({ db, zoneId, today, only }) => sql`
    select 'enterprise' as subject_kind, c.enterprise_id as subject_id, null::uuid as project_id, c.enterprise_id,
      null::uuid as owner_id, null::uuid as line_id, count(distinct c.unit_id)::integer as value,
      jsonb_build_object('units', string_agg(distinct c.unit_name, '、')) as inputs
    from ${contactsToJoin(db, zoneId)} as c
    where c.happened_on > ${today}::date - 7 and c.happened_on <= ${today}::date
      ${only === null ? sql`` : sql`and c.enterprise_id = ${only.id}`}
    group by c.enterprise_id`,
};

export const measured = (measuring: Measuring): RawBuilder<unknown> =>
  QUERIES[measuring.rule.measure](measuring);
