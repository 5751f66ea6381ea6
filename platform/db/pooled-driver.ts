import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { DatabaseBusy, isLost } from './errors.ts';

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

class PooledConnection implements DatabaseConnection {
  readonly client: pg.PoolClient;
  /** What must end before the client goes back to the pool. */
  pending: Promise<unknown> = Promise.resolve();
  broken: Error | null = null;
  /** Why the transaction did not open; null when it did. */
  opened: Promise<Error | null> = Promise.resolve(null);
  constructor(client: pg.PoolClient) {
    this.client = client;
    client.on('error', this.#lose);
  }

  /** The pool listens only while a client is idle; one killed between two queries would end the process. */
  readonly #lose = (error: Error): void => {
    this.broken = error;
  };

  release(error?: Error): void {
    this.client.off('error', this.#lose);
    this.client.release(error ?? this.broken ?? undefined);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { command, rowCount, rows } = await this.client.query(query.sql, [...query.parameters]);
      const affected = CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
      return { ...affected, rows: rows ?? [] };
    } catch (error) {
      if (isLost(error)) this.broken = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are read in pages, not streamed');
  }
}

/** Says what opens a transaction, and whether its end must be waited for. */
export interface Opening {
  begin: string;
  awaitCommit: boolean;
}

/** A kysely driver over a shared pool whose transactions open with one message of ours. */
class PooledDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #opening: Opening;
  constructor(pool: pg.Pool, opening: Opening) {
    this.#pool = pool;
    this.#opening = opening;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PooledConnection> {
    try {
      return new PooledConnection(await this.#pool.connect());
    } catch (error) {
      throw isLost(error) ? new DatabaseBusy(error) : error;
    }
  }

  /**
   * Not waited for: the connection pipelines, so the first statement travels with it. Should it fail alone, no zone
   * is set, so row security lets nothing be seen or written, and the commit below refuses.
   */
  async beginTransaction(connection: PooledConnection): Promise<void> {
    connection.opened = connection.executeQuery(CompiledQuery.raw(this.#opening.begin)).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
  }

  async commitTransaction(connection: PooledConnection): Promise<void> {
    const failed = await connection.opened;
    if (failed) throw failed;
    const commit = connection.executeQuery(CompiledQuery.raw('commit'));
    if (this.#opening.awaitCommit) await commit;
    else connection.pending = commit;
  }

  async rollbackTransaction(connection: PooledConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch((error: Error) => {
      connection.broken = error; // the error that led here is the one to tell
    });
  }

  async releaseConnection(connection: PooledConnection): Promise<void> {
    void connection.pending.then(
      () => connection.release(),
      (error: Error) => connection.release(error),
    );
  }

  async destroy(): Promise<void> {}
}

/** PostgreSQL over a pool that outlives this dialect. */
export const pooledDialect = (pool: pg.Pool, opening: Opening): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PooledDriver(pool, opening),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
