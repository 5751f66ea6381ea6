import { startEmbedded } from '../../platform/db/embedded.ts';
import { withClient } from '../../platform/db/session.ts';

// Brings the server of a folder up, then writes rows and says each one that was committed, until it is killed.
const [dataDir = '', task = ''] = process.argv.slice(2);
const server = await startEmbedded({ dataDir, log: () => {} });
process.stdout.write(`${server.adopted ? 'joined' : 'started'}\n`);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
if (task === 'write') {
  await withClient(server.superUrl, async (client) => {
    await client.query('create table if not exists written (n integer primary key)');
    for (let n = 1; ; n++) {
      await client.query('insert into written values ($1)', [n]);
      process.stdout.write(`${n}\n`);
    }
  });
}
