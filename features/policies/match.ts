import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { enterpriseMeasures } from '../enterprises/door.ts';
import type { zAnswer } from './contract.ts';
import type { Condition } from './rules/conditions.ts';
import type { Known } from './rules/facts.ts';
import { knownOf } from './rules/known.ts';
import { type Answer, answer, isNear } from './rules/reasons.ts';
import { answersOf } from './store/firms.ts';

/** What is known of a firm of the zone; null for another zone's. */
export async function knownFirm(
  db: Db,
  zoneId: number,
  enterpriseId: string,
): Promise<{ readonly name: string; readonly known: Known } | null> {
  const record = await enterpriseMeasures(db, zoneId, enterpriseId);
  if (!record) return null;
  const answered = (await answersOf(db, zoneId, [enterpriseId])).get(enterpriseId) ?? {};
  return { name: record.name, known: knownOf(record, answered) };
}

/** An answer as a reply carries it. */
export const shownAnswer = (of: Answer): z.input<typeof zAnswer> => ({
  verdict: of.verdict,
  misses: [...of.misses],
  ask: [...of.ask],
  isNear: isNear(of.misses),
});

export const answered = (conditions: Condition, known: Known) => shownAnswer(answer(conditions, known));
