import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

/** When a process began, so that a reused process id is not mistaken for the one that took the lock. */
function birth(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
const me = (): string => `${process.pid} ${birth(process.pid)}`;

/** True while the process may still run; without permission to ask, it does. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false; // 0 and below mean whole groups to kill(2)
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

function isStale(holder: string): boolean {
  const [pid = '', born = ''] = holder.split(' ');
  return !isAlive(Number(pid)) || (born !== '' && birth(Number(pid)) !== born);
}

/** A full file appears at once, so nobody ever reads a lock without its holder. */
function take(path: string): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, me());
  try {
    linkSync(draft, path);
    return true;
  } catch {
    return false;
  } finally {
    unlinkSync(draft);
  }
}

function breakLock(path: string, holder: string): void {
  const grave = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, grave);
    if (readOr(grave, '') !== holder) linkSync(grave, path);
    unlinkSync(grave);
  } catch {
    // another process broke it first
  }
}

/** Runs `work` while no other process does the same on this path. A lock left by a dead process is broken. */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (!take(path)) {
    const holder = readOr(path, '');
    if (holder !== '' && isStale(holder)) breakLock(path, holder);
    else if (Date.now() > giveUp) throw new Error(`another process holds ${path} (${holder})`);
    else await sleep(40);
  }
  try {
    return await work();
  } finally {
    unlinkSync(path);
  }
}
