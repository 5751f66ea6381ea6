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
import { isConvoy, type Settling } from './convoy.ts';
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
  /** Statements of this transaction that travel with its next message. */
  #waiting: CompiledQuery[] = [];
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
    const ahead = isConvoy(query) ? query.ahead : [];
    const isWhole = this.stage === 'due' && this.#opening.isEach;
    if (isConvoy(query) && query.when === 'later' && this.stage !== 'none' && !isWhole) {
      this.#waiting.push(...ahead, query);
      return { rows: [] };
    }
    const isEnd = isConvoy(query) && query.when === 'end';
    const asked = [...ahead, query];
    const rest = isConvoy(query) && query.settles ? this.#settle(query.settles, asked) : asked;
    const statements = [...this.#open(), ...rest.map(asStatement)];
    const kept = statements.length - 1;
    const sent = this.send(isWhole || isEnd ? [...statements, COMMIT] : statements, kept);
    const { command, rowCount, rows } = isWhole ? await this.#undoneIfFailed(sent) : await sent;
    if (isEnd) this.stage = 'ended';
    const affected = CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
    return { ...affected, rows: rows ?? [] };
  }

  /** What goes in front of the next statement: what opens the transaction, and what waited. */
  #open(): Statement[] {
    const opens = this.stage === 'due' ? this.#opening.begin.map(plain) : [];
    if (this.stage === 'due' && !this.#opening.isEach) this.stage = 'open';
    const waited = this.#waiting.map(asStatement);
    this.#waiting = [];
    return [...opens, ...waited];
  }

  /** Puts the whole in the place of the early one if that still waits; what else is to be sent. */
  #settle({ early, whole, after }: Settling, asked: readonly CompiledQuery[]): readonly CompiledQuery[] {
    const at = this.#waiting.findIndex(({ queryId }) => queryId === early.queryId);
    if (at < 0) return asked;
    this.#waiting[at] = whole;
    return asked.filter(({ queryId }) => queryId !== after.queryId);
  }

  async commit(): Promise<void> {
    if (this.#waiting.length === 0 && this.stage !== 'open') return;
    const waited = this.#open();
    const { command } = await this.send([...waited, COMMIT], waited.length);
    // a statement failed and its failure was passed over: the server undid everything, and says so only here
    if (command !== 'COMMIT') throw new Error(`a commit was answered with ${command}`);
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
    await connection.commit();
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
