import { type ChildProcess, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, prepareBinaries } from './embedded-binaries.ts';
import { type Home, prepareHome, socketFolder } from './embedded-home.ts';
import * as postmaster from './postmaster.ts';
import { rolePasswords } from './secrets.ts';
import { isAlive, whileLocked } from './start-lock.ts';

export interface Embedded {
  /** The superuser's address, for setting up roles and databases; the program itself never works as this role. */
  superUrl: string;
  /** True when another process had started the server already: it stops when that process does. */
  adopted: boolean;
  stop(): Promise<void>;
}
export interface EmbeddedOptions {
  dataDir: string;
  log: (line: string) => void;
  /** More server settings; tests turn fsync off. */
  settings?: Readonly<Record<string, string>>;
}

const START_MS = 60_000;
const RETRY_MS = 20_000;
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

const lastWords = (home: Home): string =>
  readFileSync(postmaster.logFile(home), 'utf8').trimEnd().split('\n').slice(-3).join(' | ');

/** Made beside and renamed when whole: a first start that is cut off leaves nothing half made. */
function createCluster(home: Home, binaries: Binaries, password: string): void {
  const draft = `${home.cluster}.new`;
  const secret = join(home.folder, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(secret, password, { mode: 0o600 });
  if (home.user !== null) chownSync(secret, home.user.uid, home.user.gid);
  const args = [
    '-D',
    draft,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '-k',
    '-E',
    'UTF8',
  ];
  const { status, stderr, error } = spawnSync(join(binaries.bin, 'initdb'), [...args, `--locale=${LOCALE}`], {
    cwd: home.folder,
    env: {
      ...postmaster.environment(home),
      LD_LIBRARY_PATH: binaries.libraries,
      DYLD_LIBRARY_PATH: binaries.libraries,
    },
    encoding: 'utf8',
    ...home.user,
  });
  unlinkSync(secret);
  if (status !== 0) {
    throw new Error(
      `the bundled PostgreSQL could not create ${home.cluster}: ${error?.message ?? stderr.trim()}`,
    );
  }
  renameSync(draft, home.cluster);
}

function checkVersion(home: Home, major: string): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new Error(
    `${home.cluster} was written by PostgreSQL ${found} and this program brings ${major}: ` +
      'make a backup with the version of the program that wrote it, and restore it here into an empty folder',
  );
}

/** PostgreSQL judges a stale lock by its process id alone, which another program may have by now. */
function clearStaleLock(home: Home): void {
  if (existsSync(postmaster.pidFile(home)) && !postmaster.hasProcesses(home)) {
    unlinkSync(postmaster.pidFile(home));
  }
}

/** Resolves true when the server answers, false when it ended instead. */
async function isUp(home: Home, child: ChildProcess): Promise<boolean> {
  const giveUp = Date.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null) {
    if (postmaster.readPostmaster(home)?.isReady === true) return true;
    if (Date.now() > giveUp) throw new Error(`PostgreSQL did not start in time: ${lastWords(home)}`);
    await sleep(20);
  }
  return false;
}

/** After a kill -9 of the server alone its old processes need a moment to go. */
async function launch(home: Home, options: EmbeddedOptions, binaries: Binaries): Promise<ChildProcess> {
  const giveUp = Date.now() + RETRY_MS;
  for (;;) {
    clearStaleLock(home);
    const child = postmaster.spawnServer(home, binaries, {
      socket: socketFolder(home),
      settings: options.settings ?? {},
    });
    if (await isUp(home, child)) return child;
    const words = lastWords(home);
    if (!/shared memory block|lock file/.test(words) || Date.now() > giveUp) {
      throw new Error(`PostgreSQL did not start: ${words}`);
    }
    await sleep(500);
  }
}

/** Waits for a running server to be ready; an orphan is stopped, so that the next one has a watchdog. */
async function adopt(home: Home): Promise<boolean> {
  const began = Date.now();
  while (postmaster.isRunning(home)) {
    const found = postmaster.readPostmaster(home);
    const isOrphan = found !== null && postmaster.isOrphan(found.pid);
    const waited = Date.now() - began;
    if (found?.isReady === true && !isOrphan) return true;
    if (isOrphan && (found.isReady || waited > postmaster.STOP_S * 1000))
      process.kill(found.pid, found.isReady ? 'SIGINT' : 'SIGQUIT');
    if (waited > START_MS) throw new Error(`another PostgreSQL on ${home.cluster} neither starts nor stops`);
    await sleep(50);
  }
  return false;
}

function address(home: Home, password: string): string {
  const socket = postmaster.readPostmaster(home)?.socket ?? '';
  return `postgresql://postgres:${password}@localhost/postgres?host=${encodeURIComponent(socket)}`;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.ref();
  child.stdin?.end();
  await ended;
}

function letGo(child: ChildProcess): void {
  child.stdin?.on('error', () => {}); // the server ended first; its exit is what tells
  child.unref();
  if (child.stdin !== null && 'unref' in child.stdin && typeof child.stdin.unref === 'function')
    child.stdin.unref();
}

async function begin(home: Home, options: EmbeddedOptions): Promise<ChildProcess> {
  const binaries = prepareBinaries(home.folder, home.user);
  if (!existsSync(home.cluster)) {
    options.log(`creating the database in ${home.cluster}`);
    createCluster(home, binaries, rolePasswords(options.dataDir).postgres);
  }
  checkVersion(home, binaries.major);
  const child = await launch(home, options, binaries);
  letGo(child);
  return child;
}

/** Our own server, or null when another process has one running. */
const beginOrAdopt = (home: Home, options: EmbeddedOptions): Promise<ChildProcess | null> =>
  whileLocked(join(options.dataDir, 'start.lock'), async () =>
    (await adopt(home)) ? null : begin(home, options),
  );

const TEND_MS = 500;

/**
 * Keeps a server up: ours is started again when it dies, and one we joined is taken over when its owner stops it.
 * The address stays the same.
 */
function tend(home: Home, options: EmbeddedOptions, first: ChildProcess | null): () => Promise<void> {
  let child = first;
  let again: Promise<void> | null = null;
  const isGone = (): boolean =>
    child === null
      ? !isAlive(postmaster.readPostmaster(home)?.pid ?? 0)
      : child.exitCode !== null || child.signalCode !== null;
  const revive = async (): Promise<void> => {
    options.log('PostgreSQL is gone; starting it again');
    child = await beginOrAdopt(home, options).catch((error: Error) => {
      options.log(error.message);
      return child;
    });
    again = null;
  };
  const timer = setInterval(() => {
    if (again === null && isGone()) again = revive();
  }, TEND_MS).unref();
  return async () => {
    clearInterval(timer);
    await again;
    if (child !== null) await stopChild(child);
  };
}

/** Runs the bundled PostgreSQL on the data folder as a child process, or joins the one that already runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = prepareHome(options.dataDir);
  const child = await beginOrAdopt(home, options);
  options.log(child === null ? 'joined the running PostgreSQL' : 'PostgreSQL is up');
  return {
    superUrl: address(home, rolePasswords(options.dataDir).postgres),
    adopted: child === null,
    stop: tend(home, options, child),
  };
}

/** The superuser's address of a server that runs on this data folder already, or null. */
export function embeddedAddress(dataDir: string): string | null {
  const home = prepareHome(dataDir);
  if (!postmaster.isRunning(home) || postmaster.readPostmaster(home)?.isReady !== true) return null;
  return address(home, rolePasswords(dataDir).postgres);
}
