/**
 * Unbroken contact with many projects in one zone, through the stores as the runtime role with row security on:
 * `npx tsx bench/cadence.ts [projects]`, on a database of its own. Prints the day's list (one owner's, a line's,
 * everybody's) and one contact in milliseconds, and in seconds the nightly look-over (from nothing, after a change of
 * policy, with nothing changed), the noting of misses and the escalation, at their worst: everything is missed at once.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zCadencePack } from '../features/cadence/contract.ts';
import { savePolicies } from '../features/cadence/door.ts';
import { escalate } from '../features/cadence/escalate.ts';
import { noteWhatWasMissed, refresh } from '../features/cadence/evaluate.ts';
import { recordContact } from '../features/cadence/record.ts';
import { routes } from '../features/cadence/routes.ts';
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
const OWNERS = 200;
const CONTACTS_EACH = 5;
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
const MONDAY = day('2020-02-10');
const dataDir = mkdtempSync(join(tmpdir(), 'sortie-cadence-'));
const cluster = await openCluster({ dataDir });
const database = openDatabase({ app: cluster.appUrl, auth: cluster.authUrl });

const uuid = (kind: number, n: string): string =>
  `('00000000-0000-7000-8000-' || lpad(to_hex(${kind}::bigint * 1000000000 + ${n}), 12, '0'))::uuid`;

/** Owners on three lines, projects of which a tenth are key, each with some contacts of the week before. */
const FILL = `
  insert into unit (zone_id, id, name, short_name, kind, created_at, updated_at)
  values (1, ${uuid(1, '1')}, '局', '局', 'bureau', now(), now());
  insert into industry_line (zone_id, id, code, name_zh, name_en, position)
  select 1, ${uuid(2, 'n')}, 'line' || n, '线', 'Line', n from generate_series(1, 3) n;
  insert into person (zone_id, id, name, post, unit_id, rank, home_city, joined_on, account_id, created_at, updated_at)
  select 1, ${uuid(3, 'n')}, '人' || n, '员', ${uuid(1, '1')}, 2, '430100', '2019-01-01', ${uuid(9, 'n')}, now(), now()
  from generate_series(1, ${OWNERS}) n;
  insert into command_post (zone_id, id, kind, line_id, person_id, from_on, created_at)
  select 1, ${uuid(4, 'n')}, 'lineLeader', ${uuid(2, 'n')}, ${uuid(3, 'n')}, '2019-01-01', now() from generate_series(1, 3) n;
  insert into project_stage (zone_id, code, kind, position, name_zh, name_en, enter_when_zh, enter_when_en, evidence_zh,
    evidence_en)
  values (1, 'NEGOTIATING', 'path', 1, '在谈', 'Negotiating', '', '', '', '');
  insert into enterprise (zone_id, id, name, name_key, created_at, updated_at)
  select 1, ${uuid(5, 'n')}, '企业' || n, 'e' || n, now(), now() from generate_series(1, ${projects}) n;
  insert into project (zone_id, id, name, name_key, enterprise_id, class, line_id, stage_code, stage_since, is_key,
    owner_id, channel, registered_at, updated_at)
  select 1, ${uuid(6, 'n')}, '项目' || n, 'p' || n, ${uuid(5, 'n')}, 'land', ${uuid(2, '(n % 3 + 1)')}, 'NEGOTIATING',
    '2020-01-06', n % 10 = 0, ${uuid(3, `(n % ${OWNERS} + 1)`)}, 'other', now(), now()
  from generate_series(1, ${projects}) n;
  insert into contact (zone_id, id, subject_kind, subject_id, project_id, kind, note, happened_on, happened_at,
    recorded_at, by_person_id, by_name, run)
  select 1, ${uuid(7, `(n * ${CONTACTS_EACH} + k)`)}, 'project', ${uuid(6, 'n')}, ${uuid(6, 'n')}, 'call', '通话',
    date '2020-02-03' + k, timestamptz '2020-02-03 02:00Z' + k * interval '1 day',
    timestamptz '2020-02-03 02:00Z' + k * interval '1 day', ${uuid(3, `(n % ${OWNERS} + 1)`)}, '人', 0
  from generate_series(1, ${projects}) n, generate_series(0, ${CONTACTS_EACH - 1}) k;
`;
const FILLED = ['unit', 'person', 'enterprise', 'project', 'contact'];

const at = (on: Day, minute: number, db: Db) => {
  const now = instantIn(zone, on, minute);
  return { db, zone, now, today: dayIn(zone, new Date(now)) };
};
const ownerId = (n: number): string =>
  `00000000-0000-7000-8000-${(3_000_000_000 + n).toString(16).padStart(12, '0')}`;
const projectId = (n: number): string =>
  `00000000-0000-7000-8000-${(6_000_000_000 + n).toString(16).padStart(12, '0')}`;

async function timed(
  title: string,
  on: Day,
  minute: number,
  work: (at: ReturnType<typeof atType>) => Promise<unknown>,
) {
  const from = performance.now();
  const said = await database.inZone(1, (db) => work(at(on, minute, db)));
  console.log(
    `${title.padEnd(58)} ${((performance.now() - from) / 1000).toFixed(1).padStart(7)} s  ${JSON.stringify(said)}`,
  );
}
const atType = (db: Db) => at(MONDAY, 0, db);

async function measure(title: string, count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  await work(0);
  const times: number[] = [];
  for (let n = 1; n <= count; n++) {
    const from = performance.now();
    await work(n);
    times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const p = (share: number) =>
    (sorted[Math.min(count - 1, Math.floor(share * count))] ?? 0).toFixed(1).padStart(8);
  console.log(`${title.padEnd(58)} p50 ${p(0.5)} ms   p95 ${p(0.95)} ms`);
}

const list = routes.find((route) => route.contract.name === 'listContactsDue');
const ask = (n: number, query: object, on: Day, minute: number): Promise<unknown> =>
  database.readInZone(1, (db) => {
    const who = {
      accountId: ownerId(n),
      personId: ownerId(n),
      zoneId: 1,
      name: '',
      roles: ['staff' as const],
    };
    const asked = {
      ...at(on, minute, db),
      who,
      language: 'en' as const,
      requestId: '',
      address: '',
      ifMatch: null,
    };
    const input = { params: {}, query, body: {}, file: null, signal: AbortSignal.abort(), lastEventId: null };
    // border: a route here asks of its ask no more than this
    return (
      list?.run({ ...asked, tell: () => {} } satisfies Ask, input) ??
      Promise.reject(new Error('no such route'))
    );
  });
const lists = async (title: string, on: Day, minute: number): Promise<void> => {
  const someone = (n: number): number => (n % OWNERS) + 1;
  const line = '00000000-0000-7000-8000-000077359401';
  await measure(`today's list, ${title}: one's own`, 200, (n) =>
    ask(someone(n), { whose: 'mine' }, on, minute),
  );
  await measure(`today's list, ${title}: a line's`, 100, (n) =>
    ask(someone(n), { whose: 'all', lineId: line }, on, minute),
  );
  await measure(`today's list, ${title}: everybody's`, 100, (n) =>
    ask(someone(n), { whose: 'all' }, on, minute),
  );
};

try {
  await migrate(cluster.ownerUrl, join(import.meta.dirname, '../db/migrations'));
  await withOwner(cluster.ownerUrl, (owner) => createZone(owner, zone));
  const filling = performance.now();
  await withClient(cluster.adminUrl, async (client) => {
    await client.query(FILL);
    for (const table of FILLED) await client.query(`vacuum analyze ${table}`);
  });
  const filled = ((performance.now() - filling) / 1000).toFixed(1);
  console.log(
    `${projects} projects, ${projects * CONTACTS_EACH} contacts, ${OWNERS} owners: filled in ${filled} s\n`,
  );

  const file = join(import.meta.dirname, '../packs/cadence/default.json');
  const { policies } = zCadencePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  const from = day('2020-02-03');
  await timed('policies', MONDAY, 0, ({ db, now }) =>
    savePolicies(db, { zoneId: 1, now, by: '' }, { policies, from }),
  );
  await timed('nightly look-over, from nothing', MONDAY, 5, (here) => refresh(here, null));
  await withClient(cluster.adminUrl, (client) => client.query('vacuum analyze cadence_due'));
  await timed('nightly look-over, nothing changed', addDays(MONDAY, 1), 5, (here) => refresh(here, null));
  await lists('in the morning', addDays(MONDAY, 1), 480);
  await measure('one contact recorded', 200, (n) =>
    database.inZone(1, (db) =>
      recordContact(
        { ...at(MONDAY, 540, db), by: { accountId: null, personId: ownerId(1), name: '' }, tell: () => {} },
        { of: { kind: 'project', id: projectId(n * 7 + 1) }, kind: 'call', note: '通话', happenedAt: null },
      ),
    ),
  );
  await timed('misses noted, of everything at once', addDays(MONDAY, 5), 5, (here) =>
    noteWhatWasMissed(here, null),
  );
  await timed('escalation, of everything at once', addDays(MONDAY, 7), 480, (here) => escalate(here));
  await withClient(cluster.adminUrl, (client) => client.query('vacuum analyze'));
  await lists('with everything overdue', addDays(MONDAY, 7), 480);
} finally {
  await database.close();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
