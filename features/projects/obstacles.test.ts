import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { raced } from '../../testing/world/race.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import {
  closeObstacle,
  editObstacle,
  getObstacle,
  listObstacles,
  raiseObstacle,
  reopenObstacle,
  reportOnObstacle,
  type zObstacleForm,
} from './obstacle-contract.ts';
import { routes } from './routes.ts';
import { getProjectTimeline } from './terms-contract.ts';

let world: Stage;
let bureau: Bureau;
/** Who sees to obstacles. */
let handler: string;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
  handler = await bureau.person('罗工');
});
afterAll(() => world.close());

type Form = z.input<typeof zObstacleForm>;
const form = (over: Partial<Form> = {}): Form => ({
  kind: 'land',
  what: '用地指标调整',
  jobsAtRisk: null,
  ownerId: handler,
  lineId: null,
  dueOn: '2020-02-14',
  ...over,
});

const raiser = () => world.as(['staff']);
async function raised(over: Partial<Form> = {}, by = raiser()) {
  const project = await bureau.project();
  const body = { ...form(over), projectId: project.id, enterpriseId: null };
  const { id } = await by.ask(raiseObstacle, { body });
  return { id, params: { id }, project, by };
}

describe('an obstacle', () => {
  test('is raised, reported on, moved with a reason, confirmed by whoever raised it, and all of it stays', async () => {
    const { params, project, by } = await raised();
    const other = world.as(['staff'], { personId: handler });
    await other.ask(reportOnObstacle, { params, body: { note: '已报自规局' } });
    const edit = (reason: string) =>
      other.ask(editObstacle, { params, body: { ...form({ dueOn: '2020-02-20' }), reason }, ifMatch: 1 });
    await expect(edit('')).rejects.toThrow('PRJ-17.reason');
    await edit('等待批复');
    await expect(other.ask(closeObstacle, { params, body: { note: '办好了' } })).rejects.toThrow('PRJ-15');
    await by.ask(closeObstacle, { params, body: { note: '企业确认已解决' } });

    const seen = await by.ask(getObstacle, { params });
    expect(seen).toMatchObject({ closedOn: '2020-02-10', closedNote: '企业确认已解决', daysLate: 0 });
    expect(seen.steps.map((one) => [one.kind, one.dueOn])).toEqual([
      ['raised', '2020-02-14'],
      ['progress', '2020-02-14'],
      ['changed', '2020-02-20'],
      ['closed', '2020-02-20'],
    ]);
    const timeline = await by.ask(getProjectTimeline, {
      params: { id: project.id },
      query: { kind: 'obstacle' },
    });
    expect(timeline.items.map((one) => one.text)).toEqual([
      'Obstacle closed (land): 用地指标调整',
      'Obstacle changed (land): 用地指标调整',
      'Obstacle, progress (land): 用地指标调整',
      'Obstacle raised (land): 用地指标调整',
    ]);
    expect(world.told.at(-1)).toMatchObject({ kind: 'obstacle.closed', data: { projectId: project.id } });
  });

  test('PRJ-16 closed, it is left alone until somebody takes it up again', async () => {
    const { params, by } = await raised();
    await expect(
      by.ask(reopenObstacle, { params, body: { reason: '没有解决', dueOn: '2020-02-28' } }),
    ).rejects.toThrow('PRJ-16.open');
    await by.ask(closeObstacle, { params, body: { note: '已解决' } });
    await expect(by.ask(reportOnObstacle, { params, body: { note: '又来了' } })).rejects.toThrow('PRJ-16');
    await expect(by.ask(editObstacle, { params, body: form(), ifMatch: 2 })).rejects.toThrow('PRJ-16');
    const again = { reason: '停电再次发生', dueOn: '2020-02-28' };
    await by.ask(reopenObstacle, { params, body: again });
    const seen = await by.ask(getObstacle, { params });
    expect(seen).toMatchObject({ closedOn: null, dueOn: '2020-02-28', can: { close: true, reopen: false } });
    expect(seen.steps.map((one) => one.kind)).toEqual(['raised', 'closed', 'reopened']);
  });

  test('PRJ-15, PRJ-16 of two who close it at once one is too late, and it is closed once', async () => {
    const { id, params, by } = await raised();
    const close = (note: string) => by.ask(closeObstacle, { params, body: { note } });
    const hold = (db: Db) =>
      db.selectFrom('project_obstacle').where('id', '=', id).select('id').forUpdate().execute();
    const done = await raced(world, hold, [() => close('甲'), () => close('乙')]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'PRJ-16' });
    const { steps } = await by.ask(getObstacle, { params: { id } });
    expect(steps.filter((one) => one.kind === 'closed')).toHaveLength(1);
  });

  test('PRJ-15 the project’s owner confirms as well, and who stands in for the owner', async () => {
    const owner = await bureau.person('章工');
    const standIn = await bureau.person('顾工');
    const project = await bureau.project({ ownerId: owner });
    const body = { ...form(), projectId: project.id, enterpriseId: null };
    const ids = [await raiser().ask(raiseObstacle, { body }), await raiser().ask(raiseObstacle, { body })];
    const close = (personId: string, at: number) => {
      const params = { id: ids[at]?.id ?? '' };
      return world.as(['staff'], { personId }).ask(closeObstacle, { params, body: { note: '已确认' } });
    };
    await close(owner, 0);
    await expect(close(standIn, 1)).rejects.toThrow('PRJ-15');
    const handedOver = {
      zone_id: 1,
      id: newId(),
      person_id: owner,
      to_person_id: standIn,
      reason: '出差',
      from_at: '2020-02-10T00:00:00.000Z',
      until_at: '2020-02-12T00:00:00.000Z',
      given_by_name: '章工',
      created_at: world.now(),
    };
    await world.inZone((db) => db.insertInto('delegation').values(handedOver).execute());
    await close(standIn, 1);
  });

  test('PRJ-14 a grievance stands on an enterprise, everything else on a project', async () => {
    const enterpriseId = await bureau.enterprise();
    const raise = (body: Form) =>
      raiser().ask(raiseObstacle, { body: { ...body, projectId: null, enterpriseId } });
    await expect(raise(form())).rejects.toThrow('PRJ-14');
    await raise(form({ kind: 'grievance', jobsAtRisk: 60, what: '物流受阻，原料进不来' }));
    const { items } = await raiser().ask(listObstacles, { query: { enterpriseId } });
    expect(items).toMatchObject([{ kind: 'grievance', jobsAtRisk: 60, projectId: null }]);
    await expect(raised({ jobsAtRisk: 5 })).rejects.toThrow('PRJ-14');
    await expect(raised({ dueOn: '2020-02-09' })).rejects.toThrow('PRJ-17');
  });

  test('PRJ-18 its way is only added to, by SQL either; PRJ-14, PRJ-15 hold there too', async () => {
    const { id } = await raised();
    const tried = (sql: (db: Parameters<Parameters<Stage['inZone']>[0]>[0]) => Promise<unknown>) =>
      world.inZone(sql);
    await expect(
      tried((db) =>
        db.updateTable('project_obstacle_step').set({ note: '' }).where('obstacle_id', '=', id).execute(),
      ),
    ).rejects.toThrow('permission denied');
    await expect(
      tried((db) => db.deleteFrom('project_obstacle').where('id', '=', id).execute()),
    ).rejects.toThrow('permission denied');
    const close = {
      closed_on: day('2020-02-10'),
      closed_at: world.now(),
      closed_by_name: '某',
      closed_note: '',
    };
    await expect(
      tried((db) => db.updateTable('project_obstacle').set(close).where('id', '=', id).execute()),
    ).rejects.toThrow('prj_15_closed_with_a_note');
    await expect(
      tried((db) =>
        db.updateTable('project_obstacle').set({ jobs_at_risk: 3 }).where('id', '=', id).execute(),
      ),
    ).rejects.toThrow('prj_14_stands_on_a_project');
  });
});

test('the list: longest due first, page by page, mine, late, by kind, and the closed ones', async () => {
  const me = await bureau.person('唐工');
  const asker = world.as(['staff'], { personId: me });
  const days = ['2020-02-20', '2020-02-12', '2020-02-12', '2020-02-15'];
  for (const dueOn of days)
    await raised({ ownerId: me, dueOn, kind: dueOn === '2020-02-15' ? 'power' : 'land' });
  const mine = (query: object) => asker.ask(listObstacles, { query: { isMine: 'true', ...query } });

  const first = await mine({ limit: '3' });
  const second = await mine({ limit: '3', cursor: first.next ?? '' });
  const ids = [...first.items, ...second.items];
  expect(ids.map((one) => one.dueOn)).toEqual(days.toSorted());
  expect(new Set(ids.map((one) => one.id)).size).toBe(4);
  expect((await mine({ kind: 'power' })).items).toHaveLength(1);
  world.at('2020-02-14T01:00:00.000Z');
  expect((await mine({ isLate: 'true' })).items.map((one) => one.daysLate)).toEqual([2, 2]);
  world.at('2020-02-10T01:00:00.000Z');
  expect((await mine({ state: 'closed' })).items).toEqual([]);
  const nobody = world.as(['staff']);
  expect((await nobody.ask(listObstacles, { query: { isMine: 'true' } })).items).toEqual([]);
});

test('[A1] HTTP-2 another zone’s people find nothing', async () => {
  const { params, project } = await raised();
  const stranger = world.as(['head', 'staff'], { zoneId: 2 });
  const note = { note: '偷看' };
  const asked = [
    stranger.ask(getObstacle, { params }),
    stranger.ask(raiseObstacle, { body: { ...form(), projectId: project.id, enterpriseId: null } }),
    stranger.ask(raiseObstacle, {
      body: { ...form({ kind: 'grievance' }), projectId: null, enterpriseId: project.enterpriseId },
    }),
    stranger.ask(editObstacle, { params, body: form(), ifMatch: 1 }),
    stranger.ask(reportOnObstacle, { params, body: note }),
    stranger.ask(closeObstacle, { params, body: note }),
    stranger.ask(reopenObstacle, { params, body: { reason: '偷看', dueOn: '2020-02-28' } }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
  expect((await stranger.ask(listObstacles)).items).toEqual([]);
  await expect(raiser().ask(getObstacle, { params: { id: newId() } })).rejects.toThrow('HTTP-2');
});
