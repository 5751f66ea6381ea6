import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { dayIn, instantIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { addFile } from '../../platform/files/store.ts';
import type { Ask } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, bureauOn } from '../../testing/world/commanded-bureau.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { timelinePage } from '../enterprises/door.ts';
import { handOver } from '../organisation/contract.ts';
import { routes as organisationRoutes } from '../organisation/routes.ts';
import * as ask from './contract.ts';
import { escalate } from './escalate.ts';
import { orderFiles } from './files.ts';
import { routes } from './routes.ts';
import { insertLadder } from './store/told.ts';

const zoneId = 1;
const ZONE = { id: zoneId, timeZone: 'Asia/Shanghai', calendar: 'cn' };
/** Beijing's wall clock. */
const on = (date: string, time = '09:00') => new Date(`${date}T${time}:00+08:00`).toISOString();

let world: Stage;
let bureau: Bureau;
let owner: string;
let asker: string;
let other: string;
beforeAll(async () => {
  world = await stage([...routes, ...organisationRoutes]);
  bureau = await bureauOn(world);
  [owner, asker, other] = [
    await bureau.person('罗责任'),
    await bureau.person('沈交办'),
    await bureau.person('莫旁人'),
  ];
});
afterAll(() => world.close());
beforeEach(() => world.at(on('2020-02-10')));

const as = (personId: string) => world.as(['staff'], { personId });
const form = (over: Partial<z.input<typeof ask.zOrderForm>> = {}) => ({
  what: '提交厂房交付计划',
  evidenceWanted: '盖章的交付计划',
  ownerId: owner,
  dueOn: '2020-02-13',
  lineId: bureau.lineId,
  ...over,
});
const given = async (over: Parameters<typeof form>[0] = {}) =>
  (await as(asker).ask(ask.giveOrder, { body: form(over) })).id;
const look = (id: string, personId = other) => as(personId).ask(ask.getOrder, { params: { id } });
/** Takes a step from how the order stands now. */
const take = async (id: string, personId: string, body: z.input<typeof ask.zStepForm>) =>
  as(personId).ask(ask.takeOrderStep, {
    params: { id },
    body,
    ifMatch: (await look(id)).revision,
  });
const say = (
  kind: 'accepted' | 'declined' | 'feedback' | 'done' | 'sentBack' | 'confirmed' | 'withdrawn',
) => ({
  kind,
  words: `${kind} 说明`,
});
const notices = (personId: string) =>
  world.inZone(async (db) => {
    const rows = await db
      .selectFrom('notice')
      .where('zone_id', '=', zoneId)
      .where('account_id', '=', bureau.accountOf(personId))
      .select(['kind', 'title_zh', 'body_zh', 'urgency', 'link'])
      .orderBy('id')
      .execute();
    return rows;
  });
const clock = (now: string) =>
  world.inZone((db) => escalate({ db, zone: ZONE, now, today: dayIn(ZONE, new Date(now)) }));

describe('from being given to being confirmed', () => {
  test('accept, report, finish, sent back, finish again, confirmed by whoever asked: every step stays', async () => {
    const { id: projectId, enterpriseId } = await bureau.project('智能终端');
    const id = await given({ projectId });
    expect(await look(id, owner)).toMatchObject({
      state: 'given',
      light: 'green',
      owner: { name: '罗责任' },
      asker: { name: '沈交办' },
      project: { id: projectId },
      enterprise: { id: enterpriseId },
      may: ['accepted', 'declined'],
    });
    expect((await look(id, asker)).may).toEqual(['extended', 'withdrawn']);
    expect((await look(id, other)).may).toEqual([]);

    await take(id, owner, say('accepted'));
    await take(id, owner, say('feedback'));
    await take(id, owner, say('done'));
    await take(id, asker, say('sentBack'));
    expect(await look(id)).toMatchObject({ state: 'accepted' });
    await take(id, owner, { kind: 'done', words: '计划已盖章' });
    await take(id, asker, { kind: 'confirmed', words: '' });

    const done = await look(id, asker);
    expect(done).toMatchObject({ state: 'confirmed', doneWords: '计划已盖章', may: [] });
    expect(done.steps.map((step) => [step.kind, step.byName])).toEqual([
      ['given', '刘行'],
      ['accepted', '刘行'],
      ['feedback', '刘行'],
      ['done', '刘行'],
      ['sentBack', '刘行'],
      ['done', '刘行'],
      ['confirmed', '刘行'],
    ]);
    expect(done.steps.map((step) => step.forName)).toEqual(done.steps.map(() => null));
    const timeline = await world.inZone((db) =>
      timelinePage(
        { db, zone: { id: zoneId } as Ask['zone'], language: 'zh-CN' }, // border: asked for its id alone
        { projectId },
        { limit: 10, kind: 'order' },
      ),
    );
    expect(timeline.items.map((one) => one.text)).toEqual([
      '交办事项确认办结：提交厂房交付计划',
      '交办事项办结：提交厂房交付计划',
      '交办事项办结：提交厂房交付计划',
      '交办：提交厂房交付计划',
    ]);
    const heard = await notices(owner);
    expect(heard.filter((one) => one.link === `/orders/${id}`).map((one) => one.kind)).toEqual([
      'order.given',
      'order.sentBack',
      'order.confirmed',
    ]);
  });

  test('declined it goes back to whoever asked, who gives it to another', async () => {
    const id = await given();
    await take(id, owner, say('declined'));
    expect(await look(id, asker)).toMatchObject({ state: 'declined', may: ['withdrawn', 'givenAgain'] });
    await take(id, asker, {
      kind: 'givenAgain',
      words: '改由莫旁人办理',
      dueOn: '2020-02-14',
      ownerId: other,
    });
    expect(await look(id, other)).toMatchObject({
      state: 'given',
      owner: { name: '莫旁人' },
      dueOn: '2020-02-14',
      may: ['accepted', 'declined'],
    });
    expect((await look(id)).steps.at(-1)).toMatchObject({
      kind: 'givenAgain',
      fromDue: '2020-02-13',
      toDue: '2020-02-14',
      ownerName: '莫旁人',
    });
  });

  test('ORD-9 only whoever asked moves the due day, and the old one stays on the record', async () => {
    const id = await given();
    const later = { kind: 'extended' as const, words: '对方停工', dueOn: '2020-02-20' };
    await expect(take(id, owner, later)).rejects.toThrow('ORD-6');
    await expect(take(id, asker, { kind: 'extended', words: '提前', dueOn: '2020-02-12' })).rejects.toThrow(
      'ORD-9',
    );
    await take(id, asker, later);
    expect((await look(id)).steps.at(-1)).toMatchObject({ fromDue: '2020-02-13', toDue: '2020-02-20' });
    expect(await look(id)).toMatchObject({ dueOn: '2020-02-20', state: 'given' });
  });

  test('ORD-5 done is shown by words or a file; a file stays as it is once it is done', async () => {
    const id = await given();
    await take(id, owner, say('accepted'));
    await expect(take(id, owner, { kind: 'done', words: '' })).rejects.toThrow('ORD-5');
    await world.inZone((db) =>
      addFile(db, zoneId, {
        id: newId(),
        name: '计划.pdf',
        mediaType: 'application/pdf',
        size: 3,
        sha256: Buffer.alloc(32),
        aboutKind: 'order',
        aboutId: id,
        uploadedBy: bureau.accountOf(owner),
        uploadedAt: world.now(),
      }),
    );
    const mayAdd = (personId: string) => world.inZone((db) => orderFiles.mayAdd(askAs(db, personId), id));
    expect([await mayAdd(owner), await mayAdd(asker), await mayAdd(other)]).toEqual([true, true, false]);
    await take(id, owner, { kind: 'done', words: '' });
    expect(await look(id)).toMatchObject({ state: 'done' });
    expect(await mayAdd(owner)).toBe(false);
  });
});

const askAs = (db: Db, personId: string): Ask =>
  // border: a file's subject asks of an ask who, where, when and the database
  ({
    db,
    zone: ZONE,
    now: world.now(),
    today: dayIn(ZONE, new Date(world.now())),
    who: { accountId: newId(), personId, zoneId, name: '', roles: ['staff'] },
  }) as unknown as Ask;

describe('whose it is', () => {
  test('ORD-13 nobody asks in another’s name, unless they stand in for them', async () => {
    const boss = await bureau.person('陆主任');
    const deputy = await bureau.person('代主任');
    const body = form({ askerId: boss });
    await expect(as(deputy).ask(ask.giveOrder, { body })).rejects.toThrow('ORD-13');
    await as(boss).ask(handOver, {
      body: {
        personId: boss,
        toPersonId: deputy,
        from: on('2020-02-10', '08:00'),
        until: on('2020-02-21'),
        reason: '出差',
      },
    });
    const { id } = await as(deputy).ask(ask.giveOrder, { body });
    await take(id, owner, say('accepted'));
    await take(id, owner, say('done'));
    expect((await look(id, deputy)).may).toContain('confirmed');
    await take(id, deputy, { kind: 'confirmed', words: '' });
    // ORD-6 it is whoever asked who confirmed, by a stand-in whose name stands there
    expect((await look(id)).steps.at(-1)).toMatchObject({ kind: 'confirmed', forName: '陆主任' });
  });
  test('ORD-1, ORD-2, ORD-8 what is asked is somebody else’s, shown by something, and not due before today', async () => {
    await expect(given({ ownerId: asker })).rejects.toThrow('ORD-2');
    await expect(given({ dueOn: '2020-02-09' })).rejects.toThrow('ORD-8');
    expect((await look(await given({ dueOn: '2020-02-10' }))).dueOn).toBe('2020-02-10');
  });
});

describe('two at once', () => {
  test('ORD-3 of two steps from one reading one wins and the other is told', async () => {
    const id = await given();
    const { revision } = await look(id);
    const step = (personId: string, body: z.input<typeof ask.zStepForm>) =>
      as(personId).ask(ask.takeOrderStep, { params: { id }, body, ifMatch: revision });
    const answers = await Promise.allSettled([
      step(owner, say('accepted')),
      step(owner, say('declined')),
      step(asker, say('withdrawn')),
    ]);
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of answers)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'HTTP-4' });
    expect((await look(id)).steps).toHaveLength(2);
  });
  test('ORD-10 two clocks at once tell everybody once', async () => {
    const what = `只告知一次 ${newId()}`;
    const id = await given({ dueOn: '2020-02-11', what });
    await Promise.all([clock(on('2020-02-17')), clock(on('2020-02-17')), clock(on('2020-02-17'))]);
    const { told } = await look(id);
    expect(told.map((one) => `${one.light} ${one.personName}`).toSorted()).toEqual([
      'red 程委员',
      'yellow 罗责任',
    ]);
    const heard = (await notices(bureau.leader)).filter((one) =>
      `${one.title_zh}${one.body_zh}`.includes(what),
    );
    expect(heard).toHaveLength(1);
  });
});

describe('ORD-11 late orders go up', () => {
  test('reminded, warned with a deadline, then the line leader and the deputy in charge, each once', async () => {
    const id = await given();
    const lights = async () =>
      (await look(id)).told.map((one) => `${one.light} ${one.personName}`).toReversed();
    expect(await lights()).toEqual([]);
    await clock(on('2020-02-12'));
    await clock(on('2020-02-12', '14:30'));
    expect(await lights()).toEqual(['blue 罗责任']);
    await clock(on('2020-02-14'));
    // nobody is told on a day off
    await clock(on('2020-02-15'));
    expect(await lights()).toEqual(['blue 罗责任', 'yellow 罗责任']);
    await clock(on('2020-02-18'));
    await clock(on('2020-02-20'));
    await clock(on('2020-02-21'));
    expect(await lights()).toEqual(['blue 罗责任', 'yellow 罗责任', 'red 程委员', 'red 顾书记']);
    const heard = (await notices(owner)).filter((one) => one.link === `/orders/${id}`);
    expect(heard.filter((one) => one.kind === 'order.late')).toHaveLength(2);
    expect(heard.at(-1)).toMatchObject({
      title_zh: '黄色预警：交办事项已到期：提交厂房交付计划',
      body_zh: expect.stringContaining('请在 2020-02-18 前办结或申请延期'),
    });
    expect((await notices(bureau.leader)).at(-1)).toMatchObject({ urgency: 'urgent' });
    expect((await look(id)).told.every((one) => one.deliveredAt === null)).toBe(true);
    world.at(on('2020-02-21'));
    expect(await look(id)).toMatchObject({ light: 'red', daysLate: 8 });
  });
  test('ORD-12 extended after its day passed, it is red as soon as it passes again', async () => {
    const id = await given();
    await clock(on('2020-02-14'));
    world.at(on('2020-02-14'));
    await take(id, asker, { kind: 'extended', words: '再给两天', dueOn: '2020-02-18' });
    expect(await look(id)).toMatchObject({ lapses: 1, light: 'green' });
    await clock(on('2020-02-19'));
    const fresh = (await look(id)).told.filter((one) => one.dueOn === '2020-02-18');
    expect(fresh.map((one) => `${one.light} ${one.personName}`).toSorted()).toEqual([
      'red 程委员',
      'red 顾书记',
      'yellow 罗责任',
    ]);
  });
  test('nobody is told on a day off: what was not told in time waits for Monday', async () => {
    const id = await given();
    await clock(on('2020-02-15'));
    expect((await look(id)).told).toEqual([]);
    await clock(on('2020-02-17'));
    expect((await look(id)).told.map((one) => one.light)).toEqual(['yellow']);
  });
  test('what is reported done is not late, and sent back late it goes on from where it was', async () => {
    const id = await given();
    await take(id, owner, say('accepted'));
    await take(id, owner, say('done'));
    await clock(on('2020-02-18'));
    expect((await look(id)).told).toEqual([]);
    world.at(on('2020-02-18', '10:00'));
    await take(id, asker, say('sentBack'));
    expect(await look(id)).toMatchObject({ light: 'red', daysLate: 5 });
    await clock(on('2020-02-20'));
    expect((await look(id)).told.map((one) => one.personName)).toContain('顾书记');
  });
  test('a vacant post is passed over, and the row says so', async () => {
    const id = await given({ lineId: null });
    await clock(on('2020-02-18'));
    expect((await look(id)).told[0]).toMatchObject({
      asked: 'lineLeader',
      answered: 'inCharge',
      passed: [{ post: 'lineLeader', why: 'noLine' }],
    });
  });
  test('a zone’s own steps come before those of the program', async () => {
    expect((await as(other).ask(ask.listOrderLadder)).items.map((rung) => rung.workdays)).toEqual([
      -1, 1, 3, 5,
    ]);
    const rung = { light: 'red' as const, workdays: 2, tells: 'head' as const, source: '本区' };
    const fresh = await stage(routes);
    await fresh.inZone((db) => insertLadder(db, zoneId, [rung]));
    expect((await fresh.as(['staff']).ask(ask.listOrderLadder)).items).toEqual([rung]);
    await fresh.close();
  });
});

describe('the list', () => {
  test('mine, those I asked for, all: the longest overdue first, page by page', async () => {
    const fresh = await stage(routes);
    const there = await bureauOn(fresh);
    const [mine, boss] = [await there.person('己'), await there.person('彼')];
    const me = fresh.as(['staff'], { personId: mine });
    const they = fresh.as(['staff'], { personId: boss });
    fresh.at(on('2020-02-10'));
    for (const dueOn of ['2020-02-14', '2020-02-11', '2020-02-12', '2020-02-11'])
      await they.ask(ask.giveOrder, { body: { what: dueOn, evidenceWanted: '函', ownerId: mine, dueOn } });
    fresh.at(on('2020-02-13'));
    const first = await me.ask(ask.listOrders, { query: { limit: 3 } });
    const rest = await me.ask(ask.listOrders, { query: { limit: 3, cursor: first.next ?? '' } });
    expect([...first.items, ...rest.items].map((one) => [one.dueOn, one.light])).toEqual([
      ['2020-02-11', 'yellow'],
      ['2020-02-11', 'yellow'],
      ['2020-02-12', 'yellow'],
      ['2020-02-14', 'blue'],
    ]);
    expect(rest.next).toBeNull();
    expect((await me.ask(ask.listOrders, { query: { whose: 'asked' } })).items).toEqual([]);
    expect(
      (await they.ask(ask.listOrders, { query: { whose: 'asked', isLate: 'true' } })).items,
    ).toHaveLength(3);
    const closing = first.items[0];
    await they.ask(ask.takeOrderStep, {
      params: { id: closing?.id ?? '' },
      body: { kind: 'withdrawn', words: '不再需要' },
      ifMatch: 1,
    });
    const closed = await they.ask(ask.listOrders, { query: { whose: 'all', stands: 'closed' } });
    expect(closed.items.map((one) => one.state)).toEqual(['withdrawn']);
    expect((await they.ask(ask.listOrders, { query: { whose: 'all', q: '02-14' } })).items).toHaveLength(1);
    await fresh.close();
  });
});

describe('who may', () => {
  test('HTTP-3 an outstation accepts what is its, and gives no orders; an advisor sees none', async () => {
    const id = await given();
    const outstation = world.as(['outstation'], { personId: owner });
    await outstation.ask(ask.takeOrderStep, { params: { id }, body: say('accepted'), ifMatch: 1 });
    await expect(outstation.ask(ask.giveOrder, { body: form() })).rejects.toThrow('HTTP-3');
    await expect(world.as(['advisor']).ask(ask.listOrders)).rejects.toThrow('HTTP-3');
  });
  test('[A1] another zone’s people find nothing', async () => {
    const id = await given();
    const stranger = world.as(['head', 'staff'], { zoneId: 2, personId: asker });
    const asked: Promise<unknown>[] = [
      stranger.ask(ask.getOrder, { params: { id } }),
      stranger.ask(ask.takeOrderStep, { params: { id }, body: say('accepted'), ifMatch: 1 }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    await expect(stranger.ask(ask.giveOrder, { body: form() })).rejects.toThrow('HTTP-2');
    expect((await stranger.ask(ask.listOrders, { query: { whose: 'all' } })).items).toEqual([]);
    const instant = instantIn(ZONE, dayIn(ZONE, new Date(on('2020-02-20'))), 600);
    expect(
      await world.inZone(
        (db) =>
          escalate({ db, zone: { ...ZONE, id: 2 }, now: instant, today: dayIn(ZONE, new Date(instant)) }),
        2,
      ),
    ).toEqual({ told: 0, unheard: 0 });
  });
  test('ORD-14 what happened cannot be changed or removed, by SQL either', async () => {
    const id = await given();
    const change = (table: 'order_step' | 'told_upwards') =>
      world.inZone((db) => db.deleteFrom(table).where('zone_id', '=', zoneId).execute());
    await expect(change('order_step')).rejects.toThrow(/permission denied/);
    await expect(change('told_upwards')).rejects.toThrow(/permission denied/);
    await expect(
      world.inZone((db) =>
        db
          .updateTable('supervision_order')
          .set({
            state: 'confirmed',
            confirmed_by: other,
            closed_at: world.now(),
            tell_on: null,
            done_words: '好',
          })
          .where('zone_id', '=', zoneId)
          .where('id', '=', id)
          .execute(),
      ),
    ).rejects.toThrow('ord_6');
  });
});
