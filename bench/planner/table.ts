import { groupBy } from '../../packages/planner/group.ts';
import type { Result } from './results.ts';

/** Per cent of the best known profit; negative for a new best. */
export const gapOf = ({ best, profit }: Pick<Result, 'best' | 'profit'>): number | null =>
  best === null || best === 0 ? null : (100 * (best - profit)) / best;

const holds = (result: Result): boolean => result.faults.length === 0;
const mean = (some: readonly number[]): number =>
  some.reduce((sum, one) => sum + one, 0) / Math.max(1, some.length);
const gapsOf = (some: readonly Result[]): number[] =>
  some.flatMap((one) => (holds(one) ? (gapOf(one) ?? []) : []));
const isWin = (one: Result): boolean => holds(one) && one.best !== null && one.profit >= one.best;
const isNew = (one: Result): boolean => holds(one) && one.best !== null && one.profit > one.best;
const perCent = (gap: number): string => `${gap.toFixed(3)} %`;

const provenOf = (some: readonly Result[]): number[] =>
  some.flatMap(({ bound, profit }) => (bound === null || bound <= 0 ? [] : (100 * (bound - profit)) / bound));

const rowOf = (name: string, some: readonly Result[]): Record<string, string | number> => {
  const gaps = gapsOf(some);
  const proven = provenOf(some);
  return {
    group: name,
    runs: some.length,
    'mean gap': perCent(mean(gaps)),
    worst: perCent(gaps.reduce((most, gap) => Math.max(most, gap), Number.NEGATIVE_INFINITY)),
    wins: some.filter(isWin).length,
    new: some.filter(isNew).length,
    faulty: some.filter((one) => !holds(one)).length,
    iterations: Math.round(mean(some.map((one) => one.iterations))),
    ...(proven.length > 0 ? { bounds: proven.length, 'proven gap': perCent(mean(proven)) } : {}),
  };
};

/** Gaps by group and m, new bests with their routes, faults, and last one line for all. */
export function printTable(results: readonly Result[]): void {
  const groups = groupBy(results, (one) => `${one.group} m=${one.m}`);
  const names = [...groups.keys()].toSorted();
  console.table(names.map((name) => rowOf(name, groups.get(name) ?? [])));
  for (const one of results.filter((result) => !holds(result)))
    console.log(`FAULTY ${one.group} ${one.name} m=${one.m} seed=${one.seed}: ${one.faults.join('; ')}`);
  const news = groupBy(results.filter(isNew), (one) => `${one.group} ${one.name} ${one.m}`);
  for (const some of news.values()) {
    const top = some.reduce((best, one) => (one.profit > best.profit ? one : best));
    console.log(
      `NEW ${top.group} ${top.name} m=${top.m}: ${top.profit} (was ${top.best}) ${JSON.stringify(top.routes)}`,
    );
  }
  const { group: _, ...summary } = rowOf('all', results);
  console.log(
    Object.entries(summary)
      .map(([name, value]) => `${name} ${value}`)
      .join(' · '),
  );
}
