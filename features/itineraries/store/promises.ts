import type { Db } from '../../../platform/db/database.ts';
import type { PromiseStatus } from '../contract.ts';
import { type CommitmentRow, commitmentOf, commitments } from './records.ts';

/** A promise, held until the transaction ends. */
export const heldPromise = async (db: Db, zoneId: number, id: string): Promise<CommitmentRow | null> => {
  const row = await commitments(db, zoneId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? commitmentOf(row) : null;
};

export interface Closing {
  readonly id: string;
  readonly as: Exclude<PromiseStatus, 'open'>;
  readonly note: string;
  readonly byName: string;
  readonly now: string;
}

export const savePromiseClosed = async (db: Db, zoneId: number, closing: Closing): Promise<number> =>
  (
    await db
      .updateTable('commitment')
      .set((eb) => ({
        status: closing.as,
        closed_at: closing.now,
        closed_by_name: closing.byName,
        closed_note: closing.note,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', closing.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;
