import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { contactsToJoin } from '../../cadence/door.ts';
import { projectsAtStages } from '../../projects/door.ts';
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

const QUERIES: Readonly<Record<Measure, Query>> = {
  daysInStage: (measuring) => sql`
    select ${project}, ${measuring.today}::date - p.stage_since as value, jsonb_build_object(${stage}) as inputs
    from ${standing(measuring)} as p`,

  percentOfStageLimit: (measuring) => sql`
    select ${project}, (${measuring.today}::date - p.stage_since) * 100 / p.stage_limit as value,
      jsonb_build_object(${stage}, 'days', ${measuring.today}::date - p.stage_since, 'limit', p.stage_limit) as inputs
    from ${standing(measuring)} as p
    where p.stage_limit > 0`,

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
