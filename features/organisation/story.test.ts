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

describe('who, for this item, now', () => {
  const at = (instant: string) => world.at(instant);
  const reach = async (over: object = {}) => {
    const id = await somebody(over);
    await world.inZone((db) => linkAccount(db, 1, { personId: id, accountId: newId() }));
    return id;
  };
  const newLine = async () => {
    const id = newId();
    const code = `line${id.replaceAll('-', '').slice(-12)}`;
    await world.inZone((db) => saveLine(db, 1, { id, code, name: { zh: '线', en: 'Line' }, position: 9 }));
    return id;
  };
  const lead = (lineId: string, personId: string, from: string) =>
    head().ask(ask.appoint, { body: { kind: 'lineLeader', lineId, personId, from } });
  const who = (lineId: string, at: string) =>
    head()
      .ask(ask.whoAnswers, { query: { asked: 'lineLeader', lineId, at } })
      .then(({ answer }) => answer);

  test('ORG-17 a new leader of the line answers from tomorrow; for yesterday it is still the old one', async () => {
    const [lineId, old, fresh] = [await newLine(), await reach(), await reach()];
    await lead(lineId, old, '2020-01-01');
    await lead(lineId, fresh, '2020-02-11');
    expect(await who(lineId, '2020-02-10T10:00:00.000Z')).toMatchObject({ personId: old });
    // the zone's midnight, which is 16:00 UTC
    expect(await who(lineId, '2020-02-10T15:59:00.000Z')).toMatchObject({ personId: old });
    expect(await who(lineId, '2020-02-10T16:00:00.000Z')).toMatchObject({ personId: fresh, passed: [] });
  });

  test('ORG-17 while the leader travels the stand-in answers, to the minute, and taken back is taken back', async () => {
    const [lineId, leader, substitute] = [await newLine(), await reach(), await reach()];
    await lead(lineId, leader, '2020-01-01');
    const own = world.as(['lineLeader'], { personId: leader });
    const body = {
      personId: leader,
      toPersonId: substitute,
      from: '2020-02-12T00:00:00.000Z',
      until: '2020-02-14T10:00:00.000Z',
      reason: '赴深圳',
    };
    const { id } = await own.ask(ask.handOver, { body });
    expect(await who(lineId, '2020-02-11T23:59:59.000Z')).toMatchObject({ personId: leader });
    expect(await who(lineId, '2020-02-12T00:00:00.000Z')).toMatchObject({ personId: substitute });
    expect(await who(lineId, '2020-02-14T10:00:00.000Z')).toMatchObject({ personId: leader, forName: null });

    at('2020-02-13T02:00:00.000Z');
    const listed = (await own.ask(ask.listDelegations)).items.find((one) => one.id === id);
    expect(listed).toMatchObject({ stands: 'now', can: { takeBack: true } });
    await own.ask(ask.takeBack, { params: { id } });
    await expect(own.ask(ask.takeBack, { params: { id } })).rejects.toThrow('ORG-20');
    at('2020-02-10T01:00:00.000Z');
    expect(await who(lineId, '2020-02-13T01:00:00.000Z')).toMatchObject({ personId: substitute });
    expect(await who(lineId, '2020-02-13T03:00:00.000Z')).toMatchObject({ personId: leader });
  });

  const over = (personId: string, toPersonId: string, days = ['12', '14']) => ({
    personId,
    toPersonId,
    from: `2020-02-${days[0]}T00:00:00.000Z`,
    until: `2020-02-${days[1]}T00:00:00.000Z`,
    reason: '',
  });

  test('ORG-13, 14, 15, 18, 19 what a hand-over may not be', async () => {
    const [one, two, gone] = [await reach(), await reach(), await reach({ leftOn: '2020-02-13' })];
    const give = (body: ReturnType<typeof over>) => head().ask(ask.handOver, { body });
    await expect(give(over(one, two, ['14', '12']))).rejects.toThrow('ORG-13');
    await expect(give(over(one, one))).rejects.toThrow('org_14_not_to_oneself');
    await expect(give(over(one, gone))).rejects.toThrow('ORG-18');
    const stranger = world.as(['staff'], { personId: two }).ask(ask.handOver, { body: over(one, two) });
    await expect(stranger).rejects.toThrow('ORG-19');
    await give(over(one, two));
    await expect(give(over(one, two, ['13', '16']))).rejects.toThrow('org_15_one_stand_in_at_a_time');
    await give(over(one, two, ['14', '16']));
  });

  test('ORG-16 a ring is refused, also when both ends are tied at once', async () => {
    const [a, b] = [await reach(), await reach()];
    await head().ask(ask.handOver, { body: over(a, b) });
    await expect(head().ask(ask.handOver, { body: over(b, a) })).rejects.toThrow('ORG-16');
    await head().ask(ask.handOver, { body: over(b, a, ['14', '16']) });

    for (let round = 0; round < 5; round++) {
      const ring = await Promise.all([reach(), reach(), reach(), reach()]);
      const ties = ring.map((one, i) =>
        head().ask(ask.handOver, { body: over(one, ring[(i + 1) % ring.length] ?? '') }),
      );
      const ends = await Promise.allSettled(ties);
      expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(1);
    }
  });

  test('ORG-12 the order is changed without code; a ring is refused by rule and by the database alone', async () => {
    const usual = (await head().ask(ask.getCommandModel)).order;
    const straight = usual.map((step) =>
      step.kind === 'lineLeader' ? { ...step, above: 'head' as const } : step,
    );
    await head().ask(ask.changeCommandOrder, { body: { order: straight } });
    const boss = await reach();
    await head().ask(ask.appoint, {
      body: { kind: 'head', lineId: null, personId: boss, from: '2030-01-01' },
    });
    expect(await who(await newLine(), '2030-02-01T00:00:00.000Z')).toMatchObject({
      personId: boss,
      passed: [{ post: 'lineLeader', why: 'vacant' }],
    });

    const ring = usual.map((step) =>
      step.kind === 'head' ? { ...step, above: 'lineLeader' as const } : step,
    );
    await expect(head().ask(ask.changeCommandOrder, { body: { order: ring } })).rejects.toThrow('ORG-12');
    const bySql = world.inZone(async (db) => {
      await db.deleteFrom('command_step').where('zone_id', '=', 1).execute();
      const low = { zone_id: 1, kind: 'lineLeader', height: 1, above_kind: 'head', above_height: 2 };
      const high = { zone_id: 1, kind: 'head', height: 2, above_kind: 'lineLeader', above_height: 1 };
      await db.insertInto('command_step').values([low, high]).execute();
    });
    await expect(bySql).rejects.toThrow('org_12_above_stands_higher');
    await head().ask(ask.changeCommandOrder, { body: { order: usual } });
  });

  test('HTTP-3 staff do not reorder the command model', async () => {
    const { order } = await head().ask(ask.getCommandModel);
    const asked = world.as(['staff']).ask(ask.changeCommandOrder, { body: { order } });
    await expect(asked).rejects.toThrow('HTTP-3');
  });
});

test('[A1] another zone’s people find nothing', async () => {
  const id = await somebody();
  const { unitId } = await head().ask(ask.getPerson, { params: { id } });
  const stranger = world.as(['head'], { zoneId: 2 });
  const given = await head().ask(ask.handOver, {
    body: {
      personId: id,
      toPersonId: await somebody(),
      from: '2020-03-01T00:00:00.000Z',
      until: '2020-03-02T00:00:00.000Z',
      reason: '',
    },
  });
  const asked: Promise<unknown>[] = [
    stranger.ask(ask.getPerson, { params: { id } }),
    stranger.ask(ask.editPerson, { params: { id }, body: person(unitId), ifMatch: 1 }),
    stranger.ask(ask.editUnit, { params: { id: unitId }, body: unit(), ifMatch: 1 }),
    stranger.ask(ask.appoint, { body: { kind: 'head', lineId: null, personId: id, from: '2020-01-01' } }),
    stranger.ask(ask.handOver, {
      body: {
        personId: id,
        toPersonId: id,
        from: '2020-03-01T00:00:00.000Z',
        until: '2020-03-02T00:00:00.000Z',
        reason: '',
      },
    }),
    stranger.ask(ask.takeBack, { params: { id: given.id } }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
  const inOurs = stranger.ask(ask.createPerson, { body: person(unitId) });
  await expect(inOurs).rejects.toMatchObject({ code: '23503' });
  expect((await stranger.ask(ask.listPeople)).items).toEqual([]);
  expect((await stranger.ask(ask.listUnits)).items).toEqual([]);
  expect((await stranger.ask(ask.listDelegations)).items).toEqual([]);
  const answer = await stranger.ask(ask.whoAnswers, { query: { asked: 'owner', ownerId: id } });
  expect(answer.answer).toBeNull();
});
