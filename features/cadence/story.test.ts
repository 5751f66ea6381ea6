import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../packages/kernel/day.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/ids.ts';
import type { Task } from '../../platform/jobs/job.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { saveLine, savePerson, saveTerm, saveUnit } from '../organisation/door.ts';
import { savePartner } from '../partners/door.ts';
import { zStagePack } from '../projects/contract.ts';
import { saveProject, saveStages } from '../projects/door.ts';
import { tellCalendarEnds } from './calendar-ends.ts';
import * as ask from './contract.ts';
import { savePolicies } from './door.ts';
import { escalate } from './escalate.ts';
import { noteWhatWasMissed, refresh } from './evaluate.ts';
import { jobs, lookAtClock } from './jobs.ts';
import { routes } from './routes.ts';

const zoneId = 1;
const ZONE = { id: zoneId, timeZone: 'Asia/Shanghai', calendar: 'cn' };
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${path}`, import.meta.url), 'utf8'));

let world: Stage;
let unitId: string;
let lineId: string;
let people: Record<'owner' | 'leader' | 'deputy' | 'substitute', string>;
const accountOf = new Map<string, string>();

async function person(name: string): Promise<string> {
  const [id, accountId] = [newId(), newId()];
  accountOf.set(id, accountId);
  const form = {
    name,
    latinName: null,
    post: '科员',
    unitId,
    lineId: null,
    rank: 2,
    competences: [],
    languages: [],
    drives: false,
    homeCity: '430100',
    phone: null,
    joinedOn: day('2019-01-01'),
    leftOn: null,
  };
  await world.inZone((db) => savePerson(db, { zoneId, now: world.now() }, { ...form, id, accountId }));
  return id;
}

beforeAll(async () => {
  world = await stage(routes);
  const at = { zoneId, now: world.now() };
  [unitId, lineId] = [newId(), newId()];
  await world.inZone(async (db) => {
    const unit = { name: '局', shortName: '局', kind: 'bureau' as const, parentId: null, cityCode: null };
    await saveUnit(db, at, { ...unit, id: unitId });
    const line = { id: lineId, code: 'logistics', name: { zh: '物流', en: 'Logistics' }, position: 1 };
    await saveLine(db, zoneId, line);
    await saveStages(db, zoneId, zStagePack.parse(read('stages/default.json')).stages);
  });
  people = {
    owner: await person('罗工'),
    leader: await person('程委员'),
    deputy: await person('顾书记'),
    substitute: await person('代班'),
  };
  await world.inZone(async (db) => {
    const from = day('2019-01-01');
    const posts = [
      { kind: 'lineLeader' as const, lineId, personId: people.leader, from },
      { kind: 'inCharge' as const, lineId: null, personId: people.deputy, from },
    ];
    for (const post of posts) await saveTerm(db, at, { ...post, id: newId() });
    const { policies } = ask.zCadencePack.parse(read('cadence/default.json'));
    await savePolicies(db, { ...at, by: '局' }, { policies, from: day('2020-02-03') });
  });
});
afterAll(() => world.close());

/** Evaluates as the clock's job does, at an instant. */
const at = (now: string) => ({ zone: ZONE, now, today: dayIn(ZONE, new Date(now)) });
const taskAt = (now: string, db: Task['db']): Task =>
  // border: a handler here asks of a zone its id, its time and its calendar
  ({ ...at(now), db, attempt: 1, tell: () => {} }) as unknown as Task;
const clock = (now: string) => world.inZone((db) => lookAtClock(taskAt(now, db)));
/** Beijing's wall clock. */
const on = (date: string, time = '09:00') => new Date(`${date}T${time}:00+08:00`).toISOString();

async function project(
  over: { isKey?: boolean; lineId?: string | null; ownerId?: string; since?: string } = {},
) {
  const [id, enterpriseId] = [newId(), newId()];
  const now = on(over.since ?? '2020-02-10');
  const stamps = { created_at: now, updated_at: now };
  await world.inZone(async (db) => {
    await db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id: enterpriseId, name: enterpriseId, name_key: enterpriseId, ...stamps })
      .execute();
    const form = {
      name: `项目 ${id}`,
      enterpriseId,
      class: 'land' as const,
      lineId: over.lineId === undefined ? lineId : over.lineId,
      plannedInvestment: null,
      isKey: over.isKey ?? true,
      ownerId: over.ownerId ?? people.owner,
      channel: 'squad' as const,
      description: '',
    };
    const stands = { stage: 'NEGOTIATING', since: day('2020-02-03'), evidence: '' };
    await saveProject(db, { zoneId, now }, { id, form, ...stands });
    await refresh({ ...at(now), db }, { kind: 'project', id });
  });
  return { id, enterpriseId, params: { kind: 'project' as const, id } };
}

const staff = (personId = people.owner) => world.as(['staff'], { personId });
const call = { kind: 'call' as const, note: '已通话' };
const contacts = async (id: string) => staff().ask(ask.getContacts, { params: { kind: 'project', id } });

test('PRJ-51 what became part of another project owes nothing and takes no contact', async () => {
  const [kept, gone] = [await project(), await project()];
  await world.inZone(async (db) => {
    await db
      .updateTable('project')
      .set({ merged_into: kept.id })
      .where('zone_id', '=', zoneId)
      .where('id', '=', gone.id)
      .execute();
    await refresh({ ...at(on('2020-02-10')), db }, { kind: 'project', id: gone.id });
  });
  expect((await contacts(gone.id)).owed).toBeNull();
  expect((await contacts(kept.id)).owed).not.toBeNull();
  await expect(staff().ask(ask.recordContact, { params: gone.params, body: call })).rejects.toThrow('PRJ-51');
});

describe('one day', () => {
  test('owed, overdue, "no change" by one tap, and on the enterprise’s timeline from the record itself', async () => {
    const { id, enterpriseId, params } = await project();
    world.at(on('2020-02-11', '09:00'));
    const before = await staff().ask(ask.listContactsDue);
    expect(before.today.items.find((one) => one.id === id)).toMatchObject({
      light: 'green',
      owedOn: '2020-02-11',
      policy: { name: { en: 'Key negotiations, every working day' } },
      noChangeLeft: 3,
    });

    world.at(on('2020-02-11', '18:01'));
    const late = (await staff().ask(ask.listContactsDue)).overdue.items.find((one) => one.id === id);
    expect(late).toMatchObject({ light: 'yellow', misses: 1, state: 'overdue' }); // without the clock's job
    await clock(on('2020-02-11', '18:05'));

    world.at(on('2020-02-12', '08:30'));
    const { owed } = await staff().ask(ask.recordContact, { params, body: { kind: 'noChange' } });
    expect(owed).toMatchObject({
      light: 'green',
      owedOn: '2020-02-13',
      misses: 0,
      noChangeLeft: 2,
      saidToday: true,
    });
    const after = await staff().ask(ask.listContactsDue);
    expect(after.overdue.items.map((one) => one.id)).not.toContain(id);
    expect(after.ahead.items.map((one) => one.id)).toContain(id);
    expect(after.done.items.map((one) => one.id)).toContain(id);
    expect((await contacts(id)).missed).toMatchObject([{ on: '2020-02-11', ownerName: '罗工' }]);

    const events = await world.inZone((db) =>
      db.selectFrom('enterprise_event').where('enterprise_id', '=', enterpriseId).selectAll().execute(),
    );
    expect(events).toMatchObject([{ kind: 'contact', source_kind: 'contact' }]);
  });

  test('CAD-12 three times running, then a real note is asked for; CAD-7 once a day', async () => {
    const { params } = await project();
    const noChange = () => staff().ask(ask.recordContact, { params, body: { kind: 'noChange' } });
    for (const date of ['2020-02-11', '2020-02-12', '2020-02-13']) {
      world.at(on(date));
      await noChange();
      world.at(on(date, '10:00'));
      await expect(noChange()).rejects.toThrow(/cad_7_no_change_once_a_day|CAD-12/);
    }
    world.at(on('2020-02-14'));
    await expect(noChange()).rejects.toThrow('CAD-12');
    await expect(staff().ask(ask.recordContact, { params, body: { kind: 'call' } })).rejects.toThrow('CAD-5');
    await staff().ask(ask.recordContact, { params, body: call });
    world.at(on('2020-02-14', '11:00'));
    await noChange();
  });

  test('CAD-12 two who tap at once have one "no change" between them', async () => {
    const { params } = await project();
    world.at(on('2020-02-11'));
    const taps = Array.from({ length: 6 }, () =>
      staff().ask(ask.recordContact, { params, body: { kind: 'noChange' } }),
    );
    const ends = await Promise.allSettled(taps);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
  });

  test('CAD-9, CAD-14 a day written down later says so, and stays missed', async () => {
    const { id, params } = await project();
    await clock(on('2020-02-11', '18:05'));
    world.at(on('2020-02-12', '09:10'));
    const body = { ...call, happenedAt: on('2020-02-11', '16:00') };
    const { owed } = await staff().ask(ask.recordContact, { params, body });
    expect(owed).toMatchObject({ owedOn: '2020-02-12', misses: 0, light: 'green' });
    const shown = await contacts(id);
    expect(shown.contacts).toMatchObject([{ daysLater: 1, recordedAt: on('2020-02-12', '09:10') }]);
    expect(shown.missed.map((one) => one.on)).toEqual(['2020-02-11']);
    const ahead = { ...call, happenedAt: on('2020-02-12', '09:11') };
    await expect(staff().ask(ask.recordContact, { params, body: ahead })).rejects.toThrow('CAD-6');
  });

  test('CAD-9 a contact after the hour does not unmake the miss, though the clock’s job had not been there', async () => {
    const { id, params } = await project();
    world.at(on('2020-02-11', '18:03'));
    await staff().ask(ask.recordContact, { params, body: call });
    expect((await contacts(id)).missed.map((one) => one.on)).toEqual(['2020-02-11']);
    await clock(on('2020-02-11', '18:05'));
    expect((await contacts(id)).told).toEqual([]);
  });

  test('CAD-9 not even by SQL is a missed day or a contact changed or removed', async () => {
    const { params } = await project();
    world.at(on('2020-02-11'));
    await staff().ask(ask.recordContact, { params, body: call });
    for (const work of [
      () => world.inZone((db) => db.deleteFrom('cadence_miss').where('zone_id', '=', 1).execute()),
      () =>
        world.inZone((db) => db.updateTable('contact').set({ note: '' }).where('zone_id', '=', 1).execute()),
      () => world.inZone((db) => db.deleteFrom('told_upwards').where('zone_id', '=', 1).execute()),
      () =>
        world.inZone((db) =>
          db.updateTable('told_upwards').set({ person_name: '别人' }).where('zone_id', '=', 1).execute(),
        ),
    ])
      await expect(work()).rejects.toThrow('permission denied');
  });
});

describe('CAD-10, CAD-11 escalation along the command model', () => {
  test('one miss to the owner, two to the leader of the line, four to the deputy in charge; each with a receipt', async () => {
    const { id } = await project();
    await clock(on('2020-02-11', '18:05'));
    await clock(on('2020-02-12', '18:05'));
    await clock(on('2020-02-13', '18:05'));
    await clock(on('2020-02-14', '18:05'));
    await clock(on('2020-02-14', '18:10'));
    const { told, owed } = await contacts(id);
    expect(told.map((one) => [one.asked, one.personName, one.misses, one.light])).toEqual([
      ['inCharge', '顾书记', 4, 'red'],
      ['lineLeader', '程委员', 2, 'red'],
      ['owner', '罗工', 1, 'yellow'],
    ]);
    expect(told.every((one) => one.readAt === null && one.deliveredAt === null)).toBe(true);
    expect(owed).toMatchObject({ light: 'red', misses: 4, owedOn: '2020-02-11' });

    const noticeIds = await world.inZone((db) =>
      db
        .selectFrom('told_upwards')
        .where('zone_id', '=', 1)
        .where('about_id', '=', id)
        .select(['notice_id', 'account_id'])
        .execute(),
    );
    expect(noticeIds.every((one) => one.notice_id !== null)).toBe(true);
    const read = on('2020-02-15', '08:00');
    await world.inZone((db) =>
      db.updateTable('notice').set({ read_at: read }).where('zone_id', '=', 1).execute(),
    );
    expect((await contacts(id)).told.map((one) => one.readAt)).toEqual([read, read, read]);
  });

  test('the line has a new leader tomorrow: tomorrow’s goes there, and what was told still names the old one', async () => {
    const own = newId();
    const [old, fresh] = [await person('旧领导'), await person('新领导')];
    await world.inZone(async (db) => {
      const line = { id: own, code: 'own-line', name: { zh: '线', en: 'Line' }, position: 7 };
      await saveLine(db, zoneId, line);
      const term = { kind: 'lineLeader' as const, lineId: own };
      const now = { zoneId, now: world.now() };
      const [from, to] = [day('2019-01-01'), day('2020-02-12')];
      await saveTerm(db, now, { ...term, id: newId(), personId: old, from, to });
      await saveTerm(db, now, { ...term, id: newId(), personId: fresh, from: day('2020-02-13') });
    });
    const [first, second] = [
      await project({ lineId: own }),
      await project({ lineId: own, since: '2020-02-11' }),
    ];
    for (const date of ['2020-02-11', '2020-02-12', '2020-02-13']) await clock(on(date, '18:05'));
    const leaderTold = async (id: string) =>
      (await contacts(id)).told.find((one) => one.asked === 'lineLeader')?.personName;
    expect([await leaderTold(first.id), await leaderTold(second.id)]).toEqual(['旧领导', '新领导']);
  });

  test('ORG-17 while the owner is on leave the stand-in is told; a line without a leader goes further up and says so', async () => {
    const empty = newId();
    const owner = await person('休假人');
    await world.inZone(async (db) => {
      const line = { id: empty, code: 'empty-line', name: { zh: '线', en: 'Line' }, position: 8 };
      await saveLine(db, zoneId, line);
      await db
        .insertInto('delegation')
        .values({
          zone_id: zoneId,
          id: newId(),
          person_id: owner,
          to_person_id: people.substitute,
          from_at: on('2020-02-11'),
          until_at: on('2020-02-20'),
          reason: '年休假',
          given_by_name: '',
          created_at: on('2020-02-10'),
        })
        .execute();
    });
    const { id } = await project({ lineId: empty, ownerId: owner });
    await clock(on('2020-02-11', '18:05'));
    await clock(on('2020-02-12', '18:05'));
    expect((await contacts(id)).told).toMatchObject([
      { asked: 'lineLeader', answered: 'inCharge', passed: [{ post: 'lineLeader', why: 'vacant' }] },
      { asked: 'owner', personName: '代班', forName: '休假人' },
    ]);
    world.at(on('2020-02-12', '18:30'));
    const list = await staff(people.substitute).ask(ask.listContactsDue);
    expect(list.overdue.items.map((one) => one.id)).toContain(id);
    expect(list.standsInFor).toMatchObject([{ name: '休假人' }]);
  });

  test('CAD-13 in the quiet hours and on days off nobody is told; the miss is noted all the same', async () => {
    const { id } = await project();
    await clock(on('2020-02-11', '22:30'));
    expect(await contacts(id)).toMatchObject({ told: [], missed: [{ on: '2020-02-11' }] });
    await clock(on('2020-02-12', '07:29'));
    expect((await contacts(id)).told).toEqual([]);
    await clock(on('2020-02-12', '07:30'));
    expect((await contacts(id)).told).toMatchObject([{ asked: 'owner', toldAt: on('2020-02-12', '07:30') }]);
  });

  test('a server that slept three days tells what it would have told, once', async () => {
    const { id } = await project();
    await clock(on('2020-02-14', '08:00'));
    const { told, missed } = await contacts(id);
    expect(missed.map((one) => one.on)).toEqual(['2020-02-13', '2020-02-12', '2020-02-11']);
    expect(told.map((one) => one.asked).toSorted()).toEqual(['lineLeader', 'owner']);
  });

  test('CAD-10 eight clocks at once miss each day once and tell each step once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => project()));
    const countNotices = () =>
      world.inZone(
        async (db) =>
          (
            await db
              .selectFrom('notice')
              .where('zone_id', '=', 1)
              .where('kind', '=', 'cadence.missed')
              .select('id')
              .execute()
          ).length,
      );
    await clock(on('2020-02-10', '10:00'));
    const before = await countNotices();
    const now = on('2020-02-12', '18:05');
    await Promise.all(Array.from({ length: 8 }, () => clock(now)));
    for (const { id } of made) {
      const { told, missed, owed } = await contacts(id);
      expect(missed).toHaveLength(2);
      expect(owed?.misses).toBe(2);
      expect(told.map((one) => one.asked).toSorted()).toEqual(['lineLeader', 'owner']);
    }
    const unlinked = await world.inZone((db) =>
      db
        .selectFrom('told_upwards')
        .where('zone_id', '=', 1)
        .where('notice_id', 'is', null)
        .select('id')
        .execute(),
    );
    expect(unlinked).toEqual([]);
    // one notice for each person and light, however many lapses and clocks
    expect((await countNotices()) - before).toBeLessThanOrEqual(4);
    await clock(now);
    expect(await world.inZone((db) => noteWhatWasMissed({ ...at(now), db }, null))).toBe(0);
    expect(await world.inZone((db) => escalate({ ...at(now), db }))).toEqual({
      told: 0,
      unheard: 0,
    });
  });

  test('CAD-10 a step that comes round again is not told again: the database alone says so', async () => {
    const { id } = await project();
    await clock(on('2020-02-11', '18:05'));
    await world.inZone((db) =>
      db
        .updateTable('cadence_due')
        .set({ tell_at: 1 })
        .where('zone_id', '=', 1)
        .where('subject_id', '=', id)
        .execute(),
    );
    expect(await world.inZone((db) => escalate({ ...at(on('2020-02-11', '18:10')), db }))).toMatchObject({
      told: 0,
    });
    expect((await contacts(id)).told).toHaveLength(1);
  });
});

describe('much and at once', () => {
  test('more than a hundred overdue are counted, and the first hundred shown', async () => {
    const busy = await person('忙人');
    for (let some = 0; some < 6; some++)
      await Promise.all(Array.from({ length: 17 }, () => project({ ownerId: busy })));
    world.at(on('2020-02-11', '18:30'));
    const list = await staff(busy).ask(ask.listContactsDue);
    expect(list.overdue.items).toHaveLength(100);
    expect(list.overdue.count).toEqual({ atLeast: 102, more: false });
  });

  test('CAD-16 of two contacts at once the later one decides, whichever is written last', async () => {
    for (let round = 0; round < 6; round++) {
      const { id, params } = await project();
      await clock(on('2020-02-12', '09:00'));
      world.at(on('2020-02-12', '10:00'));
      const said = (happenedAt: string | null) =>
        staff().ask(ask.recordContact, { params, body: { ...call, happenedAt } });
      await Promise.all([said(on('2020-02-11', '10:00')), said(null), said(on('2020-02-11', '11:00'))]);
      expect((await contacts(id)).owed).toMatchObject({ owedOn: '2020-02-13', misses: 0 });
    }
  });
});

describe('policies', () => {
  const form = (over: Partial<ask.PolicyForm> = {}): ask.PolicyForm => ({
    name: { zh: '测试', en: 'Test' },
    subject: 'partner',
    onlyKey: false,
    classes: [],
    stages: [],
    partnerKinds: ['agency'],
    rhythm: { kind: 'workdays', every: 2 },
    dueBy: 1080,
    noChangeRuns: 3,
    quiet: { from: 0, until: 0 },
    steps: [],
    source: '',
    ...over,
  });
  const head = () => world.as(['head']);

  test('CAD-8 a key project under two policies has one row, by the one that asks first', async () => {
    const { id } = await project();
    const rows = await world.inZone((db) =>
      db
        .selectFrom('cadence_due')
        .where('zone_id', '=', 1)
        .where('subject_id', '=', id)
        .selectAll()
        .execute(),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.policy_ids.split(',')).toHaveLength(2);
    expect(rows[0]?.owed_on).toBe('2020-02-11');
    const normal = await project({ isKey: false });
    expect((await contacts(normal.id)).owed).toMatchObject({ owedOn: '2020-02-21' });
  });

  test('CAD-18, CAD-1 a version begins after today; yesterday keeps its own, and a lapse under way is not forgiven', async () => {
    world.at(on('2020-02-12', '10:00'));
    const { id } = await project({ isKey: false });
    const listed = async () =>
      (await head().ask(ask.listPolicies)).items.filter((one) => one.key === 'negotiations');
    const [last] = await listed();
    if (!last) throw new Error('the pack has it');
    const change = (from: Day, ifMatch: number) => {
      const { name, subject, onlyKey, classes, stages, partnerKinds, quiet, steps, source, noChangeRuns } =
        last;
      const body = {
        name,
        subject,
        onlyKey,
        classes,
        stages,
        partnerKinds,
        quiet,
        steps,
        source,
        noChangeRuns,
      };
      return head().ask(ask.changePolicy, {
        params: { key: 'negotiations' },
        body: { ...body, rhythm: { kind: 'workdays', every: 1 }, dueBy: 1080, from, reason: '月底冲刺' },
        ifMatch,
      });
    };
    await expect(change(day('2020-02-12'), 1)).rejects.toThrow('CAD-18');
    await change(day('2020-02-13'), 1);
    await expect(change(day('2020-02-14'), 1)).rejects.toThrow('HTTP-4');
    expect(await listed()).toMatchObject([
      { version: 2, from: '2020-02-13', to: null, since: '2020-02-03', stands: 'ahead' },
      { version: 1, from: '2020-02-03', to: '2020-02-12', stands: 'now' },
    ]);
    await world.inZone((db) => refresh({ ...at(on('2020-02-12', '10:00')), db }, null));
    expect((await contacts(id)).owed).toMatchObject({ owedOn: '2020-02-21' });
    await world.inZone((db) => refresh({ ...at(on('2020-02-13', '00:05')), db }, null));
    expect((await contacts(id)).owed).toMatchObject({ owedOn: '2020-02-13' }); // not the days before it began

    await clock(on('2020-02-14', '18:05'));
    const lapsed = (await contacts(id)).owed;
    expect(lapsed).toMatchObject({ owedOn: '2020-02-13', misses: 2, light: 'red' });
    world.at(on('2020-02-14', '18:10'));
    await change(day('2020-02-17'), 2);
    await world.inZone((db) => refresh({ ...at(on('2020-02-17', '00:05')), db }, null));
    expect((await contacts(id)).owed).toMatchObject({ owedOn: '2020-02-13', misses: 2, light: 'red' });
  });

  test('CAD-19, CAD-20 steps go up, a code is taken once; partners come under a new policy at once', async () => {
    world.at(on('2020-02-12', '10:00'));
    const partnerId = newId();
    await world.inZone((db) =>
      savePartner(
        db,
        { zoneId, now: world.now() },
        {
          id: partnerId,
          kind: 'agency',
          name: partnerId,
          organisation: null,
          cityCode: '430100',
          industries: [],
          contactName: null,
          contactPhone: null,
          ownerId: people.owner,
          appointedFrom: day('2020-01-01'),
          appointedTo: day('2020-12-31'),
          note: '',
        },
      ),
    );
    const create = (body: object) =>
      head().ask(ask.createPolicy, {
        body: { ...form(), key: 'two-days', from: day('2020-02-12'), reason: '试行', ...body },
      });
    const twice = { misses: 1, to: 'owner', light: 'yellow' };
    await expect(create({ steps: [twice, twice] })).rejects.toThrow('CAD-19');
    await expect(create({ from: '2020-02-11' })).rejects.toThrow('CAD-18');
    await create({});
    await expect(create({})).rejects.toThrow('CAD-20');
    const params = { kind: 'partner' as const, id: partnerId };
    // agencies owe on Friday the 21st, this one by the new policy on the 14th
    const shown = await staff().ask(ask.getContacts, { params });
    expect(shown.owed).toMatchObject({ owedOn: '2020-02-14', policy: { name: { en: 'Test' } } });
    await staff().ask(ask.recordContact, { params, body: call });

    const end = (date: string) =>
      head().ask(ask.endPolicy, { params: { key: 'two-days' }, body: { on: day(date) }, ifMatch: 1 });
    await expect(end('2020-02-11')).rejects.toThrow('CAD-18');
    await end('2020-02-12');
    await world.inZone((db) => refresh({ ...at(on('2020-02-13', '00:05')), db }, params));
    expect((await staff().ask(ask.getContacts, { params })).owed).toMatchObject({ owedOn: '2020-02-21' });
  });

  test('what somebody changes in a project is under its policies at once', async () => {
    const { id } = await project();
    const follow = jobs.find((job) => job.name === 'cadence.follow');
    await world.inZone(async (db) => {
      await db.updateTable('project').set({ stage_code: 'WITHDRAWN' }).where('id', '=', id).execute();
      const heard = { fact: newId(), kind: 'project.moved', subject: { kind: 'project', id }, data: {} };
      await follow?.run(taskAt(on('2020-02-12'), db), heard);
    });
    expect((await contacts(id)).owed).toBeNull();
  });

  test('CAD-17 the end of the published holidays is said a month ahead', async () => {
    world.at(on('2026-11-29'));
    expect((await staff().ask(ask.listContactsDue)).calendar.endsSoon).toBe(false);
    world.at(on('2026-11-30'));
    expect((await staff().ask(ask.listPolicies)).calendar).toEqual({
      publishedUntil: '2026-12-31',
      endsSoon: true,
    });
    world.at(on('2020-02-12'));
  });
});

describe('who may', () => {
  test('HTTP-3 a squad member records and does not write policies; an advisor does neither', async () => {
    const { params } = await project();
    const member = world.as(['squadMember']);
    const create = { key: 'mine', from: '2030-01-01', reason: '要' };
    await expect(member.ask(ask.createPolicy, { body: { ...create } as never })).rejects.toThrow('HTTP-3');
    world.at(on('2020-02-11'));
    await member.ask(ask.recordContact, { params, body: call });
    for (const asked of [
      world.as(['advisor']).ask(ask.recordContact, { params, body: call }),
      world.as(['advisor']).ask(ask.listContactsDue),
      world.as(['readinessOfficer']).ask(ask.getContacts, { params }),
    ])
      await expect(asked).rejects.toThrow('HTTP-3');
  });

  test('[A1] another zone’s people find nothing', async () => {
    const { id, params } = await project();
    const stranger = world.as(['head', 'staff'], { zoneId: 2, personId: people.owner });
    const { quiet } = (await world.as(['head']).ask(ask.listPolicies)).items[0] ?? {};
    const form = {
      name: { zh: '夺', en: 'Take' },
      subject: 'project' as const,
      onlyKey: false,
      classes: [],
      stages: [],
      partnerKinds: [],
      rhythm: { kind: 'workdays' as const, every: 1 },
      dueBy: 600,
      noChangeRuns: 0,
      quiet: quiet ?? { from: 0, until: 0 },
      steps: [],
      source: '',
    };
    const asked: Promise<unknown>[] = [
      stranger.ask(ask.getContacts, { params }),
      stranger.ask(ask.recordContact, { params, body: call }),
      stranger.ask(ask.changePolicy, {
        params: { key: 'key-projects' },
        body: { ...form, from: '2030-01-01', reason: '夺' },
        ifMatch: 1,
      }),
      stranger.ask(ask.endPolicy, {
        params: { key: 'key-projects' },
        body: { on: '2030-01-01' },
        ifMatch: 1,
      }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    const lights = await stranger.ask(ask.listContactLights, { query: { kind: 'project', ids: id } });
    expect(lights.items).toEqual([]);
    expect((await stranger.ask(ask.listPolicies)).items).toEqual([]);
    const list = await stranger.ask(ask.listContactsDue, { query: { whose: 'all' } });
    expect([list.overdue, list.today, list.ahead, list.done].map((part) => part.items)).toEqual([
      [],
      [],
      [],
      [],
    ]);
    const own = await stranger.ask(ask.createPolicy, {
      body: { ...form, key: 'own', from: '2030-01-01', reason: '本区' },
    });
    expect(own.version).toBe(1);
  });
});

test('CAD-17 a month before the calendar ends whoever is in charge is told, once for each calendar', async () => {
  const { publishedUntil } = calendarNamed('cn');
  const tell = (now: string) => world.inZone((db) => tellCalendarEnds({ ...at(now), db }));
  expect(await tell(on(addDays(publishedUntil, -40)))).toBe(false);
  const soon = on(addDays(publishedUntil, -30));
  const both = await Promise.all([tell(soon), tell(soon)]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await tell(on(addDays(publishedUntil, -29)))).toBe(false);
  const notices = await world.inZone((db) =>
    db.selectFrom('notice').where('kind', '=', 'calendar.ends').selectAll().execute(),
  );
  expect(notices).toMatchObject([{ account_id: accountOf.get(people.deputy) }]);
});
