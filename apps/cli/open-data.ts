import { type Cluster, openCluster } from '../../platform/db/cluster.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { checkDataFolder } from './data-folder.ts';
import { migrationsFolder } from './root.ts';
import type { Settings } from './settings.ts';

export interface Data {
  readonly cluster: Cluster;
  readonly database: Database;
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/** Brings the database up as it is. */
export async function openDatabaseServer({ dataDir, databaseUrl }: Settings): Promise<Cluster> {
  checkDataFolder(dataDir);
  return openCluster({ dataDir, databaseUrl });
}

/** Brings the database up, migrated, with its pools. */
export async function openData(settings: Settings): Promise<Data> {
  const cluster = await openDatabaseServer(settings);
  try {
    const migrated = await migrate(cluster.ownerUrl, migrationsFolder());
    const database = openDatabase({ app: cluster.appUrl, auth: cluster.authUrl });
    return {
      cluster,
      database,
      migrated,
      close: async () => {
        await database.close();
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
