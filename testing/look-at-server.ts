import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer, type Server } from '../apps/server/server.ts';
import { machineClock } from '../platform/clock/clock.ts';
import { openDatabase } from '../platform/db/database.ts';
import { openLog } from '../platform/http/log.ts';
import { DEFAULT_HTTP } from '../platform/http/settings.ts';

const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';

/** Looks at the whole server without a database: pools connect only when they are asked. */
export async function lookAtServer<T>(look: (server: Server) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sortie-look-'));
  const database = openDatabase({ app: NOWHERE, auth: NOWHERE });
  const server = await openServer({
    database,
    clock: machineClock,
    dataDir,
    http: DEFAULT_HTTP,
    log: openLog('silent'),
    oidc: null,
    notify: { mail: null, allow: [], origin: null },
    webFolder: null,
  });
  try {
    return await look(server);
  } finally {
    await server.stop();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What /api/v1/openapi.json says, as it is committed: one address a line, so that a change can be read. */
export async function servedDocument(server: Server): Promise<string> {
  const reply = await server.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  const { paths, ...rest } = reply.json<{ paths: Record<string, unknown> }>();
  const lines = Object.entries(paths).map(
    ([path, said]) => `${JSON.stringify(path)}: ${JSON.stringify(said)}`,
  );
  return `${JSON.stringify(rest).slice(0, -1)},\n"paths": {\n${lines.join(',\n')}\n}}\n`;
}
