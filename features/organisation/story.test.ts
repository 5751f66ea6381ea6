import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import * as ask from './contract.ts';
import { linkAccount, personOf, saveLine } from './door.ts';
import { routes } from './routes.ts';

let world: Stage;
beforeAll(async () => {
  world = await stage(routes);
});
afterAll(() => world.close());

const head = () => world.as(['head']);
const unit = (over: object = {}) => ({
  name: newId(),
  shortName: '科',
  kind: 'section' as const,
  parentId: null,
  cityCode: null,
  ...over,
});
const person = (unitId: string, over: object = {}) => ({
  name: '彭工',
  latinName: null,
  post: '科员',
  unitId,
  lineId: null,
  rank: 2,
  competences: ['logistics'],
  languages: ['zh'],
  drives: true,
  homeCity: '430100',
  phone: '0731-8888 0000',
  joinedOn: '2019-01-01',
  leftOn: null,
  ...over,
});
async function somebody(over: object = {}): Promise<string> {
  const made = await head().ask(ask.createUnit, { body: unit() });
  return (await head().ask(ask.createPerson, { body: person(made.id, over) })).id;
}

describe('people and units', () => {
  test('a person is added, found, and changed by who saw the last revision', async () => {
    const id = await somebody({ name: '欧阳测试' });
    const found = await head().ask(ask.listPeople, { query: { q: '欧阳', competence: 'logistics' } });
    expect(found.items.map((one) => one.id)).toEqual([id]);

    const { unitId } = await head().ask(ask.getPerson, { params: { id } });
    const edit = (ifMatch: number) =>
      head().ask(ask.editPerson, { params: { id }, body: person(unitId, { leftOn: '2020-01-31' }), ifMatch });
    await edit(1);
    await expect(edit(1)).rejects.toThrow('HTTP-4');
    expect(await head().ask(ask.getPerson, { params: { id } })).toMatchObject({
      inService: false,
      revision: 2,
    });
    expect((await head().ask(ask.listPeople, { query: { q: '彭', unitId } })).items).toEqual([]);
    const all = await head().ask(ask.listPeople, { query: { unitId, everybody: 'true' } });
    expect(all.items).toHaveLength(1);
  });

  test('ORG-3 an outstation has a city, ORG-4 a unit is not below itself', async () => {
    const homeless = head().ask(ask.createUnit, { body: unit({ kind: 'outstation' }) });
    await expect(homeless).rejects.toThrow('org_3_outstation_has_city');
    const top = await head().ask(ask.createUnit, { body: unit() });
    const below = await head().ask(ask.createUnit, { body: unit({ parentId: top.id }) });
    const ring = head().ask(ask.editUnit, {
      params: { id: top.id },
      body: unit({ parentId: below.id }),
      ifMatch: 1,
    });
    await expect(ring).rejects.toThrow('ORG-4');
  });

  test('ORG-5 an account belongs to one person', async () => {
    const [one, two, accountId] = [await somebody(), await somebody(), newId()];
    await world.inZone((db) => linkAccount(db, 1, { personId: one, accountId }));
    expect(await world.inZone((db) => personOf(db, 1, accountId))).toMatchObject({
      id: one,
      competences: ['logistics', 'zh', 'driving'],
    });
    const again = world.inZone((db) => linkAccount(db, 1, { personId: two, accountId }));
    await expect(again).rejects.toThrow('org_5_account_of_one_person');
  });
});

describe('the command model', () => {
  test('ORG-9 one holder follows another, and every day has its own answer', async () => {
    const [one, two] = [await somebody(), await somebody()];
    const appoint = (personId: string, from: string) =>
      head().ask(ask.appoint, { body: { kind: 'head', lineId: null, personId, from } });
    await appoint(one, '2020-01-01');
    await appoint(two, '2020-03-01');
    await expect(appoint(one, '2020-02-01')).rejects.toThrow('ORG-11');

    const holder = async (on: string) =>
      (await head().ask(ask.getCommandModel, { query: { on } })).posts.map((post) => post.personId);
    expect(await holder('2019-12-31')).toEqual([]);
    expect(await holder('2020-02-29')).toEqual([one]);
    expect(await holder('2020-03-01')).toEqual([two]);
  });

  test('ORG-7 only a line leader has a line, and each line its own', async () => {
    const [one, line] = [await somebody(), newId()];
    const saved = {
      id: line,
      code: 'logistics',
      name: { zh: '现代物流', en: 'Modern logistics' },
      position: 1,
    };
    await world.inZone((db) => saveLine(db, 1, saved));
    const appoint = (kind: ask.PostKind, lineId: string | null) =>
      head().ask(ask.appoint, { body: { kind, lineId, personId: one, from: '2020-01-01' } });
    await expect(appoint('lineLeader', null)).rejects.toThrow('ORG-7');
    await expect(appoint('inCharge', line)).rejects.toThrow('ORG-7');
    await appoint('lineLeader', line);
  });

  test('ORG-10 nobody is appointed who has left', async () => {
    const personId = await somebody({ leftOn: '2020-01-31' });
    const body = { kind: 'firstDeputy' as const, lineId: null, personId, from: '2020-02-01' };
    await expect(head().ask(ask.appoint, { body })).rejects.toThrow('ORG-10');
  });

  test('HTTP-3 staff do not appoint', async () => {
    const body = { kind: 'inCharge' as const, lineId: null, personId: newId(), from: '2020-02-01' };
    await expect(world.as(['staff']).ask(ask.appoint, { body })).rejects.toThrow('HTTP-3');
  });
});

test('[A1] another zone’s people find nothing', async () => {
  const id = await somebody();
  const { unitId } = await head().ask(ask.getPerson, { params: { id } });
  const stranger = world.as(['head'], { zoneId: 2 });
  const asked: Promise<unknown>[] = [
    stranger.ask(ask.getPerson, { params: { id } }),
    stranger.ask(ask.editPerson, { params: { id }, body: person(unitId), ifMatch: 1 }),
    stranger.ask(ask.editUnit, { params: { id: unitId }, body: unit(), ifMatch: 1 }),
    stranger.ask(ask.appoint, { body: { kind: 'head', lineId: null, personId: id, from: '2020-01-01' } }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
  const inOurs = stranger.ask(ask.createPerson, { body: person(unitId) });
  await expect(inOurs).rejects.toMatchObject({ code: '23503' });
  expect((await stranger.ask(ask.listPeople)).items).toEqual([]);
  expect((await stranger.ask(ask.listUnits)).items).toEqual([]);
});
