import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { OrderStep } from '../contract.ts';

export interface NewStep {
  readonly orderId: string;
  /** The how manieth of its order. */
  readonly position: number;
  readonly kind: OrderStep['kind'];
  readonly words: string;
  readonly fromDue: Day | null;
  readonly toDue: Day;
  readonly ownerName: string;
  readonly by: {
    readonly accountId: string | null;
    readonly personId: string | null;
    readonly name: string;
  };
  readonly forName: string | null;
  readonly at: string;
}

/** ORD-3 Of two steps taken at once the second has the position of the first, and is refused. */
export const insertStep = async (db: Db, zoneId: number, step: NewStep): Promise<void> => {
  await db
    .insertInto('order_step')
    .values({
      zone_id: zoneId,
      id: newId(),
      order_id: step.orderId,
      position: step.position,
      kind: step.kind,
      words: step.words,
      from_due: step.fromDue,
      to_due: step.toDue,
      owner_name: step.ownerName,
      by_account_id: step.by.accountId,
      by_person_id: step.by.personId,
      by_name: step.by.name,
      for_name: step.forName,
      at: step.at,
    })
    .execute();
};

/** The steps of an order, the first first. */
export async function stepsOf(db: Db, zoneId: number, orderId: string): Promise<OrderStep[]> {
  const rows = await db
    .selectFrom('order_step')
    .where('zone_id', '=', zoneId)
    .where('order_id', '=', orderId)
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as OrderStep['kind'], // border: the table's check holds the list
    words: row.words,
    fromDue: row.from_due === null ? null : day(row.from_due),
    toDue: day(row.to_due),
    ownerName: row.owner_name,
    byName: row.by_name,
    forName: row.for_name,
    at: row.at,
  }));
}
