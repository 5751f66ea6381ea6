import { codeOf } from './errors.ts';
import { withClient } from './session.ts';

const SHAPE = 'postgres://user:password@host:5432/database';

/** Where an address leads, fit to be shown: without its user and password. */
function placeOf(databaseUrl: string): string {
  const wrong = `DATABASE_URL is not an address like ${SHAPE}`;
  if (!URL.canParse(databaseUrl)) throw new Error(wrong);
  const { protocol, host, pathname } = new URL(databaseUrl);
  if (!/^postgres(ql)?:$/.test(protocol) || pathname.length < 2) throw new Error(wrong);
  return `${host}${pathname}`;
}

/** A host of several addresses fails once for each of them, and the sum of it has no words of its own. */
function reasonOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return String(first);
  return first.message === '' ? codeOf(first) : first.message;
}

/** Refuses an address that is none, or where nobody answers or lets us in, in one line. */
export async function checkAddress(databaseUrl: string): Promise<void> {
  const place = placeOf(databaseUrl);
  try {
    await withClient(databaseUrl, (client) => client.query('select 1'));
  } catch (cause) {
    throw new Error(`the database of DATABASE_URL, ${place}, cannot be used: ${reasonOf(cause)}`, { cause });
  }
}
