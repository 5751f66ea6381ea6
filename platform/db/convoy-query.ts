import pg from 'pg';
import { valueTypes } from './value-types.ts';

/** One statement as it goes to the server. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under this name the connection keeps it, parsed and after a few times planned. */
  readonly name?: string | undefined;
}

/** What pg's connection knows of the statements it has parsed, by their names. */
interface Parsed extends pg.Connection {
  readonly submittedNamedStatements: Record<string, string>;
}

/** What pg's client calls on the query under way; its declarations leave it out. */
interface Answered extends pg.Query {
  handleRowDescription(message: object): void;
  handleDataRow(message: object): void;
  handleCommandComplete(message: object, connection: pg.Connection): void;
  handleEmptyQuery(connection: pg.Connection): void;
  handleReadyForQuery(connection: pg.Connection): void;
}

type Done = (error: Error | null, result: pg.QueryResult | null) => void;

/**
 * Statements up to one Sync of the extended protocol: one message out and one back. Outside a transaction block they
 * are one transaction; after one that fails the server skips the others (PostgreSQL manual, 54.2.4 Pipelining). Each
 * is written by a query of pg's own, to which the answers are passed on in turn; the result is that of `kept`.
 */
export class ConvoyQuery extends pg.Query {
  readonly #statements: readonly Answered[];
  readonly #kept: Answered | undefined;
  readonly #done: Done;
  readonly #names: readonly (string | undefined)[];
  /** Names that this message was the first to use on its connection. */
  readonly #fresh: string[] = [];
  #at = 0;
  #failed: Error | null = null;
  #result: pg.QueryResult | null = null;

  constructor(statements: readonly Statement[], kept: number, done: Done) {
    super({ text: '' }, () => {});
    this.#done = done;
    this.#names = statements.map(({ name }) => name);
    this.#statements = statements.map(({ text, values, name }, i) => {
      const config = { text, values: [...values], name, types: valueTypes, queryMode: 'extended' };
      const query = new pg.Query(config, (error, result) => {
        this.#failed ??= error ?? null;
        if (i === kept) this.#result = result;
      });
      return query as Answered; // border: pg.Query has these methods
    });
    this.#kept = this.#statements[kept];
  }

  override submit = (connection: pg.Connection): void => {
    // border: the connection itself, but that it leaves the Sync to us
    const unsynced = Object.create(connection, { sync: { value: () => {} } }) as pg.Connection;
    connection.stream.cork();
    try {
      for (const [i, statement] of this.#statements.entries()) {
        this.#meet(connection as Parsed, this.#names[i]); // border: pg.Connection has this record
        statement.submit(unsynced);
        if (this.#failed) break; // a value that cannot be written
      }
    } finally {
      connection.sync();
      connection.stream.uncork();
    }
  };

  /** A name that is new here may be left over from a message that failed behind it. */
  #meet(connection: Parsed, name: string | undefined): void {
    if (name === undefined || connection.submittedNamedStatements[name] !== undefined) return;
    connection.close({ type: 'S', name }, true);
    this.#fresh.push(name);
  }

  handleRowDescription(message: object): void {
    this.#statements[this.#at]?.handleRowDescription(message);
  }
  handleDataRow(message: object): void {
    this.#statements[this.#at]?.handleDataRow(message);
  }
  handleCommandComplete(message: object, connection: pg.Connection): void {
    this.#statements[this.#at]?.handleCommandComplete(message, connection);
    this.#at += 1;
  }
  handleEmptyQuery(connection: pg.Connection): void {
    this.#statements[this.#at]?.handleEmptyQuery(connection);
    this.#at += 1;
  }
  handleReadyForQuery(connection: pg.Connection): void {
    if (this.#failed) return this.handleError(this.#failed, connection);
    this.#kept?.handleReadyForQuery(connection);
    this.#done(this.#failed, this.#result);
  }
  /** No Ready is passed on after a failure, and whether the new names were reached is not known. */
  handleError(error: Error, connection: pg.Connection): void {
    for (const name of this.#fresh) delete (connection as Parsed).submittedNamedStatements[name];
    this.#done(error, null);
  }
}
