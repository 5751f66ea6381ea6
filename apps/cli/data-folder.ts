import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENOSPC: 'the disk is full',
};

/** Makes the data folder with whatever is missing above it, or says in one line why it will not do. */
export function checkDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException; // border: what node:fs throws
    throw new Error(
      `the data folder ${resolve(dataDir)} (SORTIE_DATA) cannot be used: ${WHY[code] ?? message}`,
      {
        cause,
      },
    );
  }
}
