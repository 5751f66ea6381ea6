import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { dueOf } from './alike.ts';
import type { DuplicateFigures } from './contract.ts';
import { duplicateFigures } from './figures.ts';
import { type Facts, likeness, type Pair, pairsWithin } from './rules/duplicates.ts';
import { busyInvestors, knownByIds, knownOfInvestors, sharedReach } from './store/alike.ts';
import { fileCases, idleCases, openAfter } from './store/cases.ts';

const AT_ONCE = 5000;
const INVESTORS_AT_ONCE = 2000;

export interface Looking {
  readonly db: Db;
  readonly zoneId: number;
  readonly now: string;
  readonly today: Day;
}

/** The runs of a list that have one key, given that it is sorted by it. */
function runsOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const runs: T[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(row)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** PRJ-41, PRJ-42 Levels 2 and 3 are within one investor: one walk over those that have several projects. */
async function withinInvestors({ db, zoneId }: Looking, figures: DuplicateFigures): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let after: string | null = null; ; ) {
    const investors = await busyInvestors(db, zoneId, { after, limit: INVESTORS_AT_ONCE });
    const known = await knownOfInvestors(db, zoneId, investors);
    for (const run of runsOf(known, (one) => one.enterpriseId))
      for (const pair of pairsWithin(run, figures)) pairs.push(pair);
    const last = investors.at(-1);
    if (investors.length < INVESTORS_AT_ONCE || last === undefined) return pairs;
    after = last;
  }
}

/** PRJ-42 Level 4 is between investors that are reached in the same way. */
async function acrossInvestors({ db, zoneId }: Looking, figures: DuplicateFigures): Promise<Pair[]> {
  const atMost = figures.sharedByAtMost;
  const groups = [
    ...(await sharedReach(db, zoneId, { what: 'contact_phone', atMost })),
    ...(await sharedReach(db, zoneId, { what: 'address', atMost })),
  ];
  const ids = [...new Set(groups.flat())];
  const known = new Map<string, Facts>();
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const one of await knownByIds(db, zoneId, ids.slice(from, from + AT_ONCE))) known.set(one.id, one);
  const pairs = groups.flatMap((group) =>
    pairsWithin(
      group.flatMap((id) => known.get(id) ?? []),
      figures,
    ),
  );
  const keyOf = (pair: Pair): string => `${pair.earlierId} ${pair.laterId}`;
  return [...new Map(pairs.filter((pair) => pair.level === 4).map((pair) => [keyOf(pair), pair])).values()];
}

/** Open cases whose two are not alike any more. */
async function letGo({ db, zoneId }: Looking, figures: DuplicateFigures): Promise<number> {
  let gone = 0;
  for (let after: string | null = null; ; ) {
    const page = await openAfter(db, zoneId, { after, limit: AT_ONCE });
    const ids = [...new Set(page.flatMap((one) => [one.earlierId, one.laterId]))];
    const known = new Map((await knownByIds(db, zoneId, ids)).map((one) => [one.id, one]));
    const idle = page.filter((one) => {
      const [earlier, later] = [known.get(one.earlierId), known.get(one.laterId)];
      return !earlier || !later || likeness(earlier, later, figures) === null;
    });
    await idleCases(
      db,
      zoneId,
      idle.map((one) => one.id),
    );
    gone += idle.length;
    const last = page.at(-1);
    if (page.length < AT_ONCE || !last) return gone;
    after = last.id;
  }
}

export interface LookedOver {
  /** Cases and hints opened anew. */
  readonly opened: number;
  readonly idle: number;
}

/** PRJ-43 Looks over the whole zone: what is alike stands in the queue once, and what is no more leaves it. */
export async function lookForDuplicates(looking: Looking): Promise<LookedOver> {
  const { db, zoneId, now, today } = looking;
  const figures = await duplicateFigures(db, zoneId, today);
  const idle = await letGo(looking, figures);
  const pairs = [...(await withinInvestors(looking, figures)), ...(await acrossInvestors(looking, figures))];
  const dueAt = await dueOf(db, looking, figures.hours);
  const fresh = await fileCases(db, zoneId, {
    // names and codes are once in a zone, so nothing of level 1 is found
    pairs: pairs.filter((pair) => pair.level > 1),
    foundBy: 'night',
    now,
    dueAt,
  });
  return { opened: fresh.length, idle };
}
