import { sql } from 'kysely';
import type { EnterpriseQuery } from '../contract.ts';
import { searchMarks } from '../rules/search-text.ts';
import { type Condition, ORDER } from './order.ts';
import { citiesOf, filtered, listed, pageOf, type Row, type Stretch, standsByCity } from './page.ts';

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
    (await walked(stretch, term, bounds)) ??
    (await collected(stretch, term, bounds.mostAfterAll)) ??
    (await listed(stretch, holds(term)))
  );
}

/** Null when there are too many. The ids come and go as one text: nobody here looks at them. */
async function collected(stretch: Stretch, term: string, most: number): Promise<Row[] | null> {
  const marks = marksOf(stretch.wanted.query);
  const found = await sql<{ ids: string | null }>`
    select enterprise_matches(${term}, ${marks}, ${most})::text as ids
  `.execute(stretch.db);
  const ids = found.rows[0]?.ids ?? null;
  if (ids === null) return null;
  return ids === '{}' ? [] : pageOf(stretch, amongIds(stretch, ids)).execute();
}

/** `offset 0` keeps the planner from walking the list in the hope of meeting them. */
const amongIds = ({ db, wanted, from }: Stretch, ids: string | readonly string[]) =>
  filtered(db, wanted)
    .where('e.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(from)
    .modifyEnd(sql`offset 0`);

/** Null when the page was not filled on the way. */
async function walked(stretch: Stretch, term: string, bounds: Bounds): Promise<Row[] | null> {
  if (standsByCity(stretch.wanted.query)) return searchedByCity(stretch, term, bounds);
  for (const far of bounds.far) {
    const rows = await walkedAsFar(stretch, term, far);
    if (rows.length === stretch.count) return rows;
  }
  return null;
}

const walkedAsFar = (stretch: Stretch, term: string, far: number): Promise<Row[]> => {
  const { db, wanted, from } = stretch;
  const way = filtered(db, wanted).where(from).orderBy(ORDER[wanted.query.sort]).limit(far);
  return pageOf(stretch, way).where(holds(term)).execute();
};

/** A province's firms stand city by city in this order: each city is searched for a page, and these are merged. */
async function searchedByCity(stretch: Stretch, term: string, bounds: Bounds): Promise<Row[]> {
  const { db, wanted } = stretch;
  const ids: string[] = [];
  for (const cityCode of await citiesOf(db, wanted)) {
    const query = { ...wanted.query, cityCode, provinceCode: undefined };
    const rows = await searched({ ...stretch, wanted: { ...wanted, query } }, term, bounds);
    ids.push(...rows.map((row) => row.id));
  }
  return pageOf(stretch, amongIds(stretch, ids)).execute();
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
