import type { Command } from 'commander';
import { backup } from '../../../platform/db/backup.ts';
import { migrate } from '../../../platform/db/migrate.ts';
import { lastMigrationOf, restore } from '../../../platform/db/restore.ts';
import { openDatabaseServer } from '../open-data.ts';
import { migrationsFolder } from '../root.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

export function addBackup(sortie: Command): void {
  sortie
    .command('backup <file>')
    .description('Write everything in the database into one file that any engine can read')
    .option('--json', 'one JSON line')
    .action(async (file: string, options: Said) => {
      await withCluster(({ adminUrl }) => backup(adminUrl, file));
      say(options.json, { file }, [
        `wrote ${file}; keep seal.key of the data folder beside it, apart from it`,
      ]);
    });
  sortie
    .command('restore <file>')
    .description('Fill an empty database from a file that backup wrote')
    .option('--json', 'one JSON line')
    .action(async (file: string, options: Said) => {
      const written = await lastMigrationOf(file);
      await withCluster(async ({ adminUrl, ownerUrl }) => {
        await migrate(ownerUrl, migrationsFolder(), written);
        await restore(adminUrl, file);
        await migrate(ownerUrl, migrationsFolder()); // a backup of an older version is brought up to this one
      });
      say(options.json, { file }, [`restored ${file}`]);
    });
}

async function withCluster<T>(
  work: (urls: { adminUrl: string; ownerUrl: string }) => Promise<T>,
): Promise<T> {
  const cluster = await openDatabaseServer(readSettings(process.env));
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}
