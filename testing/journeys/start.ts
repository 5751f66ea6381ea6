import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');
const START_MS = 60_000;

/** Starts the built program on a fresh data folder; what it prints as JSON tells the journeys where and who. */
export default async function start(): Promise<() => Promise<void>> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const dataDir = mkdtempSync(join(root, '.cache/journey-'));
  const server = spawn(process.execPath, ['dist/server/sortie.js', 'serve', '--json'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      SORTIE_DATA: dataDir,
      SORTIE_LOG: 'error',
      SORTIE_REQUESTS_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = new Promise<{ address: string; password: string }>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server did not say that it is ready')), START_MS);
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      clearTimeout(late);
      resolve(JSON.parse(line));
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const { address, password } = await ready.catch((error: unknown) => {
    server.kill('SIGTERM');
    throw error;
  });
  process.env['SORTIE_JOURNEY_ADDRESS'] = address;
  process.env['SORTIE_JOURNEY_PASSWORD'] = password;
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
