import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../platform/db/session.ts';
import { startForeignServer } from './world/foreign-server.ts';

// `npm run test:external [-- FILTER …]`: the tests on somebody else's PostgreSQL. TEST_DATABASE_URL (a superuser's
// address) says where it is; without it a server is started for the run from TEST_POSTGRES_BIN, or from the oldest
// version that Debian's packages have put on this machine and the program still supports.
const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;
/** How the bundled server is brought up and kept up has nothing to do with another one. */
const BUNDLED = 'platform/db/embedded.test.ts';

/** The folder of the programs of a server, or null where the machine has none. */
function binaries(): string | null {
  const given = process.env['TEST_POSTGRES_BIN'];
  if (given !== undefined && given !== '') return given;
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN)
    .map(Number)
    .filter((version) => version >= OLDEST && existsSync(join(DEBIAN, String(version), 'bin/initdb')));
  return versions.length === 0 ? null : join(DEBIAN, String(Math.min(...versions)), 'bin');
}

function runTests(env: Record<string, string>): Promise<number> {
  const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const args = ['run', '--project', 'server', '--exclude', BUNDLED, ...process.argv.slice(2)];
  const child = spawn(process.execPath, [vitest, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

const versionOf = (url: string): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    return rows[0]?.version ?? 'unknown';
  });

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {}); // the tests end first, then we

const given = process.env['TEST_DATABASE_URL'] ?? '';
const bin = binaries();
if (given === '' && bin === null) {
  console.error(
    `sortie: no PostgreSQL to test on: set TEST_DATABASE_URL or TEST_POSTGRES_BIN, or install postgresql-${OLDEST}`,
  );
  process.exit(1);
}
const server = given === '' && bin !== null ? await startForeignServer(bin) : null;
const url = server?.superUrl ?? given;
try {
  console.log(`tests on PostgreSQL ${await versionOf(url)}`);
  process.exitCode = await runTests({
    TEST_DATABASE_URL: url,
    ...(bin !== null && { TEST_POSTGRES_BIN: bin }),
  });
} finally {
  await server?.stop();
}
