import { type RawBuilder, sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { partnersToJoin } from '../../partners/door.ts';
import { projectsToJoin } from '../../projects/door.ts';
import type { Light, SubjectKind } from '../contract.ts';

export interface OwedRow {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly isKey: boolean;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly lineId: string | null;
  readonly policyId: string;
  readonly policyZh: string;
  readonly policyEn: string;
  readonly noChangeRuns: number;
  readonly light: Light;
  readonly owedAt: string;
  readonly owedOn: Day;
  readonly misses: number;
  readonly lastContactAt: string | null;
  readonly run: number;
  readonly saidToday: boolean;
}

interface Of {
  readonly zoneId: number;
  readonly today: Day;
}

/** Rows of cadence_due, already chosen, with the names a screen shows. */
async function withNames(db: Db, { zoneId, today }: Of, chosen: RawBuilder<unknown>): Promise<OwedRow[]> {
  const rows = await sql<OwedRow>`
    with chosen as materialized (${chosen})
    select d.subject_kind as kind, d.subject_id as id, coalesce(p.name, t.name) as name,
      p.enterprise_id as "enterpriseId", p.enterprise_name as "enterpriseName", coalesce(p.is_key, false) as "isKey",
      d.owner_id as "ownerId", o.name as "ownerName", d.line_id as "lineId", d.policy_id as "policyId",
      y.name_zh as "policyZh", y.name_en as "policyEn", y.no_change_runs as "noChangeRuns", d.light,
      d.owed_at as "owedAt", d.owed_on as "owedOn", d.misses, d.last_contact_at as "lastContactAt", d.run,
      exists (
        select from contact c
        where c.zone_id = ${zoneId} and c.subject_kind = d.subject_kind and c.subject_id = d.subject_id
          and c.happened_on = ${today} and c.kind = 'noChange'
      ) as "saidToday"
    from chosen d
    join person o on o.zone_id = ${zoneId} and o.id = d.owner_id
    join cadence_policy y on y.zone_id = ${zoneId} and y.id = d.policy_id
    left join ${projectsToJoin(db, zoneId)} as p on p.id = d.project_id
    left join ${partnersToJoin(db, zoneId)} as t on t.id = d.partner_id
    order by d.owed_at, d.subject_id
  `.execute(db);
  return rows.rows.map((row) => ({ ...row, owedOn: day(row.owedOn) }));
}

export interface OwedWanted {
  /** Null for everybody's. */
  readonly owners: readonly string[] | null;
  readonly lineId: string | null;
  /** Owed from this instant (null: from ever), and before that one. */
  readonly from: string | null;
  readonly before: string;
}

const among = (zoneId: number, wanted: OwedWanted) => sql`
  from cadence_due
  where zone_id = ${zoneId}
    and (${wanted.from}::timestamptz is null or owed_at >= ${wanted.from}::timestamptz) and owed_at < ${wanted.before}
    ${wanted.owners === null ? sql`` : sql`and owner_id = any (${[...wanted.owners]}::uuid[])`}
    ${wanted.lineId === null ? sql`` : sql`and line_id = ${wanted.lineId}`}`;

/** The longest owed first. */
export const owedWanted = (
  db: Db,
  of: Of,
  wanted: OwedWanted & { readonly limit: number },
): Promise<OwedRow[]> =>
  withNames(
    db,
    of,
    sql`select * ${among(of.zoneId, wanted)} order by owed_at, subject_id limit ${wanted.limit}`,
  );

const COUNT_LIMIT = 1000;

/** Counted to 1,000. */
export async function countOwed(
  db: Db,
  zoneId: number,
  wanted: OwedWanted,
): Promise<{ atLeast: number; more: boolean }> {
  const counted = await sql<{ n: number }>`
    select count(*)::integer as n from (select ${among(zoneId, wanted)} limit ${COUNT_LIMIT + 1}) as counted
  `.execute(db);
  const n = counted.rows[0]?.n ?? 0;
  return { atLeast: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT };
}

/** What is broken off or late by now: red before yellow, the longest owed first in each. */
export const litWanted = (
  db: Db,
  of: Of,
  wanted: { readonly lineId: string | null; readonly limit: number },
): Promise<OwedRow[]> =>
  withNames(
    db,
    of,
    sql`
      select * from cadence_due
      where zone_id = ${of.zoneId} and misses > 0
        ${wanted.lineId === null ? sql`` : sql`and line_id = ${wanted.lineId}`}
      order by light = 'red' desc, owed_at, subject_id
      limit ${wanted.limit}
    `,
  );

/** Those of some subjects that owe anything. */
export const owedOf = (
  db: Db,
  of: Of,
  subjects: { readonly kind: SubjectKind; readonly ids: readonly string[] },
): Promise<OwedRow[]> =>
  withNames(
    db,
    of,
    sql`select * from cadence_due where zone_id = ${of.zoneId} and subject_kind = ${subjects.kind}
      and subject_id = any (${[...subjects.ids]}::uuid[])`,
  );
