import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AnyContract } from '../../packages/kernel/contract.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { openSealer } from '../auth/seal.ts';
import { standingClock } from '../clock/clock.ts';
import type { Db } from '../db/database.ts';
import { withClient } from '../db/session.ts';
import type { Told } from '../facts/tell.ts';
import type { Ask, LiveEvent, Zone } from '../http/route.ts';
import { newId } from '../ids.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import * as contracts from './contract.ts';
import { notify } from './notify.ts';
import { type Notices, openNotify } from './open-notify.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const { clock } = standingClock('2026-11-23T04:00:00Z');
const NOW = '2026-11-23T04:00:00.000Z';
const [anna, bo] = [newId(), newId()];
let fresh: FreshDatabase;
let notices: Notices;
let server: Server;
let host = '';
let status = 204;
const received: { id: unknown; body: string }[] = [];

const zone: Zone = {
  id: 1,
  code: 'north',
  name: { zh: '北区', en: 'North' },
  timeZone: 'Asia/Shanghai',
  homeCity: '430100',
  calendar: 'cn',
  situation: 'none',
  clockOffsetSeconds: 0,
  isDemo: false,
};

const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  let body = '';
  for await (const part of request) body += String(part);
  received.push({ id: request.headers['webhook-id'], body });
  response.writeHead(status).end();
};

beforeAll(async () => {
  fresh = await freshDatabase();
  await withClient(fresh.urls.owner, (client) =>
    client.query(`insert into zone (id, code, name_zh, name_en, home_city, created_at)
      values (1, 'north', '北区', 'North', '430100', '2026-01-01Z');
      insert into audit_head (zone_id, seq, hash) values (1, 0, '')`),
  );
  server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // border: listening on a port
  const sealer = openSealer(randomBytes(32));
  const outside = { mail: null, allow: [host], origin: 'https://sortie.example' };
  notices = openNotify({ database: fresh.database, clock, log: quiet, sealer, ...outside });
});
afterAll(async () => {
  await notices.close();
  server.closeAllConnections();
  server.close();
  await fresh.drop();
});
beforeEach(() =>
  withClient(fresh.urls.super, (client) => client.query('truncate job, notice, notice_channel cascade')),
);

const askAs = (db: Db, accountId: string, more: { ifMatch?: number; tales?: Told[] } = {}): Ask => ({
  who: { accountId, personId: null, zoneId: 1, name: 'x', roles: ['systemAdmin'] },
  zone,
  language: 'en',
  now: NOW,
  today: '2026-11-23' as Ask['today'], // border: a literal day
  db,
  requestId: 'r',
  address: '127.0.0.1',
  ifMatch: more.ifMatch ?? null,
  tell: (told) => more.tales?.push(told),
});

interface Said {
  params?: object;
  query?: object;
  body?: object;
  lastEventId?: string;
  ifMatch?: number;
  tales?: Told[];
}

/** Asks a route as the porch would, less the wire. */
const ask = (accountId: string, contract: AnyContract, said: Said = {}): Promise<unknown> => {
  const route = notices.routes.find((one) => one.contract === contract);
  if (!route) throw new Error(contract.name);
  const input = {
    params: contract.params.parse(said.params ?? {}),
    query: contract.query.parse(said.query ?? {}),
    body: contract.body.parse(said.body ?? {}),
    file: null,
    signal: new AbortController().signal,
    lastEventId: said.lastEventId ?? null,
  };
  const asking = fresh.database.inZone(1, (db) => route.run(askAs(db, accountId, said), input));
  return contract.carries === 'json' ? asking.then((reply) => contract.reply.parse(reply)) : asking;
};

const send = (to: string[], zh: string, urgency: 'normal' | 'urgent' = 'normal') =>
  fresh.database.inZone(1, (db) =>
    notify(askAs(db, anna), { to, kind: 'test.told', urgency, title: { zh, en: 'x' }, link: '/squads/3' }),
  );

// border: the stream route answers this
const stream = async (accountId: string, lastEventId?: string) =>
  (await ask(
    accountId,
    contracts.streamNotices,
    lastEventId ? { lastEventId } : {},
  )) as AsyncIterableIterator<LiveEvent>;

test('NOT-1 a notice of a transaction that does not commit was never sent', async () => {
  const failing = fresh.database.inZone(1, async (db) => {
    await notify(askAs(db, anna), { to: [anna], kind: 'test.told', title: { zh: 'a', en: 'a' } });
    throw new Error('no commit');
  });
  await expect(failing).rejects.toThrow('no commit');
  expect(await ask(anna, contracts.listNotices)).toMatchObject({ items: [], unread: { atLeast: 0 } });
});

test('NOT-2 NOT-4 the inbox: mine only, unread first, delivered when listed, read when said', async () => {
  const ids: string[] = [];
  for (const title of ['一', '二', '三']) ids.push(...(await send([anna, anna], title)));
  await send([bo], '四');
  expect(ids.length).toBe(3);
  const readIt = { params: { noticeId: ids[2] } };
  await expect(ask(bo, contracts.readNotice, readIt)).rejects.toThrow('HTTP-2');
  await ask(anna, contracts.readNotice, readIt);

  const first = await ask(anna, contracts.listNotices, { query: { limit: 2 } });
  expect(first).toMatchObject({
    items: [{ id: ids[1] }, { id: ids[0] }],
    unread: { atLeast: 2, more: false },
  });
  const { next } = contracts.listNotices.reply.parse(first);
  const second = await ask(anna, contracts.listNotices, { query: { limit: 2, cursor: next } });
  expect(second).toMatchObject({ items: [{ id: ids[2], readAt: NOW }], next: null });
  expect(await ask(anna, contracts.readAllNotices)).toEqual({ count: 2 });
  const again = contracts.listNotices.reply.parse(await ask(anna, contracts.listNotices));
  expect(again.items.every((notice) => notice.deliveredAt === NOW)).toBe(true);
  await expect(ask(anna, contracts.listNotices, { query: { cursor: 'zzz' } })).rejects.toThrow('HTTP-15');
});

test('NOT-5 the stream brings what is mine as it comes, and leaves at once when left while waiting', async () => {
  const mine = await stream(anna);
  const waiting = mine.next();
  await send([bo], '不是我的');
  await send([anna], '是我的');
  notices.nudge(1);
  expect((await waiting).value).toMatchObject({ event: 'message', data: { title: { zh: '是我的' } } });
  const hanging = mine.next();
  await mine.return?.();
  expect((await hanging).done).toBe(true);
});

test('NOT-5 a reader who returns is told what came after the last one it saw', async () => {
  const [seen = ''] = await send([anna], '看过的');
  const [missed = ''] = await send([anna], '漏掉的');
  await withClient(fresh.urls.super, (client) => client.query(`update notice set delivered_at = '${NOW}'`));
  const back = await stream(anna, seen);
  expect((await back.next()).value).toMatchObject({ id: missed });
  await back.return?.();
});

const hook = { kind: 'webhook', name: '值班', key: 'sixteen-characters' } as const;

test('NOT-3 NOT-10 an urgent notice goes once through an enabled channel, whose secrets are never shown', async () => {
  const tales: Told[] = [];
  const address = `http://${host}/hook/secret-path`;
  const made = await ask(anna, contracts.createChannel, { body: { ...hook, address }, tales });
  expect(JSON.stringify([made, tales, await ask(anna, contracts.listChannels)])).not.toMatch(
    /secret-path|sixteen/,
  );
  const stored = await withClient(fresh.urls.super, (client) => client.query('select * from notice_channel'));
  expect(Buffer.from(JSON.stringify(stored.rows)).toString()).not.toMatch(/secret-path|sixteen/);

  received.length = 0;
  await send([anna, bo], '普通');
  const [id] = await send([anna, bo], '紧急', 'urgent');
  const jobs = openJobs({ database: fresh.database, jobs: notices.jobs, clock, log: quiet });
  expect(await jobs.drain()).toEqual({ done: 1, failures: [] });
  expect(received.map((one) => one.id)).toEqual([id]);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    data: { link: 'https://sortie.example/squads/3' },
  });
});

test('NOT-9 a delivery refused by the other side is noted and tried again with the same id', async () => {
  const { clock: moving, moveTo } = standingClock('2026-11-23T04:00:00Z');
  await ask(anna, contracts.createChannel, { body: { ...hook, address: `http://${host}/` } });
  await send([anna], '紧急', 'urgent');
  received.length = 0;
  status = 503;
  const jobs = openJobs({ database: fresh.database, jobs: notices.jobs, clock: moving, log: quiet });
  expect((await jobs.drain()).failures.length).toBe(1);
  const noted = await withClient(fresh.urls.super, (client) => client.query('select * from notice_delivery'));
  expect(noted.rows[0]).toMatchObject({
    attempts: 1,
    delivered_at: null,
    last_error: expect.stringContaining('503'),
  });

  status = 204;
  moveTo('2026-11-23T04:00:06Z');
  expect((await jobs.drain()).done).toBe(1);
  expect(received[0]?.id).toBe(received[1]?.id);
});

test('NOT-6 NOT-8 HTTP-4 a channel with a bad address, a taken name or an old revision is refused', async () => {
  const address = `http://${host}/`;
  const inside = { body: { ...hook, address: 'https://169.254.169.254/' } };
  await expect(ask(anna, contracts.createChannel, inside)).rejects.toThrow('NOT-6');
  const made = contracts.zChannel.parse(
    await ask(anna, contracts.createChannel, { body: { ...hook, address } }),
  );
  await expect(ask(anna, contracts.createChannel, { body: { ...hook, address } })).rejects.toThrow('NOT-8');
  const edit = { params: { channelId: made.id }, body: { enabled: false } };
  await expect(ask(anna, contracts.editChannel, edit)).rejects.toThrow('HTTP-9');
  expect(await ask(anna, contracts.editChannel, { ...edit, ifMatch: 1 })).toMatchObject({
    enabled: false,
    revision: 2,
  });
  await expect(ask(anna, contracts.editChannel, { ...edit, ifMatch: 1 })).rejects.toThrow('HTTP-4');
});

test('a channel is tested on the spot and says how it went', async () => {
  const made = contracts.zChannel.parse(
    await ask(anna, contracts.createChannel, { body: { ...hook, address: `http://${host}/` } }),
  );
  const params = { channelId: made.id };
  expect(await ask(anna, contracts.testChannel, { params })).toEqual({ ok: true, error: null });
  status = 500;
  expect(await ask(anna, contracts.testChannel, { params })).toMatchObject({
    ok: false,
    error: 'webhook: 500 ',
  });
  status = 204;
});
