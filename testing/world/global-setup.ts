import { sweepDatabases } from './database.ts';
import { leaveTestServer, testServer } from './server.ts';

/** One server for the whole run; its address reaches the test processes by their environment. */
export default async function setup(): Promise<() => void> {
  const url = await testServer();
  process.env['SORTIE_TEST_SERVER'] = url;
  await sweepDatabases(url);
  return leaveTestServer;
}
