import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { openSealer } from '../../../platform/auth/seal.ts';
import { sealKey } from '../../../platform/auth/seal-key.ts';
import { packsRoot, zonePackDirs } from '../../../platform/packs/find-packs.ts';
import { loadPack } from '../../../platform/packs/read-pack.ts';
import { modelPassword } from '../first-passwords.ts';
import { openCommandAuth } from '../open-auth.ts';
import { openData } from '../open-data.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

export function addSeed(sortie: Command): void {
  sortie
    .command('seed <pack>')
    .description('Load a zone from a pack: a name in packs/ or a folder')
    .option('--json', 'one JSON line')
    .action(async (name: string, options: Said) => {
      const settings = readSettings(process.env);
      const pack = loadPack(folderOf(name));
      const { seedZone } = await import('../seed/seed-zone.ts'); // the other commands start without the features
      const data = await openData(settings);
      try {
        const auth = openCommandAuth(data.database, settings.dataDir);
        const password = modelPassword(settings.dataDir);
        const seeded = await seedZone({
          ownerUrl: data.cluster.ownerUrl,
          database: data.database,
          auth,
          sealer: openSealer(sealKey(settings.dataDir)),
          pack,
          password,
          now: new Date(),
        });
        say(options.json, seeded, [
          seeded.made
            ? `made zone ${seeded.zoneId} with ${seeded.accounts.length} accounts`
            : `zone ${seeded.zoneId} is there already`,
        ]);
      } finally {
        await data.close();
      }
    });
}

function folderOf(name: string): string {
  const named = join(packsRoot(), name);
  const folder = existsSync(join(named, 'manifest.json')) ? named : isAbsolute(name) ? name : resolve(name);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const known = zonePackDirs().map((dir) => dir.split('/').at(-1));
  throw new Error(`there is no pack ${name}; known: ${known.join(', ')}`);
}
