import { sql } from 'kysely';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Measuring, measured } from './measures.ts';

export interface Judged {
  readonly lit: number;
  readonly changed: number;
  readonly ended: number;
}

/**
 * LGT-4, LGT-9, LGT-12 Lays one rule over what is lit: lights what is above a limit, changes the colour of what is lit
 * already, and ends what is not above any more. One statement, whatever the number of subjects.
 */
export async function judge(
  measuring: Measuring,
  /** The last day of a warning that begins today. */
  { warnedUntil }: { readonly warnedUntil: Day | null },
): Promise<Judged> {
  const { db, zoneId, today, rule, only } = measuring;
  const { blue, yellow, red } = rule.limits;
  const mine = sql`l.zone_id = ${zoneId} and l.rule_key = ${rule.key} and l.ended_on is null
    ${only === null ? sql`` : sql`and l.subject_kind = ${only.kind} and l.subject_id = ${only.id}`}`;
  const same = sql`l.subject_kind = f.subject_kind and l.subject_id = f.subject_id`;
  const rows = await sql<Judged>`
    with taken as (${measured(measuring)}),
    found as materialized (
      select taken.*,
        case
          when value > ${red}::integer then 'red'
          when value > ${yellow}::integer then 'yellow'
          else 'blue'
        end as light
      from taken
      where value > least(${blue}::integer, ${yellow}::integer, ${red}::integer)
    ),
    ended as (
      update status_light l
      set ended_on = greatest(${today}::date, l.light_on)
      where ${mine} and not exists (select from found f where ${same})
      returning 1
    ),
    now as (
      select l.id, f.*,
        case when f.light = 'yellow' and l.warned_until < ${today}::date then 'red' else f.light end as colour
      from status_light l
      join found f on ${same}
      where ${mine}
    ),
    changed as (
      update status_light l
      set rule_id = ${rule.id}, owner_id = now.owner_id, line_id = now.line_id, value = now.value,
        inputs = now.inputs, light = now.colour,
        light_on = case when now.colour = l.light then l.light_on else greatest(${today}::date, l.lit_on) end,
        warned_until = case
          when now.light = 'blue' then null
          else coalesce(l.warned_until, ${warnedUntil}::date)
        end,
        told_light = case
          when l.told_light = 'red' and now.colour <> 'red' then now.colour
          when l.told_light = 'yellow' and now.colour = 'blue' then 'blue'
          else l.told_light
        end
      from now
      where l.zone_id = ${zoneId} and l.id = now.id
        and (l.rule_id, l.owner_id, l.line_id, l.value, l.inputs, l.light)
          is distinct from (${rule.id}::uuid, now.owner_id, now.line_id, now.value, now.inputs, now.colour)
      returning 1
    ),
    lit as (
      insert into status_light (zone_id, id, rule_key, rule_id, subject_kind, subject_id, project_id, enterprise_id,
        owner_id, line_id, light, value, inputs, lit_on, light_on, warned_until)
      select ${zoneId}, gen_random_uuid(), ${rule.key}, ${rule.id}, f.subject_kind, f.subject_id, f.project_id,
        f.enterprise_id, f.owner_id, f.line_id, f.light, f.value, f.inputs, ${today}, ${today},
        case when f.light = 'blue' then null else ${warnedUntil}::date end
      from found f
      where not exists (select from now where now.subject_kind = f.subject_kind and now.subject_id = f.subject_id)
      on conflict (zone_id, rule_key, subject_kind, subject_id) where ended_on is null do nothing
      returning 1
    )
    select (select count(*)::integer from lit) as lit, (select count(*)::integer from changed) as changed,
      (select count(*)::integer from ended) as ended
  `.execute(db);
  return rows.rows[0] ?? { lit: 0, changed: 0, ended: 0 };
}

/** LGT-12 Ends what rules lit that are not in force any more. */
export const endOthers = async (
  db: Db,
  zoneId: number,
  { keys, today }: { readonly keys: readonly string[]; readonly today: Day },
): Promise<number> => {
  const done = await db
    .updateTable('status_light')
    .set({ ended_on: sql`greatest(${today}::date, light_on)` })
    .where('zone_id', '=', zoneId)
    .where('ended_on', 'is', null)
    .$if(keys.length > 0, (q) => q.where('rule_key', 'not in', [...keys]))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
};
