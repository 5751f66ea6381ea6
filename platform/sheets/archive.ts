import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import { ARCHIVE } from './limits.ts';

/** A checked archive; names are lower case, as Excel does not tell case apart in part names. */
export interface Archive {
  has(name: string): boolean;
  read(name: string): Promise<Readable>;
  close(): void;
}

const NESTED = /\.(?:zip|rar|7z|gz|tgz|tar|xlsx|xlsm|xlsb|docx|pptx|jar|exe)$/i;
const LINK = 0o120000;
/** Bytes of a local header without name and extra field: the least that lies between two entries. */
const LOCAL_HEADER = 30;

const damaged = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  const said = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/.test(said))
    return new Refusal('SHT-8', { name: '../' });
  if (/encrypt/.test(said)) return new Refusal('SHT-4');
  return new Refusal('SHT-7');
};

/** SHT-4, SHT-8 What one entry may be. */
const checkEntry = (entry: Entry): void => {
  ensure(!entry.isEncrypted(), 'SHT-4');
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  ensure(type !== LINK, 'SHT-8', { name: entry.fileName });
  ensure(!NESTED.test(entry.fileName), 'SHT-8', { name: entry.fileName });
};

/** SHT-6 Too many entries, too large, or packed too well to be honest; judged before a byte is unpacked. */
const checkWhole = (entries: readonly Entry[]): void => {
  const packed = entries.reduce((sum, e) => sum + e.compressedSize, 0);
  const unpacked = entries.reduce((sum, e) => sum + e.uncompressedSize, 0);
  ensure(unpacked <= ARCHIVE.unpackedBytes, 'SHT-6');
  ensure(unpacked < ARCHIVE.ratioMattersFrom || unpacked <= packed * ARCHIVE.ratio, 'SHT-6');
};

/** SHT-7 No two entries share bytes of the file: the trick by which a small file unpacks to terabytes. */
const checkOverlap = (entries: readonly Entry[]): void => {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  inOrder.forEach((entry, i) => {
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
    ensure(end <= (inOrder[i + 1]?.relativeOffsetOfLocalHeader ?? Number.POSITIVE_INFINITY), 'SHT-7');
  });
};

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  ensure(zip.entryCount <= ARCHIVE.entries, 'SHT-6');
  const byName = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry);
    const name = entry.fileName.toLowerCase();
    ensure(!byName.has(name), 'SHT-7');
    byName.set(name, entry);
  }
  return byName;
};

/**
 * Opens a zip after looking at its directory alone, which takes milliseconds for any bomb. A directory that lies
 * about sizes is caught later: the stream of an entry fails at the first byte beyond what was declared.
 */
export const openArchive = async (path: string): Promise<Archive> => {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch((e: unknown) => {
    throw damaged(e);
  });
  try {
    const entries = await listEntries(zip);
    checkWhole([...entries.values()]);
    checkOverlap([...entries.values()]);
    return {
      has: (name) => entries.has(name.toLowerCase()),
      read: async (name) => {
        const entry = entries.get(name.toLowerCase());
        if (!entry) throw new Refusal('SHT-7');
        return zip.openReadStreamPromise(entry).catch((e: unknown) => {
          throw damaged(e);
        });
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw damaged(error);
  }
};
