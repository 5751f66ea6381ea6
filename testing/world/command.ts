import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
type Env = Readonly<Record<string, string>>;

/** `sortie …` as an operator types it, on a data folder, without anything else this shell has set. */
export function startCommand(dataDir: string, args: readonly string[], env: Env = {}): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'apps/cli/sortie.ts', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, SORTIE_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function endOf(child: ChildProcess): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (part: Buffer) => {
    out += part.toString();
  });
  child.stderr?.on('data', (part: Buffer) => {
    err += part.toString();
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

export const runCommand = (dataDir: string, args: readonly string[], env: Env = {}): Promise<Outcome> =>
  endOf(startCommand(dataDir, args, env));

/** kill -9 for every process that works inside a folder: the database server, its children and its watchdog. */
export function killAllIn(folder: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // ended meanwhile
    }
  }
}
