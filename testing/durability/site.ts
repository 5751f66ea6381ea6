import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asDatabase } from '../../platform/db/bootstrap.ts';
import { embeddedAddress } from '../../platform/db/embedded.ts';
import { withClient } from '../../platform/db/session.ts';
import { runCommand } from '../world/command.ts';
import { end, freePort, type Serving, serve } from '../world/serving.ts';
import type { Desk } from './writers.ts';

/** A zone on a data folder of its own, and the server that serves it, which comes to harm. */
export interface Site {
  readonly dataDir: string;
  readonly desk: Desk;
  /** kill -9, then the next one is started at once, on the same address. */
  killServer(): Promise<void>;
  /** Asks the database as its superuser. */
  ask<Row extends object>(text: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** A busy machine answers its first questions late or with "try again" (HTTP-11), as to any other client. */
async function signIn(address: string, password: string): Promise<string> {
  const reply = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sortie': '1' },
    body: JSON.stringify({ login: 'lanting.staff', password }),
  });
  if (reply.status === 503) {
    await sleep(500);
    return signIn(address, password);
  }
  if (!reply.ok) throw new Error(`sign-in: ${reply.status} ${await reply.text()}`);
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export async function openSite(dataDir: string): Promise<Site> {
  const seeded = await runCommand(dataDir, ['seed', 'second-zone']);
  if (seeded.code !== 0) throw new Error(seeded.err);
  const port = await freePort();
  let serving: Serving = await serve(dataDir, port);
  const { address } = serving;
  const password = readFileSync(join(dataDir, 'model-case-password.txt'), 'utf8').trim();
  const cookie = await signIn(address, password).catch(async (error: unknown) => {
    await end(serving, 'SIGTERM');
    throw error;
  });
  return {
    dataDir,
    desk: { address, cookie },
    killServer: async () => {
      await end(serving, 'SIGKILL');
      serving = await serve(dataDir, port);
    },
    ask: async (text) => {
      const url = embeddedAddress(dataDir);
      if (url === null) throw new Error('the database is not up');
      return withClient(
        asDatabase(url, 'sortie'),
        async (client) => (await client.query(text)).rows, // border: the statement says the columns
      );
    },
    close: () => end(serving, 'SIGTERM'),
  };
}
