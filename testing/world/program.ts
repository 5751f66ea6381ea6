import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The program as an operator runs it, with its own database in a folder; it may be killed and started again. */
export interface Program {
  readonly address: string;
  start(): Promise<void>;
  /** kill -9, in the middle of whatever it is doing. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Resolves at the JSON line that says it is ready; a program that ends instead says why. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('"address"')) done();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => fail(new Error(`the program ended (${code}): ${said}`)));
  });
}

export async function programIn(dataDir: string): Promise<Program> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    start: async () => {
      child = spawn(
        process.execPath,
        ['--import', 'tsx', 'apps/cli/sortie.ts', 'serve', '--empty', '--json'],
        {
          cwd: ROOT,
          env: { ...process.env, SORTIE_DATA: dataDir, PORT: String(port), SORTIE_REQUESTS_PER_MINUTE: '0' },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      await ready(child);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
