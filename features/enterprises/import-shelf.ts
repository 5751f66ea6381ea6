import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of uploaded sheets: one file an import, named by its id, below its zone. */
export interface ImportShelf {
  /** Takes an upload in for good, on the disk and not just in its cache; returns the path to keep in the record. */
  take(upload: string, of: { zoneId: number; id: string }): Promise<string>;
  /** Where a kept path lies on this machine. */
  pathOf(kept: string): string;
  /** Imports whose file is here, but for those taken in during the last hour: their record may be on its way. */
  idsOf(zoneId: number): Promise<string[]>;
  drop(zoneId: number, id: string): Promise<void>;
}

const HOUR_MS = 3_600_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const synced = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';

export const openImportShelf = (dataDir: string): ImportShelf => {
  const root = join(dataDir, 'imports');
  return {
    take: async (upload, { zoneId, id }) => {
      const folder = join(root, String(zoneId));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, id);
      // A link leaves the upload where the porch will look for it; over a file system's border it is copied.
      await link(upload, path).catch(() => copyFile(upload, path));
      await synced(path);
      await synced(folder);
      return join(String(zoneId), id);
    },
    pathOf: (kept) => join(root, kept),
    idsOf: async (zoneId) => {
      const folder = join(root, String(zoneId));
      const names = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const settled: string[] = [];
      for (const name of names.filter((n) => UUID.test(n)))
        if ((await stat(join(folder, name))).mtimeMs < Date.now() - HOUR_MS) settled.push(name);
      return settled;
    },
    drop: (zoneId, id) => rm(join(root, String(zoneId), id), { force: true }),
  };
};
