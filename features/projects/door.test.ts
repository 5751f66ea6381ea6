import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { recordCommitment } from './commitment-contract.ts';
import { commitmentsDue, obstaclesOpen, projectFactsToJoin } from './door.ts';
import { correctArrival, planFunds, recordArrival } from './funds-contract.ts';
import { closeObstacle, raiseObstacle } from './obstacle-contract.ts';
import { routes } from './routes.ts';

let world: Stage;
let bureau: Bureau;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
});
afterAll(() => world.close());

const until = day('2020-02-12');

test('commitments due: open ones until the day, the longest due first, of one line if asked', async () => {
  const lineId = newId();
  await world.inZone((db) =>
    db
      .insertInto('industry_line')
      .values({
        zone_id: 1,
        id: lineId,
        code: 'logistics',
        name_zh: '现代物流',
        name_en: 'Logistics',
        position: 1,
      })
      .execute(),
  );
  const staff = world.as(['staff']);
  const promise = async (dueOn: string, line: string | null) => {
    const { id, ownerId } = await bureau.project({ lineId: line });
    const said = { direction: 'ours' as const, what: dueOn, otherSide: '总监', ownerId };
    await staff.ask(recordCommitment, { params: { id }, body: { ...said, promisedOn: '2020-02-01', dueOn } });
  };
  await promise('2020-02-12', null);
  await promise('2020-02-05', lineId);
  await promise('2020-02-13', lineId);
  const due = (of: { lineId?: string; limit: number }, zoneId = 1) =>
    world.inZone((db) => commitmentsDue(db, zoneId, { until, ...of }), zoneId);
  expect((await due({ limit: 9 })).map((one) => one.dueOn)).toEqual(['2020-02-05', '2020-02-12']);
  expect(await due({ lineId, limit: 9 })).toMatchObject([{ dueOn: '2020-02-05', lineId, kind: 'ours' }]);
  expect(await due({ limit: 1 })).toHaveLength(1);
  expect(await due({ limit: 9 }, 2)).toEqual([]);
});

test('obstacles open: closed ones are gone, a day narrows them', async () => {
  const staff = world.as(['staff']);
  const raise = async (dueOn: string) => {
    const project = await bureau.project();
    const form = {
      kind: 'power' as const,
      what: dueOn,
      jobsAtRisk: null,
      ownerId: project.ownerId,
      lineId: null,
    };
    const body = { ...form, dueOn, projectId: project.id, enterpriseId: null };
    return (await staff.ask(raiseObstacle, { body })).id;
  };
  const gone = await raise('2020-02-11');
  await raise('2020-02-12');
  await raise('2020-02-20');
  await staff.ask(closeObstacle, { params: { id: gone }, body: { note: '已解决' } });
  const open = (of: object) => world.inZone((db) => obstaclesOpen(db, 1, { limit: 9, ...of }));
  expect((await open({})).map((one) => one.dueOn)).toEqual(['2020-02-12', '2020-02-20']);
  expect((await open({ dueUntil: until })).map((one) => one.kind)).toEqual(['power']);
});

test('facts to join with: a row each, money proven and net', async () => {
  const staff = world.as(['staff']);
  const { id } = await bureau.project();
  const none = await bureau.project();
  const params = { id };
  const plan = [
    { dueMonth: '2020-01', amount: 100 },
    { dueMonth: '2020-02', amount: 200 },
  ];
  await staff.ask(planFunds, { params, body: { plan }, ifMatch: 1 });
  const arrive = (amount: number, reference: string) =>
    staff.ask(recordArrival, {
      params,
      body: { amount, kind: 'foreign', arrivedOn: '2020-02-07', reference, fileId: null },
    });
  await arrive(50, '回单 1');
  await arrive(70, '');
  const wrong = await arrive(90, '回单 2');
  await staff.ask(correctArrival, { params: { id: wrong.id }, body: { reason: '重复' } });

  const facts = await world.inZone((db) =>
    projectFactsToJoin(db, 1, '2020-02-10').where('p.id', 'in', [id, none.id]).execute(),
  );
  const of = (one: string) => facts.find((row) => row.id === one);
  expect(facts).toHaveLength(2);
  expect(of(id)).toMatchObject({ arrived: 50, arrived_foreign: 50, planned_by_now: 100 });
  expect(of(none.id)).toMatchObject({ arrived: 0, planned_by_now: 0, last_arrival_on: null });
});
