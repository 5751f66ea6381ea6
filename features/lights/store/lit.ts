import { type RawBuilder, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { projectsToJoin } from '../../projects/door.ts';
import type { Light, LightRuleForm } from '../contract.ts';
import type { Measure, SubjectKind } from '../rules/measures.ts';
import type { Inputs } from '../rules/say-light.ts';

export interface LitRow {
  readonly id: string;
  readonly ruleKey: string;
  readonly ruleId: string;
  readonly ruleZh: string;
  readonly ruleEn: string;
  readonly measure: Measure;
  readonly blue: number | null;
  readonly yellow: number | null;
  readonly red: number | null;
  readonly exemptBy: LightRuleForm['exemptBy'];
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly projectId: string | null;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly lineId: string | null;
  readonly light: Light;
  readonly value: number;
  readonly inputs: Inputs;
  readonly litOn: Day;
  readonly since: Day;
  readonly warnedUntil: Day | null;
  readonly exemptionId: string | null;
  readonly exemptReason: string | null;
  readonly exemptUntil: Day | null;
  readonly exemptByName: string | null;
  readonly exemptByAccountId: string | null;
}

/** An exemption of `l` that runs on a day. */
const running = (today: Day) => sql`
  x.zone_id = l.zone_id and x.rule_key = l.rule_key and x.subject_kind = l.subject_kind
  and x.subject_id = l.subject_id and x.taken_back_at is null
  and x.from_on <= ${today}::date and x.until_on >= ${today}::date`;

/** LGT-11 Exempt today. Few are: they are looked up from their own side. */
const isExempt = (zoneId: number, today: Day) => sql`
  (l.rule_key, l.subject_kind, l.subject_id) in (
    select x.rule_key, x.subject_kind, x.subject_id
    from light_exemption x
    where x.zone_id = ${zoneId} and x.taken_back_at is null and x.until_on >= ${today}::date
      and x.from_on <= ${today}::date
  )`;

/** Rows of status_light, already chosen, with the names a screen shows; in the order they were chosen in. */
async function withNames(
  db: Db,
  of: { readonly zoneId: number; readonly today: Day },
  chosen: RawBuilder<unknown>,
): Promise<LitRow[]> {
  const { zoneId, today } = of;
  const rows = await sql<LitRow>`
    with chosen as materialized (select row_number() over () as place, c.* from (${chosen}) c)
    select l.id, l.rule_key as "ruleKey", l.rule_id as "ruleId", r.name_zh as "ruleZh", r.name_en as "ruleEn",
      r.measure, r.blue_above as blue, r.yellow_above as yellow, r.red_above as red, r.exempt_by as "exemptBy",
      l.subject_kind as kind, l.subject_id as "subjectId",
      coalesce(p.name, e.name, u.name, n.name_zh, '') as name, l.project_id as "projectId",
      l.enterprise_id as "enterpriseId", e.name as "enterpriseName", l.owner_id as "ownerId", o.name as "ownerName",
      l.line_id as "lineId", l.light, l.value, l.inputs, l.lit_on as "litOn", l.light_on as since,
      l.warned_until as "warnedUntil", x.id as "exemptionId", x.reason as "exemptReason",
      x.until_on as "exemptUntil", x.by_name as "exemptByName", x.by_account_id as "exemptByAccountId"
    from chosen l
    join light_rule r on r.zone_id = ${zoneId} and r.id = l.rule_id
    left join ${projectsToJoin(db, zoneId)} as p on p.id = l.project_id
    left join enterprise e on e.zone_id = ${zoneId} and e.id = l.enterprise_id
    left join unit u on l.subject_kind = 'unit' and u.zone_id = ${zoneId} and u.id = l.subject_id
    left join industry_line n on l.subject_kind = 'line' and n.zone_id = ${zoneId} and n.id = l.subject_id
    left join person o on o.zone_id = ${zoneId} and o.id = l.owner_id
    left join light_exemption x on ${running(today)}
    order by l.place
  `.execute(db);
  return rows.rows.map((row) => ({
    ...row,
    litOn: day(row.litOn),
    since: day(row.since),
    warnedUntil: row.warnedUntil && day(row.warnedUntil),
    exemptUntil: row.exemptUntil && day(row.exemptUntil),
  }));
}

export interface Among {
  readonly ruleKey?: string | undefined;
  readonly lineId?: string | undefined;
  /** Null for everybody's. */
  readonly owners: readonly string[] | null;
}

const among = (zoneId: number, by: Among) => sql`
  l.zone_id = ${zoneId} and l.ended_on is null
    ${by.ruleKey === undefined ? sql`` : sql`and l.rule_key = ${by.ruleKey}`}
    ${by.lineId === undefined ? sql`` : sql`and l.line_id = ${by.lineId}`}
    ${by.owners === null ? sql`` : sql`and l.owner_id = any (${[...by.owners]}::uuid[])`}`;

export interface LitWanted extends Among {
  readonly today: Day;
  readonly lights: readonly Light[];
  readonly exempt: boolean;
  readonly after: readonly [Light, string, string] | null;
  readonly limit: number;
}

/** Red first, and in each colour the longest lit first: one walk of an index for each colour, as far as the page goes. */
export function litWanted(db: Db, zoneId: number, wanted: LitWanted): Promise<LitRow[]> {
  const { today, lights, exempt, after, limit } = wanted;
  const from = after ? lights.indexOf(after[0]) : 0;
  const walks = lights.slice(Math.max(0, from)).map((light, i) => {
    const beyond =
      after && i === 0 ? sql`and (l.light_on, l.id) > (${after[1]}::date, ${after[2]}::uuid)` : sql``;
    return sql`(
      select ${from + i}::integer as colour, l.*
      from status_light l
      where ${among(zoneId, wanted)} and l.light = ${light} ${beyond}
        and ${exempt ? sql`` : sql`not`} ${isExempt(zoneId, today)}
      order by l.light_on, l.id
      limit ${limit}
    )`;
  });
  const chosen = sql`
    select * from (${sql.join(walks, sql` union all `)}) walked
    order by colour, light_on, id
    limit ${limit}`;
  return withNames(db, { zoneId, today }, chosen);
}

/** Everything lit of one subject, the red first; of an enterprise also what its projects have. */
export const litOf = (
  db: Db,
  at: { readonly zoneId: number; readonly today: Day },
  of: { readonly kind: 'project' | 'enterprise'; readonly id: string },
): Promise<LitRow[]> =>
  withNames(
    db,
    at,
    sql`
      select * from status_light l
      where l.zone_id = ${at.zoneId} and l.subject_kind = ${of.kind} and l.subject_id = ${of.id} and l.ended_on is null
      order by array_position(array['red', 'yellow', 'blue'], l.light), l.light_on, l.id`,
  );

/** One light, lit or over. */
export const lightById = async (
  db: Db,
  at: { readonly zoneId: number; readonly today: Day },
  id: string,
): Promise<(LitRow & { readonly isOver: boolean }) | null> => {
  const [row] = await withNames(
    db,
    at,
    sql`select * from status_light l where l.zone_id = ${at.zoneId} and l.id = ${id}`,
  );
  if (!row) return null;
  const over = await db
    .selectFrom('status_light')
    .where('zone_id', '=', at.zoneId)
    .where('id', '=', id)
    .select('ended_on')
    .executeTakeFirst();
  return { ...row, isOver: over?.ended_on !== null };
};

export interface Counted {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly blue: number;
  readonly yellow: number;
  readonly red: number;
  readonly exempt: number;
}

/** How many each rule in force lights, in the order of what is red. */
export async function countsByRule(
  db: Db,
  zoneId: number,
  { today, ...by }: Among & { readonly today: Day },
): Promise<Counted[]> {
  const rows = await sql<Counted>`
    select r.key, r.name_zh as zh, r.name_en as en, coalesce(c.blue, 0) as blue, coalesce(c.yellow, 0) as yellow,
      coalesce(c.red, 0) as red, coalesce(c.exempt, 0) as exempt
    from light_rule r
    left join (
      select j.rule_key,
        count(*) filter (where j.light = 'blue' and not j.is_exempt)::integer as blue,
        count(*) filter (where j.light = 'yellow' and not j.is_exempt)::integer as yellow,
        count(*) filter (where j.light = 'red' and not j.is_exempt)::integer as red,
        count(*) filter (where j.is_exempt)::integer as exempt
      from (
        select l.rule_key, l.light, ${isExempt(zoneId, today)} as is_exempt
        from status_light l
        where ${among(zoneId, by)}
      ) j
      group by j.rule_key
    ) c on c.rule_key = r.key
    where r.zone_id = ${zoneId} and r.from_on <= ${today}::date and (r.to_on is null or r.to_on >= ${today}::date)
    order by red desc, yellow desc, blue desc, r.key
  `.execute(db);
  return rows.rows;
}

/** The strongest light of some projects, what is exempt left out. */
export async function signsOf(
  db: Db,
  { zoneId, today }: { readonly zoneId: number; readonly today: Day },
  ids: readonly string[],
): Promise<{ id: string; light: Light; count: number }[]> {
  const rows = await sql<{ id: string; light: Light; count: number }>`
    select l.project_id as id, count(*)::integer as count,
      (array['red', 'yellow', 'blue'])[min(array_position(array['red', 'yellow', 'blue'], l.light))] as light
    from status_light l
    where l.zone_id = ${zoneId} and l.project_id = any (${[...ids]}::uuid[]) and l.ended_on is null
      and not ${isExempt(zoneId, today)}
    group by l.project_id
  `.execute(db);
  return rows.rows;
}

export interface EndedRow {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly light: Light;
  readonly litOn: Day;
  readonly endedOn: Day;
}

/** What was lit and is not any more, the newest first. */
export async function endedOf(
  db: Db,
  zoneId: number,
  of: { readonly kind: string; readonly id: string; readonly limit: number },
): Promise<EndedRow[]> {
  const rows = await db
    .selectFrom('status_light as l')
    .innerJoin('light_rule as r', (j) =>
      j.onRef('r.zone_id', '=', 'l.zone_id').onRef('r.id', '=', 'l.rule_id'),
    )
    .where('l.zone_id', '=', zoneId)
    .where('l.subject_kind', '=', of.kind)
    .where('l.subject_id', '=', of.id)
    .where('l.ended_on', 'is not', null)
    .select(['l.id', 'r.name_zh', 'r.name_en', 'l.light', 'l.lit_on', 'l.ended_on'])
    .orderBy('l.lit_on', 'desc')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    zh: row.name_zh,
    en: row.name_en,
    light: row.light as Light, // border: the table's check holds the list
    litOn: day(row.lit_on),
    endedOn: day(row.ended_on ?? row.lit_on),
  }));
}

/** LGT-11 What has a stronger colour than was told, under rules that may speak now; held until the transaction ends. */
export const litToTell = async (
  db: Db,
  at: { readonly zoneId: number; readonly today: Day },
  wanted: { readonly ruleIds: readonly string[]; readonly limit: number },
): Promise<LitRow[]> =>
  wanted.ruleIds.length === 0
    ? []
    : withNames(
        db,
        at,
        sql`
          select * from status_light l
          where l.zone_id = ${at.zoneId} and l.rule_id = any (${[...wanted.ruleIds]}::uuid[])
            and l.ended_on is null and l.told_light is distinct from l.light
            and not ${isExempt(at.zoneId, at.today)}
          order by l.rule_id, l.id
          limit ${wanted.limit}
          for update`,
      );

export const markTold = async (db: Db, zoneId: number, ids: readonly string[]): Promise<void> => {
  await sql`
    update status_light set told_light = light where zone_id = ${zoneId} and id = any (${[...ids]}::uuid[])
  `.execute(db);
};
