import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../testing/world/actor.ts';
import { openWorld, type World } from '../../testing/world/world.ts';
import * as ask from './contract.ts';

const SECRET = 'a'.repeat(43);
let world: World;
let admin: Actor;

beforeAll(async () => {
  world = await openWorld({ now: '2020-02-17T01:00:00.000Z' });
  admin = await world.as('systemAdmin');
  const text = readFileSync(new URL('../../packs/triage/default.json', import.meta.url), 'utf8');
  const { key: _, ...form } = ask.zTriagePack.parse(JSON.parse(text));
  for (const head of [await world.as('head'), await world.fromNextDoor('head')])
    await head.ask(ask.changeGradingPolicy, { body: { ...form, reason: '启用' }, ifMatch: 0 });
});
afterAll(() => world.close());

async function source(over: { name: string; kind?: 'webhook' | 'mail'; perMinute?: number }) {
  const body = { kind: 'webhook' as const, secret: SECRET, ...over };
  const { id, begins } = await admin.ask(ask.makeSource, { body });
  return { id, token: begins + SECRET };
}

const post = (path: string, token: string | null, payload: object) =>
  world.server.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    payload,
  });
const send = (token: string | null, ref: string, over: object = {}) =>
  post('/inbound/information', token, { ref, title: `来件 ${ref}`, ...over });
const listed = async () =>
  (await (await world.as('head')).ask(ask.listInformation, { query: { limit: 200 } })).items;

describe('a system with a token', () => {
  test('sends something in without a session; the proposal, its way and its name are kept', async () => {
    const { token } = await source({ name: '门户网站' });
    const reply = await send(token, 'one', { title: '有企业反映车间火灾', body: '详见\u0000附件' });
    expect(reply.statusCode).toBe(422); // a text that holds what no text may
    const good = await send(token, 'one', { title: '有企业反映车间火灾', fromName: '市民' });
    expect([good.statusCode, good.json()]).toMatchObject([202, { isNew: true }]);
    expect((await listed()).find((one) => one.id === good.json<{ id: string }>().id)).toMatchObject({
      via: 'webhook',
      fromName: '市民',
      proposedGrade: 'A',
      status: 'incoming',
    });
  });

  test('TRI-14 the same id is the same thing, however often and however fast it is sent', async () => {
    const { id: sourceId, token } = await source({ name: '重复来源' });
    const other = await source({ name: '另一来源' });
    const replies = await Promise.all(Array.from({ length: 8 }, () => send(token, 'twice')));
    const ids = new Set(replies.map((reply) => reply.json<{ id: string }>().id));
    expect([ids.size, replies.filter((reply) => reply.json<{ isNew: boolean }>().isNew).length]).toEqual([
      1, 1,
    ]);
    expect((await send(other.token, 'twice')).json()).toMatchObject({ isNew: true });
    const { items } = await admin.ask(ask.listSources);
    expect(items.find((one) => one.id === sourceId)?.lastAt).not.toBeNull();
  });

  test('TRI-15 sends no more in a minute than was agreed; sent again is not more', async () => {
    const { token } = await source({ name: '话多来源', perMinute: 3 });
    const replies = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((ref) => send(token, ref)));
    expect(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b)).toEqual([
      202, 202, 202, 429, 429,
    ]);
    world.moveTo('2020-02-17T01:01:01.000Z');
    expect((await send(token, 'f')).statusCode).toBe(202);
  });

  test('HTTP-6 without a token, with a wrong one, another kind’s or one taken back, is refused alike', async () => {
    const { id, token } = await source({ name: '收回来源' });
    const mail = await source({ name: '邮件来源', kind: 'mail' });
    const wrong = `${token.slice(0, -1)}b`;
    const elsewhere = token.replace(/^sortie\.\d+/, 'sortie.2');
    const nowhere = token.replace(/^sortie\.\d+/, 'sortie.999');
    for (const bad of [null, 'x', wrong, elsewhere, nowhere, mail.token]) {
      const reply = await send(bad, 'bad');
      expect([reply.statusCode, reply.json<{ rule: string }>().rule]).toEqual([401, 'HTTP-6']);
    }
    expect((await send(token, 'good')).statusCode).toBe(202);
    await admin.ask(ask.revokeSource, { params: { id } });
    await admin.ask(ask.revokeSource, { params: { id } });
    expect((await send(token, 'good')).statusCode).toBe(401);
    const stored = await world.database.inZone(world.zones.home, (db) =>
      db.selectFrom('information_source').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify({ ...stored, token_hash: stored.token_hash.toString('hex') })).not.toContain(
      SECRET,
    );
  });

  test('HTTP-8 too much is not read', async () => {
    const { token } = await source({ name: '过大来源' });
    expect((await send(token, 'big', { body: 'x'.repeat(1_100_000) })).statusCode).toBe(413);
    expect((await send(token, 'long', { body: 'x'.repeat(20_001) })).statusCode).toBe(422);
  });
});

describe('a mail server', () => {
  const mail = (subject: string, ...rest: string[]) =>
    ['From: "Li" <li@example.com>', `Subject: ${subject}`, 'Message-ID: <m1@example.com>', ...rest].join(
      '\r\n',
    );

  test('hands over a message; TRI-21 what is none is refused, and attachments are said to be left out', async () => {
    const { token } = await source({ name: '邮件服务器', kind: 'mail' });
    const raw = mail(
      'A Fortune 500 firm asks',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=e',
      '',
      '--e',
      'Content-Type: text/plain',
      '',
      'Call me',
      '--e',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'x',
      '--e--',
    );
    const reply = await post('/inbound/mail', token, { raw });
    expect(reply.json()).toMatchObject({ isNew: true, attachmentsLeftOut: 1 });
    const again = await post('/inbound/mail', token, { raw });
    expect(again.json()).toMatchObject({ isNew: false, id: reply.json<{ id: string }>().id });
    const { id } = reply.json<{ id: string }>();
    const item = await (await world.as('head')).ask(ask.getInformation, { params: { id } });
    expect(item).toMatchObject({ via: 'mail', fromName: 'Li <li@example.com>', proposedGrade: 'B' });
    expect(item.body).toMatch(/^Call me[\s\S]*1 attachments were not kept/);
    const none = await post('/inbound/mail', token, { raw: 'hello' });
    expect(none.json<{ rule: string }>().rule).toBe('TRI-21');
    expect((await post('/inbound/mail', null, { raw })).statusCode).toBe(401);
  });
});

describe('who may', () => {
  test('TRI-15 a name stands once; the administrator alone gives tokens; another zone’s sees and ends none', async () => {
    const { id } = await source({ name: '唯一来源' });
    const again = await admin.refused(ask.makeSource, {
      body: { kind: 'mail', name: '唯一来源', secret: SECRET },
    });
    expect([again.rule, again.fields]).toEqual(['TRI-15', ['name']]);
    const head = await world.as('head');
    expect((await head.refused(ask.listSources)).rule).toBe('HTTP-3');
    const stranger = await world.fromNextDoor('systemAdmin');
    expect((await stranger.refused(ask.revokeSource, { params: { id } })).rule).toBe('HTTP-2');
    expect((await stranger.ask(ask.listSources)).items).toEqual([]);
  });
});
