import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { newId } from '../ids.ts';

const MB = 1024 * 1024;

export interface Shelved {
  readonly sha256: Buffer;
  readonly size: number;
}

/** FIL-5 Contents on disk, named by what they are, a folder for each zone. */
export interface Shelf {
  /** Copies to the shelf, counting and hashing on the way; on disk for good when it returns. */
  put(zoneId: number, content: string | Buffer): Promise<Shelved>;
  /** Opened before it is promised: a missing content is known before the reply begins. */
  read(zoneId: number, sha256: Buffer): Promise<Readable | null>;
  /** Contents of the zone last put before the instant, a folder at a time. */
  olderThan(zoneId: number, before: Date): AsyncIterable<string[]>;
  /** Destroys a content, unless it was put again since the instant. */
  destroy(zoneId: number, hex: string, before: Date): Promise<boolean>;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Counts and hashes what flows through; one byte over the limit ends it (HTTP-8). */
function measure(limit: number): { through: Transform; result(): Shelved } {
  const hash = createHash('sha256');
  let size = 0;
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      hash.update(chunk);
      if (size > limit) done(new Refusal('HTTP-8', { limit: Math.floor(limit / MB) }, 'file'));
      else done(null, chunk);
    },
  });
  return { through, result: () => ({ sha256: hash.digest(), size }) };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';

const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });

export function openShelf(folder: string, limit: number): Shelf {
  const zoneFolder = (zoneId: number): string => join(folder, String(zoneId));
  const placeOf = (zoneId: number, sha256: Buffer): string => {
    const hex = sha256.toString('hex');
    return join(zoneFolder(zoneId), hex.slice(0, 2), hex);
  };

  const settle = async (draft: string, place: string): Promise<void> => {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(draft, place);
    await syncFolder(dirname(place));
    await syncFolder(dirname(dirname(place)));
  };

  const put: Shelf['put'] = async (zoneId, content) => {
    const drafts = join(zoneFolder(zoneId), 'drafts');
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    const draft = join(drafts, newId());
    const measured = measure(limit);
    try {
      const from = typeof content === 'string' ? createReadStream(content) : Readable.from([content]);
      await pipeline(from, measured.through, createWriteStream(draft, { mode: 0o600, flush: true }));
      const shelved = measured.result();
      await settle(draft, placeOf(zoneId, shelved.sha256));
      return shelved;
    } catch (error) {
      await rm(draft, { force: true });
      if (error instanceof Error && Reflect.get(error, 'code') === 'ENOSPC') throw new Refusal('HTTP-14');
      throw error;
    }
  };

  const read: Shelf['read'] = async (zoneId, sha256) => {
    const handle: FileHandle | null = await orNull(open(placeOf(zoneId, sha256), 'r'));
    return handle?.createReadStream() ?? null;
  };

  const isOlder = async (place: string, before: Date): Promise<boolean> => {
    const known = await orNull(stat(place));
    return known !== null && known.mtime < before;
  };

  async function* olderThan(zoneId: number, before: Date): AsyncIterable<string[]> {
    const shelves = (await orNull(readdir(zoneFolder(zoneId)))) ?? [];
    for (const name of shelves.filter((one) => /^[0-9a-f]{2}$/.test(one))) {
      const within = join(zoneFolder(zoneId), name);
      const older: string[] = [];
      for (const hex of await readdir(within)) if (await isOlder(join(within, hex), before)) older.push(hex);
      yield older;
    }
  }

  /** Moved away first and looked at there: what somebody puts back in between is not lost. */
  const destroy: Shelf['destroy'] = async (zoneId, hex, before) => {
    const place = placeOf(zoneId, Buffer.from(hex, 'hex'));
    const away = join(zoneFolder(zoneId), 'drafts', newId());
    const moved = await orNull(rename(place, away).then(() => true));
    if (!moved) return false;
    if ((await stat(away)).mtime >= before) {
      await settle(away, place);
      return false;
    }
    await rm(away, { force: true });
    return true;
  };

  return { put, read, olderThan, destroy };
}
