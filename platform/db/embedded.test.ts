import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { isReachable } from './embedded-binaries.ts';
import { prepareHome } from './embedded-home.ts';
import { hasProcesses, logFile, pidFile, readPostmaster } from './postmaster.ts';
import { withClient } from './session.ts';

let dataDir: string;
let started: Embedded[];
let children: ChildProcess[];

const start = async (): Promise<Embedded> => {
  const server = await startEmbedded({ dataDir, log: () => {} });
  started.push(server);
  return server;
};
const ask = (server: Embedded, text: string): Promise<unknown[]> =>
  withClient(server.superUrl, async (client) => (await client.query(text)).rows);
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(20);
};
const answers = (server: Embedded) => (): Promise<boolean> =>
  ask(server, 'select 1').then(
    () => true,
    () => false,
  );

/** Another process that brings up the same folder; its first line says how. */
async function another(task = ''): Promise<{ process: ChildProcess; lines: string[] }> {
  const program = join(import.meta.dirname, '../../testing/world/embedded-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  const lines: string[] = [];
  child.stdout.on('data', (part: Buffer) => {
    const parts = (said + part.toString()).split('\n');
    said = parts.pop() ?? '';
    lines.push(...parts);
  });
  await until(() => lines.length > 0);
  return { process: child, lines };
}
const socketOf = (server: Embedded): string => new URL(server.superUrl).searchParams.get('host') ?? '';
const serverPid = (): number => readPostmaster(prepareHome(dataDir))?.pid ?? 0;
const isOver = (): boolean => !hasProcesses(prepareHome(dataDir));

beforeEach(() => {
  dataDir = mkdtempSync('/tmp/sortie-embedded-');
  started = [];
  children = [];
});
afterEach(async () => {
  await Promise.all(started.map((server) => server.stop()));
  for (const child of children) child.kill('SIGKILL');
  await until(isOver);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the bundled server', () => {
  test('keeps what was written over a stop, and leaves no socket behind', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 7 as n');
    await first.stop();
    expect(existsSync(socketOf(first))).toBe(false);
    expect(await ask(await start(), 'select n from kept')).toEqual([{ n: 7 }]);
  });
  test('flushes every commit to the disk and knows Chinese letters', async () => {
    const server = await start();
    const [row] = await ask(
      server,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
         datctype as letters, current_setting('data_checksums') as sums from pg_database where datname = 'postgres'`,
    );
    expect(row).toMatchObject({ fsync: 'on', addresses: '', sums: 'on' });
    expect(row).not.toMatchObject({ letters: 'C' });
  });
  test('lets nobody in without the password, and keeps the passwords to itself', async () => {
    const server = await start();
    const stranger = server.superUrl.replace(/:[^:@]+@/, ':guess@');
    await expect(withClient(stranger, (client) => client.query('select 1'))).rejects.toMatchObject({
      code: '28P01',
    });
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(socketOf(server)).mode & 0o777).toBe(0o700);
  });
  test('[F1] ends when its parent is killed by -9, and no acknowledged row is lost', async () => {
    const writer = await another('write');
    await until(() => writer.lines.length > 200);
    writer.process.kill('SIGKILL');
    await until(isOver);
    const acknowledged = writer.lines.length - 1; // the first line is not a row
    const [row] = await ask(await start(), 'select count(*)::int as rows from written');
    expect(row).toSatisfy(({ rows }: { rows: number }) => rows >= acknowledged && rows <= acknowledged + 1);
  });
  test('is joined by a second process, which takes it over when the first is killed', async () => {
    const first = await another();
    const server = await start();
    expect(server.adopted).toBe(true);
    const before = serverPid();
    first.process.kill('SIGKILL');
    await until(() => ![0, before].includes(serverPid()));
    await until(answers(server));
  });
  test('two that start together on a fresh folder share one server', async () => {
    const [one, other] = await Promise.all([another(), another()]);
    expect([`${one?.lines[0]}`, `${other?.lines[0]}`].toSorted()).toEqual(['joined', 'started']);
  });
  test('[F3] is started again when it is killed, at the same address', async () => {
    const server = await start();
    const before = serverPid();
    process.kill(before, 'SIGKILL');
    await until(() => ![0, before].includes(serverPid()));
    await until(answers(server));
  });
  test('stops though it was told so while it recovers from the death of one of its processes', async () => {
    const server = await start();
    const log = (): string => readFileSync(logFile(prepareHome(dataDir)), 'utf8');
    await withClient(server.superUrl, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
      await until(() => log().includes('reinitializing'));
    });
    await server.stop();
    expect(isOver()).toBe(true);
  }, 60_000);
  test('does not outlive a killed watchdog', async () => {
    const server = await start();
    const before = serverPid();
    const parent = readFileSync(`/proc/${before}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
    process.kill(Number(parent), 'SIGKILL');
    await until(() => ![0, before].includes(serverPid()));
    await until(answers(server));
  });
});

describe('what an earlier run left behind', () => {
  test.each([
    [
      'the process id of another program',
      (): string => `${process.pid}\n${dataDir}\n1\n5432\n/tmp/none\n\n\nready\n`,
    ],
    ['an empty lock', (): string => ''],
    ['the process id of nobody', (): string => `4194000\n${dataDir}\n1\n5432\n/tmp/none\n\n\nready\n`],
  ])('%s does not hinder a start', async (_, text) => {
    await (await start()).stop();
    writeFileSync(pidFile(prepareHome(dataDir)), text());
    expect((await start()).adopted).toBe(false);
  });
  test('a start lock of a dead process is broken', async () => {
    writeFileSync(join(dataDir, 'start.lock'), '4194000 1');
    expect((await start()).adopted).toBe(false);
  });
  test('a first start that was cut off begins anew', async () => {
    mkdirSync(join(prepareHome(dataDir).folder, 'data.new/base'), { recursive: true });
    expect((await start()).adopted).toBe(false);
  });
  test('data of another major version is refused in one line', async () => {
    await (await start()).stop();
    writeFileSync(join(prepareHome(dataDir).cluster, 'PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(/^[^\n]*written by PostgreSQL 14[^\n]*$/);
  });
});

test('a folder is reachable only when every step above it is', () => {
  const deep = join(dataDir, 'a/b');
  mkdirSync(deep, { recursive: true });
  chmodSync(dataDir, 0o755);
  const stranger = { uid: 4242, gid: 4242 };
  expect(isReachable(deep, stranger)).toBe(true);
  chmodSync(join(dataDir, 'a'), 0o700);
  expect([isReachable(deep, stranger), isReachable(deep, null)]).toEqual([false, true]);
});
