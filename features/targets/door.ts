import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { TargetSet } from './contract.ts';
import { insertTarget } from './store.ts';

export { METRICS } from './rules/metrics.ts';
export { targetsRunning } from './store.ts';

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
