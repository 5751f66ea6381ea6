import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../platform/db/embedded.ts';
import { isAlive } from '../../platform/db/start-lock.ts';

// Holds one server for all test runs of this checkout, and goes when the last of them has gone.
const [dataDir = ''] = process.argv.slice(2);
const users = join(dataDir, 'users');
mkdirSync(users, { recursive: true });

const usersLeft = (): number => {
  const pids = readdirSync(users);
  for (const pid of pids) if (!isAlive(Number(pid))) rmSync(join(users, pid), { force: true });
  return readdirSync(users).length;
};

const server = await startEmbedded({
  dataDir,
  log: () => {},
  settings: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    wal_level: 'minimal',
    max_wal_senders: '0',
  },
});
if (!server.adopted) {
  for (let idle = 0; idle < 5; ) {
    await sleep(1000);
    idle = usersLeft() === 0 ? idle + 1 : 0;
  }
}
await server.stop();
