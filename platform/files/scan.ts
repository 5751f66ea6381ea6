import { execFile } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { newId } from '../ids.ts';

const PATIENCE_MS = 60_000;
const FOUND = 1;

/** Throws when a file is not clean. */
export type Scan = (path: string) => Promise<void>;

/** The exit code; null when the command could not be run or did not end in time. */
const exitOf = (command: string, args: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    execFile(command, args, { timeout: PATIENCE_MS }, (error) =>
      resolve(error === null ? 0 : typeof error.code === 'number' ? error.code : null),
    );
  });

/** FIL-6 FIL-7 `clamdscan --no-summary --fdpass`: the path is added; no command, no check. */
export function scanWith(commandLine: string | undefined, quarantine: string): Scan {
  const [command, ...args] = (commandLine ?? '').split(/\s+/).filter((part) => part !== '');
  if (command === undefined) return async () => {};
  return async (path) => {
    const exit = await exitOf(command, [...args, path]);
    if (exit === 0) return;
    if (exit !== FOUND) throw new Refusal('FIL-7', {}, 'file');
    await mkdir(quarantine, { recursive: true, mode: 0o700 });
    await copyFile(path, join(quarantine, newId()));
    throw new Refusal('FIL-6', {}, 'file');
  };
}
