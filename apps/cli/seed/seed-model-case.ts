import { join } from 'node:path';
import type { Auth } from '../../../platform/auth/auth.ts';
import { listZones, signInNames } from '../../../platform/auth/list-zones.ts';
import { openSealer } from '../../../platform/auth/seal.ts';
import { sealKey } from '../../../platform/auth/seal-key.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import { loadPack } from '../../../platform/packs/read-pack.ts';
import { modelPassword } from '../first-passwords.ts';
import type { Data } from '../open-data.ts';
import { seedZone } from './seed-zone.ts';

/** What an empty database gets at its first start: the model case, and a second zone to see that zones are apart. */
const FIRST_PACKS = ['jinxia-2020', 'second-zone'];

export interface SignInName {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
}

interface Start {
  readonly data: Data;
  readonly auth: Auth;
  readonly dataDir: string;
}

/** Loads the model case into a database without zones; says who may sign in wherever it is loaded. */
export async function seedModelCase({
  data,
  auth,
  dataDir,
}: Start): Promise<{ names: SignInName[]; password: string } | null> {
  const { database, cluster } = data;
  const zones = await listZones(database.auth);
  if (zones.some((zone) => !zone.is_demo)) return null;
  const password = modelPassword(dataDir);
  const sealer = openSealer(sealKey(dataDir));
  if (zones.length < FIRST_PACKS.length) {
    for (const key of FIRST_PACKS) {
      const pack = loadPack(join(packsRoot(), key));
      await seedZone({ ownerUrl: cluster.ownerUrl, database, auth, sealer, pack, password, now: new Date() });
    }
  }
  return { names: await signInNames(database.auth), password };
}
