import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './embedded-binaries.ts';
import type { Home } from './embedded-home.ts';
import { isAlive } from './start-lock.ts';

/** What a running server writes about itself into postmaster.pid. */
export interface Postmaster {
  pid: number;
  socket: string;
  isReady: boolean;
}

const WATCHDOG_NAME = 'sortie-postgres';
export const pidFile = (home: Home): string => join(home.cluster, 'postmaster.pid');
export const logFile = (home: Home): string => join(home.folder, 'server.log');

export function readPostmaster(home: Home): Postmaster | null {
  if (!existsSync(pidFile(home))) return null;
  const lines = readFileSync(pidFile(home), 'utf8').split('\n');
  return { pid: Number(lines[0] ?? ''), socket: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
}

const ps = (pid: number, what: string): string =>
  spawnSync('ps', ['-p', String(pid), '-o', `${what}=`], { encoding: 'utf8' }).stdout?.trim() ?? '';
const hasProc = existsSync('/proc/self/cwd');

/** Every server process works inside its cluster's folder; where the system does not tell, its name must do. */
export function hasProcesses(home: Home): boolean {
  if (!hasProc) return ps(readPostmaster(home)?.pid ?? 0, 'comm').includes('postgres');
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === home.cluster;
    } catch {
      return false; // ended meanwhile
    }
  });
}

function parentCommand(pid: number): string {
  if (!hasProc) return ps(Number(ps(pid, 'ppid')), 'command');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
    return readFileSync(`/proc/${parent}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** A server whose watchdog was killed would outlive everybody. */
export const isOrphan = (pid: number): boolean => !parentCommand(pid).includes(WATCHDOG_NAME);

export const isRunning = (home: Home): boolean => {
  const found = readPostmaster(home);
  return found !== null && found.pid > 0 && isAlive(found.pid) && hasProcesses(home);
};

/** Memory-thrifty, yet decent; durability is PostgreSQL's own default (fsync on). */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  min_wal_size: '80MB',
  wal_compression: 'on',
  huge_pages: 'off',
  io_method: 'sync',
  jit: 'off',
  autovacuum_max_workers: '2',
  max_wal_senders: '2',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u@%d ',
};

/** How long a server has for a fast stop. What it did not write down then is done again from its log at the next start. */
export const STOP_S = 10;

/**
 * The watchdog: its standard input is a pipe from us. When we are gone, however we died, the pipe ends and it
 * stops the server fast, and at once (SIGQUIT) when that takes too long: PostgreSQL 18 told to stop fast while it
 * recovers from the death of one of its processes waits for its checkpointer for ever. The variable with the
 * libraries is set here because macOS strips it from /bin/sh.
 */
const WATCHDOG = `
export LD_LIBRARY_PATH="$1" DYLD_LIBRARY_PATH="$1"
socket="$2"; shift 2
exec 3<&0 </dev/null
"$@" 3<&- & server=$!
( trap '' TERM INT HUP; while read -r _ <&3; do :; done; kill -INT $server 2>/dev/null
  waited=0; while [ $waited -lt ${STOP_S} ] && kill -0 $server 2>/dev/null; do sleep 1; waited=$((waited + 1)); done
  kill -QUIT $server 2>/dev/null ) & watch=$!
exec 3<&-
trap 'kill -INT $server' TERM INT
trap '' HUP
wait $server; code=$?
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
kill -KILL $watch 2>/dev/null
rm -rf "$socket"
exit $code
`;

export const environment = (home: Home): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: home.folder,
  LC_MESSAGES: 'C',
  TZ: 'UTC',
});

const KEEP_LOG_BYTES = 5_000_000;
function openLog(home: Home): number {
  if (existsSync(logFile(home)) && statSync(logFile(home)).size > KEEP_LOG_BYTES) truncateSync(logFile(home));
  return openSync(logFile(home), 'a', 0o600);
}

/** Starts the server under its watchdog, in a session of its own so that Ctrl-C reaches us first. */
export function spawnServer(
  home: Home,
  binaries: Binaries,
  { socket, settings }: { socket: string; settings: Readonly<Record<string, string>> },
): ChildProcess {
  const all = { ...SETTINGS, ...settings, unix_socket_directories: socket };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [join(binaries.bin, 'postgres'), '-D', home.cluster, ...args];
  const log = openLog(home);
  const child = spawn('/bin/sh', ['-c', WATCHDOG, WATCHDOG_NAME, binaries.libraries, socket, ...server], {
    cwd: home.folder,
    env: environment(home),
    stdio: ['pipe', log, log],
    detached: true,
    ...home.user,
  });
  closeSync(log);
  return child;
}
