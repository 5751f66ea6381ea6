import { join } from 'node:path';
import { seedZone } from '../../apps/cli/seed/seed-zone.ts';
import { openSealer } from '../../platform/auth/seal.ts';
import { sealKey } from '../../platform/auth/seal-key.ts';
import { packsRoot } from '../../platform/packs/find-packs.ts';
import { loadPack } from '../../platform/packs/read-pack.ts';
import { PASSWORD, type World } from './world.ts';

/** Loads a pack into a world as one more zone; returns its number. `now` is the world's own instant. */
export async function loadZone(world: World, pack: string, now: string): Promise<number> {
  const { zoneId } = await seedZone({
    ownerUrl: world.urls.owner,
    database: world.database,
    auth: world.server.auth,
    sealer: openSealer(sealKey(world.dataDir)),
    pack: loadPack(join(packsRoot(), pack)),
    password: PASSWORD,
    now: new Date(now),
  });
  return zoneId;
}
