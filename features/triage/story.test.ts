import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { saveLine, savePerson, saveTerm, saveUnit } from '../organisation/door.ts';
import { zStagePack } from '../projects/contract.ts';
import { saveProject, saveStages } from '../projects/door.ts';
import * as ask from './contract.ts';
import { informationOpen, saveGradingPolicy, takeIn } from './door.ts';
import { goUp } from './escalate.ts';
import { routes } from './routes.ts';

const zoneId = 1;
const ZONE = { id: zoneId, timeZone: 'Asia/Shanghai', calendar: 'cn' };
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${path}`, import.meta.url), 'utf8'));
/** Beijing's wall clock. */
const on = (date: string, time = '09:00') => new Date(`${date}T${time}:00+08:00`).toISOString();

let world: Stage;
let unitId: string;
let lineId: string;
let people: Record<'owner' | 'chief' | 'leader' | 'inCharge' | 'first' | 'head' | 'other', string>;
let projectId: string;
let enterpriseId: string;
const accountOf = new Map<string, string>();

async function person(name: string, hasAccount = true): Promise<string> {
  const [id, accountId] = [newId(), newId()];
  if (hasAccount) accountOf.set(id, accountId);
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
  await world.inZone((db) =>
    savePerson(db, { zoneId, now: world.now() }, { ...form, id, accountId: hasAccount ? accountId : null }),
  );
  return id;
}

async function project(ownerId: string, isKey = true): Promise<{ id: string; enterpriseId: string }> {
  const [id, ofEnterprise] = [newId(), newId()];
  const now = on('2020-02-10');
  await world.inZone(async (db) => {
    const stamps = { created_at: now, updated_at: now };
    await db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id: ofEnterprise, name: ofEnterprise, name_key: ofEnterprise, ...stamps })
      .execute();
    const form = {
      name: `项目 ${id}`,
      enterpriseId: ofEnterprise,
      class: 'land' as const,
      lineId,
      plannedInvestment: null,
      isKey,
      ownerId,
      channel: 'squad' as const,
      description: '',
    };
    const stands = { stage: 'APPROVED', since: day('2020-02-03'), evidence: '' };
    await saveProject(db, { zoneId, now }, { id, form, ...stands });
  });
  return { id, enterpriseId: ofEnterprise };
}

const policy = () => ask.zTriagePack.parse(read('triage/default.json'));

beforeAll(async () => {
  world = await stage(routes, { at: on('2020-02-17') });
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
    chief: await person('周局'),
    leader: await person('程委员'),
    inCharge: await person('顾书记'),
    first: await person('陆主任'),
    head: await person('沈书记'),
    other: await person('旁人'),
  };
  await world.inZone(async (db) => {
    const from = day('2019-01-01');
    const posts = [
      { kind: 'lineLeader' as const, lineId, personId: people.leader, from },
      { kind: 'inCharge' as const, lineId: null, personId: people.inCharge, from },
      { kind: 'firstDeputy' as const, lineId: null, personId: people.first, from },
      { kind: 'head' as const, lineId: null, personId: people.head, from },
    ];
    for (const post of posts) await saveTerm(db, at, { ...post, id: newId() });
    const { key, ...form } = policy();
    const grades = form.grades.map((one) => (one.grade === 'B' ? { ...one, people: [people.chief] } : one));
    await saveGradingPolicy(db, { ...at, by: key }, { ...form, grades });
  });
  ({ id: projectId, enterpriseId } = await project(people.owner));
});
afterAll(() => world.close());

const as = (who: keyof typeof people, roles: Parameters<Stage['as']>[0] = ['staff']) =>
  world.as(roles, { personId: people[who], accountId: accountOf.get(people[who]) ?? newId() });
const other = () => as('other');
const advisor = () => world.as(['advisor']);

const sent = { title: '客户想推迟签约', body: '对方说月底前定不下来。' };
const aboutProject = () => ({ kind: 'project' as const, id: projectId });
async function send(over: Record<string, unknown> = {}, by = other()): Promise<string> {
  return (await by.ask(ask.sendInformation, { body: { ...sent, ...over } })).id;
}
const one = (id: string, by = as('head', ['head'])) => by.ask(ask.getInformation, { params: { id } });
const clock = (now: string) => {
  world.at(now);
  return world.inZone((db) =>
    goUp({ db, zone: ZONE, now, today: dayIn(ZONE, new Date(now)), tell: () => {} }),
  );
};
const hands = (item: ask.Information, kind: ask.StepKind) =>
  item.steps.filter((step) => step.kind === kind).flatMap((step) => step.toName ?? []);
async function graded(grade: ask.Grade, over: Record<string, unknown> = {}): Promise<string> {
  const id = await send(over);
  await as('owner').ask(ask.gradeInformation, {
    params: { id },
    body: { grade, reason: '核实过' },
    ifMatch: 1,
  });
  return id;
}
const step = async (
  contract: typeof ask.closeInformation | typeof ask.takeInformation | typeof ask.returnInformation,
  id: string,
  { by = as('leader', ['lineLeader']), body = {} }: { by?: ReturnType<typeof other>; body?: object } = {},
) => {
  const { revision } = await one(id);
  // border: each contract parses its own body
  return by.ask(contract, { params: { id }, body: body as never, ifMatch: revision });
};

describe('one item', () => {
  test('comes in, is proposed with its reason, confirmed, told, taken, closed: every hand is on the record', async () => {
    world.at(on('2020-02-17', '10:00'));
    const id = await send({ about: aboutProject() });
    const incoming = await one(id);
    expect(incoming).toMatchObject({
      status: 'incoming',
      grade: null,
      proposedGrade: 'A',
      dueAt: on('2020-02-17', '10:30'),
      via: 'typed',
      about: { kind: 'project', id: projectId, enterpriseName: enterpriseId },
      waitsFor: ['罗工'],
    });
    expect(incoming.why.map((hit) => hit.key)).toEqual(['key-signing', 'key-change']);

    const grading = { params: { id }, body: { grade: 'B' as const }, ifMatch: 1 };
    await expect(as('owner').ask(ask.gradeInformation, grading)).rejects.toThrow('TRI-4');
    const body = { grade: 'B' as const, reason: '只是推迟，并非流失' };
    await as('owner').ask(ask.gradeInformation, { ...grading, body });
    const waiting = await one(id);
    expect(waiting).toMatchObject({ status: 'graded', grade: 'B', dueAt: on('2020-02-17', '18:00') });
    expect(hands(waiting, 'told')).toEqual(['周局', '程委员', '罗工']);

    const inbox = await as('chief').ask(ask.listInformation, { query: { box: 'take' } });
    expect(inbox.items.map((item) => item.id)).toContain(id);
    expect(inbox.counts.take).toBe(1);
    await expect(step(ask.takeInformation, id, { by: other() })).rejects.toThrow('TRI-8');
    await step(ask.takeInformation, id, { by: as('chief') });
    await expect(step(ask.takeInformation, id, { by: as('leader') })).rejects.toThrow('TRI-10');
    const mine = await as('chief').ask(ask.listInformation, { query: { box: 'mine' } });
    expect(mine.items.map((item) => item.id)).toEqual([id]);
    await step(ask.closeInformation, id, { by: as('chief'), body: { outcome: '改为三月初签约' } });
    await expect(step(ask.closeInformation, id, { body: { outcome: '再来' } })).rejects.toThrow('TRI-10');

    const closed = await one(id);
    expect(closed).toMatchObject({ status: 'closed', outcome: '改为三月初签约', takenByName: '刘行' });
    expect(closed.steps.map(({ kind }) => kind).toReversed()).toEqual([
      'received',
      'proposed',
      'told',
      'confirmed',
      'told',
      'told',
      'taken',
      'closed',
    ]);
    expect(Object.values(closed.can)).not.toContain(true);
    const entries = await world.inZone((db) =>
      db
        .selectFrom('enterprise_event')
        .where('zone_id', '=', zoneId)
        .where('source_id', '=', id)
        .select(['text_zh', 'project_id'])
        .orderBy('id')
        .execute(),
    );
    expect(entries).toEqual([
      { text_zh: 'B 级信息：客户想推迟签约', project_id: projectId },
      { text_zh: '信息办结：客户想推迟签约', project_id: projectId },
    ]);
  });

  test('what its own owner sends in and cannot wait is brought to whoever stands above; what can wait is not', async () => {
    const byOwner = (title: string) =>
      as('owner').ask(ask.sendInformation, { body: { title, body: '', about: aboutProject() } });
    expect((await one((await byOwner('对方要推迟签约')).id)).waitsFor).toEqual(['程委员']);
    expect((await one((await byOwner('今天通话，一切正常')).id)).waitsFor).toEqual([]);
  });

  test('is passed on to somebody who can be reached, and waits for them with a new clock', async () => {
    world.at(on('2020-02-17', '11:00'));
    const id = await graded('C', { about: aboutProject() });
    await step(ask.takeInformation, id, { by: as('owner') });
    const unreachable = await person('无账号', false);
    const passing = async (toPersonId: string, by = as('owner')) =>
      by.ask(ask.passInformation, {
        params: { id },
        body: { toPersonId, reason: '归他管' },
        ifMatch: (await one(id)).revision,
      });
    await expect(passing(unreachable)).rejects.toThrow('TRI-13');
    await expect(passing(people.other, other())).rejects.toThrow('TRI-8');
    world.at(on('2020-02-18', '11:00'));
    await passing(people.other);
    expect(await one(id)).toMatchObject({
      status: 'graded',
      takenByName: null,
      waitsFor: ['旁人'],
      dueAt: on('2020-02-19', '18:00'),
    });
    await step(ask.takeInformation, id, { by: other() });
  });

  test('is given back with the reason; what has ended stays so', async () => {
    const id = await send();
    await step(ask.returnInformation, id, { body: { reason: '与招商无关' } });
    expect(await one(id)).toMatchObject({ status: 'returned', outcome: '与招商无关' });
    await expect(step(ask.returnInformation, id, { body: { reason: '再退' } })).rejects.toThrow('TRI-10');
  });

  test('HTTP-4 what was decided over an older state is refused', async () => {
    const id = await send();
    const restrict = { secrecy: 'RESTRICTED' as const, readers: [people.leader], reason: '涉及投资人' };
    const setting = { params: { id }, body: restrict, ifMatch: 1 };
    await as('owner').ask(ask.setSecrecy, setting);
    const grading = { params: { id }, body: { grade: 'B' as const, reason: '急' }, ifMatch: 1 };
    await expect(as('owner').ask(ask.gradeInformation, grading)).rejects.toThrow('HTTP-4');
  });

  test('TRI-10 of two who take it at once, one has it', async () => {
    const id = await graded('B', { about: aboutProject() });
    const { revision } = await one(id);
    const take = (who: 'chief' | 'leader') =>
      as(who).ask(ask.takeInformation, { params: { id }, ifMatch: revision });
    const all = await Promise.allSettled([take('chief'), take('leader'), take('chief'), take('leader')]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await one(id)).steps.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
  });

  test('TRI-4 a grade is changed with a reason, and the new audience is told; whoever had it has it no more', async () => {
    world.at(on('2020-02-17', '14:00'));
    const id = await graded('C', { about: aboutProject() });
    await step(ask.takeInformation, id, { by: as('owner') });
    const { revision } = await one(id);
    await as('owner').ask(ask.gradeInformation, {
      params: { id },
      body: { grade: 'A', reason: '对方要改投外地' },
      ifMatch: revision,
    });
    const now = await one(id);
    expect(now).toMatchObject({ status: 'graded', grade: 'A', takenByName: null });
    expect(now.steps.find((one) => one.kind === 'changed')).toMatchObject({ note: '对方要改投外地' });
    expect(now.waitsFor.toSorted()).toEqual(['沈书记', '陆主任', '顾书记'].toSorted());
  });
});

describe('the clock', () => {
  test('TRI-6 not taken in time it goes up by one, each person once, to the top, and then the record says so', async () => {
    world.at(on('2020-02-24', '10:00'));
    const id = await graded('B', { about: aboutProject() });
    await clock(on('2020-02-24', '17:59'));
    expect(hands(await one(id), 'escalated')).toEqual([]);
    await clock(on('2020-02-24', '18:00'));
    expect(hands(await one(id), 'escalated')).toEqual(['顾书记']);
    expect((await one(id)).isOverdue).toBe(false); // at the very minute
    await clock(on('2020-02-25', '18:00'));
    await clock(on('2020-02-26', '18:00'));
    const top = await one(id);
    expect(hands(top, 'escalated')).toEqual(['沈书记', '陆主任', '顾书记']);
    expect(top.isOverdue).toBe(true);
    await clock(on('2020-02-27', '18:00'));
    await clock(on('2020-02-28', '18:00'));
    const over = await one(id);
    expect(over.steps[0]).toMatchObject({ kind: 'lapsed', grade: 'B' });
    expect(over.steps).toHaveLength(top.steps.length + 1);
  });

  test('TRI-6 eight clocks at once bring it once; taken, it goes up no more', async () => {
    world.at(on('2020-03-02', '10:00'));
    const ids = await Promise.all([1, 2, 3].map(() => graded('A', { about: aboutProject() })));
    const [first = ''] = ids;
    await step(ask.takeInformation, first, { by: as('inCharge') });
    const low = await graded('C', { about: aboutProject() });
    const now = on('2020-03-03', '18:00');
    await Promise.all(Array.from({ length: 8 }, () => clock(now)));
    expect(hands(await one(low), 'escalated')).toEqual(['程委员']);
    const lapsed = await Promise.all(
      ids.map(async (id) => (await one(id)).steps.filter(({ kind }) => kind === 'lapsed').length),
    );
    expect(lapsed).toEqual([0, 1, 1]);
    for (const id of [...ids, low]) {
      const told = (await one(id)).steps.filter(({ kind, at }) => kind === 'escalated' && at > now);
      expect(told).toEqual([]);
    }
  });

  test('TRI-6 the database alone keeps that nobody is told twice in one round', async () => {
    const id = await graded('B', { about: aboutProject() });
    const again = world.inZone((db) =>
      db
        .insertInto('information_step')
        .columns([
          'zone_id',
          'id',
          'information_id',
          'round',
          'kind',
          'at',
          'by_name',
          'note',
          'to_account_id',
          'passed',
        ])
        .values({
          zone_id: zoneId,
          id: newId(),
          information_id: id,
          round: 1,
          kind: 'escalated',
          at: world.now(),
          by_name: '',
          note: '',
          to_account_id: accountOf.get(people.chief) ?? null,
          passed: '[]',
        })
        .execute(),
    );
    await expect(again).rejects.toThrow('tri_6_told_once');
  });

  test('TRI-6, ORG-17 a post with nobody in it goes to the next, and the record says so', async () => {
    world.at(on('2020-03-09', '10:00'));
    const id = await send();
    const grading = { params: { id }, body: { grade: 'B' as const, reason: '要紧' }, ifMatch: 1 };
    await as('owner').ask(ask.gradeInformation, grading);
    const told = (await one(id)).steps.find((step) => step.asked === 'lineLeader');
    expect(told).toMatchObject({
      toName: '顾书记',
      answered: 'inCharge',
      passed: [{ post: 'lineLeader', why: 'noLine' }],
    });
  });

  test('TRI-5 what nobody graded in time is brought to everybody it was proposed for, then up', async () => {
    world.at(on('2020-03-14', '23:00')); // a Saturday night
    const id = await send({ title: '园区企业车间火灾', about: { kind: 'enterprise', id: enterpriseId } });
    await clock(on('2020-03-14', '23:30'));
    expect(hands(await one(id), 'escalated').toSorted()).toEqual(['沈书记', '陆主任'].toSorted());
    expect(hands(await one(id), 'told')).toEqual(['顾书记']); // nobody looks after an enterprise: it went up at once
  });

  test('TRI-7 in the quiet hours and on days off nobody is told that time ran out', async () => {
    world.at(on('2020-03-20', '10:00'));
    const id = await graded('C', { about: aboutProject() });
    await clock(on('2020-03-23', '22:30')); // the clock slept at six
    expect(hands(await one(id), 'escalated')).toEqual([]);
    await clock(on('2020-03-28', '10:00')); // a Saturday
    expect(hands(await one(id), 'escalated')).toEqual([]);
    await clock(on('2020-03-30', '07:30'));
    expect(hands(await one(id), 'escalated')).toEqual(['程委员']);
  });
});

describe('[A9] TRI-11 what is restricted', () => {
  const secret = () => send({ title: '拟收购方名单', secrecy: 'RESTRICTED', readers: [people.leader] });

  test('is there for its sender and its readers; the head himself finds nothing', async () => {
    world.at(on('2020-04-01', '10:00'));
    await expect(send({ secrecy: 'RESTRICTED' })).rejects.toThrow('TRI-11');
    const id = await secret();
    for (const reader of [other(), as('leader', ['lineLeader'])])
      expect(await one(id, reader)).toMatchObject({
        title: '拟收购方名单',
        readers: ['旁人', '程委员'].toSorted(),
      });
    await expect(one(id)).rejects.toThrow('HTTP-2');
    const all = await as('head', ['head']).ask(ask.listInformation, { query: { limit: 200 } });
    expect(all.items.map((item) => item.id)).not.toContain(id);
  });

  test('is refused to, and left out for, whoever is no reader: every route, counts, agenda, notices', async () => {
    const id = await secret();
    const stranger = as('chief', ['head', 'staff']);
    const params = { id };
    const asked: Promise<unknown>[] = [
      stranger.ask(ask.getInformation, { params }),
      stranger.ask(ask.gradeInformation, { params, body: { grade: 'A' }, ifMatch: 1 }),
      stranger.ask(ask.takeInformation, { params, ifMatch: 1 }),
      stranger.ask(ask.passInformation, {
        params,
        body: { toPersonId: people.chief, reason: '给我' },
        ifMatch: 1,
      }),
      stranger.ask(ask.closeInformation, { params, body: { outcome: '办了' }, ifMatch: 1 }),
      stranger.ask(ask.returnInformation, { params, body: { reason: '退' }, ifMatch: 1 }),
      stranger.ask(ask.setSecrecy, { params, body: { secrecy: 'OPEN', reason: '看看' }, ifMatch: 1 }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });

    const before = (await stranger.ask(ask.listInformation)).counts;
    await secret();
    expect((await stranger.ask(ask.listInformation)).counts).toEqual(before);
    for (const box of ask.BOXES) {
      const { items } = await stranger.ask(ask.listInformation, { query: { box, limit: 200 } });
      expect(items.map((item) => item.title)).not.toContain('拟收购方名单');
    }
    // a reader's own agenda is shown to a whole meeting
    const reader = { zoneId, accountId: accountOf.get(people.other) ?? '' };
    const open = await world.fresh.database.inZone(reader, (db) =>
      informationOpen(db, { zoneId, now: world.now() }, { limit: 200 }),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.map((item) => item.title)).not.toContain('拟收购方名单');
    const notices = await world.inZone((db) =>
      db
        .selectFrom('notice')
        .where('zone_id', '=', zoneId)
        .where('link', '=', `/information/${id}`)
        .select(['title_zh', 'title_en', 'body_zh'])
        .execute(),
    );
    expect(notices).toEqual([
      { title_zh: '有一条限阅信息待您处理', title_en: 'Something restricted waits for you', body_zh: '' },
    ]);
  });

  test('the database alone hides it, with its steps, from a query that asks for everything', async () => {
    const id = await secret();
    const count = async (place: Parameters<typeof world.fresh.database.inZone>[0]) =>
      world.fresh.database.inZone(place, async (db) => [
        (await db.selectFrom('information').where('id', '=', id).select('id').execute()).length,
        (await db.selectFrom('information_step').where('information_id', '=', id).select('id').execute())
          .length,
      ]);
    const [sender, stranger] = [accountOf.get(people.other) ?? '', accountOf.get(people.head) ?? ''];
    expect(await count({ zoneId, accountId: sender })).toEqual([1, 3]);
    expect(await count({ zoneId, accountId: stranger })).toEqual([0, 0]);
    expect(await count(zoneId)).toEqual([0, 0]);
    expect(await count({ zoneId: 2, accountId: sender })).toEqual([0, 0]);
    const made = world.fresh.database.readInZone({ zoneId, accountId: sender }, (db) =>
      db.selectFrom('information').where('id', '=', id).select('id').execute(),
    );
    expect(await made).toHaveLength(1);
  });

  test('TRI-20 stands on no timeline; TRI-6 goes to its audience, who see it from then on', async () => {
    world.at(on('2020-04-08', '10:00'));
    const id = await send({ secrecy: 'RESTRICTED', readers: [people.owner], about: aboutProject() });
    await as('owner').ask(ask.gradeInformation, {
      params: { id },
      body: { grade: 'B', reason: '先报线长' },
      ifMatch: 1,
    });
    await expect(one(id)).rejects.toThrow('HTTP-2');
    await clock(on('2020-04-08', '18:00'));
    await clock(on('2020-04-09', '18:00'));
    await clock(on('2020-04-10', '18:00'));
    expect(hands(await one(id), 'escalated')).toEqual(['沈书记', '陆主任', '顾书记']);
    const entries = await world.inZone((db) =>
      db.selectFrom('enterprise_event').where('source_id', '=', id).select('id').execute(),
    );
    expect(entries).toEqual([]);
  });

  test('TRI-12 it becomes so before it is graded or not at all; readers are added, and it is opened again', async () => {
    const id = await send();
    const set = async (body: object, revision: number, by = as('owner')) =>
      by.ask(ask.setSecrecy, {
        params: { id },
        // border: parsed by the contract
        body: { reason: '涉及投资人', ...body } as never,
        ifMatch: revision,
      });
    await expect(set({ secrecy: 'RESTRICTED' }, 1)).rejects.toThrow('TRI-11');
    await set({ secrecy: 'RESTRICTED', readers: [people.leader] }, 1);
    await expect(one(id, as('chief'))).rejects.toThrow('HTTP-2');
    await set({ secrecy: 'RESTRICTED', readers: [people.chief] }, 2);
    expect(await one(id, as('chief'))).toMatchObject({ secrecy: 'RESTRICTED' });
    await set({ secrecy: 'OPEN' }, 3);
    expect((await one(id)).secrecy).toBe('OPEN');
    const late = await graded('C', { about: aboutProject() });
    const refused = as('owner').ask(ask.setSecrecy, {
      params: { id: late },
      body: { secrecy: 'RESTRICTED', readers: [people.chief], reason: '晚了' },
      ifMatch: 2,
    });
    await expect(refused).rejects.toThrow('TRI-12');
  });

  test('TRI-20 what is told holds the text of no information', () => {
    const said = JSON.stringify(world.told);
    expect(world.told.length).toBeGreaterThan(30);
    expect(said).not.toContain('拟收购方名单');
    expect(said).not.toContain(sent.title);
    expect(said).not.toContain(sent.body);
  });
});

describe('TRI-16 people from outside', () => {
  test('send words and see what became of their own, the parties’ names left out; nothing else', async () => {
    world.at(on('2020-04-15', '10:00'));
    const [one, another] = [advisor(), advisor()];
    const { id } = await one.ask(ask.sendInformation, {
      body: { ...sent, secrecy: 'RESTRICTED', readers: [people.owner], about: aboutProject() },
    });
    const item = await as('head', ['head']).ask(ask.getInformation, { params: { id } });
    expect(item).toMatchObject({ via: 'advisor', secrecy: 'INTERNAL', about: null });
    await as('head', ['head']).ask(ask.gradeInformation, {
      params: { id },
      body: { grade: 'A', reason: '核实', about: aboutProject() },
      ifMatch: 1,
    });
    await as('head', ['head']).ask(ask.takeInformation, { params: { id }, ifMatch: 2 });
    await as('head', ['head']).ask(ask.closeInformation, {
      params: { id },
      body: { outcome: `已与 ${enterpriseId} 谈妥` },
      ifMatch: 3,
    });
    const own = await one.ask(ask.listSentInformation);
    expect(own.items).toMatchObject([{ id, status: 'closed', outcome: '已与 ＊＊＊ 谈妥', body: sent.body }]);
    expect(Object.keys(own.items[0] ?? {}).toSorted()).toEqual(
      ['id', 'title', 'body', 'receivedAt', 'status', 'outcome', 'endedAt'].toSorted(),
    );
    expect((await another.ask(ask.listSentInformation)).items).toEqual([]);
    for (const asked of [
      one.ask(ask.listInformation),
      one.ask(ask.getInformation, { params: { id } }),
      one.ask(ask.takeInformation, { params: { id }, ifMatch: 1 }),
      one.ask(ask.getGradingPolicy),
    ])
      await expect(asked).rejects.toThrow('HTTP-3');
  });
});

describe('lists', () => {
  test('page by cursor, every item once, and narrow', async () => {
    world.at(on('2020-04-20', '10:00'));
    const made = await Promise.all(Array.from({ length: 7 }, () => send({ about: aboutProject() })));
    const pages = async (query: object) => {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await as('owner').ask(ask.listInformation, {
          query: { ...query, limit: 3, ...(cursor && { cursor }) },
        });
        seen.push(...page.items.map((item) => item.id));
        cursor = page.next;
      }
      return seen;
    };
    for (const box of ['grade', 'all']) {
      const seen = await pages({ box });
      expect(new Set(seen).size).toBe(seen.length);
      for (const id of made) expect(seen).toContain(id);
    }
    expect((await pages({ projectId })).slice(0, 7)).toEqual(made.toSorted().toReversed());
    expect(await pages({ projectId: newId() })).toEqual([]);
    const closed = await as('owner').ask(ask.listInformation, { query: { status: 'closed' } });
    expect(new Set(closed.items.map((item) => item.status))).toEqual(new Set(['closed']));
    world.at(on('2020-04-22', '10:00'));
    const late = await as('owner').ask(ask.listInformation, { query: { overdue: 'true', limit: 200 } });
    expect(late.items.every((item) => item.isOverdue)).toBe(true);
    expect(late.items.map((item) => item.id)).toEqual(expect.arrayContaining(made));
  });
});

describe('rules', () => {
  const head = () => as('head', ['head']);
  test('TRI-1 a change is a new version from now on; what came in before keeps its clock', async () => {
    world.at(on('2020-05-06', '10:00'));
    const before = await send({ about: aboutProject() });
    const { policy: last } = await head().ask(ask.getGradingPolicy);
    if (!last) throw new Error('the pack has it');
    const { rules, otherwise, source, version } = last;
    const grades = last.grades.map((one) =>
      one.grade === 'A' ? { ...one, clock: { kind: 'minutes' as const, minutes: 15 } } : one,
    );
    const change = (over: object, ifMatch: number) =>
      head().ask(ask.changeGradingPolicy, {
        body: { grades, rules, otherwise, source, reason: '试行', ...over },
        ifMatch,
      });
    await expect(change({ rules: [...rules, ...rules.slice(0, 1)] }, version)).rejects.toThrow('TRI-17');
    await expect(change({ grades: [...grades.slice(1), ...grades.slice(1, 2)] }, version)).rejects.toThrow(
      'TRI-18',
    );
    const both = await Promise.allSettled([change({}, version), change({}, version), change({}, version)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const now = await head().ask(ask.getGradingPolicy);
    expect(now.versions.map((one) => [one.version, one.reason])).toEqual([
      [version + 1, '试行'],
      [version, last.reason],
    ]);
    const after = await send({ about: aboutProject() });
    expect((await one(after)).dueAt).toBe(on('2020-05-06', '10:15'));
    await as('owner').ask(ask.gradeInformation, { params: { id: before }, body: { grade: 'A' }, ifMatch: 1 });
    expect((await one(before)).dueAt).toBe(on('2020-05-06', '10:30'));
    await expect(
      world.as(['squadMember']).ask(ask.changeGradingPolicy, {
        body: { grades, rules, otherwise, source, reason: '要' },
        ifMatch: 2,
      }),
    ).rejects.toThrow('HTTP-3');
  });

  test('TRI-19 a zone without rules takes nothing in, until it makes its first', async () => {
    const stranger = world.as(['head', 'staff'], { zoneId: 2 });
    await expect(stranger.ask(ask.sendInformation, { body: sent })).rejects.toThrow('TRI-19');
    const { key: _, ...form } = policy();
    const body = { ...form, reason: '新设' };
    await stranger.ask(ask.changeGradingPolicy, { body, ifMatch: 0 });
    await stranger.ask(ask.sendInformation, { body: sent });
  });
});

describe('the door', () => {
  test('another feature files an item in its own transaction, and the agenda shows what is open', async () => {
    world.at(on('2020-05-11', '10:00'));
    const told: string[] = [];
    const now = world.now();
    const { id, proposed } = await world.inZone((db) =>
      takeIn(
        { db, zone: ZONE, now, today: day('2020-05-11'), tell: ({ kind }) => told.push(kind) },
        {
          via: 'typed',
          by: { accountId: null, name: '综合科' },
          fromName: '综合科',
          title: '央企来电',
          body: '',
          about: null,
          lineId,
          saidGrade: null,
          secrecy: 'OPEN',
          readers: [],
          source: null,
        },
      ),
    );
    expect([proposed, told]).toEqual(['B', ['information.received']]);
    const open = (wanted: object) =>
      world.inZone((db) => informationOpen(db, { zoneId, now }, { limit: 5, ...wanted }));
    expect((await open({ grade: 'B', lineId })).map((item) => item.id)).toContain(id);
    expect(await open({ lineId: newId() })).toEqual([]);
    expect((await open({}))[0]?.proposedGrade).toBe('A');
  });
});

test('[A1] another zone’s people find nothing', async () => {
  const id = await send({ secrecy: 'OPEN' });
  const params = { id };
  const stranger = world.as(['head', 'staff'], { zoneId: 2, personId: people.owner });
  const asked: Promise<unknown>[] = [
    stranger.ask(ask.getInformation, { params }),
    stranger.ask(ask.gradeInformation, { params, body: { grade: 'A' }, ifMatch: 1 }),
    stranger.ask(ask.takeInformation, { params, ifMatch: 1 }),
    stranger.ask(ask.passInformation, {
      params,
      body: { toPersonId: people.owner, reason: '要' },
      ifMatch: 1,
    }),
    stranger.ask(ask.closeInformation, { params, body: { outcome: '要' }, ifMatch: 1 }),
    stranger.ask(ask.returnInformation, { params, body: { reason: '要' }, ifMatch: 1 }),
    stranger.ask(ask.setSecrecy, { params, body: { secrecy: 'INTERNAL', reason: '要' }, ifMatch: 1 }),
    stranger.ask(ask.sendInformation, { body: { ...sent, about: aboutProject() } }),
    stranger.ask(ask.sendInformation, {
      body: { ...sent, secrecy: 'RESTRICTED', readers: [people.owner] },
    }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
  const list = await stranger.ask(ask.listInformation, { query: { limit: 200 } });
  expect(list.items.map((item) => item.id)).not.toContain(id);
});
