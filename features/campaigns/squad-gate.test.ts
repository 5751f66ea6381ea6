import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';

// The rules that the database keeps itself, asked of it in plain SQL as the runtime role.

let world: FreshDatabase;
let app: pg.Client;
let other: pg.Client;

const NOW = '2020-02-16T08:00:00Z';
const UNTIL = '2020-02-17T08:00:00Z';

async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: world.urls.app });
  await client.connect();
  await client.query("set app.zone = '1'");
  return client;
}

beforeAll(async () => {
  world = await freshDatabase();
  const owner = new pg.Client({ connectionString: world.urls.owner });
  await owner.connect();
  await owner.query(
    `insert into zone (id, code, name_zh, name_en, home_city, created_at)
     values (1, 'first', '甲', 'First', '430100', $1), (2, 'second', '乙', 'Second', '430100', $1)`,
    [NOW],
  );
  await owner.end();
  app = await open();
  other = await open();
});
afterAll(async () => {
  await app.end();
  await other.end();
  await world.drop();
});

let campaign: string;
let unit: string;
let number = 0;

const insert = async (table: string, row: Record<string, unknown>, by: pg.Client = app): Promise<void> => {
  const keys = Object.keys(row);
  await by.query(
    `insert into ${table} (${keys.join(', ')}) values (${keys.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
};

beforeEach(async () => {
  campaign = newId();
  unit = newId();
  const stamps = { created_at: NOW, updated_at: NOW };
  await insert('unit', { zone_id: 1, id: unit, name: unit, short_name: 'u', kind: 'bureau', ...stamps });
  await insert('campaign', {
    zone_id: 1,
    id: campaign,
    name: campaign,
    status: 'open',
    starts_on: '2020-02-10',
    ends_on: '2020-02-28',
    day_opens: 480,
    day_closes: 1080,
    home_city: '430100',
    leader_rank: 3,
    mix: '[]',
    ...stamps,
  });
});

async function participant(): Promise<string> {
  const id = newId();
  await insert('person', {
    zone_id: 1,
    id,
    name: '某人',
    post: '科员',
    unit_id: unit,
    rank: 3,
    home_city: '430100',
    joined_on: '2019-01-01',
    created_at: NOW,
    updated_at: NOW,
  });
  await insert('campaign_participant', { zone_id: 1, campaign_id: campaign, person_id: id, added_at: NOW });
  return id;
}

/** Judges somebody; `ready` needs a declaration first. */
async function judge(
  person: string,
  standing: 'ready' | 'notReady' | 'suspended',
  until = UNTIL,
): Promise<void> {
  const declaration = newId();
  const verdict = newId();
  const of = { zone_id: 1, campaign_id: campaign, person_id: person };
  await insert('readiness_declaration', {
    ...of,
    id: declaration,
    situation: 'none',
    answers: '{}',
    consent_version: '1',
    declared_at: NOW,
    declared_by: newId(),
    on_behalf: false,
  });
  await insert('readiness_verdict', {
    ...of,
    id: verdict,
    declaration_id: declaration,
    standing,
    reasons: standing === 'ready' ? [] : ['undertaking'],
    officer_answers: '{}',
    judged_by_name: '准入员',
    judged_at: NOW,
    valid_until: until,
  });
  await app.query(
    `update campaign_participant set standing = $4, standing_until = $5, verdict_id = $6
     where zone_id = $1 and campaign_id = $2 and person_id = $3`,
    [1, campaign, person, standing, until, verdict],
  );
}

async function squad(
  days: [string, string] = ['2020-02-17', '2020-02-21'],
  by: pg.Client = app,
): Promise<string> {
  const id = newId();
  await insert(
    'squad',
    {
      zone_id: 1,
      id,
      campaign_id: campaign,
      campaign_starts_on: '2020-02-10',
      campaign_ends_on: '2020-02-28',
      number: ++number,
      name: id,
      status: 'forming',
      starts_on: days[0],
      ends_on: days[1],
      start_city: '430100',
      created_at: NOW,
      updated_at: NOW,
    },
    by,
  );
  return id;
}

const seat = (
  squadId: string,
  person: string,
  at: { seat?: number; by?: pg.Client; standing?: string } = {},
) =>
  (at.by ?? app).query(
    `insert into squad_member (zone_id, squad_id, seat, person_id, campaign_id, squad_status, squad_departed_at,
       starts_on, ends_on, standing, standing_until)
     select s.zone_id, s.id, $3, p.person_id, s.campaign_id, s.status, s.departed_at, s.starts_on, s.ends_on,
       coalesce($4, p.standing), p.standing_until
     from squad s join campaign_participant p on p.zone_id = s.zone_id and p.campaign_id = s.campaign_id
     where s.zone_id = 1 and s.id = $1 and p.person_id = $2`,
    [squadId, person, at.seat ?? 1, at.standing ?? null],
  );

const depart = (squadId: string, at = '2020-02-17T00:00:00Z') =>
  app.query(`update squad set status = 'departed', departed_at = $2 where zone_id = 1 and id = $1`, [
    squadId,
    at,
  ]);

describe('SQD-1 a squad has at most three members', () => {
  test('a fourth member has no seat', async () => {
    const of = await squad();
    for (const n of [1, 2, 3]) await seat(of, await participant(), { seat: n });

    await expect(seat(of, await participant(), { seat: 4 })).rejects.toThrow(/sqd_1_at_most_three/);
    await expect(seat(of, await participant(), { seat: 3 })).rejects.toThrow(/sqd_1_one_person_a_seat/);
  });

  test('two transactions cannot both take the last seat', async () => {
    const of = await squad();
    for (const n of [1, 2]) await seat(of, await participant(), { seat: n });
    const [a, b] = [await participant(), await participant()];

    await app.query('begin');
    await other.query('begin');
    await seat(of, a, { seat: 3 });
    const refused = expect(seat(of, b, { seat: 3, by: other })).rejects.toThrow(/sqd_1_one_person_a_seat/);
    await app.query('commit');

    await refused;
    await other.query('rollback');
  });
});

describe('SQD-5 a person is in one squad at a time', () => {
  test('two transactions cannot put one person into two squads on the same days', async () => {
    const [one, two, person] = [await squad(), await squad(), await participant()];

    await app.query('begin');
    await other.query('begin');
    await seat(one, person);
    const refused = expect(seat(two, person, { by: other })).rejects.toThrow(/sqd_5_one_squad_at_a_time/);
    await app.query('commit');

    await refused;
    await other.query('rollback');
    const { rows } = await app.query('select squad_id from squad_member where person_id = $1', [person]);
    expect(rows).toEqual([{ squad_id: one }]);
  });

  test('the same person may go again in a later squad, and moving that squad forward is refused', async () => {
    const [one, two, person] = [
      await squad(),
      await squad(['2020-02-24', '2020-02-28']),
      await participant(),
    ];
    await seat(one, person);
    await seat(two, person);

    const moved = app.query(`update squad set starts_on = '2020-02-21' where zone_id = 1 and id = $1`, [two]);

    await expect(moved).rejects.toThrow(/sqd_5_one_squad_at_a_time/);
  });

  test('a disbanded squad holds nobody', async () => {
    const [one, two, person] = [await squad(), await squad(), await participant()];
    await seat(one, person);
    await app.query(`update squad set status = 'disbanded' where zone_id = 1 and id = $1`, [one]);

    await expect(seat(two, person)).resolves.toMatchObject({ rowCount: 1 });
  });
});

describe('SQD-6 only the ready are away', () => {
  test.each(['unjudged', 'notReady', 'suspended'] as const)(
    'a squad with somebody %s does not leave',
    async (standing) => {
      const [of, fit, unfit] = [await squad(), await participant(), await participant()];
      await judge(fit, 'ready');
      if (standing !== 'unjudged') await judge(unfit, standing);
      await seat(of, fit);
      await seat(of, unfit, { seat: 2 });

      await expect(depart(of)).rejects.toThrow(/sqd_6_only_the_ready_are_away/);
    },
  );

  test('a squad of ready people leaves', async () => {
    const [of, fit] = [await squad(), await participant()];
    await judge(fit, 'ready');
    await seat(of, fit);

    await expect(depart(of)).resolves.toMatchObject({ rowCount: 1 });
  });

  test('readiness that has run out at departure does not count', async () => {
    const [of, fit] = [await squad(), await participant()];
    await judge(fit, 'ready', '2020-02-16T23:00:00Z');
    await seat(of, fit);

    await expect(depart(of)).rejects.toThrow(/sqd_6_ready_when_it_left/);
  });

  test('nobody leaves without an instant of departure', async () => {
    const of = await squad();
    const left = app.query(`update squad set status = 'departed' where zone_id = 1 and id = $1`, [of]);
    await expect(left).rejects.toThrow(/sqd_4_away_has_left/);
  });

  test('a row cannot claim a standing that was not judged', async () => {
    const [of, unfit] = [await squad(), await participant()];

    await expect(seat(of, unfit, { standing: 'ready' })).rejects.toThrow(/squad_member_zone_id_campaign_id/);
    const claimed = app.query(`update campaign_participant set standing = 'ready' where person_id = $1`, [
      unfit,
    ]);
    await expect(claimed).rejects.toThrow(/rdy_1_standing_was_judged/);
  });

  test('nobody joins a squad on the road who is not ready', async () => {
    const [of, fit, unfit] = [await squad(), await participant(), await participant()];
    await judge(fit, 'ready');
    await seat(of, fit);
    await depart(of);

    await expect(seat(of, unfit, { seat: 2 })).rejects.toThrow(/sqd_6_only_the_ready_are_away/);
  });

  test('somebody away loses readiness only together with the squad’s right to be away', async () => {
    const [of, fit] = [await squad(), await participant()];
    await judge(fit, 'ready');
    await seat(of, fit);
    await depart(of);

    await expect(judge(fit, 'suspended')).rejects.toThrow(/sqd_6_only_the_ready_are_away/);
    await app.query(`update squad set status = 'suspended' where zone_id = 1 and id = $1`, [of]);
    await judge(fit, 'suspended');

    const resumed = app.query(`update squad set status = 'onRoad' where zone_id = 1 and id = $1`, [of]);
    await expect(resumed).rejects.toThrow(/sqd_6_only_the_ready_are_away/);
  });

  test('a verdict is never changed', async () => {
    await judge(await participant(), 'notReady');
    const changed = app.query(`update readiness_verdict set standing = 'ready' where campaign_id = $1`, [
      campaign,
    ]);
    await expect(changed).rejects.toThrow(/permission denied/);
  });
});

describe('CMP-5 waves of a campaign do not overlap', () => {
  const wave = (name: string, from: string, to: string) =>
    insert('campaign_wave', {
      zone_id: 1,
      id: newId(),
      campaign_id: campaign,
      campaign_starts_on: '2020-02-10',
      campaign_ends_on: '2020-02-28',
      name,
      starts_on: from,
      ends_on: to,
    });

  test('not even by a day', async () => {
    await wave('一', '2020-02-17', '2020-02-21');
    await expect(wave('二', '2020-02-21', '2020-02-25')).rejects.toThrow(/cmp_5_waves_apart/);
    await wave('三', '2020-02-22', '2020-02-25');
  });

  test('CMP-4 nor leave the campaign, and the campaign cannot shrink under them', async () => {
    await expect(wave('一', '2020-02-27', '2020-02-29')).rejects.toThrow(/cmp_4_wave_inside_campaign/);
    await wave('二', '2020-02-24', '2020-02-28');
    const shrunk = app.query(`update campaign set ends_on = '2020-02-27' where id = $1`, [campaign]);
    await expect(shrunk).rejects.toThrow(/cmp_4_wave_inside_campaign/);
  });
});

test('[A3] another zone sees none of it and cannot name it', async () => {
  const person = await participant();
  await other.query("set app.zone = '2'");
  expect((await other.query('select 1 from squad_member')).rows).toEqual([]);
  expect((await other.query('select 1 from person where id = $1', [person])).rows).toEqual([]);
  const stolen = insert(
    'campaign_participant',
    { zone_id: 1, campaign_id: campaign, person_id: person, added_at: NOW },
    other,
  );
  await expect(stolen).rejects.toThrow(/row-level security/);
  await other.query("set app.zone = '1'");
});
