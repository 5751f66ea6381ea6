import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program: where package.json stands beside db/ and packs/, from source and from the build alike. */
export function programRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'db/migrations'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder db/migrations is missing beside the program');
    folder = above;
  }
  return folder;
}

export const migrationsFolder = (): string => join(programRoot(), 'db/migrations');
