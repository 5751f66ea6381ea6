import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createEnterprise,
  editEnterprise,
  getEnterprise,
  listEnterprises,
  listImports,
  startImport,
} from '../features/enterprises/contract.ts';
import { withClient } from '../platform/db/session.ts';
import { uploadFile } from '../platform/files/contract.ts';
import { openWorld, type World } from './world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A sequence counts what a rolled-back transaction did: the first row of the table fails as a conflict would. */
const failsOnce = (table: string): string => `
  create sequence tries_${table};
  grant usage on sequence tries_${table} to sortie_app;
  create function fail_once_${table}() returns trigger language plpgsql as $$
  begin
    if nextval('tries_${table}') = 1 then raise exception 'in the way' using errcode = '40001'; end if;
    return new;
  end $$;
  create trigger fail_once before insert on ${table} for each row execute function fail_once_${table}()`;

describe('the porch', () => {
  test('HTTP-6 nobody gets in without a session', async () => {
    expect(await world.nobody.refused(listEnterprises)).toMatchObject({ status: 401, rule: 'HTTP-6' });
  });

  test('HTTP-3 a role without the permission is refused with the sentence that says who may', async () => {
    const auditor = await world.as('auditor');
    const refused = await auditor.refused(listEnterprises, { language: 'en' });
    expect(refused).toMatchObject({ status: 403, rule: 'HTTP-3' });
    expect(refused.detail).toContain('The bureau’s own people may see enterprises');
  });

  test('HTTP-1 [A4] an undeclared field is refused by name, in the reader’s language', async () => {
    const staff = await world.as('staff');
    const body = { name: '多字段公司', zoneId: 2 };
    expect(await staff.refused(createEnterprise, { body, language: 'en' })).toMatchObject({
      status: 422,
      fields: ['zoneId'],
    });
  });

  test('[F16] HTTP-5 a double click makes one enterprise, and both clicks get the same answer', async () => {
    const staff = await world.as('staff');
    const sent = { body: { name: '双击有限公司' }, key: 'double-click-1' };
    const replies = await Promise.all([1, 2, 3, 4].map(() => staff.send(createEnterprise, sent)));
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
    expect(replies.map((reply) => reply.statusCode)).toEqual([201, 201, 201, 201]);
    const found = await staff.ask(listEnterprises, { query: { q: '双击' } });
    expect(found.items).toHaveLength(1);
  });

  test('HTTP-5 the same key for another request is refused', async () => {
    const staff = await world.as('staff');
    await staff.ask(createEnterprise, { body: { name: '第一家公司' }, key: 'reused-key-1' });
    const other = { body: { name: '第二家公司' }, key: 'reused-key-1' };
    expect(await staff.refused(createEnterprise, other)).toMatchObject({ status: 422, rule: 'HTTP-5' });
  });

  test('[F17] HTTP-4 a form made from an older revision is refused and changes nothing', async () => {
    const staff = await world.as('staff');
    const { id } = await staff.ask(createEnterprise, { body: { name: '两人同改公司' } });
    const edit = (name: string, ifMatch: number) => ({
      params: { enterpriseId: id },
      body: { name },
      ifMatch,
    });
    await staff.ask(editEnterprise, edit('先存的名字', 1));
    expect(await staff.refused(editEnterprise, edit('后存的名字', 1))).toMatchObject({
      status: 412,
      rule: 'HTTP-4',
    });
    expect((await staff.ask(getEnterprise, { params: { enterpriseId: id } })).name).toBe('先存的名字');
  });

  test('HTTP-9 a change that does not say what it was made from is refused', async () => {
    const staff = await world.as('staff');
    const { id } = await staff.ask(createEnterprise, { body: { name: '无版本公司' } });
    const sent = { params: { enterpriseId: id }, body: { name: '新名字' } };
    expect(await staff.refused(editEnterprise, sent)).toMatchObject({ status: 428, rule: 'HTTP-9' });
  });

  test('HTTP-2 [A2] another zone’s id looks like no id at all', async () => {
    const { id } = await (await world.as('staff')).ask(createEnterprise, { body: { name: '本区公司' } });
    const stranger = await world.fromNextDoor('staff');
    const params = { enterpriseId: id };
    expect(await stranger.refused(getEnterprise, { params })).toMatchObject({ status: 404, rule: 'HTTP-2' });
    const edit = { params, body: { name: '抢改' }, ifMatch: 1 };
    expect(await stranger.refused(editEnterprise, edit)).toMatchObject({ status: 404, rule: 'HTTP-2' });
    expect((await stranger.ask(listEnterprises, { query: { q: '本区' } })).items).toEqual([]);
  });

  test('HTTP-10 [X5] a write from another origin, or without our header, is refused', async () => {
    const staff = await world.as('staff');
    const post = (headers: Record<string, string>) =>
      world.server.app.inject({
        method: 'POST',
        url: '/api/v1/enterprises',
        headers: { cookie: staff.cookie ?? '', 'idempotency-key': 'cross-site-1', ...headers },
        payload: { name: '跨站公司' },
      });
    expect((await post({ 'x-sortie': '1', origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await post({})).statusCode).toBe(403);
  });

  test('[X6] every reply carries a request id, and pages may not be framed', async () => {
    const reply = await (await world.as('staff')).send(listEnterprises);
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test('HTTP-5 an upload sent twice with one key is taken once', async () => {
    const staff = await world.as('staff');
    const file = { name: '企业.csv', bytes: Buffer.from('企业名称\n一次有限公司\n'), key: 'upload-once-1' };
    const [first, second] = [await staff.upload(startImport, file), await staff.upload(startImport, file)];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect((await staff.ask(listImports)).items).toHaveLength(1);
    const other = await staff.upload(startImport, { ...file, bytes: Buffer.from('企业名称\n另一家\n') });
    expect(other.json()).toMatchObject({ rule: 'HTTP-5' });
  });

  // Somebody else got in the way at the end of the first try: the file must still be there for the second.
  test.each([
    ['enterprise_import', startImport, {}, '企业.csv'],
    ['file', uploadFile, { aboutKind: 'enterprise' }, '名单.csv'],
  ])(
    '[F9] an upload is taken though its transaction had to be done again: %s',
    async (table, contract, fields, name) => {
      const staff = await world.as('staff');
      const { id: aboutId } = await staff.ask(createEnterprise, { body: { name: `重试${table}公司` } });
      await withClient(world.urls.owner, (client) => client.query(failsOnce(table)));
      const file = { name, bytes: Buffer.from(`企业名称\n重来${table}有限公司\n`) };
      const about = 'aboutKind' in fields ? { fields: { ...fields, aboutId } } : {};
      const reply = await staff.upload(contract, { ...file, ...about });
      expect(reply.statusCode, reply.body).toBe(201);
      const tries = await withClient(world.urls.owner, (client) =>
        client.query<{ n: number }>(`select last_value::int as n from tries_${table}`),
      );
      expect(tries.rows).toEqual([{ n: 2 }]);
      expect(readdirSync(join(world.dataDir, 'uploads'))).toEqual([]);
    },
  );

  test('HTTP-8 [U1] an upload that announces too much is refused before it is read', async () => {
    const staff = await world.as('staff');
    const reply = await world.server.app.inject({
      method: 'POST',
      url: '/api/v1/enterprise-imports',
      headers: {
        cookie: staff.cookie ?? '',
        'x-sortie': '1',
        'idempotency-key': 'two-gigabytes',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(2 * 1024 ** 3),
      },
      payload: Buffer.from('--x--'),
    });
    expect(reply.statusCode).toBe(413);
    expect(reply.json()).toMatchObject({ rule: 'HTTP-8' });
  });

  test('HTTP-8 [U1] an upload that announces nothing is cut off at the limit, and nothing of it stays', async () => {
    const small = await openWorld({ http: { uploadLimit: 1024 * 1024 } });
    try {
      const staff = await small.as('staff');
      const address = await small.server.app.listen({ host: '127.0.0.1', port: 0 });
      let sent = 0;
      const endless = new ReadableStream({
        pull(to) {
          const part = sent === 0 ? Buffer.from(HEAD) : Buffer.alloc(64 * 1024, 120);
          sent += part.length;
          to.enqueue(part);
        },
      });
      const reply = await fetch(`${address}/api/v1/enterprise-imports`, {
        method: 'POST',
        headers: {
          cookie: staff.cookie ?? '',
          'x-sortie': '1',
          'idempotency-key': 'without-an-end',
          'content-type': 'multipart/form-data; boundary=x',
        },
        body: endless,
        duplex: 'half',
      });
      expect(reply.status).toBe(413);
      expect(await reply.json()).toMatchObject({ rule: 'HTTP-8' });
      expect(sent).toBeLessThan(64 * 1024 * 1024);
      expect(readdirSync(join(small.dataDir, 'uploads'))).toEqual([]);
    } finally {
      await small.close();
    }
  });
});

const HEAD =
  '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
