import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import { toldUpwardsOf } from '../../organisation/door.ts';
import type { CASE_PARTS, DuplicateCase, OfPair, Ruling, Sameness } from '../contract.ts';
import type { Pair } from '../rules/duplicates.ts';

export interface Filing {
  readonly foundBy: 'write' | 'night';
  readonly now: string;
  /** PRJ-47 When a case of now is to be ruled. */
  readonly dueAt: string;
}

const AT_ONCE = 2000;

/**
 * PRJ-43, PRJ-49 Keeps each pair once: one that is open follows the facts, one that was ruled is opened again when they
 * have changed, unless it was ruled that both are projects of their own. Returns what is open anew.
 */
export async function fileCases(
  db: Db,
  zoneId: number,
  { pairs, foundBy, now, dueAt }: Filing & { readonly pairs: readonly Pair[] },
): Promise<{ id: string; earlierId: string; laterId: string; level: number }[]> {
  const fresh = [];
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const rows = JSON.stringify(pairs.slice(from, from + AT_ONCE).map((pair) => ({ ...pair, id: newId() })));
    const filed = await sql<{
      id: string;
      earlierId: string;
      laterId: string;
      level: number;
      isFresh: boolean;
    }>`
      insert into duplicate_case as c (zone_id, id, earlier_id, later_id, level, same, similarity, facts, found_by,
        opened_at, due_at, state)
      select ${zoneId}::integer, id, "earlierId", "laterId", level,
        array(select jsonb_array_elements_text(same)), similarity, facts, ${foundBy}, ${now}::timestamptz,
        case when level < 4 then ${dueAt}::timestamptz end, 'open'
      from jsonb_to_recordset(${rows}::jsonb) as given (id uuid, "earlierId" uuid, "laterId" uuid, level smallint,
        same jsonb, similarity smallint, facts text)
      order by "earlierId", "laterId"
      on conflict (zone_id, earlier_id, later_id) do update
      set level = excluded.level, same = excluded.same, similarity = excluded.similarity, facts = excluded.facts,
        found_by = case when c.state = 'open' then c.found_by else excluded.found_by end,
        opened_at = case when c.state = 'open' then c.opened_at else excluded.opened_at end,
        due_at = case when c.state = 'open' and excluded.level < 4 then coalesce(c.due_at, excluded.due_at)
          else excluded.due_at end,
        state = 'open', ruled_at = null
      where (c.facts <> excluded.facts or c.state = 'idle') and not exists (
        select from duplicate_ruling r where r.zone_id = c.zone_id and r.case_id = c.id and r.ruling = 'new'
      )
      returning id, earlier_id as "earlierId", later_id as "laterId", level,
        opened_at = ${now}::timestamptz as "isFresh"
    `.execute(db);
    fresh.push(...filed.rows.filter((row) => row.isFresh));
  }
  return fresh;
}

export interface CaseHeld {
  readonly id: string;
  readonly earlierId: string;
  readonly laterId: string;
  readonly level: number;
  readonly state: string;
}

const held = (db: Db, zoneId: number) =>
  db
    .selectFrom('duplicate_case')
    .where('zone_id', '=', zoneId)
    .select(['id', 'earlier_id as earlierId', 'later_id as laterId', 'level', 'state']);

/** The cases, held until the transaction ends, in one order for all. */
export const lockCases = (db: Db, zoneId: number, ids: readonly string[]): Promise<CaseHeld[]> =>
  held(db, zoneId).where('id', 'in', ids).orderBy('id').forUpdate().execute();

/** Whatever is known of pairs that a project is in, ruled or not. */
export const pairsKnown = async (db: Db, zoneId: number, projectId: string): Promise<Set<string>> => {
  const rows = await held(db, zoneId)
    .where((eb) => eb.or([eb('earlier_id', '=', projectId), eb('later_id', '=', projectId)]))
    .execute();
  return new Set(rows.flatMap((row) => [row.earlierId, row.laterId]));
};

/** Open cases after one, by id: for whoever looks whether they still hold. */
export const openAfter = (
  db: Db,
  zoneId: number,
  { after, limit }: { after: string | null; limit: number },
): Promise<CaseHeld[]> => {
  const query = held(db, zoneId).where('state', '=', 'open').orderBy('id').limit(limit);
  return (after === null ? query : query.where('id', '>', after)).execute();
};

/** Cases that need no ruling any more. */
export const idleCases = async (db: Db, zoneId: number, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await db
    .updateTable('duplicate_case')
    .set({ state: 'idle' })
    .where('zone_id', '=', zoneId)
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .execute();
};

/** Open cases with a project that has become part of another; returns their ids. */
export async function idleCasesOf(db: Db, zoneId: number, projectId: string): Promise<string[]> {
  const rows = await db
    .updateTable('duplicate_case')
    .set({ state: 'idle' })
    .where('zone_id', '=', zoneId)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('earlier_id', '=', projectId), eb('later_id', '=', projectId)]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export interface NewRuling {
  readonly caseId: string;
  readonly ruling: Ruling;
  readonly keptId: string | null;
  readonly reason: string;
  /** What the kept project said before; null unless it took the other's facts. */
  readonly replaced: unknown;
}

export async function insertRulings(
  db: Db,
  at: {
    readonly zoneId: number;
    readonly now: string;
    readonly by: { accountId: string | null; name: string };
  },
  rulings: readonly NewRuling[],
): Promise<void> {
  if (rulings.length === 0) return;
  await db
    .insertInto('duplicate_ruling')
    .values(
      rulings.map((one) => ({
        zone_id: at.zoneId,
        id: newId(),
        case_id: one.caseId,
        ruling: one.ruling,
        kept_id: one.keptId,
        reason: one.reason,
        replaced: one.replaced === null ? null : JSON.stringify(one.replaced),
        ruled_at: at.now,
        by_account_id: at.by.accountId,
        by_name: at.by.name,
      })),
    )
    .execute();
  await db
    .updateTable('duplicate_case')
    .set({ state: 'ruled', ruled_at: at.now })
    .where('zone_id', '=', at.zoneId)
    .where(
      'id',
      'in',
      rulings.map((one) => one.caseId),
    )
    .execute();
}

type Part = (typeof CASE_PARTS)[number];
type CaseRow = Awaited<ReturnType<typeof casesWanted>>[number];

/** A page of cases: open ones by the hour they are due, hints and rulings the newest first. */
export function casesWanted(
  db: Db,
  zoneId: number,
  wanted: { part: Part; after: readonly [string, string] | null; limit: number },
) {
  const { part, after, limit } = wanted;
  const all = db.selectFrom('duplicate_case').where('zone_id', '=', zoneId).selectAll().limit(limit);
  if (part === 'open') {
    const query = all.where('state', '=', 'open').where('due_at', 'is not', null);
    const ordered = query.orderBy('due_at').orderBy('id');
    if (!after) return ordered.execute();
    return ordered
      .where(sql<boolean>`(due_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`)
      .execute();
  }
  if (part === 'hints') {
    const query = all.where('state', '=', 'open').where('due_at', 'is', null).orderBy('id', 'desc');
    return (after ? query.where('id', '<', after[1]) : query).execute();
  }
  const query = all.where('state', '=', 'ruled').orderBy('ruled_at', 'desc').orderBy('id', 'desc');
  if (!after) return query.execute();
  return query.where(sql<boolean>`(ruled_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`).execute();
}

/** Cases that one project is or was in, ruled or open. */
export const casesOf = (db: Db, zoneId: number, projectId: string): Promise<CaseRow[]> =>
  db
    .selectFrom('duplicate_case')
    .where('zone_id', '=', zoneId)
    .where('state', '<>', 'idle')
    .where((eb) => eb.or([eb('earlier_id', '=', projectId), eb('later_id', '=', projectId)]))
    .selectAll()
    .orderBy('id', 'desc')
    .limit(50)
    .execute();

export const countOverdue = async (db: Db, zoneId: number, now: string): Promise<number> =>
  (
    await db
      .selectFrom('duplicate_case')
      .where('zone_id', '=', zoneId)
      .where('state', '=', 'open')
      .where('due_at', '<', now)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

async function sidesOf(db: Db, zoneId: number, ids: readonly string[]): Promise<Map<string, OfPair>> {
  const rows = await db
    .selectFrom('project as p')
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'p.zone_id').onRef('e.id', '=', 'p.enterprise_id'),
    )
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'p.zone_id').onRef('o.id', '=', 'p.owner_id'))
    .where('p.zone_id', '=', zoneId)
    .where('p.id', 'in', ids)
    .selectAll('p')
    .select(['e.name as enterprise_name', 'e.contact_phone', 'e.address', 'o.name as owner_name'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        enterpriseId: row.enterprise_id,
        enterpriseName: row.enterprise_name,
        upperCode: row.upper_code,
        lineId: row.line_id,
        stage: row.stage_code,
        plannedInvestment: row.planned_investment,
        ownerName: row.owner_name,
        phone: row.contact_phone,
        address: row.address,
        registeredAt: row.registered_at,
        isMerged: row.merged_into !== null,
      },
    ]),
  );
}

/** The last ruling of each of some cases. */
async function rulingsOf(db: Db, zoneId: number, caseIds: readonly string[]) {
  const rows = await db
    .selectFrom('duplicate_ruling')
    .where('zone_id', '=', zoneId)
    .where('case_id', 'in', caseIds)
    .selectAll()
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        ruling: row.ruling as Ruling, // border: the table's check holds the list
        keptId: row.kept_id,
        reason: row.reason,
        at: row.ruled_at,
        byName: row.by_name,
      },
    ]),
  );
}

async function tellingsOf(db: Db, zoneId: number, caseIds: readonly string[]) {
  const rows = await toldUpwardsOf(db, zoneId, { kind: 'duplicate', ids: caseIds, limit: MOST_TOLD });
  const tellings = new Map<string, DuplicateCase['told']>();
  for (const { aboutId, personName, forName, toldAt } of rows.toReversed())
    tellings.set(aboutId, [...(tellings.get(aboutId) ?? []), { personName, forName, at: toldAt }]);
  return tellings;
}

/** Of a page of cases. */
const MOST_TOLD = 1000;

const HOUR_MS = 3_600_000;
const hoursBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / HOUR_MS);

/** Cases with both projects, the last ruling and who was told: four statements, however many. */
export async function shownCases(
  db: Db,
  zoneId: number,
  { rows, now }: { rows: readonly CaseRow[]; now: string },
): Promise<DuplicateCase[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const sides = await sidesOf(db, zoneId, [
    ...new Set(rows.flatMap((row) => [row.earlier_id, row.later_id])),
  ]);
  const rulings = await rulingsOf(db, zoneId, ids);
  const tellings = await tellingsOf(db, zoneId, ids);
  return rows.flatMap((row) => {
    const [earlier, later] = [sides.get(row.earlier_id), sides.get(row.later_id)];
    if (!earlier || !later) return [];
    return [
      {
        id: row.id,
        level: row.level,
        same: row.same as Sameness[], // border: written from a likeness
        similarity: row.similarity,
        openedAt: row.opened_at,
        dueAt: row.due_at,
        isOverdue: row.state === 'open' && row.due_at !== null && row.due_at < now,
        hoursLeft: row.state === 'open' && row.due_at !== null ? hoursBetween(now, row.due_at) : null,
        isOpen: row.state === 'open',
        earlier,
        later,
        ruling: rulings.get(row.id) ?? null,
        told: tellings.get(row.id) ?? [],
      },
    ];
  });
}

export interface LateCase {
  readonly id: string;
  readonly dueAt: string;
  readonly earlierName: string;
  readonly laterName: string;
  readonly ownerId: string;
  readonly lineId: string | null;
}

/** PRJ-48 Open cases past their hour, held until the transaction ends, that not everybody was told of. */
export async function lateCases(
  db: Db,
  zoneId: number,
  { now, steps }: { now: string; steps: number },
): Promise<LateCase[]> {
  const rows = await sql<LateCase>`
    with late as materialized (
      select *
      from duplicate_case c
      where zone_id = ${zoneId} and state = 'open' and due_at <= ${now}::timestamptz and ${steps}::integer > (
        select count(*)
        from told_upwards u
        where u.zone_id = ${zoneId} and u.about_kind = 'duplicate' and u.about_id = c.id
          and u.episode = (extract(epoch from c.due_at) * 1000)::bigint::text
      )
      order by due_at, id
      limit 1000
      for update
    )
    select late.id, late.due_at as "dueAt", a.name as "earlierName", b.name as "laterName",
      b.owner_id as "ownerId", coalesce(b.line_id, a.line_id) as "lineId"
    from late
    join project a on a.zone_id = late.zone_id and a.id = late.earlier_id
    join project b on b.zone_id = late.zone_id and b.id = late.later_id
    order by late.due_at, late.id
  `.execute(db);
  return rows.rows;
}
