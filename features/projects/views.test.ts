import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { ownerOf } from '../../testing/world/owner.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { recordCommitment } from './commitment-contract.ts';
import { listProjects, moveProject } from './contract.ts';
import { planFunds, recordArrival } from './funds-contract.ts';
import { raiseObstacle } from './obstacle-contract.ts';
import { routes } from './routes.ts';
import { recordTerms } from './terms-contract.ts';
import { projectAgenda, projectPlaces } from './views-contract.ts';

let world: Stage;
let bureau: Bureau;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
  const owner = ownerOf(world.fresh);
  const valid = { province_code: '440000', in_2019: true, in_2023: true, lat: 22.55 };
  const city = { ...valid, code: '440300', name: '深圳市', level: 'prefecture', lng: 114.06 };
  const county = {
    ...valid,
    code: '440305',
    name: '南山区',
    level: 'county',
    lng: 113.93,
    prefecture_code: '440300',
  };
  await owner.insertInto('division').values([city, county]).execute();
  await owner.destroy();
});
afterAll(() => world.close());

const staff = () => world.as(['staff']);

/** A project of which something of every kind is due, for an owner of its own. */
async function busy() {
  const owner = await bureau.person('章工');
  const project = await bureau.project({ ownerId: owner, since: day('2020-02-05') });
  const params = { id: project.id };
  const obstacle = {
    kind: 'land' as const,
    what: '用地指标',
    jobsAtRisk: null,
    ownerId: owner,
    lineId: null,
  };
  await staff().ask(raiseObstacle, {
    body: { ...obstacle, dueOn: '2020-02-14', projectId: project.id, enterpriseId: null },
  });
  const promise = { direction: 'ours' as const, what: '冷库参数', otherSide: '总监', ownerId: owner };
  await staff().ask(recordCommitment, {
    params,
    body: { ...promise, promisedOn: '2020-02-03', dueOn: '2020-02-08' },
  });
  const none = { capital: null, investor: null, agreement: null, signedOn: null, auditedOn: null };
  const rest = { agreedAmount: null, enrolledOn: null, referrerId: null, referrerToldOn: null };
  await staff().ask(recordTerms, {
    params,
    body: { ...none, ...rest, plannedStart: '2020-05-01' },
    ifMatch: 1,
  });
  const plan = [
    { dueMonth: '2020-01', amount: 100 },
    { dueMonth: '2020-02', amount: 200 },
    { dueMonth: '2020-04', amount: 300 },
  ];
  await staff().ask(planFunds, { params, body: { plan }, ifMatch: 2 });
  const arrived = { amount: 150, kind: 'domestic' as const, arrivedOn: '2020-02-07', fileId: null };
  await staff().ask(recordArrival, { params, body: { ...arrived, reference: '回单' } });
  return { owner, project };
}

describe('the agenda of projects', () => {
  test('has what is due of every kind in the order of its days, page by page', async () => {
    const { owner } = await busy();
    const read = async (limit: string) => {
      const items = [];
      let cursor: string | undefined;
      do {
        const page = await staff().ask(projectAgenda, { query: { ownerId: owner, limit, cursor } });
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return items;
    };
    const all = await read('50');
    expect(all.map((one) => [one.dueOn, one.kind, one.daysLate, one.amount])).toEqual([
      ['2020-02-08', 'commitment', 2, null],
      ['2020-02-12', 'stage', 0, null],
      ['2020-02-14', 'obstacle', 0, null],
      // 150 arrived: January is paid, and a quarter of February
      ['2020-02-29', 'instalment', 0, 150],
      ['2020-04-30', 'instalment', 0, 300],
      ['2020-05-01', 'start', 0, null],
    ]);
    expect(await read('1')).toEqual(all);
    expect(await read('4')).toEqual(all);
    const only = await staff().ask(projectAgenda, { query: { ownerId: owner, kind: 'instalment' } });
    expect(only.items).toHaveLength(2);
  });

  test('has the day on which a project on hold is looked at again, and not its stage’s limit', async () => {
    const owner = await bureau.person('顾工');
    const { id } = await bureau.project({ ownerId: owner });
    const hold = { to: 'ON_HOLD', reason: '对方停工', reviewOn: '2020-03-02' };
    await staff().ask(moveProject, { params: { id }, body: hold, ifMatch: 1 });
    const { items } = await staff().ask(projectAgenda, { query: { ownerId: owner } });
    expect(items.map((one) => [one.kind, one.dueOn])).toEqual([['review', '2020-03-02']]);
  });
});

test('projects by city: counties count to it, its projects are the ones that the filter shows', async () => {
  const owner = await bureau.person('唐工');
  const from = async (cityCode: string | null) => {
    const project = await bureau.project({ ownerId: owner });
    await world.inZone((db) =>
      db
        .updateTable('enterprise')
        .set({ city_code: cityCode })
        .where('id', '=', project.enterpriseId)
        .execute(),
    );
    return project.id;
  };
  const ids = [await from('440305'), await from('440300')];
  await from(null);

  const { places } = await staff().ask(projectPlaces, { query: { ownerId: owner } });
  expect(places).toMatchObject([
    {
      cityCode: '440300',
      name: '深圳市',
      lng: 114.06,
      projects: 2,
      key: 0,
      stale: 0,
      plannedInvestment: 40_000,
    },
    { cityCode: null, name: null, lng: null, projects: 1, plannedInvestment: 20_000 },
  ]);
  const { items } = await staff().ask(listProjects, { query: { ownerId: owner, cityCode: '440300' } });
  expect(items.map((one) => one.id).toSorted()).toEqual(ids.toSorted());
});

test('[A1] another zone’s people see none of it', async () => {
  const { owner } = await busy();
  const stranger = world.as(['head', 'staff'], { zoneId: 2 });
  for (const query of [{}, { ownerId: owner }, { cityCode: '430100' }]) {
    expect((await stranger.ask(projectAgenda, { query })).items).toEqual([]);
    expect((await stranger.ask(projectPlaces, { query })).places).toEqual([]);
  }
  const cursor = Buffer.from(JSON.stringify(['2020-02-08', 'start', newId()])).toString('base64url');
  expect((await staff().ask(projectAgenda, { query: { ownerId: owner, cursor } })).items).toHaveLength(5);
  await expect(staff().ask(projectAgenda, { query: { cursor: 'bad' } })).rejects.toThrow('HTTP-15');
});
