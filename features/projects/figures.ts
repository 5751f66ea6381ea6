import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { type DuplicateFigures, zDuplicateFigures } from './contract.ts';
import { USUAL_FIGURES } from './rules/duplicates.ts';
import { versionOn } from './store/figures.ts';

/** PRJ-50 What the zone goes by on a day. */
export async function duplicateFigures(db: Db, zoneId: number, on: Day): Promise<DuplicateFigures> {
  const figures = await versionOn(db, zoneId, { kind: 'duplicates', on });
  return figures === null ? USUAL_FIGURES : zDuplicateFigures.parse(figures);
}
