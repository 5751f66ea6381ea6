import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { EnterpriseValues } from '../rules/fields.ts';
import type { Change, Verdict } from '../rules/judge-row.ts';
import type { Problem } from '../rules/read-row.ts';

/** A row of a sheet with its verdict, as it is kept. */
export interface JudgedRow {
  readonly rowNumber: number;
  readonly verdict: Verdict['verdict'];
  readonly cells: readonly string[];
  readonly enterprise: EnterpriseValues | null;
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
  readonly enterpriseId: string | null;
}

interface Of {
  readonly zoneId: number;
  readonly importId: string;
}

/** One statement a batch. A row that an outrun worker wrote too is the same row, so it may stay. */
export async function insertRows(
  db: Db,
  { zoneId, importId }: Of,
  rows: readonly JudgedRow[],
): Promise<void> {
  const json = JSON.stringify(rows);
  await sql`
    insert into enterprise_import_row
      (zone_id, import_id, row_number, verdict, cells, enterprise, problems, changes, enterprise_id)
    select ${zoneId}, ${importId}::uuid, "rowNumber", verdict, cells, coalesce(enterprise, '{}'), problems, changes,
      "enterpriseId"
    from jsonb_to_recordset(${json}::jsonb) as given ("rowNumber" integer, verdict text, cells text[],
      enterprise jsonb, problems jsonb, changes jsonb, "enterpriseId" uuid)
    on conflict (zone_id, import_id, row_number) do nothing
  `.execute(db);
}

const COLUMNS = [
  'row_number',
  'verdict',
  'cells',
  'enterprise',
  'problems',
  'changes',
  'enterprise_id',
] as const;

const rowsOf = (db: Db, { zoneId, importId }: Of) =>
  db
    .selectFrom('enterprise_import_row')
    .select(COLUMNS)
    .where('zone_id', '=', zoneId)
    .where('import_id', '=', importId)
    .orderBy('row_number');

type Stored = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const asJudged = (row: Stored): JudgedRow => {
  // border: written by insertRows and markRows from a JudgedRow, and by nothing else
  const stored = row as unknown as Pick<JudgedRow, 'verdict' | 'problems' | 'changes'> & {
    enterprise: EnterpriseValues;
  };
  return {
    rowNumber: row.row_number,
    verdict: stored.verdict,
    cells: row.cells,
    enterprise: 'name' in stored.enterprise ? stored.enterprise : null,
    problems: stored.problems,
    changes: stored.changes,
    enterpriseId: row.enterprise_id,
  };
};

export async function pageOfRows(
  db: Db,
  of: Of,
  page: { verdict: JudgedRow['verdict'] | undefined; after: number; limit: number },
): Promise<JudgedRow[]> {
  const rows = rowsOf(db, of).where('row_number', '>', page.after).limit(page.limit);
  const wanted = page.verdict ? rows.where('verdict', '=', page.verdict) : rows;
  return (await wanted.execute()).map(asJudged);
}

/** What is left to carry out, in the sheet's order. */
export const rowsToDo = async (db: Db, of: Of, limit: number): Promise<JudgedRow[]> =>
  (
    await rowsOf(db, of)
      .where('applied_at', 'is', null)
      .where('verdict', 'in', ['create', 'update'])
      .limit(limit)
      .execute()
  ).map(asJudged);

/** What became of rows: done with an enterprise, or rejected after all. */
export async function markRows(
  db: Db,
  { zoneId, importId }: Of,
  { rows, at }: { rows: readonly JudgedRow[]; at: string },
): Promise<void> {
  const json = JSON.stringify(rows.map(({ cells: _cells, enterprise: _enterprise, ...row }) => row));
  await sql`
    update enterprise_import_row r
    set verdict = given.verdict, problems = given.problems, changes = given.changes,
      enterprise_id = given."enterpriseId",
      applied_at = case when given.verdict = 'reject' then null else ${at}::timestamptz end
    from jsonb_to_recordset(${json}::jsonb) as given ("rowNumber" integer, verdict text, problems jsonb,
      changes jsonb, "enterpriseId" uuid)
    where r.zone_id = ${zoneId} and r.import_id = ${importId}::uuid and r.row_number = given."rowNumber"
  `.execute(db);
}
