/**
 * The work floor with many projects in one zone, through its routes as the runtime role with row security on:
 * `npx tsx bench/work-floor.ts [projects] [timeline entries each]`, on a database of its own. Prints in milliseconds
 * what today's list, the board, the table and a project's page ask, statement by statement and as the screen asks it,
 * and in seconds the nightly evaluation of all lights and cadences: from nothing, and a day later.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zCadencePack } from '../features/cadence/contract.ts';
import { savePolicies } from '../features/cadence/door.ts';
import { escalate } from '../features/cadence/escalate.ts';
import { noteWhatWasMissed, refresh } from '../features/cadence/evaluate.ts';
import { routes as cadenceRoutes } from '../features/cadence/routes.ts';
import { zLightPack } from '../features/lights/contract.ts';
import { saveLightRules } from '../features/lights/door.ts';
import { evaluate } from '../features/lights/evaluate.ts';
import { routes as lightRoutes } from '../features/lights/routes.ts';
import { tellLit } from '../features/lights/tell.ts';
import { zStagePack } from '../features/projects/contract.ts';
import { saveStages } from '../features/projects/door.ts';
import { routes as projectRoutes } from '../features/projects/routes.ts';
import { saveTarget } from '../features/targets/door.ts';
import { routes as targetRoutes } from '../features/targets/routes.ts';
import { addDays, type Day, day } from '../packages/kernel/day.ts';
import { createZone } from '../platform/auth/zones.ts';
import { dayIn, instantIn } from '../platform/clock/clock.ts';
import { openCluster } from '../platform/db/cluster.ts';
import { type Db, openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { withOwner } from '../platform/db/owner.ts';
import { withClient } from '../platform/db/session.ts';
import type { Ask } from '../platform/http/route.ts';

const projects = Number(process.argv[2] ?? 100_000);
const each = Number(process.argv[3] ?? 50);
const OWNERS = 200;
const UNITS = 10;
const zone = {
  id: 1,
  code: 'bench',
  name: { zh: '测', en: 'Bench' },
  timeZone: 'Asia/Shanghai',
  homeCity: '430100',
  calendar: 'cn',
  situation: 'none',
  clockOffsetSeconds: 0,
  isDemo: false,
};
const MONDAY = day('2020-02-17');
const dataDir = mkdtempSync(join(tmpdir(), 'sortie-floor-'));
const cluster = await openCluster({ dataDir });
const database = openDatabase({ app: cluster.appUrl, auth: cluster.authUrl });
const pack = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../packs', path), 'utf8'));
const { stages } = zStagePack.parse(pack('stages/default.json'));
const PATH = stages.filter((stage) => stage.kind === 'path').map((stage) => stage.code);

const idOf = (kind: number, n: number): string =>
  `00000000-0000-7000-8000-${(kind * 1_000_000_000 + n).toString(16).padStart(12, '0')}`;
const uuid = (kind: number, n: string): string =>
  `('00000000-0000-7000-8000-' || lpad(to_hex(${kind}::bigint * 1000000000 + ${n}), 12, '0'))::uuid`;
const stageAt = (n: string): string =>
  `(array[${PATH.map((code) => `'${code}'`).join(', ')}])[(${n}) % ${PATH.length} + 1]`;

/** Owners in units and on lines; projects at every stage, a tenth of them key; obstacles on some; long timelines. */
const FILL = [
  `insert into unit (zone_id, id, name, short_name, kind, created_at, updated_at)
  select 1, ${uuid(1, 'n')}, '单位' || n, '单位' || n, 'bureau', now(), now() from generate_series(1, ${UNITS}) n`,
  `insert into industry_line (zone_id, id, code, name_zh, name_en, position)
  select 1, ${uuid(2, 'n')}, 'line' || n, '线', 'Line', n from generate_series(1, 3) n`,
  `insert into person (zone_id, id, name, post, unit_id, rank, home_city, joined_on, account_id, created_at, updated_at)
  select 1, ${uuid(3, 'n')}, '人' || n, '员', ${uuid(1, `(n % ${UNITS} + 1)`)}, 2, '430100', '2019-01-01', ${uuid(9, 'n')},
    now(), now()
  from generate_series(1, ${OWNERS}) n`,
  `insert into command_post (zone_id, id, kind, line_id, person_id, from_on, created_at)
  select 1, ${uuid(4, 'n')}, 'lineLeader', ${uuid(2, 'n')}, ${uuid(3, 'n')}, '2019-01-01', now() from generate_series(1, 3) n`,
  `insert into enterprise (zone_id, id, name, name_key, created_at, updated_at)
  select 1, ${uuid(5, 'n')}, '企业' || n, 'e' || n, now(), now() from generate_series(1, ${projects}) n`,
  `insert into project (zone_id, id, name, name_key, enterprise_id, class, line_id, stage_code, stage_since, progress_on,
    is_key, owner_id, channel, planned_investment, planned_start, registered_at, updated_at)
  select 1, ${uuid(6, 'n')}, '项目' || n, 'p' || n, ${uuid(5, 'n')}, 'land', ${uuid(2, '(n % 3 + 1)')}, ${stageAt('n')},
    date '2020-02-16' - (n % 40), date '2020-02-16' - (n % 25), n % 10 = 0, ${uuid(3, `(n % ${OWNERS} + 1)`)}, 'other', 1000,
    case when n % 5 = 0 then date '2020-01-01' + (n % 90) end, now(), now()
  from generate_series(1, ${projects}) n`,
  `insert into project_stage_change (zone_id, id, project_id, from_code, to_code, changed_on, changed_at, changed_by_name,
    evidence, reason, backward)
  select 1, ${uuid(8, 'n')}, ${uuid(6, 'n')}, null, ${stageAt('n')}, date '2020-02-16' - (n % 40), now(), '', '', '', false
  from generate_series(1, ${projects}) n`,
  `insert into contact (zone_id, id, subject_kind, subject_id, project_id, kind, note, happened_on, happened_at,
    recorded_at, by_person_id, by_name, run)
  select 1, ${uuid(7, '(n * 3 + k)')}, 'project', ${uuid(6, 'n')}, ${uuid(6, 'n')}, 'call', '通话',
    date '2020-02-12' + k, timestamptz '2020-02-12 02:00Z' + k * interval '1 day',
    timestamptz '2020-02-12 02:00Z' + k * interval '1 day', ${uuid(3, `((n + k) % ${OWNERS} + 1)`)}, '人', 0
  from generate_series(1, ${projects}) n, generate_series(0, 2) k`,
  `insert into project_obstacle (zone_id, id, enterprise_id, project_id, kind, what, owner_id, line_id, due_on, raised_on,
    raised_at, raised_by_name)
  select 1, ${uuid(10, 'n')}, ${uuid(5, 'n')}, ${uuid(6, 'n')}, 'power', '外线电力', ${uuid(3, `(n % ${OWNERS} + 1)`)},
    ${uuid(2, '(n % 3 + 1)')}, date '2020-02-01' + (n % 60), '2020-01-20', now(), '人'
  from generate_series(1, ${projects}, 5) n`,
  `insert into enterprise_event (zone_id, id, enterprise_id, project_id, at, kind, text_zh, text_en, source_kind,
    source_id)
  select 1, ${uuid(11, `(n::bigint * ${each} + k)`)}, ${uuid(5, 'n')}, ${uuid(6, 'n')},
    timestamptz '2019-06-01' + k * interval '5 days', 'contact', '电话', 'Call', 'contact', 'x'
  from generate_series(1, ${projects}) n, generate_series(0, ${each - 1}) k`,
];

const routes = [...projectRoutes, ...cadenceRoutes, ...lightRoutes, ...targetRoutes];
const at = (on: Day, minute: number, db: Db) => {
  const now = instantIn(zone, on, minute);
  return { db, zone, now, today: dayIn(zone, new Date(now)) };
};

interface Asking {
  readonly name: string;
  readonly params?: object;
  readonly query?: object;
}

/** One ask as the porch would run it, its reply shaped. */
function ask(by: number, { name, params = {}, query = {} }: Asking): Promise<unknown> {
  const route = routes.find((one) => one.contract.name === name);
  if (!route) throw new Error(`no route ${name}`);
  const { contract } = route;
  return database.readInZone(1, async (db) => {
    const [accountId, personId] = [idOf(9, by), idOf(3, by)];
    const who = { accountId, personId, zoneId: 1, name: '', roles: ['staff' as const] };
    const asked = {
      ...at(MONDAY, 540, db),
      who,
      language: 'zh-CN' as const,
      requestId: '',
      address: '',
      ifMatch: null,
      tell: () => {},
    } satisfies Ask;
    const reply = await route.run(asked, {
      params: contract.params.parse(params),
      query: contract.query.parse(query),
      body: {},
      file: null,
      signal: AbortSignal.abort(),
      lastEventId: null,
    });
    return contract.reply.parse(reply);
  });
}

async function measure(title: string, work: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 5; n++) await work(n);
  const times: number[] = [];
  for (let n = 5; n < 105; n++) {
    const from = performance.now();
    await work(n);
    times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const p = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1).padStart(8);
  console.log(`${title.padEnd(52)} p50 ${p(0.5)} ms   p95 ${p(0.95)} ms`);
}

async function timed(title: string, on: Day, minute: number, work: (here: Here) => Promise<unknown>) {
  const from = performance.now();
  const said = await database.inZone(1, (db) => work(at(on, minute, db)));
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(7);
  console.log(`${title.padEnd(52)} ${seconds} s  ${JSON.stringify(said)}`);
}
type Here = ReturnType<typeof at>;

const someone = (n: number): number => (n % OWNERS) + 1;
const someProject = (n: number): string => idOf(6, ((n * 7919) % projects) + 1);

try {
  await migrate(cluster.ownerUrl, join(import.meta.dirname, '../db/migrations'));
  await withOwner(cluster.ownerUrl, (owner) => createZone(owner, zone));
  await database.inZone(1, (db) => saveStages(db, 1, stages));
  const filling = performance.now();
  await withClient(cluster.adminUrl, async (client) => {
    for (const statement of FILL) await client.query(statement);
    await client.query('vacuum analyze');
  });
  const filled = ((performance.now() - filling) / 1000).toFixed(0);
  console.log(`${projects} projects, ${projects * each} timeline entries: filled in ${filled} s\n`);

  const { policies } = zCadencePack.parse(pack('cadence/default.json'));
  const { rules } = zLightPack.parse(pack('lights/default.json'));
  const from = addDays(MONDAY, -7);
  await database.inZone(1, async (db) => {
    const by = { zoneId: 1, now: at(from, 0, db).now, by: '' };
    await savePolicies(db, by, { policies, from });
    await saveLightRules(db, by, { rules, from });
    const scopes = [
      { scopeKind: 'zone' as const, scopeId: null },
      ...[1, 2, 3].map((n) => ({ scopeKind: 'line' as const, scopeId: idOf(2, n) })),
      ...Array.from({ length: UNITS }, (_, n) => ({ scopeKind: 'unit' as const, scopeId: idOf(1, n + 1) })),
    ];
    for (const scope of scopes)
      for (const metric of ['leads', 'startedCount'] as const)
        for (const quarter of [null, 1] as const)
          await saveTarget(db, by, { ...scope, metric, year: 2020, quarter, amount: 1_000_000 });
  });
  await timed('cadences, from nothing', from, 5, (here) => refresh(here, null));
  await timed('cadences, a week of misses', MONDAY, 5, (here) => noteWhatWasMissed(here, null));
  await timed('lights, from nothing', MONDAY, 10, (here) => evaluate(here, null));
  await timed('lights, told', MONDAY, 480, (here) => tellLit(here));
  await timed('misses, told', MONDAY, 480, (here) => escalate(here));
  await withClient(cluster.adminUrl, (client) => client.query('vacuum analyze'));

  console.log();
  const mine = { name: 'listContactsDue', query: { whose: 'mine' } };
  await measure('today’s list, one’s own', (n) => ask(someone(n), mine));
  await measure('today’s list, everybody’s', (n) =>
    ask(someone(n), { name: 'listContactsDue', query: { whose: 'all' } }),
  );
  await measure('lights, one’s own', (n) =>
    ask(someone(n), { name: 'listLights', query: { whose: 'mine' } }),
  );
  await measure('lights, everybody’s', (n) => ask(someone(n), { name: 'listLights' }));
  await measure('lights, counted by rule', (n) => ask(someone(n), { name: 'countLights' }));
  await measure('board, the columns’ sums', (n) => ask(someone(n), { name: 'projectBoard' }));
  await measure('board, one column', (n) =>
    ask(someone(n), { name: 'listProjects', query: { stage: PATH[n % PATH.length], limit: 30 } }),
  );
  await measure('board, the sums of a line', (n) =>
    ask(someone(n), { name: 'projectBoard', query: { lineId: idOf(2, (n % 3) + 1) } }),
  );
  await measure('table, first page', (n) => ask(someone(n), { name: 'listProjects', query: { limit: 50 } }));
  const ids = (n: number): string => Array.from({ length: 30 }, (_, k) => someProject(n + k)).join(',');
  await measure('signs of thirty cards', (n) => ask(1, { name: 'listLightSigns', query: { ids: ids(n) } }));
  await measure('project page, the record', (n) =>
    ask(1, { name: 'getProject', params: { id: someProject(n) } }),
  );
  await measure('project page, its timeline', (n) =>
    ask(1, { name: 'getProjectTimeline', params: { id: someProject(n) }, query: { limit: 30 } }),
  );
  await measure('project page, its lights', (n) =>
    ask(1, { name: 'getLights', params: { kind: 'project', id: someProject(n) } }),
  );
  await measure('project page, its contacts', (n) =>
    ask(1, { name: 'getContacts', params: { kind: 'project', id: someProject(n) } }),
  );

  await measure('targets, new leads of the year', (n) =>
    ask(someone(n), { name: 'listTargets', query: { year: 2020, metric: 'leads' } }),
  );

  console.log();
  const next = addDays(MONDAY, 1);
  await timed('the next night: misses', next, 5, (here) => noteWhatWasMissed(here, null));
  await timed('the next night: cadences', next, 5, (here) => refresh(here, null));
  await timed('the next night: lights', next, 10, (here) => evaluate(here, null));
} finally {
  await database.close();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
