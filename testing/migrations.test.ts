import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, migrationsIn } from '../platform/db/migrate.ts';
import { printSchema } from '../platform/db/print-schema.ts';
import { withClient } from '../platform/db/session.ts';
import { bareDatabase, freshDatabase } from './world/database.ts';

const MIGRATIONS = join(import.meta.dirname, '../db/migrations');

test('[F11] a database upgraded step by step is the one that is made at once', async () => {
  const names = migrationsIn(MIGRATIONS).map((file) => file.name);
  expect(names.length).toBeGreaterThan(5);
  const fresh = await freshDatabase();
  const upgraded = await bareDatabase();
  try {
    for (const name of names) expect(await migrate(upgraded.ownerUrl, MIGRATIONS, name)).toEqual([name]);
    expect(await migrate(upgraded.ownerUrl, MIGRATIONS)).toEqual([]);

    const [made, grown] = await Promise.all(
      [fresh.urls.owner, upgraded.ownerUrl].map((url) => withClient(url, printSchema)),
    );
    expect(grown).toBe(made);
  } finally {
    await Promise.all([fresh.drop(), upgraded.drop()]);
  }
});
