import { withClient } from './session.ts';

/** Programs that ask for the same turn on one database work one after the other; a program that dies gives it up. */
export const inTurn = <T>(url: string, turn: number, work: () => Promise<T>): Promise<T> =>
  withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [turn]); // given back when the connection ends
    return work();
  });
