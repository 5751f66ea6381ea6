import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { savePerson, saveUnit } from '../organisation/door.ts';
import * as ask from './contract.ts';
import * as door from './door.ts';
import { routes } from './routes.ts';

let world: Stage;
let owner: string;
const zoneId = 1;

beforeAll(async () => {
  world = await stage(routes);
  const file = new URL('../../packs/stages/default.json', import.meta.url);
  const pack = ask.zStagePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  owner = newId();
  const unitId = newId();
  await world.inZone(async (db) => {
    const at = { zoneId, now: world.now() };
    await door.saveStages(db, zoneId, pack.stages);
    const unit = {
      id: unitId,
      name: '招商局',
      shortName: '局',
      kind: 'bureau' as const,
      parentId: null,
      cityCode: null,
    };
    await saveUnit(db, at, unit);
    const skills = { rank: 2, competences: [], languages: [], drives: false };
    const where = { unitId, lineId: null, homeCity: '430100', phone: null };
    const who = {
      id: owner,
      name: '彭工',
      latinName: null,
      post: '科员',
      joinedOn: day('2019-01-01'),
      leftOn: null,
    };
    await savePerson(db, at, { ...who, ...where, ...skills });
  });
});
afterAll(() => world.close());

async function enterprise(): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id, name: id, name_key: id, ...stamps })
      .execute(),
  );
  return id;
}

const form = (enterpriseId: string, over: Partial<ask.ProjectForm> = {}): ask.ProjectForm => ({
  name: `项目 ${newId()}`,
  enterpriseId,
  class: 'land',
  lineId: null,
  plannedInvestment: 20_000,
  isKey: false,
  ownerId: owner,
  channel: 'outstation',
  description: '',
  ...over,
});

const open = async (over: Partial<ask.ProjectForm> = {}) => {
  const body = { ...form(await enterprise(), over), evidence: '电话记录' };
  return { ...(await world.as(['staff']).ask(ask.openLead, { body })), body };
};

describe('a lead becomes a project', () => {
  test('registered, moved on with evidence, and seen on the enterprise’s timeline', async () => {
    const staff = world.as(['staff']);
    const { id, body } = await open();
    const move = (to: string, ifMatch: number, evidence = '研判表') =>
      staff.ask(ask.moveProject, { params: { id }, body: { to, evidence }, ifMatch });

    await expect(move('TRIAGE', 1, '')).rejects.toThrow('PRJ-6');
    await move('TRIAGE', 1);
    await expect(move('ENGAGED', 1)).rejects.toThrow('HTTP-4');
    await expect(move('SIGNED', 2)).rejects.toThrow('PRJ-7');
    await expect(move('NOWHERE', 2)).rejects.toThrow('PRJ-9');

    const project = await staff.ask(ask.getProject, { params: { id } });
    expect(project).toMatchObject({ stage: 'TRIAGE', stageSince: '2020-02-10', revision: 2 });
    expect(project.history.map((change) => change.to)).toEqual(['LEAD', 'TRIAGE']);
    const events = await world.inZone((db) =>
      db.selectFrom('enterprise_event').where('enterprise_id', '=', body.enterpriseId).selectAll().execute(),
    );
    expect(events).toHaveLength(2);
    expect(world.told.at(-1)).toMatchObject({ kind: 'project.moved', data: { from: 'LEAD', to: 'TRIAGE' } });
  });

  test('PRJ-8 put on hold and taken up again where it was', async () => {
    const staff = world.as(['staff']);
    const { id } = await open({ class: 'expansion' });
    const move = (body: { to: string; reason: string; reviewOn?: string }, ifMatch: number) =>
      staff.ask(ask.moveProject, { params: { id }, body, ifMatch });

    await move({ to: 'ON_HOLD', reason: '对方停工', reviewOn: '2020-03-01' }, 1);
    expect(await staff.ask(ask.getProject, { params: { id } })).toMatchObject({ reviewOn: '2020-03-01' });
    await move({ to: 'ENGAGED', reason: '对方复工' }, 2);
    const again = await staff.ask(ask.getProject, { params: { id } });
    expect(again).toMatchObject({ stage: 'ENGAGED', reviewOn: null });
    expect(again.history.some((change) => change.backward)).toBe(false);
  });

  test('PRJ-1 not twice under one name, spaces and brackets aside', async () => {
    const { body } = await open({ name: '中部（长沙）基地 A' });
    const again = { ...body, name: '中部(长沙)基地a' };
    await expect(world.as(['staff']).ask(ask.openLead, { body: again })).rejects.toThrow('PRJ-40');
  });

  test('PRJ-2 not twice from one visit, whoever comes second', async () => {
    const enterpriseId = await enterprise();
    const source = { kind: 'visit', id: newId() };
    const by = { accountId: null, name: '罗工' };
    const opener = { zoneId, now: world.now(), today: day('2020-02-10'), by, tell: () => {} };
    const lead = () =>
      world.inZone((db) =>
        door.openLead(db, opener, {
          form: form(enterpriseId),
          source,
          campaignId: null,
          evidence: '拜访记录',
        }),
      );
    const done = await Promise.allSettled([lead(), lead()]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(done.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { constraint: 'prj_2_one_lead_per_source' },
    });
  });
});

test('PRJ-5 the board counts each stage, and what is stale in it', async () => {
  const staff = world.as(['staff']);
  const { id } = await open({ name: newId(), isKey: true, plannedInvestment: 700 });
  const { enterpriseId } = await staff.ask(ask.getProject, { params: { id } });
  const lead = async () => {
    const { columns } = await staff.ask(ask.projectBoard, { query: { enterpriseId } });
    return columns.find((column) => column.stage.code === 'LEAD');
  };

  expect(await lead()).toMatchObject({ projects: 1, key: 1, stale: 0, plannedInvestment: 700 });
  world.at('2020-02-12T01:00:00.000Z');
  expect(await lead()).toMatchObject({ stale: 1 });
  expect(await staff.ask(ask.getProject, { params: { id } })).toMatchObject({ daysStale: 1 });
  world.at('2020-02-10T01:00:00.000Z');
});

test('the list comes newest first, page by page, without gaps or repeats', async () => {
  const staff = world.as(['staff']);
  const made = [await open(), await open(), await open()].map((one) => one.id).toReversed();
  const first = await staff.ask(ask.listProjects, { query: { limit: '2' } });
  const second = await staff.ask(ask.listProjects, { query: { limit: '2', cursor: first.next ?? '' } });
  expect([...first.items, ...second.items].map((one) => one.id).slice(0, 3)).toEqual(made);
  await expect(staff.ask(ask.listProjects, { query: { cursor: 'bad' } })).rejects.toThrow('HTTP-15');
});

describe('[A1] another zone’s people find nothing', () => {
  test('HTTP-2 whatever they ask of a project', async () => {
    const { id, body } = await open();
    const stranger = world.as(['staff'], { zoneId: 2 });
    const { evidence: _, ...edit } = body;
    const asked: Promise<unknown>[] = [
      stranger.ask(ask.getProject, { params: { id } }),
      stranger.ask(ask.editProject, { params: { id }, body: edit, ifMatch: 1 }),
      stranger.ask(ask.moveProject, { params: { id }, body: { to: 'TRIAGE', evidence: 'x' }, ifMatch: 1 }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    expect((await stranger.ask(ask.listProjects)).items).toEqual([]);
    expect((await stranger.ask(ask.listStages)).items).toEqual([]);
  });

  test('HTTP-3 advisors and administrators may not ask', async () => {
    for (const role of ['advisor', 'agency', 'systemAdmin'] as const)
      await expect(world.as([role]).ask(ask.listProjects)).rejects.toThrow('HTTP-3');
  });
});
