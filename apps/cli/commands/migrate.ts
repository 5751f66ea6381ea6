import type { Command } from 'commander';
import { openData } from '../open-data.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

export function addMigrate(sortie: Command): void {
  sortie
    .command('migrate')
    .description('Bring the database to this version')
    .option('--json', 'one JSON line')
    .action(async (options: Said) => {
      const data = await openData(readSettings(process.env));
      const { migrated } = data;
      await data.close();
      say(
        options.json,
        { migrated },
        migrated.length === 0 ? ['up to date'] : migrated.map((name) => `applied ${name}`),
      );
    });
}
