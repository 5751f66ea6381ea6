import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { isConvoy } from './convoy.ts';
import { ConvoyQuery, type Statement } from './convoy-query.ts';
import { DatabaseBusy, isLost } from './errors.ts';
import { nameOf } from './prepared.ts';

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Says how transactions open. */
export interface Opening {
  /** Statements that travel in front of the first one of a transaction. */
  readonly begin: readonly string[];
  /**
   * True when each statement is a transaction of its own, its begin and commit in the same message: for reading, where
   * every statement sees the latest that is committed anyway.
   */
  readonly isEach: boolean;
}

const plain = (text: string): Statement => ({ text, values: [] });
const COMMIT = plain('commit');
const asStatement = (query: CompiledQuery): Statement => ({
  text: query.sql,
  values: query.parameters,
  name: nameOf(query),
});

/** `none`: no transaction was asked for. `due`: it opens with the first statement. */
type Stage = 'none' | 'due' | 'open' | 'ended';

class PooledConnection implements DatabaseConnection {
  readonly client: pg.PoolClient;
  readonly #opening: Opening;
  stage: Stage = 'none';
  #broken: Error | null = null;
  constructor(client: pg.PoolClient, opening: Opening) {
    this.client = client;
    this.#opening = opening;
    client.on('error', this.#lose);
  }

  /** The pool listens only while a client is idle; one killed between two queries would end the process. */
  readonly #lose = (error: Error): void => {
    this.#broken = error;
  };

  release(): void {
    this.client.off('error', this.#lose);
    this.client.release(this.#broken ?? undefined);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.stage === 'ended') throw new Error('the transaction has ended');
    const opens = this.stage === 'due' ? this.#opening.begin.map(plain) : [];
    const ahead = isConvoy(query) ? query.ahead.map(asStatement) : [];
    const isWhole = this.stage === 'due' && this.#opening.isEach;
    const isEnd = isConvoy(query) && query.isEnd;
    if (this.stage === 'due' && !isWhole) this.stage = 'open';
    const statements = [...opens, ...ahead, asStatement(query), ...(isWhole || isEnd ? [COMMIT] : [])];
    const sent = this.send(statements, opens.length + ahead.length);
    const { command, rowCount, rows } = isWhole ? await this.#undoneIfFailed(sent) : await sent;
    if (isEnd) this.stage = 'ended';
    const affected = CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
    return { ...affected, rows: rows ?? [] };
  }

  /** What failed between its own begin and commit leaves a transaction that can only be rolled back. */
  async #undoneIfFailed<T>(sent: Promise<T>): Promise<T> {
    try {
      return await sent;
    } catch (error) {
      if (!isLost(error)) await this.rollback();
      throw error;
    }
  }

  /** The error that led here is the one to tell; a connection that cannot be rolled back is not used again. */
  async rollback(): Promise<void> {
    await this.send([plain('rollback')], 0).catch((error: unknown) => this.lose(error));
  }

  /** Sends the statements as one message and answers with the result of the one at `kept`. */
  async send(statements: readonly Statement[], kept: number): Promise<pg.QueryResult> {
    try {
      return await new Promise<pg.QueryResult>((resolve, reject) => {
        const done = (error: Error | null, result: pg.QueryResult | null): void =>
          result ? resolve(result) : reject(error);
        this.client.query(new ConvoyQuery(statements, kept, done));
      });
    } catch (error) {
      if (isLost(error)) this.lose(error);
      if (error instanceof Error) Error.captureStackTrace(error); // from the socket's event to whoever asked
      throw error;
    }
  }

  /** Not to be used again. */
  lose(error: unknown): void {
    this.#broken = error instanceof Error ? error : new Error(String(error));
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are read in pages, not streamed');
  }
}

/** A kysely driver over a shared pool whose transactions open with statements of ours. */
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
      return new PooledConnection(await this.#pool.connect(), this.#opening);
    } catch (error) {
      throw isLost(error) ? new DatabaseBusy(error) : error;
    }
  }

  /** Nothing is sent yet: what opens the transaction travels with its first statement. */
  async beginTransaction(connection: PooledConnection): Promise<void> {
    connection.stage = 'due';
  }

  async commitTransaction(connection: PooledConnection): Promise<void> {
    if (connection.stage !== 'open') return;
    const { command } = await connection.send([COMMIT], 0);
    // a statement failed and its failure was passed over: the server undid everything, and says so only here
    if (command !== 'COMMIT') throw new Error(`a commit was answered with ${command}`);
  }

  async rollbackTransaction(connection: PooledConnection): Promise<void> {
    if (connection.stage === 'open') await connection.rollback();
  }

  async releaseConnection(connection: PooledConnection): Promise<void> {
    connection.release();
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
