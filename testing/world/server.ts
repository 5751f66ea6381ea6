import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedAddress } from '../../platform/db/embedded.ts';
import { withClient } from '../../platform/db/session.ts';

const ROOT = join(import.meta.dirname, '../..');
export const DATA = join(ROOT, '.cache/test-pg');
const START_MS = 60_000;

const answers = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );

function spawnKeeper(): void {
  const keeper = join(import.meta.dirname, 'keeper.ts');
  spawn(process.execPath, ['--import', 'tsx', keeper, DATA], {
    cwd: ROOT,
    stdio: 'ignore',
    detached: true,
  }).unref();
}

const userFile = join(DATA, 'users', String(process.pid));

/** The superuser's address of the test server, started if no other test run has. It stays while we live. */
export async function testServer(): Promise<string> {
  const external = process.env['TEST_DATABASE_URL'];
  if (external !== undefined && external !== '') return external;
  mkdirSync(join(DATA, 'users'), { recursive: true });
  writeFileSync(userFile, '');
  const giveUp = Date.now() + START_MS;
  for (let tries = 0; Date.now() < giveUp; tries++) {
    const url = embeddedAddress(DATA);
    if (url !== null && (await answers(url))) return url;
    if (tries % 50 === 0) spawnKeeper();
    await sleep(100);
  }
  throw new Error(`the test server did not start; see ${DATA}/postgres/server.log`);
}

export function leaveTestServer(): void {
  rmSync(userFile, { force: true });
}
