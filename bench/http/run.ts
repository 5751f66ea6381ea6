import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { openCluster } from '../../platform/db/cluster.ts';
import { withClient } from '../../platform/db/session.ts';
import { newId } from '../../platform/ids.ts';
import { fill } from './fill.ts';
import { CITIES, terms } from './names.ts';

// npx tsx bench/http/run.ts [ROWS] [SECONDS]: requests per second and p50/p95 of read, list, search and create, the
// product against the yardstick, in turn on the same rows; then the memory of server and database at rest.
const rows = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 8);
const root = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'sortie-bench-'));
const env = { ...process.env, SORTIE_DATA: dataDir, SORTIE_REQUESTS_PER_MINUTE: '0', SORTIE_LOG: 'error' };

interface Started {
  readonly process: ChildProcess;
  readonly line: string;
}

const start = (args: readonly string[], more: NodeJS.ProcessEnv): Promise<Started> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{') || line === 'ready') resolve({ process: child, line });
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

interface Ask {
  readonly title: string;
  readonly requests: autocannon.Request[];
}

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
}

async function fire(base: string, ask: Ask): Promise<Measured> {
  await autocannon({ url: base, connections: 10, duration: 2, requests: ask.requests }); // warms up
  const result = await autocannon({ url: base, connections: 10, duration: seconds, requests: ask.requests });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    failed: result.non2xx + result.errors,
  };
}

const pssOf = (pid: number): number => {
  const path = `/proc/${pid}/smaps_rollup`;
  const found = existsSync(path) ? /^Pss:\s+(\d+)/m.exec(readFileSync(path, 'utf8')) : null;
  return Number(found?.[1] ?? 0) / 1024;
};

async function main(): Promise<void> {
  let server = await start(['dist/server/sortie.js', 'serve', '--json'], { PORT: '0' });
  await stop(server.process);
  const cluster = await openCluster({ dataDir });
  console.log(`filling ${rows} enterprises`);
  await fill(cluster.adminUrl, { from: 0, to: rows, zoneId: 1 });
  const ids = await withClient(cluster.adminUrl, async (client) =>
    (await client.query<{ id: string }>('select id from enterprise where zone_id = 1 limit 200')).rows.map(
      (row) => row.id,
    ),
  );
  server = await start(['dist/server/sortie.js', 'serve', '--json'], { PORT: '0' });
  const { address, password } = JSON.parse(server.line) as { address: string; password: string }; // border: our own serve --json
  const cookie = await signIn(address, password);
  const bare = await start(['--import', 'tsx', 'bench/http/yardstick.ts'], {
    PORT: '38999',
    BARE_URL: cluster.adminUrl,
  });
  const ours = asksOf({
    ids,
    cookie,
    api: '/api/v1/enterprises',
    list: (city) => `/api/v1/enterprises?cityCode=${city}`,
    read: (id) => `/api/v1/enterprises/${id}`,
    search: (q) => `/api/v1/enterprises?q=${q}`,
  });
  const theirs = asksOf({
    ids,
    cookie: '',
    api: '/create',
    list: (city) => `/list?city=${city}`,
    read: (id) => `/read/${id}`,
    search: (q) => `/search?q=${q}`,
  });
  console.log('ask      product req/s  p50 ms  p97.5 ms | yardstick req/s  p50 ms  p97.5 ms | ratio  failed');
  for (const [i, ask] of ours.entries()) {
    const other = theirs[i];
    if (!other) continue;
    const [b, a] = [await fire('http://127.0.0.1:38999', other), await fire(address, ask)];
    console.log(
      `${ask.title.padEnd(8)} ${a.perSecond.toFixed(0).padStart(13)} ${String(a.p50).padStart(7)} ${String(a.p95).padStart(9)} | ${b.perSecond.toFixed(0).padStart(15)} ${String(b.p50).padStart(7)} ${String(b.p95).padStart(9)} | ${(a.perSecond / b.perSecond).toFixed(2).padStart(5)}  ${a.failed + b.failed}`,
    );
  }
  await stop(bare.process);
  await stop(server.process);
  server = await start(['dist/server/sortie.js', 'serve', '--json'], { PORT: '0' });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  console.log(`ready after ${(JSON.parse(server.line) as { seconds: number }).seconds} s (warm)`); // border: our own serve --json
  console.log(
    `at rest: server ${pssOf(server.process.pid ?? 0).toFixed(0)} MB, database ${databaseMb().toFixed(0)} MB (PSS)`,
  );
  await stop(server.process);
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** PSS of the bundled server and its children: the postmaster whose command line names this data folder. */
function databaseMb(): number {
  const head = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      const line = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
      return line.includes('bin/postgres') && line.includes(dataDir);
    });
  if (head === undefined) return 0;
  const children = readFileSync(`/proc/${head}/task/${head}/children`, 'utf8').trim().split(' ').map(Number);
  return [Number(head), ...children].reduce((sum, pid) => sum + pssOf(pid), 0);
}

async function signIn(address: string, password: string): Promise<string> {
  const reply = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sortie': '1' },
    body: JSON.stringify({ login: 'staff.mo', password }),
  });
  if (!reply.ok) throw new Error(`sign-in: ${reply.status} ${await reply.text()}`);
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

interface Ways {
  readonly ids: readonly string[];
  readonly cookie: string;
  readonly api: string;
  read(id: string): string;
  list(city: string): string;
  search(q: string): string;
}

function asksOf(ways: Ways): Ask[] {
  const headers = { cookie: ways.cookie, 'x-sortie': '1', 'content-type': 'application/json' };
  const get = (path: string): autocannon.Request => ({ method: 'GET', path, headers });
  let n = 0;
  return [
    { title: 'read', requests: ways.ids.map((id) => get(ways.read(id))) },
    { title: 'list', requests: CITIES.map((city) => get(ways.list(city))) },
    { title: 'search', requests: terms(rows, 200).map((q) => get(ways.search(encodeURIComponent(q)))) },
    {
      title: 'create',
      requests: [
        {
          method: 'POST',
          path: ways.api,
          headers,
          setupRequest: (request) => ({
            ...request,
            headers: { ...headers, 'idempotency-key': newId() },
            body: JSON.stringify({ name: `压测${newId()}${n++}有限公司` }),
          }),
        },
      ],
    },
  ];
}

await main();
