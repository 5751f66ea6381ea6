import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { finish, later } from './convoy.ts';
import { type Database, type Db, openDatabase } from './database.ts';
import { prepared } from './prepared.ts';
import { withClient } from './session.ts';

let world: FreshDatabase;
let one: Database;

beforeAll(async () => {
  world = await freshDatabase();
  await withClient(world.urls.owner, (client) =>
    client.query(`
      insert into zone (id, code, name_zh, name_en, home_city, created_at)
        values (1, 'zone', '园区', 'Zone', '430100', now());
      create table thing (zone_id integer not null, id integer primary key, body jsonb);
      alter table thing enable row level security;
      create policy thing_of_zone on thing using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
      grant select, insert, update, delete on thing to sortie_app`),
  );
  one = openDatabase({ app: world.urls.app, auth: world.urls.auth }, { maxConnections: 1 });
});
afterAll(async () => {
  await one.close();
  await world.drop();
});

const adding = (id: number, body: unknown = {}): RawBuilder<unknown> =>
  sql`insert into thing values (1, ${id}, ${body})`;
const ids = async (): Promise<number[]> =>
  (
    await one.readInZone(1, (db) => sql<{ id: number }>`select id from thing order by id`.execute(db))
  ).rows.map(({ id }) => id);
const sendAll = (db: Db, builders: readonly RawBuilder<unknown>[]): Promise<void> =>
  later(
    db,
    builders.map((builder) => builder.compile(db)),
  );

test('statements that travel together are all done, in their order', async () => {
  await one.inZone(1, (db) => sendAll(db, [adding(1), sql`select 1`, adding(2)]));
  expect(await ids()).toEqual([1, 2]);
});
test('what was sent for later is done before the next that is asked, and with the commit where none is', async () => {
  const counted = await one.inZone(1, async (db) => {
    await later(db, [adding(20).compile(db)]);
    await later(db, [adding(21).compile(db)]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from thing`.execute(db);
    await later(db, [sql`delete from thing where id in (20, 21)`.compile(db)]);
    return rows[0]?.n;
  });
  expect(counted).toBe(4);
  expect(await ids()).toEqual([1, 2]);
});
test('what waited when the work was given up is not done', async () => {
  const failing = one.inZone(1, async (db) => {
    await later(db, [adding(30).compile(db)]);
    throw new Error('given up');
  });
  await expect(failing).rejects.toThrow('given up');
  expect(await ids()).toEqual([1, 2]);
});
test('a statement that still waits at the end is settled in one; one that is gone gets another after it', async () => {
  const settled = async (isGone: boolean): Promise<unknown> => {
    await one.inZone(1, async (db) => {
      const early = adding(40, { is: 'early' }).compile(db);
      const after = sql`update thing set body = '{"is": "after"}' where id = 40`.compile(db);
      await later(db, [early]);
      if (isGone) await sql`select 1`.execute(db);
      await finish(db, [after], { early, whole: adding(40, { is: 'whole' }).compile(db), after });
    });
    const read = sql<{ body: unknown }>`select body from thing where id = 40`;
    const { rows } = await one.readInZone(1, (db) => read.execute(db));
    await one.inZone(1, (db) => sql`delete from thing where id = 40`.execute(db));
    return rows[0]?.body;
  };
  expect(await settled(false)).toEqual({ is: 'whole' });
  expect(await settled(true)).toEqual({ is: 'after' });
});
test('nothing to send is nothing', async () => {
  await one.inZone(1, (db) => later(db, []));
  await one.inZone(1, (db) => finish(db, []));
  expect(await ids()).toEqual([1, 2]);
});
test('the first that fails is the one told, and nothing of the transaction stays', async () => {
  const failing = one.inZone(1, (db) => sendAll(db, [adding(3), adding(1), sql`select 1 / 0`, adding(4)]));
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await ids()).toEqual([1, 2]);
});
test('a value that cannot be written is told, and nothing of the transaction stays', async () => {
  const ring: Record<string, unknown> = {};
  ring['ring'] = ring;
  const failing = one.inZone(1, async (db) => {
    await adding(3).execute(db);
    await finish(db, [adding(4).compile(db), adding(5, ring).compile(db)]);
  });
  await expect(failing).rejects.toThrow(/circular/i);
  expect(await ids()).toEqual([1, 2]);
});
test('the end of a transaction travels with its last statements', async () => {
  const late = one.inZone(1, async (db) => {
    await finish(db, [adding(3).compile(db), adding(4).compile(db)]);
    await adding(5).execute(db);
  });
  await expect(late).rejects.toThrow('the transaction has ended');
  expect(await ids()).toEqual([1, 2, 3, 4]);
});
test('an end that fails has not ended anything', async () => {
  const failing = one.inZone(1, (db) => finish(db, [adding(5).compile(db), adding(1).compile(db)]));
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await ids()).toEqual([1, 2, 3, 4]);
});
test('a failure that was passed over is not taken for a commit', async () => {
  const passedOver = one.inZone(1, async (db) => {
    await adding(5).execute(db);
    await adding(1)
      .execute(db)
      .catch(() => {});
  });
  await expect(passedOver).rejects.toThrow('ROLLBACK');
  expect(await ids()).toEqual([1, 2, 3, 4]);
});

const kept = (db: Db): Promise<{ name: string; uses: number }[]> =>
  sql<{ name: string; uses: number }>`
    select name, generic_plans + custom_plans as uses from pg_prepared_statements where not statement like '%pg_prepared%'
  `
    .execute(db)
    .then(({ rows }) => rows);
test('a statement asked all the time is kept by its connection, also when its first use failed', async () => {
  const add = (id: number): Promise<unknown> =>
    one.inZone(1, (db) => later(db, [sql`select 1`.compile(db), adding(id).compile(prepared(db))]));
  await expect(add(1)).rejects.toMatchObject({ code: '23505' });
  const behind = one.inZone(1, (db) =>
    later(db, [sql`select 1 / 0`.compile(db), adding(5).compile(prepared(db))]),
  );
  await expect(behind).rejects.toMatchObject({ code: '22012' });
  await add(5);
  await add(6);
  await expect(add(6)).rejects.toMatchObject({ code: '23505' });
  await add(7);
  expect(await ids()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await one.inZone(1, kept)).toEqual([{ name: expect.any(String), uses: 4 }]);
});
test('what is kept for reading sees its own zone and writes nothing', async () => {
  const count = (zoneId: number): Promise<unknown> =>
    one
      .readInZone(zoneId, (db) =>
        sql<{ n: number }>`select count(*)::int as n from thing`.execute(prepared(db)),
      )
      .then(({ rows }) => rows[0]?.n);
  for (let round = 0; round < 8; round++) expect([await count(1), await count(2)]).toEqual([7, 0]);
  const write = one.readInZone(1, (db) => adding(8).execute(prepared(db)));
  await expect(write).rejects.toMatchObject({ code: '25006' });
});
