import type { CompiledQuery, Transaction } from 'kysely';
import type { DB } from '../../db/types.gen.ts';

/**
 * Statements that travel in one message and are done one after the other: the first that fails is the failure of
 * all, and those behind it are not done. To kysely it is a query like any other, the last one with others before it.
 */
export interface Convoy extends CompiledQuery {
  readonly ahead: readonly CompiledQuery[];
  /** The transaction's commit travels along. */
  readonly isEnd: boolean;
}

export const isConvoy = (query: CompiledQuery): query is Convoy => 'ahead' in query;

const send = async (
  db: Transaction<DB>,
  statements: readonly CompiledQuery[],
  isEnd: boolean,
): Promise<void> => {
  const last = statements.at(-1);
  if (last === undefined) return;
  const convoy: Convoy = { ...last, ahead: statements.slice(0, -1), isEnd };
  await db.executeQuery(convoy);
};

/** Sends statements that need not know each other's answers. */
export const together = (db: Transaction<DB>, statements: readonly CompiledQuery[]): Promise<void> =>
  send(db, statements, false);

/**
 * The same with the commit behind them: what they lock is held for no way to here and back. Nothing can be asked of
 * this transaction afterwards.
 */
export const finish = (db: Transaction<DB>, statements: readonly CompiledQuery[]): Promise<void> =>
  send(db, statements, true);
