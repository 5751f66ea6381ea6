import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../platform/db/embedded.ts';
import { giveTo, type ServerUser } from '../../platform/db/embedded-binaries.ts';
import { borrowedUser } from '../../platform/db/embedded-home.ts';
import { withClient } from '../../platform/db/session.ts';

/** A PostgreSQL as somebody else runs it. */
export interface ForeignServer {
  readonly superUrl: string;
  stop(): Promise<void>;
}

const START_MS = 60_000;
const PASSWORD = 'foreign-harbour';

/** Nothing of a throw-away server need survive, so it never waits for the disk. */
const SETTINGS = {
  listen_addresses: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '96MB',
  jit: 'off',
};

/** The end of our pipe, however we ended, stops the server. */
const WATCHED = '"$@" & server=$!; read -r _; kill -INT $server; wait $server';

function create(bin: string, folder: string, user: ServerUser | null): void {
  const secret = join(folder, 'password');
  writeFileSync(secret, PASSWORD);
  giveTo(user, folder);
  const place = ['-D', join(folder, 'data'), '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), [...place, '--auth=scram-sha-256', `--pwfile=${secret}`], {
    cwd: folder,
    encoding: 'utf8',
    ...user,
  });
  if (made.status !== 0) throw new Error(`${bin}/initdb: ${made.error?.message ?? made.stderr.trim()}`);
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const giveUp = Date.now() + START_MS;
  for (;;) {
    try {
      await withClient(url, (client) => client.query('select 1'));
      return;
    } catch (cause) {
      if (child.exitCode !== null || Date.now() > giveUp)
        throw new Error('the foreign server does not start', { cause });
      await sleep(50);
    }
  }
}

/** Starts a server from the folder of its programs, such as /usr/lib/postgresql/15/bin; its stop throws it away. */
export async function startForeignServer(bin: string): Promise<ForeignServer> {
  const user = process.getuid?.() === 0 ? borrowedUser() : null;
  const folder = mkdtempSync('/tmp/sortie-foreign-');
  chmodSync(folder, 0o700);
  mkdirSync(join(folder, 'socket'));
  create(bin, folder, user);
  const all = { ...SETTINGS, unix_socket_directories: join(folder, 'socket') };
  const settings = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    '/bin/sh',
    ['-c', WATCHED, 'sortie-foreign', join(bin, 'postgres'), '-D', join(folder, 'data'), ...settings],
    { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'], detached: true, ...user },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const superUrl = `postgresql://postgres:${PASSWORD}@localhost/postgres?host=${encodeURIComponent(join(folder, 'socket'))}`;
  await untilItAnswers(superUrl, child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { superUrl, stop };
}

/**
 * A server of a test file's own, for what belongs to a whole server: roles. It is of the version that the run is
 * about, which is the bundled one unless TEST_POSTGRES_BIN says otherwise.
 */
export function foreignServer(dataDir: string): Promise<ForeignServer> {
  const bin = process.env['TEST_POSTGRES_BIN'];
  if (bin !== undefined && bin !== '') return startForeignServer(bin);
  return startEmbedded({ dataDir, log: () => {}, settings: { fsync: 'off' } });
}
