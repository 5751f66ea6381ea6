import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCluster } from './cluster.ts';
import { migrate } from './migrate.ts';
import { printSchema } from './print-schema.ts';
import { printTypes, readColumns } from './print-types.ts';
import { withClient } from './session.ts';

// Row types and a readable schema from a freshly migrated database: `npx tsx platform/db/types.ts`.
const db = join(import.meta.dirname, '../../db');
const dataDir = mkdtempSync('/tmp/sortie-types-');
const cluster = await openCluster({ dataDir });
try {
  await migrate(cluster.ownerUrl, join(db, 'migrations'));
  await withClient(cluster.ownerUrl, async (client) => {
    writeFileSync(join(db, 'types.gen.ts'), printTypes(await readColumns(client)));
    writeFileSync(join(db, 'schema.sql'), await printSchema(client));
  });
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
