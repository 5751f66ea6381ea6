import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/ids.ts';
import type { Task } from '../../platform/jobs/job.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { recordContact } from '../cadence/door.ts';
import { saveLine, savePerson, saveTerm, saveUnit } from '../organisation/door.ts';
import { savePartner } from '../partners/door.ts';
import { zStagePack } from '../projects/contract.ts';
import { saveProject, saveStages } from '../projects/door.ts';
import { saveTarget } from '../targets/door.ts';
import * as ask from './contract.ts';
import { litNow, saveLightRules } from './door.ts';
import { evaluate } from './evaluate.ts';
import { jobs, judgeAll } from './jobs.ts';
import { routes } from './routes.ts';
import { tellLit } from './tell.ts';

const zoneId = 1;
const ZONE = { id: zoneId, timeZone: 'Asia/Shanghai', calendar: 'cn' };
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${path}`, import.meta.url), 'utf8'));

let world: Stage;
let units: string[];
let lineId: string;
let people: Record<'owner' | 'leader' | 'deputy' | 'second' | 'third', string>;
const accountOf = new Map<string, string>();

async function person(name: string, unitId: string): Promise<string> {
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
  units = [newId(), newId(), newId()];
  lineId = newId();
  await world.inZone(async (db) => {
    for (const [i, id] of units.entries()) {
      const name = `单位${i}`;
      await saveUnit(db, at, { name, shortName: name, kind: 'bureau', parentId: null, cityCode: null, id });
    }
    const line = { id: lineId, code: 'logistics', name: { zh: '物流', en: 'Logistics' }, position: 1 };
    await saveLine(db, zoneId, line);
    await saveStages(db, zoneId, zStagePack.parse(read('stages/default.json')).stages);
  });
  const [first = '', second = '', third = ''] = units;
  people = {
    owner: await person('罗工', first),
    leader: await person('程委员', first),
    deputy: await person('顾书记', first),
    second: await person('陆工', second),
    third: await person('苏工', third),
  };
  await world.inZone(async (db) => {
    const from = day('2019-01-01');
    for (const post of [
      { kind: 'lineLeader' as const, lineId, personId: people.leader, from },
      { kind: 'inCharge' as const, lineId: null, personId: people.deputy, from },
    ])
      await saveTerm(db, at, { ...post, id: newId() });
    const { rules } = ask.zLightPack.parse(read('lights/default.json'));
    await saveLightRules(db, { ...at, by: '局' }, { rules, from: day('2020-02-03') });
  });
});
afterAll(() => world.close());

const on = (date: string, time = '09:00') => new Date(`${date}T${time}:00+08:00`).toISOString();
const at = (now: string) => ({ zone: ZONE, now, today: dayIn(ZONE, new Date(now)) });
const judged = (now: string) => world.inZone((db) => evaluate({ ...at(now), db }, null));
const told = (now: string) => world.inZone((db) => tellLit({ ...at(now), db }));
const taskAt = (now: string, db: Task['db']): Task =>
  // border: a handler here asks of a zone its id, its time and its calendar
  ({ ...at(now), db, attempt: 1, tell: () => {} }) as unknown as Task;

async function project(over: { stage?: string; since?: string; isKey?: boolean; ownerId?: string } = {}) {
  const [id, enterpriseId] = [newId(), newId()];
  const now = world.now();
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
      lineId,
      plannedInvestment: null,
      isKey: over.isKey ?? false,
      ownerId: over.ownerId ?? people.owner,
      channel: 'squad' as const,
      description: '',
    };
    const stands = { stage: over.stage ?? 'LEAD', since: day(over.since ?? '2020-02-10'), evidence: '' };
    await saveProject(db, { zoneId, now }, { id, form, ...stands });
  });
  return { id, enterpriseId, params: { kind: 'project' as const, id } };
}

const as = (personId: string, roles: Parameters<Stage['as']>[0] = ['staff']) => world.as(roles, { personId });
const lightsOf = (id: string) => as(people.owner).ask(ask.getLights, { params: { kind: 'project', id } });

describe('a light from its beginning to its end', () => {
  test('LGT-4, LGT-11, LGT-12 yellow to the owner, red to the leader of the line too, each once; it ends by itself', async () => {
    const { id, enterpriseId, params } = await project();
    await judged(on('2020-02-11'));
    expect((await lightsOf(id)).lit).toEqual([]);

    await judged(on('2020-02-12'));
    await told(on('2020-02-12'));
    await told(on('2020-02-12', '09:05'));
    const yellow = await lightsOf(id);
    expect(yellow.lit).toMatchObject([
      {
        light: 'yellow',
        value: 2,
        rule: { key: 'lead-unanswered', limits: { yellow: 1, red: 2 } },
        since: '2020-02-12',
      },
    ]);
    expect(yellow.lit[0]?.why).toBe('At Lead since 2020-02-10: 2 days');
    expect(yellow.told).toMatchObject([{ personName: '罗工', light: 'yellow', asked: 'owner' }]);

    await judged(on('2020-02-13'));
    await told(on('2020-02-13'));
    const red = await lightsOf(id);
    expect(red.lit).toMatchObject([{ light: 'red', litOn: '2020-02-12', since: '2020-02-13' }]);
    expect(red.told.map((one) => `${one.personName} ${one.light}`).toSorted()).toEqual([
      '程委员 red',
      '罗工 red',
      '罗工 yellow',
    ]);
    const events = await world.inZone((db) =>
      db.selectFrom('enterprise_event').where('enterprise_id', '=', enterpriseId).selectAll().execute(),
    );
    expect(events).toMatchObject([{ kind: 'light', project_id: id, source_kind: 'light' }]);

    await world.inZone((db) =>
      db
        .updateTable('project')
        .set({ stage_code: 'ENGAGED', stage_since: '2020-02-13' })
        .where('id', '=', id)
        .execute(),
    );
    const follow = jobs.find((job) => job.name === 'lights.follow');
    const heard = { fact: newId(), kind: 'project.moved', subject: { kind: 'project', id }, data: {} };
    await world.inZone((db) => follow?.run(taskAt(on('2020-02-13'), db), heard) ?? Promise.resolve());
    const over = await lightsOf(params.id);
    expect(over.lit).toEqual([]);
    expect(over.ended).toMatchObject([{ light: 'red', litOn: '2020-02-12', endedOn: '2020-02-13' }]);
    expect(over.told).toHaveLength(3);
  });

  test('LGT-9 two yellows running are one red: the warning’s ten working days pass', async () => {
    // engaged: 14 days; a key project too
    const { id } = await project({ stage: 'ENGAGED', since: '2020-02-03' });
    await judged(on('2020-02-18'));
    expect((await lightsOf(id)).lit).toMatchObject([{ light: 'yellow', warnedUntil: '2020-03-03' }]);
    await world.inZone((db) =>
      db
        .updateTable('status_light')
        .set({ warned_until: '2020-02-18' })
        .where('project_id', '=', id)
        .execute(),
    );
    await judged(on('2020-02-19'));
    expect((await lightsOf(id)).lit).toMatchObject([{ light: 'red', since: '2020-02-19' }]);
    await judged(on('2020-02-20'));
    expect((await lightsOf(id)).lit).toMatchObject([{ light: 'red', since: '2020-02-19' }]);
  });

  test('LGT-4 of several clocks at once one lights it, and one tells', async () => {
    const { id } = await project();
    await Promise.all(Array.from({ length: 4 }, () => judged(on('2020-02-12'))));
    expect((await lightsOf(id)).lit).toHaveLength(1);
    await Promise.all(Array.from({ length: 4 }, () => told(on('2020-02-12'))));
    expect((await lightsOf(id)).told).toHaveLength(1);
  });

  test('LGT-11 nobody is told in the quiet hours or on a day off; it waits', async () => {
    const { id } = await project();
    await judged(on('2020-02-12'));
    await told(on('2020-02-12', '23:00'));
    await told(on('2020-02-15', '09:00')); // a Saturday
    expect((await lightsOf(id)).told).toEqual([]);
    await told(on('2020-02-17', '07:30'));
    expect((await lightsOf(id)).told).toHaveLength(1);
  });

  test('three units in contact with one firm within a week: whoever is in charge hears of it', async () => {
    const { id, enterpriseId } = await project({ stage: 'NEGOTIATING', since: '2020-02-10' });
    for (const [i, personId] of [people.owner, people.second, people.third].entries()) {
      const by = { accountId: newId(), personId, name: '某' };
      const contact = {
        of: { kind: 'project' as const, id },
        kind: 'call' as const,
        note: '通话',
        happenedAt: null,
      };
      const now = on('2020-02-10', `1${i}:00`);
      await world.inZone((db) => recordContact({ ...at(now), db, by, tell: () => {} }, contact));
    }
    await judged(on('2020-02-16'));
    const params = { kind: 'enterprise' as const, id: enterpriseId };
    const { lit } = await as(people.owner).ask(ask.getLights, { params });
    expect(lit).toMatchObject([{ light: 'yellow', value: 3, rule: { key: 'many-units-one-firm' } }]);
    expect(lit[0]?.why).toContain('单位0、单位1、单位2');
    await judged(on('2020-02-17'));
    expect((await as(people.owner).ask(ask.getLights, { params })).lit).toEqual([]);
  });
});

describe('what else is measured', () => {
  const keysOf = async (kind: 'project' | 'enterprise', id: string) =>
    (await as(people.owner).ask(ask.getLights, { params: { kind, id } })).lit.map(
      (one) => `${one.rule.key} ${one.light} ${one.value}`,
    );
  const obstacle = (over: Record<string, unknown>) =>
    world.inZone(async (db) => {
      const stamps = { raised_at: on('2020-02-03'), raised_by_name: '某' };
      await db
        .insertInto('project_obstacle')
        .values({
          zone_id: zoneId,
          id: newId(),
          enterprise_id: '',
          kind: 'power',
          what: '外线电力',
          owner_id: people.owner,
          due_on: '2020-02-14',
          raised_on: '2020-02-03',
          ...stamps,
          ...over,
        })
        .execute();
    });

  test('a stage without progress: a contact that says something is progress, "no change" is not (PRJ-5)', async () => {
    const { id } = await project({ stage: 'NEGOTIATING', since: '2020-02-03' });
    await judged(on('2020-02-17'));
    expect(await keysOf('project', id)).toEqual(['stage-over-time red 200']);
    const by = { accountId: newId(), personId: people.owner, name: '罗工' };
    const speak = (kind: 'call' | 'noChange') =>
      world.inZone((db) =>
        recordContact(
          { ...at(on('2020-02-17', '10:00')), db, by, tell: () => {} },
          { of: { kind: 'project', id }, kind, note: kind === 'call' ? '价格谈妥' : '', happenedAt: null },
        ),
      );
    await speak('noChange');
    await judged(on('2020-02-17'));
    expect(await keysOf('project', id)).toEqual(['stage-over-time red 200']);
    await speak('call');
    await judged(on('2020-02-17'));
    expect(await keysOf('project', id)).toEqual([]);
  });

  test('the referrer without word, the start that was missed, what is not enrolled', async () => {
    const [referred, late, started] = [
      await project({ stage: 'ENGAGED', since: '2020-02-10' }),
      await project({ stage: 'REGISTERED', since: '2020-02-10' }),
      await project({ stage: 'STARTED', since: '2020-01-02' }),
    ];
    const partnerId = newId();
    await world.inZone(async (db) => {
      await savePartner(
        db,
        { zoneId, now: world.now() },
        {
          id: partnerId,
          kind: 'promotion-advisor',
          name: '顾问',
          cityCode: '430100',
          industries: [],
          ownerId: people.owner,
          contactName: null,
          contactPhone: null,
          note: '',
          organisation: null,
          appointedFrom: day('2019-01-01'),
          appointedTo: null,
        },
      );
      const set = (
        id: string,
        to: { referrer_id?: string; planned_start?: string; registered_at?: string },
      ) => db.updateTable('project').set(to).where('zone_id', '=', zoneId).where('id', '=', id).execute();
      await set(referred.id, { referrer_id: partnerId, registered_at: on('2020-02-09') });
      await set(late.id, { planned_start: '2020-02-16' });
    });
    await judged(on('2020-02-17'));
    expect(await keysOf('project', referred.id)).toEqual(['referrer-untold yellow 8']);
    expect(await keysOf('project', late.id)).toEqual(['start-missed yellow 1']);
    expect(await keysOf('project', started.id)).toContain('started-unenrolled yellow 46');
  });

  test('funds behind their plan, month by month; what arrived without proof does not count', async () => {
    const { id } = await project({ stage: 'STARTED', since: '2020-02-10' });
    const stamps = { planned_at: on('2020-01-02'), planned_by_name: '某' };
    await world.inZone(async (db) => {
      for (const [due_month, amount] of [
        ['2020-01-01', 1000],
        ['2020-02-01', 9000],
      ] as const)
        await db
          .insertInto('fund_instalment')
          .values({ zone_id: zoneId, id: newId(), project_id: id, due_month, amount, ...stamps })
          .execute();
    });
    await judged(on('2020-02-17'));
    expect(await keysOf('project', id)).toContain('funds-behind red 100');
    const arrival = newId();
    await world.inZone(async (db) => {
      const said = { recorded_at: on('2020-02-17'), recorded_by_name: '某' };
      await db
        .insertInto('fund_arrival')
        .values({
          zone_id: zoneId,
          id: arrival,
          project_id: id,
          kind: 'domestic',
          amount: 800,
          arrived_on: '2020-02-17',
          reason: '',
          ...said,
        })
        .execute();
    });
    await judged(on('2020-02-17'));
    expect(await keysOf('project', id)).toContain('funds-behind red 100');
    await world.inZone((db) =>
      db
        .insertInto('fund_proof')
        .values({
          zone_id: zoneId,
          id: newId(),
          arrival_id: arrival,
          reference: '回单',
          given_at: on('2020-02-17'),
          given_by_name: '某',
        })
        .execute(),
    );
    await judged(on('2020-02-17'));
    expect(await keysOf('project', id)).toContain('funds-behind yellow 20');
  });

  test('a factor need past due, a grievance by working days, and jobs at risk at once', async () => {
    const [needy, grieving] = [
      await project({ stage: 'SITE_SECURED', since: '2020-02-10' }),
      await project({ stage: 'FULL', since: '2020-02-10' }),
    ];
    await obstacle({ enterprise_id: needy.enterpriseId, project_id: needy.id });
    const grievance = { enterprise_id: grieving.enterpriseId, kind: 'grievance', what: '返岗交通' };
    await obstacle({ ...grievance, jobs_at_risk: 30 });
    await judged(on('2020-02-17'));
    expect(await keysOf('project', needy.id)).toEqual(['factor-past-due yellow 3']);
    // ten working days: 4 to 7, 10 to 14 and the 17th of February
    expect(await keysOf('enterprise', grieving.enterpriseId)).toEqual(['grievance-open yellow 10']);
    await obstacle({ ...grievance, raised_on: '2020-02-17', jobs_at_risk: 21 });
    await judged(on('2020-02-18'));
    expect((await keysOf('enterprise', grieving.enterpriseId)).toSorted()).toEqual([
      'grievance-open red 11',
      'jobs-at-risk red 51',
    ]);
  });
});

test('LGT-16 a target is judged with what may move it, and not with each contact', async () => {
  const follow = async (kind: string) => {
    const job = jobs.find((one) => one.name === 'lights.follow');
    const heard = { fact: newId(), kind, subject: { kind: 'target', id: newId() }, data: {} };
    await world.inZone((db) => job?.run(taskAt(on('2020-02-17'), db), heard) ?? Promise.resolve());
  };
  const behind = async () =>
    (await as(people.owner).ask(ask.listLights, { query: { ruleKey: 'targets-behind' } })).items.length;
  await world.inZone((db) =>
    saveTarget(
      db,
      { zoneId, now: on('2020-02-17'), by: '局' },
      { metric: 'signedAmount', year: 2020, quarter: 1, scopeKind: 'zone', scopeId: null, amount: 100 },
    ),
  );
  await follow('contact.recorded');
  expect(await behind()).toBe(0);
  await follow('target.set');
  expect(await behind()).toBe(1);
});

describe('exemptions', () => {
  test('LGT-5…8, 15 by the line’s leader, with a reason and a last day; it is told no more, and lit again after', async () => {
    const { id, params } = await project();
    await judged(on('2020-02-12'));
    const [light] = (await lightsOf(id)).lit;
    const lightId = light?.id ?? '';
    const exempt = (personId: string, until: string) =>
      as(personId, ['lineLeader']).ask(ask.exemptLight, {
        params: { id: lightId },
        body: { reason: '企业所在地停工', until: day(until) },
      });
    world.at(on('2020-02-12'));
    await expect(exempt(people.owner, '2020-02-14')).rejects.toThrow('LGT-8');
    await expect(exempt(people.second, '2020-02-14')).rejects.toThrow('LGT-7');
    await expect(exempt(people.leader, '2020-02-11')).rejects.toThrow('LGT-5');
    await expect(exempt(people.leader, '2021-03-14')).rejects.toThrow('lgt_5_exemption_expires');
    expect((await as(people.leader, ['lineLeader']).ask(ask.getLights, { params })).lit[0]?.can.exempt).toBe(
      true,
    );
    const both = await Promise.allSettled([
      exempt(people.leader, '2020-02-14'),
      exempt(people.deputy, '2020-02-20'),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);

    await told(on('2020-02-13'));
    const shown = await lightsOf(id);
    expect(shown.told).toEqual([]);
    expect(shown.lit[0]?.exemption?.reason).toBe('企业所在地停工');
    const list = await as(people.owner).ask(ask.listLights, { query: { limit: 200 } });
    expect(list.items.map((one) => one.subject.id)).not.toContain(id);
    const exempted = await as(people.owner).ask(ask.listLights, { query: { exempt: 'true', limit: 200 } });
    expect(exempted.items.map((one) => one.subject.id)).toContain(id);
    expect((await as(people.owner).ask(ask.listSigns, { query: { ids: id } })).items).toEqual([]);

    // whoever may not take it back is not offered it
    expect(shown.lit[0]?.can.takeBack).toBe(false);
    const byHead = await as(people.second, ['head']).ask(ask.getLights, { params });
    expect(byHead.lit[0]?.can.takeBack).toBe(true);
    const [exemption] = shown.exemptions;
    const end = (roles: Parameters<Stage['as']>[0]) =>
      as(people.second, roles).ask(ask.takeBackExemption, { params: { id: exemption?.id ?? '' } });
    await expect(end(['staff'])).rejects.toThrow('HTTP-3');
    await end(['head']);
    await expect(end(['head'])).rejects.toThrow('LGT-15');
    await told(on('2020-02-13', '10:00'));
    expect((await lightsOf(id)).told).toHaveLength(1);
    expect((await as(people.owner).ask(ask.listSigns, { query: { ids: id } })).items).toEqual([
      { id, light: 'yellow', count: 1 },
    ]);
  });

  test('LGT-12 what has ended is not exempted', async () => {
    const { id } = await project();
    await judged(on('2020-02-12'));
    const [light] = (await lightsOf(id)).lit;
    await world.inZone((db) =>
      db.updateTable('status_light').set({ ended_on: '2020-02-12' }).where('project_id', '=', id).execute(),
    );
    const given = { params: { id: light?.id ?? '' }, body: { reason: '晚了', until: day('2020-02-20') } };
    await expect(as(people.leader, ['lineLeader']).ask(ask.exemptLight, given)).rejects.toThrow('LGT-12');
  });
});

describe('the list', () => {
  test('red first, the longest in its colour first, page by page without a gap; one’s own; counted by rule', async () => {
    for (const since of ['2020-02-08', '2020-02-09', '2020-02-10']) await project({ since });
    await judged(on('2020-02-12'));
    const all = await as(people.owner).ask(ask.listLights, { query: { limit: 200 } });
    const rank = (light: string) => ['red', 'yellow', 'blue'].indexOf(light);
    const keys = all.items.map((one) => `${rank(one.light)} ${one.since} ${one.id}`);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(all.items.map((one) => one.light)).size).toBeGreaterThan(1);

    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: ask.Lit[]; next: string | null } = await as(people.owner).ask(ask.listLights, {
        query: { limit: 2, ...(cursor && { cursor }) },
      });
      ids.push(...page.items.map((one) => one.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(ids).toEqual(all.items.map((one) => one.id));

    const { items } = await as(people.owner).ask(ask.countLights);
    const reds = all.items.filter((one) => one.light === 'red').length;
    expect(items.reduce((sum, one) => sum + one.red, 0)).toBe(reds);
    const lit = await world.inZone((db) => litNow(db, zoneId, { today: day('2020-02-12'), limit: 3 }));
    expect(lit.map((one) => one.id)).toEqual(ids.slice(0, 3));
  });
});

describe('rules', () => {
  const form = (): ask.LightRuleForm => ({
    name: { zh: '评审超时', en: 'Review too long' },
    measure: 'daysInStage',
    stages: ['REVIEW'],
    onlyKey: false,
    limits: { blue: null, yellow: 5, red: null },
    warningDays: null,
    tells: [],
    quiet: { from: 0, until: 0 },
    exemptBy: 'lineLeader',
    source: '本区规定',
  });

  test('LGT-1, 13, 14 added today it is in force at once, changed from tomorrow, ended; each version stays', async () => {
    const { id } = await project({ stage: 'REVIEW', since: '2020-02-10' });
    world.at(on('2020-02-17'));
    const today = day('2020-02-17');
    const staff = as(people.owner);
    const body = { ...form(), key: 'review', from: today, reason: '试行' };
    await expect(
      staff.ask(ask.createLightRule, { body: { ...body, from: day('2020-02-16') } }),
    ).rejects.toThrow('LGT-13');
    await staff.ask(ask.createLightRule, { body });
    await expect(staff.ask(ask.createLightRule, { body })).rejects.toThrow('LGT-14');
    expect((await lightsOf(id)).lit.map((one) => one.rule.key)).toContain('review');

    const { key: _, ...next } = {
      ...body,
      from: day('2020-02-18'),
      limits: { blue: null, yellow: 30, red: null },
    };
    const given = { params: { key: 'review' }, body: next };
    await expect(staff.ask(ask.changeLightRule, { ...given, ifMatch: 9 })).rejects.toThrow('HTTP-4');
    await staff.ask(ask.changeLightRule, { ...given, ifMatch: 1 });
    const listed = (await staff.ask(ask.listLightRules)).items.filter((one) => one.key === 'review');
    expect(listed).toMatchObject([
      { version: 2, stands: 'ahead', from: '2020-02-18' },
      { version: 1, stands: 'now', to: '2020-02-17' },
    ]);
    await world.inZone((db) => judgeAll(taskAt(on('2020-02-18', '00:10'), db)));
    expect((await lightsOf(id)).lit.map((one) => one.rule.key)).not.toContain('review');

    world.at(on('2020-02-18'));
    await staff.ask(ask.endLightRule, {
      params: { key: 'review' },
      body: { on: day('2020-02-18') },
      ifMatch: 2,
    });
    await expect(
      staff.ask(ask.endLightRule, { params: { key: 'review' }, body: { on: day('2020-02-10') }, ifMatch: 2 }),
    ).rejects.toThrow('LGT-13');
    expect((await lightsOf(id)).ended.map((one) => one.name.en)).toContain('Review too long');
  });

  test('LGT-3 limits that do not rise are refused, by the database as well', async () => {
    world.at(on('2020-02-17'));
    const body = { ...form(), key: 'wrong', from: day('2020-02-17'), reason: '试' };
    const wrong = { ...body, limits: { blue: null, yellow: 9, red: 3 } };
    await expect(as(people.owner).ask(ask.createLightRule, { body: wrong })).rejects.toThrow('LGT-3');
  });
});

test('HTTP-2 another zone sees and changes nothing', async () => {
  const { id } = await project();
  await judged(on('2020-02-12'));
  const [light] = (await lightsOf(id)).lit;
  const stranger = world.as(['head'], { zoneId: 2 });
  expect((await stranger.ask(ask.listLights)).items).toEqual([]);
  expect((await stranger.ask(ask.countLights)).items).toEqual([]);
  expect((await stranger.ask(ask.listLightRules)).items).toEqual([]);
  expect((await stranger.ask(ask.listSigns, { query: { ids: id } })).items).toEqual([]);
  expect((await stranger.ask(ask.getLights, { params: { kind: 'project', id } })).lit).toEqual([]);
  const body = { reason: '别区', until: day('2020-03-01') };
  await expect(stranger.ask(ask.exemptLight, { params: { id: light?.id ?? '' }, body })).rejects.toThrow(
    'HTTP-2',
  );
  await expect(stranger.ask(ask.takeBackExemption, { params: { id: newId() } })).rejects.toThrow('HTTP-2');
  await expect(
    stranger.ask(ask.endLightRule, {
      params: { key: 'lead-unanswered' },
      body: { on: day('2020-03-01') },
      ifMatch: 1,
    }),
  ).rejects.toThrow('HTTP-2');
});
