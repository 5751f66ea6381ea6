import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The `packs` folder of this installation: beside the nearest package.json above this file. The same walk finds it
 * from the sources and from the production bundle, which lies in dist/server.
 */
export const packsRoot = (from: string = dirname(fileURLToPath(import.meta.url))): string => {
  const packs = join(from, 'packs');
  if (existsSync(join(from, 'package.json')) && existsSync(packs)) return packs;
  const above = dirname(from);
  if (above === from) throw new Error('no packs folder beside a package.json above the program');
  return packsRoot(above);
};

/** Folders that hold a zone's pack: those with a manifest at the top of the packs folder. */
export const zonePackDirs = (root: string = packsRoot()): string[] =>
  readdirSync(root)
    .map((name) => join(root, name))
    .filter((dir) => existsSync(join(dir, 'manifest.json')))
    .toSorted();
