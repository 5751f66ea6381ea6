import { type Bootstrapped, bootstrapEmbedded, bootstrapExternal } from './bootstrap.ts';
import { startEmbedded } from './embedded.ts';
import { codeOf } from './errors.ts';
import { checkAddress } from './foreign-address.ts';
import { withClient } from './session.ts';

export interface Cluster extends Bootstrapped {
  /** False when the database is somebody else's server (DATABASE_URL). */
  embedded: boolean;
  stop(): Promise<void>;
}
export interface ClusterOptions {
  dataDir: string;
  /** The owner's address of an existing PostgreSQL 15 or newer; without it the bundled server is started. */
  databaseUrl?: string | undefined;
  log?: (line: string) => void;
}

const OLDEST = 150_000;
interface Fitness {
  version: string;
  grams: number;
  encoding: string;
  free: string | null;
}
const FITNESS = `select current_setting('server_version_num') as version,
  cardinality(show_trgm('苏州工业')) as grams, current_setting('server_encoding') as encoding,
  (select string_agg(rolname, ', ') from pg_roles
    where rolname in ('sortie_app', 'sortie_auth') and (rolsuper or rolbypassrls)) as free`;

/** Refuses a database the program cannot live on, in one line. */
async function checkFitness(url: string): Promise<void> {
  const [found] = await withClient(url, async (client) => (await client.query<Fitness>(FITNESS)).rows);
  if (found === undefined || Number(found.version) < OLDEST) {
    throw new Error(`PostgreSQL 15 or newer is needed; this one is ${found?.version ?? 'unknown'}`);
  }
  if (found.encoding !== 'UTF8') throw new Error(`the database must be UTF8; this one is ${found.encoding}`);
  if (found.free !== null)
    throw new Error(`${found.free} may pass row policies: make it nosuperuser nobypassrls`);
  if (found.grams === 0) {
    throw new Error("this database cannot search Chinese: create it with lc_ctype 'C.UTF-8', not 'C'");
  }
}

/** Brings up the database, with its roles, extensions and addresses; nothing is migrated yet. */
export async function openCluster({
  dataDir,
  databaseUrl,
  log = () => {},
}: ClusterOptions): Promise<Cluster> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    await checkAddress(databaseUrl);
    const made = await bootstrapExternal(databaseUrl, dataDir);
    await checkFitness(made.ownerUrl);
    return { ...made, embedded: false, stop: async () => {} };
  }
  const server = await startEmbedded({ dataDir, log });
  try {
    const made = await bootstrapEmbedded(server.superUrl, { dataDir, database: 'sortie' });
    await checkFitness(made.ownerUrl);
    return { ...made, embedded: true, stop: server.stop };
  } catch (error) {
    await server.stop();
    if (codeOf(error) !== '28P01') throw error;
    throw new Error(
      `secrets.json in ${dataDir} does not belong to the database beside it: put the right one back`,
      { cause: error },
    );
  }
}
