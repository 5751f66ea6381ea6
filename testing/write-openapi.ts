import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtServer, servedDocument } from './look-at-server.ts';

// The description of the interface, as it is committed: `npx tsx testing/write-openapi.ts`.
writeFileSync(join(import.meta.dirname, '../docs/openapi.gen.json'), await lookAtServer(servedDocument));
