/**
 * A sheet of messy rows all the way: uploaded over HTTP, read and judged, judged again
 * with another mapping, carried out, found.
 * `npx tsx bench/import-run.ts [rows] [folder with listed-a-shares.csv]`, on a database of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sowReference } from '../apps/cli/seed/sow-reference.ts';
import { openServer } from '../apps/server/server.ts';
import {
  type EnterpriseImport,
  getImport,
  listEnterprises,
  remapImport,
  runImport,
  startImport,
  zImport,
} from '../features/enterprises/contract.ts';
import type { AnyContract } from '../packages/kernel/contract.ts';
import { createZone } from '../platform/auth/zones.ts';
import { machineClock } from '../platform/clock/clock.ts';
import { openCluster } from '../platform/db/cluster.ts';
import { openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { withOwner } from '../platform/db/owner.ts';
import { openLog } from '../platform/http/log.ts';
import { DEFAULT_HTTP } from '../platform/http/settings.ts';
import { actorOf } from '../testing/world/actor.ts';

const [rows = '100000', folder = ''] = process.argv.slice(2);
const PASSWORD = 'river-lantern-2748';
const here = import.meta.dirname;

const dir = mkdtempSync(join(tmpdir(), 'import-run-'));
const path = join(dir, 'messy.xlsx');
const made = spawnSync(
  process.execPath,
  [...process.execArgv, join(here, 'import-sheet.ts'), rows, folder, path],
  { encoding: 'utf8' },
);
process.stdout.write(made.stdout);
process.stderr.write(made.stderr);

const cluster = await openCluster({ dataDir: dir });
await migrate(cluster.ownerUrl, join(here, '../db/migrations'));
await sowReference(cluster.ownerUrl, { regions: 'cn', travel: 'cn' });
await withOwner(cluster.ownerUrl, (owner) =>
  createZone(owner, {
    id: 1,
    code: 'bench',
    name: { zh: '测', en: 'Bench' },
    homeCity: '430100',
    settings: { requireSecondFactor: false },
  }),
);
const database = openDatabase({ app: cluster.appUrl, auth: cluster.authUrl });
const server = await openServer({
  database,
  clock: machineClock,
  dataDir: dir,
  http: { ...DEFAULT_HTTP, requestsPerMinute: 0 },
  log: openLog('warn'),
  oidc: null,
  notify: { mail: null, allow: [], origin: null },
  webFolder: null,
});
await server.app.ready();
await server.start();

const person = { zoneId: 1, login: 'bench', name: 'bench', password: PASSWORD, mustChangePassword: false };
const accountId = await server.auth.createAccount({ ...person, roles: ['staff'] });
const session = await server.app.inject({
  method: 'POST',
  url: '/api/v1/session',
  headers: { 'x-sortie': '1' },
  payload: { login: person.login, password: PASSWORD },
});
const cookie = [session.headers['set-cookie']]
  .flat()
  .map((c) => String(c).split(';')[0])
  .join('; ');
const staff = actorOf(server.app, { accountId, login: person.login, cookie });

let pause = 0;
let last = performance.now();
const ticking = setInterval(() => {
  pause = Math.max(pause, performance.now() - last - 5);
  last = performance.now();
}, 5);

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const until = async (id: string, isThere: (now: EnterpriseImport) => boolean): Promise<EnterpriseImport> => {
  for (;;) {
    const now = await staff.ask(getImport, { params: { importId: id } });
    if (isThere(now)) return now;
    await sleep(200);
  }
};
const told = (now: EnterpriseImport): string => {
  const { status, rowsRead, rowsDone, toCreate, toUpdate, same, rejected, created, updated } = now;
  return JSON.stringify({ status, rowsRead, rowsDone, toCreate, toUpdate, same, rejected, created, updated });
};
const timed = async (contract: AnyContract, q: string): Promise<string> => {
  const from = performance.now();
  const reply = await staff.send(contract, { query: { q } });
  return `${q} ${reply.statusCode} ${(performance.now() - from).toFixed(1)} ms`;
};

try {
  const whole = performance.now();
  const uploaded = await staff.upload(startImport, { name: 'messy.xlsx', bytes: readFileSync(path) });
  const { id } = zImport.parse(uploaded.json());
  console.log(`upload   ${seconds(whole)} s  peak ${peakMb()} MB`);
  const ready = await until(id, (now) => now.status !== 'reading');
  console.log(`preview  ${seconds(whole)} s  peak ${peakMb()} MB  ${told(ready)}`);
  const remapping = performance.now();
  const { note: _note, ...mapping } = ready.mapping;
  await staff.ask(remapImport, { params: { importId: id }, body: { mapping }, ifMatch: ready.revision });
  const again = await until(id, (now) => now.status !== 'reading');
  console.log(`remap    ${seconds(remapping)} s  peak ${peakMb()} MB  ${told(again)}`);
  const running = performance.now();
  await staff.ask(runImport, { params: { importId: id } });
  const done = await until(id, (now) => now.status !== 'running');
  console.log(`run      ${seconds(running)} s  peak ${peakMb()} MB  ${told(done)}`);
  const heap = Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
  console.log(
    `in all   ${seconds(whole)} s, a remap included,  heap in use ${heap} MB  longest pause ${Math.round(pause)} ms`,
  );
  for (const q of ['示例', '科技', 'slqy', '有限公司'])
    console.log(`search   ${await timed(listEnterprises, q)}`);
} finally {
  clearInterval(ticking);
  await server.stop();
  await database.close();
  await cluster.stop();
  rmSync(dir, { recursive: true, force: true });
}
