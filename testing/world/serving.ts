import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { startCommand } from './command.ts';

/** `sortie serve` in a process of its own, ready to answer. */
export interface Serving {
  readonly address: string;
  readonly process: ChildProcess;
}

/** A port that nobody has now: a server started again and again keeps its address. */
export const freePort = (): Promise<number> =>
  new Promise((answer, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => answer(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });

/**
 * Starts the server on a data folder. Both its channels are read for as long as it lives: a pipe that nobody reads
 * fills up after 64 kB, and the server then waits in the middle of a line.
 */
export function serve(dataDir: string, port: number): Promise<Serving> {
  const quiet = { SORTIE_LOG: 'error', SORTIE_REQUESTS_PER_MINUTE: '0' };
  const child = startCommand(dataDir, ['serve', '--empty', '--json'], { PORT: String(port), ...quiet });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-2000);
  });
  return new Promise((ready, fail) => {
    child.once('exit', (code, signal) => fail(new Error(`the server ended (${code ?? signal}): ${said}`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { address } = JSON.parse(line) as { address: string }; // border: our own serve --json
      ready({ address, process: child });
    });
  });
}

/** Ends the process with the signal and waits until it has gone. */
export const end = ({ process: child }: Serving, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
  new Promise((gone) => {
    if (child.exitCode !== null || child.signalCode !== null) return gone();
    child.once('exit', () => gone());
    child.kill(signal);
  });
