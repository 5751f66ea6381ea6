import { sql } from 'kysely';
import type { EnterpriseQuery } from '../contract.ts';
import { searchMarks } from '../rules/search-text.ts';
import { type Condition, ORDER } from './order.ts';
import { filtered, isByCity, listed, pageOf, type Row, type Stretch } from './page.ts';

export interface Bounds {
  /** Matches that are collected and sorted rather than met on the way down the list. */
  readonly most: number;
  /** How far the list is walked for a term with more: a little first, which the planner does without sorting. */
  readonly far: readonly number[];
  /** How many are collected when that was not far enough. */
  readonly mostAfterAll: number;
}
export const BOUNDS: Bounds = { most: 3_000, far: [1_000, 20_000], mostAfterAll: 100_000 };

/**
 * ENT-5 A rare term is collected through the index; a common one soon fills a page on the way down the list. Both
 * have a bound, and are tried again with a wider one, since neither statistics nor order can be trusted: by name,
 * all firms of one city may stand at the end.
 */
export async function searched(stretch: Stretch, term: string, bounds: Bounds): Promise<Row[]> {
  return (
    (await collected(stretch, term, bounds.most)) ??
    (await walked(stretch, term, bounds.far)) ??
    (await collected(stretch, term, bounds.mostAfterAll)) ??
    (await listed(stretch, holds(term)))
  );
}

/** Null when there are too many. The ids come and go as one text: nobody here looks at them. */
async function collected(stretch: Stretch, term: string, most: number): Promise<Row[] | null> {
  const { db, wanted, from } = stretch;
  const found = await sql<{
    ids: string | null;
  }>`select enterprise_matches(${term}, ${marksOf(wanted.query)}, ${most})::text as ids`.execute(db);
  const ids = found.rows[0]?.ids ?? null;
  if (ids === null) return null;
  if (ids === '{}') return [];
  const theirs = filtered(db, wanted)
    .where('e.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(from)
    .modifyEnd(sql`offset 0`); // keeps the planner from walking the list in the hope of meeting them
  return pageOf(stretch, theirs).execute();
}

/** Null when the page was not filled on the way and the list goes on. */
async function walked(stretch: Stretch, term: string, strides: readonly number[]): Promise<Row[] | null> {
  if (isByCity(stretch.wanted.query)) return listed(stretch, holds(term));
  for (const far of strides) {
    const rows = await walkedAsFar(stretch, term, far);
    if (rows) return rows;
  }
  return null;
}

async function walkedAsFar(stretch: Stretch, term: string, far: number): Promise<Row[] | null> {
  const { db, wanted, from, count } = stretch;
  const way = filtered(db, wanted).where(from).orderBy(ORDER[wanted.query.sort]).limit(far);
  const rows = await pageOf(stretch, way).where(holds(term)).execute();
  return rows.length === count || (await endsWithin(stretch, far)) ? rows : null;
}

async function endsWithin({ db, wanted, from }: Stretch, far: number): Promise<boolean> {
  const beyond = filtered(db, wanted).clearSelect().select('e.zone_id').where(from).offset(far).limit(1);
  return (await beyond.execute()).length === 0;
}

const holds = (term: string): Condition => sql`e.search_text like ${`%${term.replace(/[\\%_]/g, '\\$&')}%`}`;

const marksOf = ({ cityCode, provinceCode, theme, industry, inPark }: EnterpriseQuery): string =>
  searchMarks({
    cityCode,
    provinceCode,
    theme,
    industry,
    inPark: inPark === undefined ? undefined : inPark === 'yes',
  });
