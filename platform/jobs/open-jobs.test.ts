import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { standingClock } from '../clock/clock.ts';
import { withClient } from '../db/session.ts';
import { writeTold } from '../facts/tell.ts';
import { newId } from '../ids.ts';
import { MAX_ATTEMPTS } from './back-off.ts';
import { cleanUp } from './clean-up.ts';
import { deadJobs, layAside, reviveJob } from './dead-store.ts';
import { enqueue } from './enqueue.ts';
import { type Job, onFact, onTick, type Task } from './job.ts';
import { openJobs } from './open-jobs.ts';
import { Postpone } from './postpone.ts';

const ZONE = 1;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await withClient(fresh.urls.owner, (client) =>
    client.query(`
      insert into zone (id, code, name_zh, name_en, home_city, created_at)
      values (1, 'north', '北区', 'North', '430100', '2026-01-01Z'), (2, 'south', '南区', 'South', '440100', '2026-01-01Z');
      insert into audit_head (zone_id, seq, hash) values (1, 0, ''), (2, 0, '')`),
  );
});
afterAll(() => fresh.drop());
beforeEach(() => withClient(fresh.urls.super, (client) => client.query('truncate job, notice cascade')));

/** A promise and the hand that keeps it. */
const signal = () => {
  let resolve = (): void => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
};

/** An effect that shows whether it happened twice: no unique constraint stands in the way. */
const leaveMark = (task: Task, kind: string): Promise<unknown> =>
  sql`
    insert into notice (zone_id, id, account_id, kind, title_zh, title_en, sent_at)
    values (${task.zone.id}, ${newId()}, ${newId()}, ${kind}, '', '', ${task.now})
  `.execute(task.db);

const marks = (): Promise<{ kind: string; zone: number }[]> =>
  withClient(
    fresh.urls.super,
    async (client) => (await client.query('select kind, zone_id as zone from notice order by id')).rows,
  );
const jobRows = (): Promise<{ id: string; attempts: number; last_error: string | null; fence: string }[]> =>
  withClient(fresh.urls.super, async (client) => (await client.query('select * from job order by id')).rows);

const put = (handler: string, zoneId = ZONE): Promise<void> =>
  fresh.database.inZone(zoneId, (db) => enqueue(db, { zoneId, handler, data: {} }));

const open = (jobs: readonly Job[], clock = standingClock('2026-11-23T04:00:00Z').clock) =>
  openJobs({ database: fresh.database, jobs, clock, log: quiet, rng: () => 0.5 });

const marking: Job = {
  name: 'mark',
  hears: [],
  ticks: null,
  run: async (task) => void (await leaveMark(task, 'once')),
};

test('JOB-1 a told fact becomes one job for each listener, and each runs once', async () => {
  const heard: unknown[] = [];
  const listen = (name: string): Job =>
    onFact(name, ['enterprise.created'], async (task, fact) => {
      heard.push([name, fact.subject.id, fact.data]);
      await leaveMark(task, name);
    });
  const jobs = open([listen('a'), listen('b')]);
  const teller = {
    zoneId: ZONE,
    accountId: null,
    name: 't',
    at: '2026-11-23T04:00:00Z',
    address: '',
    requestId: 'r',
  };
  const told = { kind: 'enterprise.created', subject: { kind: 'enterprise', id: 'e1' }, data: { n: 1 } };
  await fresh.database.inZone(ZONE, (db) =>
    writeTold(db, teller, { tales: [told], listeners: jobs.listeners }),
  );

  expect(await jobs.drain()).toEqual({ done: 2, failures: [] });
  expect(await jobs.drain()).toEqual({ done: 0, failures: [] });
  expect(heard.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['a', 'e1', { n: 1 }],
    ['b', 'e1', { n: 1 }],
  ]);
});

test('JOB-1 two runners over 60 jobs in two zones leave exactly 60 effects, each in its zone', async () => {
  for (let i = 0; i < 60; i += 1) await put('mark', (i % 2) + 1);
  const drained = await Promise.all([open([marking]).drain(), open([marking]).drain()]);

  expect((drained[0]?.done ?? 0) + (drained[1]?.done ?? 0)).toBe(60);
  const left = await marks();
  expect(left.length).toBe(60);
  expect(left.filter((mark) => mark.zone === 1).length).toBe(30);
});

test('JOB-1 what a failing handler wrote is rolled back with it', async () => {
  await put('fails');
  const failing: Job = {
    name: 'fails',
    hears: [],
    ticks: null,
    run: async (task) => {
      await leaveMark(task, 'half');
      throw new Error('broke');
    },
  };
  expect(await open([failing]).drain()).toEqual({ done: 0, failures: ['fails: broke'] });
  expect(await marks()).toEqual([]);
  expect((await jobRows())[0]?.last_error).toBe('broke');
});

test('[F15] JOB-4 a worker that slept past its lease is outrun: its job is done by another and its own work undone', async () => {
  const { clock, moveTo } = standingClock('2026-11-23T04:00:00Z');
  const woken = signal();
  const asleep = signal();
  const sleeper: Job = {
    name: 'mark',
    hears: [],
    ticks: null,
    run: async (task) => {
      await leaveMark(task, 'slept');
      asleep.resolve();
      await woken.promise;
    },
  };
  await put('mark');
  const first = open([sleeper], clock).drain();
  await asleep.promise;

  const second = open([marking], clock);
  moveTo('2026-11-23T04:00:29Z');
  expect((await second.drain()).done).toBe(0);
  moveTo('2026-11-23T04:00:30Z');
  expect(await second.drain()).toEqual({ done: 1, failures: [] });
  woken.resolve();

  expect((await first).failures.length).toBe(1);
  expect((await marks()).map((mark) => mark.kind)).toEqual(['once']);
});

test('[F15] JOB-4 the fence alone decides: who was outrun may not finish even before the other has', async () => {
  const { clock, moveTo } = standingClock('2026-11-23T04:00:00Z');
  const [leased, again, woken, released] = [signal(), signal(), signal(), signal()];
  const slow = (kind: string, at: { begun: () => void; until: Promise<void> }): Job => ({
    ...marking,
    run: async (task) => {
      await leaveMark(task, kind);
      at.begun();
      await at.until;
    },
  });
  await put('mark');
  const first = open([slow('outrun', { begun: leased.resolve, until: woken.promise })], clock).drain();
  await leased.promise;
  moveTo('2026-11-23T04:00:31Z');
  const second = open([slow('holder', { begun: again.resolve, until: released.promise })], clock).drain();
  await again.promise;

  woken.resolve();
  expect((await first).failures.length).toBe(1);
  released.resolve();
  expect(await second).toEqual({ done: 1, failures: [] });
  expect((await marks()).map((mark) => mark.kind)).toEqual(['holder']);
});

test('[F2] JOB-4 a worker whose connection dies leaves nothing, and the job is done when its lease has run out', async () => {
  const { clock, moveTo } = standingClock('2026-11-23T04:00:00Z');
  const killed: Job = {
    name: 'mark',
    hears: [],
    ticks: null,
    run: async (task) => {
      await leaveMark(task, 'killed');
      const own = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(task.db);
      await withClient(fresh.urls.super, (client) =>
        client.query('select pg_terminate_backend($1)', [own.rows[0]?.pid]),
      );
      await leaveMark(task, 'after');
    },
  };
  await put('mark');
  expect((await open([killed], clock).drain()).failures.length).toBe(1);

  moveTo('2026-11-23T04:00:31Z');
  expect((await open([marking], clock).drain()).done).toBe(1);
  expect((await marks()).map((mark) => mark.kind)).toEqual(['once']);
});

test('JOB-5 a job that keeps failing is given up after its last attempt, and JOB-6 a replay gives it all again', async () => {
  const { clock, moveTo } = standingClock('2026-11-23T04:00:00Z');
  let broken = true;
  const flaky: Job = {
    name: 'flaky',
    hears: [],
    ticks: null,
    run: async () => {
      if (broken) throw new Error('broke');
    },
  };
  const jobs = open([flaky], clock);
  await put('flaky');
  for (let hour = 0; hour < MAX_ATTEMPTS + 3; hour += 1) {
    moveTo(new Date(Date.UTC(2027, 0, 1, hour)).toISOString());
    await jobs.drain();
  }
  const [dead] = await fresh.database.readInZone(ZONE, (db) =>
    deadJobs(db, { zoneId: ZONE, before: null, limit: 9 }),
  );
  expect(dead).toMatchObject({ handler: 'flaky', attempts: MAX_ATTEMPTS, lastError: 'broke' });

  broken = false;
  const id = dead?.id ?? '';
  expect(await fresh.database.inZone(2, (db) => reviveJob(db, 2, id))).toBeNull();
  expect(await fresh.database.inZone(ZONE, (db) => reviveJob(db, ZONE, id))).toBe('flaky');
  expect((await jobs.drain()).done).toBe(1);
  expect(await fresh.database.inZone(ZONE, (db) => reviveJob(db, ZONE, id))).toBeNull();
});

test('JOB-5 a postponed job waits without losing an attempt', async () => {
  const { clock, moveTo } = standingClock('2027-01-01T00:00:00Z');
  let wait = true;
  const waiting: Job = {
    name: 'waits',
    hears: [],
    ticks: null,
    run: async () => {
      if (wait) throw new Postpone(60, 'twenty a minute');
    },
  };
  const jobs = open([waiting], clock);
  await put('waits');
  await withClient(fresh.urls.super, (client) => client.query("update job set run_at = '2026-12-31Z'"));
  await jobs.drain();
  expect((await jobRows())[0]?.attempts).toBe(0);
  wait = false;
  moveTo('2027-01-01T00:00:59Z');
  expect((await jobs.drain()).done).toBe(0);
  moveTo('2027-01-01T00:01:00Z');
  expect((await jobs.drain()).done).toBe(1);
});

test('JOB-6 a forgotten job is gone from the list and never runs again', async () => {
  await put('mark');
  await withClient(fresh.urls.super, (client) => client.query('update job set dead_at = created_at'));
  const id = (await jobRows())[0]?.id ?? '';
  const now = new Date();
  expect(await fresh.database.inZone(ZONE, (db) => layAside(db, { zoneId: ZONE, id, now }))).toBe('mark');
  expect(
    await fresh.database.inZone(ZONE, (db) => deadJobs(db, { zoneId: ZONE, before: null, limit: 9 })),
  ).toEqual([]);
  expect((await open([marking]).drain()).done).toBe(0);
});

test('JOB-2 two runners that look at the same tick put in one job a zone', async () => {
  const { clock, moveTo } = standingClock('2026-11-23T00:00:00Z'); // 08:00 in Shanghai
  const daily = onTick('daily', '0 8 * * *', async (task) => void (await leaveMark(task, task.today)));
  const [one, two] = [open([daily], clock), open([daily], clock)];
  expect((await Promise.all([one.tick(), two.tick()])).reduce((a, b) => a + b)).toBe(2);
  expect(await one.tick()).toBe(0);

  moveTo('2026-11-25T07:00:00Z');
  expect((await one.tick()) + (await two.tick())).toBe(2); // JOB-3 the 24th is not made up for as well
  await one.drain();
  expect((await marks()).length).toBe(4);
});

test('[F13] JOB-3 a zone has no ticks from before it was made, and its clock decides', async () => {
  await withClient(fresh.urls.super, (client) =>
    client.query(
      "update zone set created_at = '2026-11-23T03:00:00Z', clock_offset_seconds = -86400 where id = 2",
    ),
  );
  const { clock, moveTo } = standingClock('2026-11-23T04:00:00Z');
  const daily = onTick('daily', '0 8 * * *', async (task) => void (await leaveMark(task, task.today)));
  const jobs = open([daily], clock);
  expect(await jobs.tick()).toBe(1);
  moveTo('2026-11-24T00:00:01Z');
  expect(await jobs.tick()).toBe(2);
  await jobs.drain();
  const seen = (await marks()).filter((mark) => mark.zone === 2).map((mark) => mark.kind);
  expect(seen).toEqual(['2026-11-23']);
  await withClient(fresh.urls.super, (client) =>
    client.query("update zone set created_at = '2026-01-01Z', clock_offset_seconds = 0 where id = 2"),
  );
});

test('JOB-7 the nightly clean-up takes old finished jobs and keeps the latest tick', async () => {
  const { clock, moveTo } = standingClock('2026-11-01T00:00:00Z');
  const monthly = onTick('monthly', '0 8 1 * *', async () => {});
  const jobs = open([monthly, marking, cleanUp(fresh.database, clock)], clock);
  await put('mark');
  await jobs.tick();
  await jobs.drain();
  moveTo('2026-11-29T19:40:00Z'); // 03:40 in Shanghai
  await jobs.tick();
  expect((await jobs.drain()).failures).toEqual([]);
  const left = await withClient(fresh.urls.super, async (client) =>
    (await client.query('select handler from job where zone_id = 1 order by handler')).rows.map(
      (row) => row.handler,
    ),
  );
  expect(left).toEqual(['jobs.cleanUp', 'monthly']);
});

test('a started queue finds work by itself, is nudged, and stops gracefully', async () => {
  const done = signal();
  const last: Job = { name: 'mark', hears: [], ticks: null, run: async () => done.resolve() };
  const jobs = openJobs({
    database: fresh.database,
    jobs: [last],
    clock: () => new Date(),
    log: quiet,
    pollMs: 60_000,
  });
  jobs.start();
  await put('mark');
  jobs.nudge();
  await done.promise;
  await jobs.stop();
  expect(await jobs.backlog()).toEqual({ due: 0, dead: 0, oldestSeconds: 0 });
});
