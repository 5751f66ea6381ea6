import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { DatabaseBusy, openDatabase, violatedConstraint } from './database.ts';
import { withClient } from './session.ts';

let world: FreshDatabase;
const owner = (text: string): Promise<unknown> =>
  withClient(world.urls.owner, (client) => client.query(text));

beforeAll(async () => {
  world = await freshDatabase();
  await owner(`
    insert into zone (id, code, name_zh, name_en, home_city, created_at)
      select n, 'zone-' || n, '园区', 'Zone', '430100', now() from generate_series(1, 2) n;
    create table thing (zone_id integer not null, id integer not null, body text, amount numeric, at timestamptz,
      on_day date, primary key (zone_id, id), constraint thing_1_body check (body <> ''));
    alter table thing enable row level security;
    alter table thing force row level security;
    create policy thing_of_zone on thing using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
    grant select, insert, update, delete on thing to sortie_app;
    create policy thing_for_owner on thing to sortie_owner using (true);
    insert into thing values (1, 1, 'one', 12.50, '2020-02-03 04:05:06.7+00', '2020-02-29'),
      (2, 1, 'two', 1, null, null), (2, 2, 'deux', 1, null, null)`);
});
afterAll(() => world.drop());

describe('[A3] inside a zone', () => {
  test('only the zone asked for is seen', async () => {
    const bodies = await world.database.readInZone(2, (db) =>
      sql<{ body: string }>`select body from thing`.execute(db),
    );
    expect(bodies.rows.map(({ body }) => body)).toEqual(['two', 'deux']);
  });
  test('another zone cannot be written', async () => {
    const write = world.database.inZone(1, (db) =>
      sql`insert into thing values (2, 9, 'theirs')`.execute(db),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });
  test('without a zone no row is seen, also on a connection that served one before', async () => {
    await world.database.readInZone(1, (db) => sql`select 1`.execute(db));
    const { rows } = await sql`select * from thing`.execute(world.database.acrossZones);
    expect(rows).toEqual([]);
  });
  test('two zones interleaved over few connections never see each other', async () => {
    const few = openDatabase({ app: world.urls.app, auth: world.urls.auth }, { maxConnections: 2 });
    const seen = await Promise.all(
      Array.from({ length: 120 }, async (_, i) => {
        const zone = 1 + (i % 2);
        const ask = i % 3 === 0 ? few.inZone : few.readInZone;
        const { rows } = await ask(zone, (db) =>
          sql<{ zone_id: number }>`select zone_id from thing`.execute(db),
        );
        return rows.length === zone && rows.every((row) => row.zone_id === zone);
      }),
    );
    await few.close();
    expect(seen.every(Boolean)).toBe(true);
  });
  test('a failed piece of work leaves nothing and gives its connection back clean', async () => {
    const one = openDatabase({ app: world.urls.app, auth: world.urls.auth }, { maxConnections: 1 });
    const failing = one.inZone(1, async (db) => {
      await sql`insert into thing values (1, 5, 'gone')`.execute(db);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { rows } = await one.readInZone(1, (db) => sql`select * from thing where id = 5`.execute(db));
    await one.close();
    expect(rows).toEqual([]);
  });
  test('reading work cannot write', async () => {
    const write = world.database.readInZone(1, (db) => sql`delete from thing`.execute(db));
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });
  test.each([0, -1, 1.5, Number.NaN, 2 ** 31])('%d is no zone', async (zone) => {
    await expect(world.database.inZone(zone, async () => 1)).rejects.toThrow(RangeError);
  });
});

test('values come back as text and exact numbers', async () => {
  const [row] = (
    await world.database.readInZone(1, (db) =>
      sql`select amount, at, on_day, 7::int8 as whole,
    array['2020-01-02'::date, null] as days, array[]::numeric[] as none from thing`.execute(db),
    )
  ).rows;
  expect(row).toEqual({
    amount: 12.5,
    at: '2020-02-03T04:05:06.700Z',
    on_day: '2020-02-29',
    whole: 7,
    days: ['2020-01-02', null],
    none: [],
  });
});
test('a number that JavaScript cannot hold is an error, not a rounded value', async () => {
  const ask = world.database.readInZone(1, (db) => sql`select 9007199254740993::int8 as n`.execute(db));
  await expect(ask).rejects.toThrow(RangeError);
  const after = await world.database.readInZone(1, (db) => sql<{ n: number }>`select 1 as n`.execute(db));
  expect(after.rows).toEqual([{ n: 1 }]);
});
test('a violated constraint is told by its name', async () => {
  const error: unknown = await world.database
    .inZone(1, (db) => sql`insert into thing values (1, 8, '')`.execute(db))
    .catch((caught: unknown) => caught);
  expect(violatedConstraint(error)).toBe('thing_1_body');
  expect(violatedConstraint(new Error('other'))).toBeNull();
});
test('[F9] work that lost a race is done again as a whole', async () => {
  let runs = 0;
  const add = (): Promise<void> =>
    world.database.inZone(1, async (db) => {
      runs++;
      await sql`set transaction isolation level repeatable read`.execute(db);
      await sql`select amount from thing where id = 1`.execute(db);
      await meet();
      await sql`update thing set amount = amount + 1 where id = 1`.execute(db);
    });
  const meet = meetingOf(2);
  await Promise.all([add(), add()]);
  const { rows } = await world.database.readInZone(1, (db) =>
    sql`select amount from thing where id = 1`.execute(db),
  );
  expect({ rows, runs }).toEqual({ rows: [{ amount: 14.5 }], runs: 3 });
});
test('[F8] when no connection is free in time the database is busy', async () => {
  const one = openDatabase(
    { app: world.urls.app, auth: world.urls.auth },
    { maxConnections: 1, connectTimeoutMs: 2_000 },
  );
  const held = one.inZone(1, async () => {
    await expect(one.inZone(1, async () => 1)).rejects.toThrow(DatabaseBusy);
  });
  await held;
  await one.close();
});
test('[F4] work whose connection is cut off finds the database busy, and the next finds a new connection', async () => {
  const cut = world.database.inZone(1, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    await withClient(world.urls.super, (client) =>
      client.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
    );
    await sql`select pg_sleep(5)`.execute(db);
  });
  await expect(cut).rejects.toThrow(DatabaseBusy);
  expect(await world.database.inZone(1, async () => 'fine')).toBe('fine');
});
test('[F4] an idle connection that is cut off is replaced, and told', async () => {
  const told: Error[] = [];
  const one = openDatabase(
    { app: world.urls.app, auth: world.urls.auth },
    { maxConnections: 1, onPoolError: (error) => told.push(error) },
  );
  const { rows } = await one.inZone(1, (db) =>
    sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db),
  );
  const gone = new Promise<void>((resolve) => setInterval(() => told.length > 0 && resolve(), 10).unref());
  await withClient(world.urls.super, (client) =>
    client.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
  );
  await gone;
  expect(await one.inZone(1, async () => 'fine')).toBe('fine');
  await one.close();
});

/** Everyone waits until `count` have come; later comers pass. */
function meetingOf(count: number): () => Promise<void> {
  let open = (): void => {};
  let come = 0;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async () => {
    if (++come >= count) open();
    await all;
  };
}
