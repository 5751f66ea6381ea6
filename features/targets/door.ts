import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { TargetSet } from './contract.ts';
import type { Metric } from './rules/metrics.ts';
import { elapsedPermille, periodOf, quarterOf, timeProgress } from './rules/progress.ts';
import { insertTarget, resultsOf, targetsOf } from './store.ts';

export { mayReadTargets } from './permissions.ts';
export { METRICS } from './rules/metrics.ts';
export { targetsRunning } from './store.ts';

export interface TargetNow {
  readonly metric: Metric;
  readonly quarter: number;
  readonly target: number;
  readonly actual: number;
  /** TGT-5 Whole percent of what time progress asks. */
  readonly progress: number;
}

/** The zone's target of a metric in the quarter that runs; null where none is set. */
export async function zoneTargetNow(
  db: Db,
  zoneId: number,
  { metric, today }: { readonly metric: Metric; readonly today: Day },
): Promise<TargetNow | null> {
  const year = Number(today.slice(0, 4));
  const quarter = quarterOf(today);
  const of = { year, metric };
  const target = (await targetsOf(db, zoneId, of)).find(
    (one) => one.scopeKind === 'zone' && one.quarter === quarter,
  );
  if (!target) return null;
  const actual = (await resultsOf(db, zoneId, of))
    .filter((one) => one.quarter === quarter)
    .reduce((sum, one) => sum + one.amount, 0);
  const permille = elapsedPermille(periodOf(year, quarter), today);
  const progress = timeProgress({ target: target.amount, actual }, permille) ?? 0;
  return { metric, quarter, target: target.amount, actual, progress };
}

/** For whoever loads a zone from a pack. */
export const saveTarget = (
  db: Db,
  at: { readonly zoneId: number; readonly now: string; readonly by: string },
  target: Omit<TargetSet, 'amount' | 'revision'> & { readonly amount: number },
): Promise<void> =>
  insertTarget(db, at.zoneId, {
    of: { ...target, revision: 0 },
    id: newId(),
    amount: target.amount,
    at: at.now,
    byName: at.by,
  });
