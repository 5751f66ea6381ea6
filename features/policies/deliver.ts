import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline, type Scribe } from '../enterprises/door.ts';
import type { Delivery } from './contract.ts';
import { estimate } from './rules/benefit.ts';
import type { Known } from './rules/facts.ts';
import { answer } from './rules/reasons.ts';
import type { ClauseRow } from './store/clauses.ts';
import { insertDeliveries } from './store/deliveries.ts';

export interface Giving {
  readonly enterpriseId: string;
  readonly known: Known;
  readonly clauses: readonly ClauseRow[];
  readonly how: Delivery['how'];
  readonly note: string;
  readonly on: Day;
}

/** POL-16 Writes down what was given, with what the clauses answered and estimated then, on the timeline as well. */
export async function give(db: Db, scribe: Scribe, giving: Giving): Promise<string[]> {
  const { enterpriseId, known, clauses, how, note, on } = giving;
  const rows = clauses.map((clause) => ({
    id: newId(),
    clauseId: clause.id,
    verdict: answer(clause.conditions, known).verdict,
    estimate: estimate(clause.benefit, known).amount,
  }));
  await insertDeliveries(db, scribe.zoneId, {
    enterpriseId,
    rows,
    how,
    note,
    by: scribe.by,
    at: scribe.now,
    on,
  });
  await addToTimeline(db, scribe, [
    {
      enterpriseId,
      kind: 'policy',
      words: {
        zh: `送达政策：${clauses.map((clause) => clause.name.zh).join('、')}`,
        en: `Policies given: ${clauses.map((clause) => clause.name.en).join(', ')}`,
      },
      detail: note,
      source: { kind: 'policyDelivery', id: rows[0]?.id ?? '' },
    },
  ]);
  return rows.map((row) => row.id);
}
