import type { CompiledQuery, Transaction } from 'kysely';
import type { DB } from '../../db/types.gen.ts';

/**
 * Statements that travel in one message and are done one after the other: the first that fails is the failure of
 * all, and those behind it are not done. To kysely it is a query like any other, the last one with others before it.
 */
export interface Convoy extends CompiledQuery {
  readonly ahead: readonly CompiledQuery[];
  /** `later` waits for the next message of the transaction; the commit travels along with the `end`. */
  readonly when: 'later' | 'end';
  readonly settles?: Settling | undefined;
}

/** What becomes of a statement that was to travel `later`, now that more is known than when it was made. */
export interface Settling {
  readonly early: CompiledQuery;
  /** Takes its place if it still waits. */
  readonly whole: CompiledQuery;
  /** One of the last statements, which is not sent then. */
  readonly after: CompiledQuery;
}

export const isConvoy = (query: CompiledQuery): query is Convoy => 'ahead' in query;

const send = async (
  db: Transaction<DB>,
  statements: readonly CompiledQuery[],
  more: Pick<Convoy, 'when' | 'settles'>,
): Promise<void> => {
  const last = statements.at(-1);
  if (last === undefined) return;
  const convoy: Convoy = { ...last, ahead: statements.slice(0, -1), ...more };
  await db.executeQuery(convoy);
};

/**
 * Statements whose answers nobody needs. They travel with the next one that is asked in this transaction, in front of
 * it, or with the commit, and what is wrong with them is told then.
 */
export const later = (db: Transaction<DB>, statements: readonly CompiledQuery[]): Promise<void> =>
  send(db, statements, { when: 'later' });

/**
 * The last statements with the commit behind them: what they lock is held for no way to here and back. Nothing can
 * be asked of this transaction afterwards.
 */
export const finish = (
  db: Transaction<DB>,
  statements: readonly CompiledQuery[],
  settles?: Settling,
): Promise<void> => send(db, statements, { when: 'end', settles });
