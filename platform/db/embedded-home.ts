import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { giveTo, isReachable, type ServerUser } from './embedded-binaries.ts';

export interface Home {
  /** The server's own folder: its HOME, its log, its links. */
  folder: string;
  /** PGDATA. */
  cluster: string;
  user: ServerUser | null;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** PostgreSQL refuses to run as root, so root borrows the account of `postgres`, else of `nobody`. */
export function borrowedUser(): ServerUser {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody"; start as another user',
  );
}

function ownerOf(folder: string): ServerUser | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

/**
 * A data folder inside, say, /root cannot be reached by the server's user: its cluster then lives elsewhere, and
 * the data folder remembers where.
 */
function chooseFolder(dataDir: string, user: ServerUser | null): string {
  const inside = join(dataDir, 'postgres');
  const note = join(dataDir, 'postgres.is-at');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const { mode } = statSync(dataDir);
  if (user !== null && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o001);
  if (isReachable(dataDir, user)) return inside;
  if (existsSync(inside)) {
    throw new Error(
      `user id ${user?.uid} cannot reach ${inside}: open the folders above it, or move the data`,
    );
  }
  const elsewhere = join('/var/lib', `sortie-${digest(dataDir)}`);
  writeFileSync(note, `${elsewhere}\n`);
  return elsewhere;
}

/** Makes the server's folder and settles who the server runs as. */
export function prepareHome(dataDirGiven: string): Home {
  const dataDir = resolve(dataDirGiven);
  mkdirSync(dataDir, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const borrowed = isRoot ? (ownerOf(join(dataDir, 'postgres')) ?? borrowedUser()) : null;
  const folder = chooseFolder(dataDir, borrowed);
  const user = isRoot ? (ownerOf(folder) ?? borrowed) : null;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== null && statSync(folder).uid !== user.uid) giveTo(user, folder);
  if (!isRoot && statSync(folder).uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to user id ${statSync(folder).uid}; start as that user`);
  }
  return { folder, cluster: join(folder, 'data'), user };
}

/**
 * A short private folder for the socket: a socket's path may have 107 bytes at most. The same folder for the
 * same data, so that addresses stay good when the server is started again.
 */
export function socketFolder(home: Home): string {
  const owner = home.user?.uid ?? process.getuid?.();
  const folder = join('/tmp', `.sortie-${digest(home.cluster)}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (home.user !== null) chownSync(folder, home.user.uid, home.user.gid);
    return folder;
  } catch {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    const isOurs = found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
    if (isOurs) return folder;
    const other = mkdtempSync(join(dirname(folder), '.sortie-'));
    if (home.user !== null) chownSync(other, home.user.uid, home.user.gid);
    return other;
  }
}
