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
import { CITIES, firm, terms } from './names.ts';

// npx tsx bench/http/run.ts [ROWS] [SECONDS] [ROUNDS]: requests per second, p50 and p95 of read, list, search and create,
// the product against the yardstick on the same rows: in turn, round after round, medians of the rounds and of their
// ratios, since a machine is never equally busy twice; then the memory of server and database at rest.
const rows = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 8);
const rounds = Number(process.argv[4] ?? 3);
const BARE_PORT = 38_999;
const BARE = `http://127.0.0.1:${BARE_PORT}`;
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
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
}

const CONNECTIONS = 10;

const fire = (base: string, ask: Ask): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const times: number[] = [];
    const asked = { url: base, connections: CONNECTIONS, duration: seconds, requests: ask.requests };
    const running = autocannon(asked, (error: Error | null, result) => {
      if (error) {
        reject(error);
        return;
      }
      times.sort((a, b) => a - b);
      resolve({
        perSecond: result.requests.total / result.duration,
        p50: at(times, 0.5),
        p95: at(times, 0.95),
        failed: result.non2xx + result.errors,
      });
    });
    // its own percentiles are of whole milliseconds, and there is no 95th among them
    running.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  });

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
const median = (values: readonly number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );

interface Pair {
  readonly product: Measured;
  readonly yardstick: Measured;
}

/** One ask of both, in turn: who goes first changes with every round. */
async function inTurn(round: number, first: () => Promise<Measured>, second: () => Promise<Measured>) {
  if (round % 2 === 0) return [await first(), await second()] as const;
  const later = await second();
  return [await first(), later] as const;
}

function report(title: string, pairs: readonly Pair[]): void {
  const of = (who: keyof Pair, what: keyof Measured): number => median(pairs.map((pair) => pair[who][what]));
  const side = (who: keyof Pair): string =>
    [of(who, 'perSecond').toFixed(0), of(who, 'p50').toFixed(1), of(who, 'p95').toFixed(1)]
      .map((text, i) => text.padStart(i === 0 ? 15 : 7))
      .join(' ');
  const ratios = pairs.map(({ product, yardstick }) => product.perSecond / yardstick.perSecond);
  const spread = `${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)}`;
  const failed = pairs.reduce((sum, { product, yardstick }) => sum + product.failed + yardstick.failed, 0);
  console.log(
    `${title.padEnd(8)} ${side('product')} | ${side('yardstick')} | ${median(ratios).toFixed(2).padStart(5)} ${spread.padStart(9)}  ${failed}`,
  );
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
    PORT: String(BARE_PORT),
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
  console.log(
    'ask        product req/s  p50 ms  p95 ms | yardstick req/s  p50 ms  p95 ms | ratio  from-to  failed',
  );
  for (const [i, ask] of ours.entries()) {
    const other = theirs[i];
    if (!other) continue;
    const product = (): Promise<Measured> => fire(address, ask);
    const yardstick = (): Promise<Measured> => fire(BARE, other);
    await Promise.all([product(), yardstick()]); // warms up
    const pairs: Pair[] = [];
    for (let round = 0; round < rounds; round++) {
      const [mine, its] = await inTurn(round, product, yardstick);
      pairs.push({ product: mine, yardstick: its });
    }
    report(ask.title, pairs);
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

/** PSS of the bundled server: the postmaster that has this data folder, and its children. */
function databaseMb(): number {
  const head = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      const words = existsSync(`/proc/${pid}/cmdline`)
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        : [];
      // the watchdog's command line says the same further on
      return words[0]?.endsWith('bin/postgres') === true && words.some((word) => word.includes(dataDir));
    });
  if (head === undefined) throw new Error('the database server is not found');
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

/** Firms that nobody has recorded yet. */
let unheard = 10_000_000;

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
            body: JSON.stringify({ name: firm(unheard++).name }),
          }),
        },
      ],
    },
  ];
}

await main();
