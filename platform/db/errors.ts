/** No connection could be had in time, or the server is away: try again later (503). */
export class DatabaseBusy extends Error {
  readonly status = 503;
  constructor(cause: unknown) {
    super(`the database is busy: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'DatabaseBusy';
  }
}

const text = (error: unknown, key: string): string => {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : '';
};
/** The SQLSTATE of a database error, else the system's code, else nothing. */
export const codeOf = (error: unknown): string => text(error, 'code');

/** The name of the constraint (class 23) or the numbered policy a statement ran into, or null for any other error. */
export const violatedConstraint = (error: unknown): string | null =>
  codeOf(error).startsWith('23') ? text(error, 'constraint') || null : refusingPolicy(error);

/** The name of the numbered policy that kept a row out (42501), or null: it stands in the message alone. */
const refusingPolicy = (error: unknown): string | null =>
  codeOf(error) === '42501' && error instanceof Error
    ? (/row-level security policy "([a-z]{2,5}_\d+_\w+)"/.exec(error.message)?.[1] ?? null)
    : null;

/** Two transactions got in each other's way; the same work may succeed when done again. */
export const mayRetry = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/** The server went away, or cut us off, in the middle of the work. */
export const isAway = (error: unknown): boolean =>
  !(error instanceof DatabaseBusy) && isLost(error) && codeOf(error) !== '25006';

/** The connection itself is gone or the server went read only: nothing on it can be trusted any more. */
export const isLost = (error: unknown): boolean =>
  /^(57P0[123]|25006|08|53300|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(codeOf(error)) ||
  (error instanceof Error &&
    /^(Connection terminated|timeout exceeded|Client has encountered)/.test(error.message));
