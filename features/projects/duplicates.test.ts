import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { linkAccount, savePerson, saveTerm, saveUnit } from '../organisation/door.ts';
import { recordCommitment } from './commitment-contract.ts';
import * as ask from './contract.ts';
import * as door from './door.ts';
import { tellLateCases } from './duplicate-clock.ts';
import { planFunds, recordArrival } from './funds-contract.ts';
import { lookForDuplicates } from './look-for-duplicates.ts';
import { raiseObstacle } from './obstacle-contract.ts';
import { routes } from './routes.ts';
import { addMember } from './team-contract.ts';
import { getProjectTimeline, recordTerms } from './terms-contract.ts';

const zoneId = 1;
let world: Stage;
let owner: string;
let leader: { id: string; accountId: string };

async function person(db: Parameters<typeof savePerson>[0], unitId: string, name: string): Promise<string> {
  const id = newId();
  const skills = { rank: 2, competences: [], languages: [], drives: false };
  const where = { unitId, lineId: null, homeCity: '430100', phone: null, leftOn: null };
  const who = { id, name, latinName: null, post: '科员', joinedOn: day('2019-01-01') };
  await savePerson(db, { zoneId, now: world.now() }, { ...who, ...where, ...skills });
  return id;
}

beforeAll(async () => {
  world = await stage(routes);
  const file = new URL('../../packs/stages/default.json', import.meta.url);
  const { stages } = ask.zStagePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  const accountId = newId();
  await world.inZone(async (db) => {
    await door.saveStages(db, zoneId, stages);
    const at = { zoneId, now: world.now() };
    const unit = { id: newId(), name: '招商局', shortName: '局', kind: 'bureau' as const };
    await saveUnit(db, at, { ...unit, parentId: null, cityCode: null });
    owner = await person(db, unit.id, '彭工');
    leader = { id: await person(db, unit.id, '程主任'), accountId };
    const term = { kind: 'inCharge' as const, lineId: null, personId: leader.id };
    await saveTerm(db, at, { id: newId(), ...term, from: day('2019-01-01'), to: null });
  });
  await world.inZone((db) => linkAccount(db, zoneId, { personId: leader.id, accountId }));
});
afterAll(() => world.close());

async function enterprise(over: { contact_phone?: string } = {}): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id, name: id, name_key: id, ...stamps, ...over })
      .execute(),
  );
  return id;
}

/** Names that share nothing with those of other tests. */
const mark = (): string => newId().slice(-10);

const form = (enterpriseId: string, over: Partial<ask.ProjectForm> = {}) => ({
  name: `${mark()}${mark()}`,
  enterpriseId,
  class: 'land' as const,
  lineId: null,
  plannedInvestment: null,
  isKey: false,
  ownerId: owner,
  channel: 'outstation' as const,
  description: '',
  ...over,
});

const open = async (over: Partial<ask.ProjectForm> & { asNew?: string | null } = {}) => {
  const { asNew = null, ...rest } = over;
  const body = { ...form(over.enterpriseId ?? (await enterprise()), rest), evidence: '电话记录', asNew };
  return { ...(await world.as(['staff']).ask(ask.openLead, { body })), body };
};

/** Two leads of one investor with one amount: level 3, in the queue. */
async function pair(over: Partial<ask.ProjectForm> = {}) {
  const enterpriseId = await enterprise();
  const first = await open({ enterpriseId, plannedInvestment: 5000 });
  const second = await open({ enterpriseId, plannedInvestment: 4500, ...over });
  const { cases } = await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: second.id } });
  const [one] = cases;
  if (!one) throw new Error('no case');
  return { enterpriseId, first, second, caseId: one.id };
}

const rule = (caseIds: string[], ruling: ask.Ruling, more: { keep?: 'earlier' | 'later' } = {}) =>
  world.as(['staff']).ask(ask.ruleDuplicates, { body: { caseIds, ruling, reason: '电话核实', ...more } });
const read = (id: string) => world.as(['staff']).ask(ask.getProject, { params: { id } });
const night = () =>
  world.inZone((db) =>
    lookForDuplicates({
      db,
      zoneId,
      now: world.now(),
      today: dayIn({ timeZone: 'Asia/Shanghai' }, new Date(world.now())),
    }),
  );

describe('judged as it is written', () => {
  test('PRJ-40 the same upper code is refused, whoever comes second, and names the other', async () => {
    const upperCode = mark();
    const there = await open({ upperCode });
    await expect(open({ upperCode })).rejects.toThrow(`PRJ-40 {"name":"${there.body.name}","owner":"彭工"}`);

    const both = await Promise.allSettled([open({ upperCode: 'RACE-1' }), open({ upperCode: 'RACE-1' })]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);

    // PRJ-45 and past the judge, the database says so
    const stranger = await open();
    const past = world.inZone((db) =>
      db.updateTable('project').set({ upper_code: upperCode }).where('id', '=', stranger.id).execute(),
    );
    await expect(past).rejects.toMatchObject({ constraint: 'prj_45_upper_code_once' });
  });

  test('PRJ-41 like names of one investor are refused, naming the other; of two at once, one', async () => {
    const enterpriseId = await enterprise();
    const name = `${mark()}智能仓储机器人生产基地`;
    await open({ enterpriseId, name });
    await expect(open({ enterpriseId, name: `${name}二期` })).rejects.toThrow(`PRJ-41 {"name":"${name}"`);

    const busy = await enterprise();
    const twins = Array.from({ length: 8 }, (_, n) =>
      open({ enterpriseId: busy, name: `冷链中央厨房与区域配送中心${n}` }),
    );
    const both = await Promise.allSettled(twins);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { rule: 'PRJ-41' } });
  });

  test('PRJ-41 who may rule files it as new with a reason, and that is a ruling which stands', async () => {
    const enterpriseId = await enterprise();
    const name = `${mark()}跨境电商监管仓项目`;
    await open({ enterpriseId, name });
    const body = { ...form(enterpriseId, { name: `${name}二` }), evidence: '来函', asNew: '二期，另有用地' };
    await expect(world.as(['squadMember']).ask(ask.openLead, { body })).rejects.toThrow('HTTP-3');

    const made = await world.as(['staff']).ask(ask.openLead, { body });
    const { cases } = await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: made.id } });
    expect(cases).toMatchObject([{ level: 2, ruling: { ruling: 'new', reason: '二期，另有用地' } }]);

    // it stays so, whatever changes
    const { evidence: _, ...edit } = { ...body, asNew: null, plannedInvestment: 700 };
    await world.as(['staff']).ask(ask.editProject, { params: { id: made.id }, body: edit, ifMatch: 1 });
    await night();
    const after = await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: made.id } });
    expect(after.cases).toMatchObject([{ ruling: { ruling: 'new' }, isOpen: false }]);
  });

  test('PRJ-42, PRJ-47 one investor and amount is asked: told in the reply, in the queue with its hour', async () => {
    const { first, second, caseId } = await pair();
    expect(second.alike).toMatchObject([
      { projectId: first.id, level: 3, same: ['enterprise', 'industry', 'amount'] },
    ]);
    const { items, can } = await world.as(['staff']).ask(ask.listDuplicates, { query: { limit: '200' } });
    expect(items.find((one) => one.id === caseId)).toMatchObject({
      dueAt: '2020-02-11T01:00:00.000Z',
      isOverdue: false,
      earlier: { id: first.id },
      later: { id: second.id },
    });
    expect(can.rule).toBe(true);
    expect(world.told.at(-1)).toMatchObject({ kind: 'duplicate.opened', subject: { id: caseId } });
  });

  test('PRJ-42 one telephone of two investors is a hint, without a clock', async () => {
    const phone = `0731-${String(Date.now()).slice(-8)}`;
    const there = await open({ enterpriseId: await enterprise({ contact_phone: phone }) });
    const { alike, id } = await open({ enterpriseId: await enterprise({ contact_phone: phone }) });
    expect(alike).toMatchObject([{ projectId: there.id, level: 4, same: ['phone'] }]);
    const hints = await world.as(['staff']).ask(ask.listDuplicates, { query: { part: 'hints' } });
    expect(hints.items).toMatchObject([{ later: { id }, dueAt: null }]);
  });

  test('an edit is judged as a new one is; what was found before is not refused again', async () => {
    const enterpriseId = await enterprise();
    const name = `${mark()}保税维修中心一期工程`;
    await open({ enterpriseId, name });
    const other = await open({ enterpriseId });
    const { evidence: _, ...edit } = { ...other.body, name: `${name}建设` };
    const save = (body: typeof edit, ifMatch: number) =>
      world.as(['staff']).ask(ask.editProject, { params: { id: other.id }, body, ifMatch });
    await expect(save(edit, 1)).rejects.toThrow('PRJ-41');
    await save({ ...edit, asNew: '另一栋厂房' }, 1);
    await save({ ...edit, description: '补充说明' }, 2);
  });
});

describe('rulings', () => {
  test('PRJ-44 merging keeps both histories; the other takes no more writes and leaves list and board', async () => {
    const { first, second, caseId, enterpriseId } = await pair();
    const staff = world.as(['staff']);
    await staff.ask(ask.moveProject, {
      params: { id: second.id },
      body: { to: 'TRIAGE', evidence: '研判表' },
      ifMatch: 1,
    });
    expect(await rule([caseId], 'merge')).toEqual({ ruled: 1, idle: 0 });

    const gone = await read(second.id);
    expect(gone).toMatchObject({ mergedInto: { id: first.id, name: first.body.name } });
    expect(gone.history.map((one) => one.to)).toEqual(['LEAD', 'TRIAGE']);
    const { merged, cases } = await staff.ask(ask.getDuplicatesOf, { params: { id: first.id } });
    expect(merged).toMatchObject([{ id: second.id, history: [{ to: 'LEAD' }, { to: 'TRIAGE' }] }]);
    expect(cases).toMatchObject([{ ruling: { ruling: 'merge', keptId: first.id, reason: '电话核实' } }]);
    const way = await staff.ask(getProjectTimeline, { params: { id: second.id } });
    expect(way.items.map((one) => one.text)).toContain(`Lead registered: ${second.body.name}`);

    const { items } = await staff.ask(ask.listProjects, { query: { enterpriseId } });
    expect(items.map((one) => one.id)).toEqual([first.id]);
    const { columns } = await staff.ask(ask.projectBoard, { query: { enterpriseId } });
    expect(columns.reduce((sum, one) => sum + one.projects, 0)).toBe(1);

    const { evidence: _, ...edit } = second.body;
    const writes = [
      staff.ask(ask.editProject, { params: { id: second.id }, body: edit, ifMatch: gone.revision }),
      staff.ask(ask.moveProject, {
        params: { id: second.id },
        body: { to: 'ENGAGED', evidence: 'x' },
        ifMatch: gone.revision,
      }),
      staff.ask(recordCommitment, {
        params: { id: second.id },
        body: {
          direction: 'ours',
          what: '供地',
          otherSide: '甲方',
          ownerId: second.body.ownerId,
          promisedOn: day('2020-02-10'),
          dueOn: day('2020-02-20'),
        },
      }),
      staff.ask(raiseObstacle, {
        body: {
          kind: 'land',
          what: '用地',
          jobsAtRisk: null,
          ownerId: second.body.ownerId,
          lineId: null,
          dueOn: day('2020-03-20'),
          projectId: second.id,
          enterpriseId: null,
        },
      }),
      staff.ask(planFunds, { params: { id: second.id }, body: { plan: [] }, ifMatch: gone.revision }),
      staff.ask(recordArrival, {
        params: { id: second.id },
        body: { amount: 1, kind: 'domestic', arrivedOn: day('2020-02-10'), reference: '', fileId: null },
      }),
      staff.ask(addMember, {
        params: { id: second.id },
        body: { personId: second.body.ownerId, role: 'support', from: day('2020-02-10') },
      }),
      staff.ask(recordTerms, {
        params: { id: second.id },
        body: {
          capital: null,
          investor: null,
          agreement: null,
          signedOn: null,
          auditedOn: null,
          agreedAmount: null,
          plannedStart: null,
          enrolledOn: null,
          referrerId: null,
          referrerToldOn: null,
        },
        ifMatch: gone.revision,
      }),
    ];
    for (const end of await Promise.allSettled(writes))
      expect(end).toMatchObject({ status: 'rejected', reason: { rule: 'PRJ-51' } });
    await expect(open({ enterpriseId, name: second.body.name })).rejects.toThrow('PRJ-53');
  });

  test('an overwrite takes the other’s facts and keeps what they were', async () => {
    const { first, second, caseId } = await pair({ description: '新的说法', class: 'lease' });
    await rule([caseId], 'overwrite');
    expect(await read(first.id)).toMatchObject({
      name: first.body.name,
      plannedInvestment: 4500,
      description: '新的说法',
      class: 'lease',
    });
    expect(await read(second.id)).toMatchObject({ mergedInto: { id: first.id } });
    const { replaced } = await world.inZone((db) =>
      db
        .selectFrom('duplicate_ruling')
        .where('case_id', '=', caseId)
        .select('replaced')
        .executeTakeFirstOrThrow(),
    );
    expect(replaced).toMatchObject({ plannedInvestment: 5000, class: 'land' });
  });

  test('of three that are alike, what was merged follows on: nobody points at one that is gone', async () => {
    const { enterpriseId, first, second, caseId } = await pair();
    const third = await open({ enterpriseId, plannedInvestment: 5000 });
    const { cases } = await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: third.id } });
    const withFirst = cases.find((one) => one.earlier.id === first.id);
    const withSecond = cases.find((one) => one.earlier.id === second.id);
    await rule([caseId], 'merge');
    await expect(rule([withSecond?.id ?? ''], 'merge')).rejects.toThrow('PRJ-52');
    await rule([withFirst?.id ?? ''], 'merge', { keep: 'later' });
    expect(await read(second.id)).toMatchObject({ mergedInto: { id: third.id } });
    expect(await read(first.id)).toMatchObject({ mergedInto: { id: third.id } });
  });

  test('several at once: a pair whose project has gone by an earlier one needs no ruling', async () => {
    const { enterpriseId, first, second, caseId } = await pair();
    const third = await open({ enterpriseId, plannedInvestment: 5000 });
    const { cases } = await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: third.id } });
    const ids = [caseId, ...cases.map((one) => one.id)];
    expect(await rule(ids, 'merge')).toEqual({ ruled: 2, idle: 1 });
    for (const id of [second.id, third.id])
      expect(await read(id)).toMatchObject({ mergedInto: { id: first.id } });
  });

  test('PRJ-52 two that rule at once: one is heard', async () => {
    const { caseId } = await pair();
    const both = await Promise.allSettled([
      rule([caseId], 'merge'),
      rule([caseId], 'merge', { keep: 'later' }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { rule: 'PRJ-52' } });
  });

  test('PRJ-44 the database keeps what was merged: into the living, never into itself', async () => {
    const { first, second, caseId } = await pair();
    const stranger = await open();
    await rule([caseId], 'merge');
    const point = (id: string, into: string) =>
      world.inZone((db) =>
        db
          .updateTable('project')
          .set({ merged_into: into })
          .where('zone_id', '=', zoneId)
          .where('id', '=', id)
          .execute(),
      );
    await expect(point(stranger.id, second.id)).rejects.toMatchObject({
      constraint: 'prj_44_into_the_living',
    });
    await expect(point(first.id, stranger.id)).rejects.toMatchObject({
      constraint: 'prj_44_into_the_living',
    });
    await expect(point(stranger.id, stranger.id)).rejects.toThrow(/prj_44_/);
  });

  test('PRJ-46 rulings stay: neither changed nor removed, by SQL either', async () => {
    const { caseId } = await pair();
    await rule([caseId], 'ignore');
    const change = world.inZone((db) =>
      db.updateTable('duplicate_ruling').set({ reason: 'x' }).where('case_id', '=', caseId).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
    const remove = world.inZone((db) =>
      db.deleteFrom('duplicate_ruling').where('case_id', '=', caseId).execute(),
    );
    await expect(remove).rejects.toThrow('permission denied');
  });
});

describe('judged at night', () => {
  test('PRJ-43, PRJ-49 a pair once; ruled away it comes back only when its facts change', async () => {
    const { second, caseId } = await pair();
    const own = async () =>
      (await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: second.id } })).cases;
    await night();
    expect(await own()).toMatchObject([{ id: caseId, ruling: null }]);

    await rule([caseId], 'ignore');
    await night();
    const open = async () => {
      const { items } = await world.as(['staff']).ask(ask.listDuplicates, { query: { limit: '200' } });
      return items.some((one) => one.id === caseId);
    };
    expect(await open()).toBe(false);

    const { evidence: _, ...edit } = second.body;
    const at = { params: { id: second.id }, ifMatch: 1 };
    await world.as(['staff']).ask(ask.editProject, { ...at, body: { ...edit, plannedInvestment: 4600 } });
    expect(await open()).toBe(true);
    expect(await own()).toMatchObject([{ id: caseId, ruling: { ruling: 'ignore' } }]);

    // and leaves the queue when the two are not alike any more
    const apart = { ...edit, plannedInvestment: 90_000 };
    await world.as(['staff']).ask(ask.editProject, { ...at, ifMatch: 2, body: apart });
    await night();
    expect(await open()).toBe(false);
  });

  test('what was written past the judge is found, within an investor and between two', async () => {
    const phone = `0731 ${String(Date.now()).slice(-8)}`;
    const [a, b] = [
      await enterprise({ contact_phone: phone }),
      await enterprise({ contact_phone: phone.replace(' ', '-') }),
    ];
    const made = [newId(), newId(), newId()];
    const name = `${mark()}粮食仓储物流一体化`;
    const save = (id: string, enterpriseId: string, over: Partial<ask.ProjectForm>) =>
      world.inZone((db) =>
        door.saveProject(
          db,
          { zoneId, now: world.now() },
          { id, form: form(enterpriseId, over), stage: 'LEAD', since: day('2020-02-10'), evidence: 'x' },
        ),
      );
    await save(made[0] ?? '', a, { name });
    await save(made[1] ?? '', a, { name: `${name}项目` });
    await save(made[2] ?? '', b, {});
    expect(await night()).toEqual({ opened: 3, idle: 0 });
    expect(await night()).toEqual({ opened: 0, idle: 0 });
    const { cases } = await world.as(['staff']).ask(ask.getDuplicatesOf, { params: { id: made[0] ?? '' } });
    expect(new Set(cases.map((one) => one.level))).toEqual(new Set([2, 4]));
  });
});

describe('the clock', () => {
  test('PRJ-48 left unruled it is told upwards, a step once, however many clocks look at once', async () => {
    const { caseId } = await pair();
    const tell = async (now: string) => {
      world.at(now);
      const zone = { id: zoneId };
      const look = () =>
        world.inZone((db) =>
          tellLateCases({ db, zone, now, today: dayIn({ timeZone: 'Asia/Shanghai' }, new Date(now)) }),
        );
      await Promise.all([look(), look()]);
    };
    const told = async () => {
      const { items, overdue } = await world
        .as(['staff'])
        .ask(ask.listDuplicates, { query: { limit: '200' } });
      expect(overdue).toBeGreaterThan(0);
      return items.find((one) => one.id === caseId);
    };
    await tell('2020-02-11T02:00:00.000Z');
    // the line has no leader: the deputy in charge answers for it, and later in their own place
    expect(await told()).toMatchObject({ isOverdue: true, told: [{ personName: '程主任' }] });
    await tell('2020-02-12T02:00:00.000Z');
    await tell('2020-02-12T03:00:00.000Z');
    expect((await told())?.told).toHaveLength(2);
    const notices = await world.inZone((db) =>
      db.selectFrom('notice').where('account_id', '=', leader.accountId).selectAll().execute(),
    );
    expect(notices).toHaveLength(2);
    world.at('2020-02-10T01:00:00.000Z');
  });
});

describe('figures', () => {
  const figures = { nameLike: 90, amountWithin: 10, hours: 48, sharedByAtMost: 5 };

  test('PRJ-50 a new version begins on a coming day, and the one before stays', async () => {
    const staff = world.as(['staff']);
    const set = (from: string) =>
      staff.ask(ask.setDuplicateFigures, { body: { from, figures, reason: '误报太多' } });
    await expect(set('2020-02-10')).rejects.toThrow('PRJ-50');
    await set('2020-02-20');
    await expect(set('2020-02-20')).rejects.toThrow('prj_50_one_version_a_day');
    await set('2020-02-25');
    world.at('2020-02-21T01:00:00.000Z');
    const { items } = await staff.ask(ask.getDuplicateFigures);
    expect(items.map((one) => [one.from, one.stands])).toEqual([
      ['2020-02-25', 'ahead'],
      ['2020-02-20', 'now'],
    ]);
    expect((await staff.ask(ask.listDuplicates)).figures).toEqual(figures);
    world.at('2020-02-10T01:00:00.000Z');
  });
});

describe('[A1] another zone’s people find nothing', () => {
  test('HTTP-2 of a pair, of what was merged, and rule on nothing', async () => {
    const { second, caseId } = await pair();
    const stranger = world.as(['staff'], { zoneId: 2 });
    const asked: Promise<unknown>[] = [
      stranger.ask(ask.getDuplicatesOf, { params: { id: second.id } }),
      stranger.ask(getProjectTimeline, { params: { id: second.id } }),
      stranger.ask(ask.ruleDuplicates, { body: { caseIds: [caseId], ruling: 'ignore', reason: 'x' } }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    expect((await stranger.ask(ask.listDuplicates)).items).toEqual([]);
    expect((await stranger.ask(ask.getDuplicateFigures)).items).toEqual([]);
  });

  test('HTTP-3 squad members and outstations see the queue and do not rule', async () => {
    const member = world.as(['squadMember']);
    expect((await member.ask(ask.listDuplicates)).can.rule).toBe(false);
    const body = { caseIds: [newId()], ruling: 'ignore' as const, reason: 'x' };
    await expect(member.ask(ask.ruleDuplicates, { body })).rejects.toThrow('HTTP-3');
  });
});
