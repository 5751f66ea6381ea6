import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, type DoorWorld, doorWorld } from '../../testing/world/doors.ts';
import { withClient } from '../db/session.ts';
import { appendAudit } from './append.ts';
import { listAudit, verifyAudit } from './contract.ts';
import { auditRoutes } from './routes.ts';
import { verifyChain } from './verify.ts';

let world: DoorWorld;
const ACCOUNT = '019c0000-0000-7000-8000-000000000001';
const append = (zoneId: number, n: number) =>
  appendAudit(
    world.fresh.database.auth,
    {
      zoneId,
      accountId: n % 2 ? ACCOUNT : null,
      name: '张三',
      at: '2020-02-10T01:00:00.000Z',
      address: '192.0.2.1',
      requestId: `r${n}`,
    },
    {
      kind: n % 3 ? 'visit.recorded' : 'visit.moved',
      subject: { kind: 'visit', id: `v${n}` },
      after: { n, 名: '\n"{' },
    },
  );
const verify = (zoneId = 1) => world.fresh.database.readInZone(zoneId, (db) => verifyChain(db, zoneId));
const asSuper = (sql: string) => withClient(world.fresh.urls.super, (client) => client.query(sql));

/** Does one thing to the chain behind everybody's back, and puts it right again. */
async function tampered(spoil: string) {
  await asSuper(
    'create table if not exists kept as select * from audit_entry; create table if not exists kept_head as select * from audit_head',
  );
  await asSuper(spoil);
  const verdict = await verify();
  await asSuper(
    'truncate audit_entry; insert into audit_entry select * from kept; delete from audit_head; insert into audit_head select * from kept_head',
  );
  return verdict.firstBroken;
}

beforeAll(async () => {
  world = await doorWorld();
  await Promise.all(Array.from({ length: 20 }, (_, n) => append(1, n)));
  await append(2, 1);
});
afterAll(() => world.close());

describe('[AUD-4, T1] the verification of a chain', () => {
  it('passes one that twenty writers wrote at once, and an empty one', async () => {
    expect(await verify()).toMatchObject({ entries: 20, firstBroken: null, head: { seq: 20 } });
    await asSuper(
      "insert into zone select 3, 'empty', name_zh, name_en, time_zone, home_city, calendar, situation, 0, false, '{}', created_at from zone where id = 1; insert into audit_head values (3, 0, decode(repeat('00', 32), 'hex'))",
    );
    expect(await verify(3)).toMatchObject({ entries: 0, firstBroken: null });
  });

  it.each([
    [
      'a changed text',
      `update audit_entry set payload = replace(payload, '张三', '李四') where zone_id = 1 and seq = 7`,
      7,
      'hash',
    ],
    [
      'a changed kind',
      `update audit_entry set kind = 'visit.other' where zone_id = 1 and seq = 7`,
      7,
      'columns',
    ],
    [
      'a changed account',
      `update audit_entry set account_id = null where zone_id = 1 and account_id is not null`,
      null,
      'columns',
    ],
    [
      'a changed time',
      `update audit_entry set recorded_at = recorded_at - interval '1 day' where zone_id = 1 and seq = 9`,
      9,
      'columns',
    ],
    ['a missing entry', 'delete from audit_entry where zone_id = 1 and seq = 5', 5, 'gap'],
    ['a missing first entry', 'delete from audit_entry where zone_id = 1 and seq = 1', 1, 'gap'],
    ['a cut tail', 'delete from audit_entry where zone_id = 1 and seq > 17', 18, 'tail'],
    [
      'a head set back',
      `update audit_head h set seq = 17, hash = e.hash from audit_entry e where h.zone_id = 1 and e.zone_id = 1 and e.seq = 17`,
      18,
      'head',
    ],
    ['a head of another hash', `update audit_head set hash = sha256(hash) where zone_id = 1`, 20, 'head'],
    ['no head', 'delete from audit_head where zone_id = 1', 0, 'head'],
  ])('names %s', async (_what, spoil, seq, why) => {
    const broken = await tampered(spoil);
    expect(broken?.why).toBe(why);
    if (seq !== null) expect(broken?.seq).toBe(seq);
    expect((await verify()).firstBroken).toBeNull();
  });

  it('names an entry that was forged together with every hash after it, in another zone’s name', async () => {
    const broken = await tampered(`
      delete from audit_entry where zone_id = 1;
      insert into audit_entry select 1, seq, recorded_at, account_id, kind, subject_kind, subject_id, payload, hash from audit_entry where zone_id = 2;
      update audit_head h set seq = o.seq, hash = o.hash from audit_head o where h.zone_id = 1 and o.zone_id = 2`);
    expect(broken).toEqual({ seq: 1, why: 'columns' });
  });
});

it.each(['app', 'auth'] as const)(
  '[AUD-2, T1] %s may add to the audit but never change or remove',
  async (role) => {
    for (const sql of [
      "update audit_entry set kind = 'x'",
      'delete from audit_entry',
      'truncate audit_entry',
      'delete from audit_head',
    ]) {
      const denied = await withClient(world.fresh.urls[role], (client) => client.query(sql)).catch(
        (error: Error) => error.message,
      );
      expect(denied).toMatch(/permission denied/);
    }
  },
);

describe('the auditor', () => {
  const read = (query: object, zoneId = 1) =>
    askAs(world, { accountId: ACCOUNT, roles: ['auditor'], zoneId })(
      listAudit,
      { query },
      auditRoutes,
    ) as Promise<{
      items: { seq: number; kind: string; accountId: string | null; after: unknown }[];
      next: string | null;
    }>; // border: parsed by its own schema in askAs

  it('reads latest first, page by page, without overlap', async () => {
    const first = await read({ limit: 15 });
    const second = await read({ limit: 15, cursor: first.next });
    expect([...first.items, ...second.items].map((one) => one.seq)).toEqual(
      Array.from({ length: 20 }, (_, n) => 20 - n),
    );
    expect(second.next).toBeNull();
    expect(first.items[0]?.after).toMatchObject({ 名: '\n"{' });
  });

  it('filters by kind, account, subject and time', async () => {
    expect((await read({ kind: 'visit.moved' })).items).toHaveLength(7);
    expect((await read({ accountId: ACCOUNT })).items).toHaveLength(10);
    expect((await read({ subjectKind: 'visit', subjectId: 'v3' })).items).toHaveLength(1);
    expect((await read({ until: '2000-01-01T00:00:00Z' })).items).toHaveLength(0);
    expect((await read({ from: '2000-01-01T00:00:00Z' })).items).toHaveLength(20);
  });

  it('[A2] sees the own zone alone, and verifies it', async () => {
    expect((await read({}, 2)).items).toHaveLength(1);
    const asked = askAs(world, { accountId: ACCOUNT, roles: ['auditor'] })(verifyAudit, {}, auditRoutes);
    expect(await asked).toMatchObject({ entries: 20, firstBroken: null });
  });
});
