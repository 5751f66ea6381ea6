import type { Day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { FactValue, Known } from '../rules/facts.ts';

interface Scribbled {
  readonly id: string;
  readonly at: string;
  readonly byName: string;
}

export const insertFact = async (
  db: Db,
  zoneId: number,
  fact: Scribbled & {
    readonly enterpriseId: string;
    readonly key: string;
    readonly value: FactValue | null;
    readonly asOf: Day;
    readonly source: string;
  },
): Promise<void> => {
  await db
    .insertInto('firm_fact')
    .values({
      zone_id: zoneId,
      id: fact.id,
      enterprise_id: fact.enterpriseId,
      key: fact.key,
      value: fact.value === null ? null : JSON.stringify(fact.value),
      as_of: fact.asOf,
      source: fact.source,
      by_name: fact.byName,
      at: fact.at,
    })
    .execute();
};

/** The newest answer of each of some firms to each question, by the firm's id. */
export async function answersOf(
  db: Db,
  zoneId: number,
  enterpriseIds: readonly string[],
): Promise<Map<string, Known>> {
  const answers = new Map<string, Record<string, FactValue | null>>();
  if (enterpriseIds.length === 0) return answers;
  const rows = await db
    .selectFrom('firm_fact')
    .distinctOn(['enterprise_id', 'key'])
    .select(['enterprise_id', 'key', 'value'])
    .where('zone_id', '=', zoneId)
    .where('enterprise_id', 'in', [...enterpriseIds])
    .orderBy('enterprise_id')
    .orderBy('key')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const row of rows) {
    const known = answers.get(row.enterprise_id) ?? {};
    known[row.key] = row.value as FactValue | null; // border: POL-15 let nothing else in
    answers.set(row.enterprise_id, known);
  }
  return answers;
}
