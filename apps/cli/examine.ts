import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { listZones } from '../../platform/auth/list-zones.ts';
import type { Cluster } from '../../platform/db/cluster.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { unapplied } from '../../platform/db/migrate.ts';
import { checkDataFolder } from './data-folder.ts';
import { explain } from './explain.ts';
import { openDatabaseServer } from './open-data.ts';
import { migrationsFolder, programRoot } from './root.ts';
import type { Settings } from './settings.ts';

export interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly words: string;
}

const LEAST_FREE_BYTES = 1024 ** 3;
const OLDEST_NODE = 20;

/** Looks at everything and changes nothing that is there; what depends on a thing amiss is left out. */
export async function examine(settings: Settings): Promise<Finding[]> {
  const node = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE;
  const findings: Finding[] = [
    { what: 'node', good: node, words: process.versions.node },
    screens(),
    await tried('disk', () => disk(settings.dataDir)),
  ];
  try {
    const cluster = await openDatabaseServer(settings);
    try {
      findings.push(...(await inside(cluster, settings)));
    } finally {
      await cluster.stop();
    }
  } catch (error) {
    findings.push({ what: 'database', good: false, words: explain(error) });
  }
  return findings;
}

async function tried(what: string, look: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return { what, good: false, words: explain(error) };
  }
}

function screens(): Finding {
  const good = existsSync(join(programRoot(), 'dist/web/index.html'));
  return { what: 'screens', good, words: good ? 'dist/web' : 'not built: run `npm run build`' };
}

function disk(dataDir: string): Finding {
  checkDataFolder(dataDir);
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const words = `${Math.round(free / 1024 ** 2)} MB free for ${dataDir}`;
  return { what: 'disk', good: free > LEAST_FREE_BYTES, words };
}

async function inside(cluster: Cluster, settings: Settings): Promise<Finding[]> {
  const words = cluster.embedded ? 'the bundled server' : 'the server of DATABASE_URL';
  const schema = await tried('schema', () => schemaOf(cluster));
  const before = [{ what: 'database', good: true, words }, schema];
  if (!schema.good) return before;
  const database = openDatabase({ app: cluster.appUrl, auth: cluster.authUrl });
  try {
    const zones = await listZones(database.auth);
    const codes = zones.map((zone) => zone.code).join(', ');
    return [
      ...before,
      { what: 'zones', good: zones.length > 0, words: codes || 'none yet: load one with `sortie seed PACK`' },
      ...(zones.length > 0 ? [sealing(settings.dataDir)] : []),
    ];
  } finally {
    await database.close();
  }
}

async function schemaOf({ ownerUrl }: Cluster): Promise<Finding> {
  const todo = await unapplied(ownerUrl, migrationsFolder());
  const words =
    todo.length === 0 ? 'up to date' : `${todo.length} migrations to apply: run \`sortie migrate\``;
  return { what: 'schema', good: todo.length === 0, words };
}

/** A missing key is made anew by the next start, and then nobody opens what the old one sealed. */
function sealing(dataDir: string): Finding {
  const good = existsSync(join(dataDir, 'seal.key'));
  const words = good
    ? 'seal.key is there'
    : `${join(dataDir, 'seal.key')} is missing: put the copy back before the next start`;
  return { what: 'key', good, words };
}
