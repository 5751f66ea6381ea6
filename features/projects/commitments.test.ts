import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { raced } from '../../testing/world/race.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import {
  handOverCommitment,
  keepCommitment,
  listCommitments,
  recordCommitment,
  releaseCommitment,
  type zCommitmentForm,
} from './commitment-contract.ts';
import { routes } from './routes.ts';
import { getProjectTimeline } from './terms-contract.ts';

let world: Stage;
let bureau: Bureau;
let keeper: string;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
  keeper = await bureau.person('罗工');
});
afterAll(() => world.close());

type Form = z.input<typeof zCommitmentForm>;
const form = (over: Partial<Form> = {}): Form => ({
  direction: 'ours',
  what: '提供冷库温控参数',
  otherSide: '医药公司 供应链总监',
  ownerId: keeper,
  promisedOn: '2020-02-07',
  dueOn: '2020-02-12',
  ...over,
});

async function promised(over: Partial<Form> = {}) {
  const project = await bureau.project();
  const staff = world.as(['staff']);
  const { id } = await staff.ask(recordCommitment, { params: { id: project.id }, body: form(over) });
  return { params: { id }, project, staff };
}
const only = async (projectId: string, state: 'open' | 'settled') => {
  const { items } = await world.as(['staff']).ask(listCommitments, { query: { projectId, state } });
  expect(items).toHaveLength(1);
  return items[0];
};

describe('a commitment', () => {
  test('is made, kept late with its evidence, and stays late', async () => {
    const { params, project, staff } = await promised();
    expect(await only(project.id, 'open')).toMatchObject({ outcome: null, daysLate: 0 });
    world.at('2020-02-15T01:00:00.000Z');
    expect(await only(project.id, 'open')).toMatchObject({ daysLate: 3 });
    const keep = (on: string) => staff.ask(keepCommitment, { params, body: { evidence: '邮件回执', on } });
    await expect(keep('2020-02-16')).rejects.toThrow('PRJ-13');
    await expect(keep('2020-02-06')).rejects.toThrow('PRJ-19.kept');
    await keep('2020-02-14');
    expect(await only(project.id, 'settled')).toMatchObject({
      outcome: 'kept',
      settledOn: '2020-02-14',
      settledNote: '邮件回执',
      daysLate: 2,
    });
    const { items } = await staff.ask(getProjectTimeline, { params: { id: project.id } });
    expect(items.map((one) => [one.kind, one.text])).toEqual([
      ['commitment', 'Commitment kept (ours): 提供冷库温控参数'],
      ['commitment', 'Commitment made (ours): 提供冷库温控参数'],
    ]);
    expect(world.told.at(-1)).toMatchObject({ kind: 'commitment.kept', data: { projectId: project.id } });
    world.at('2020-02-10T01:00:00.000Z');
  });

  test('is let go by the other side, by name and with a reason', async () => {
    const { params, project, staff } = await promised({ direction: 'theirs' });
    const body = { releasedBy: '我方 王主任', reason: '改为线上评审，不再需要' };
    await staff.ask(releaseCommitment, { params, body });
    expect(await only(project.id, 'settled')).toMatchObject({
      outcome: 'released',
      releasedBy: body.releasedBy,
    });
  });

  test('PRJ-21 settled by two at once, it is settled once', async () => {
    const { params, project, staff } = await promised();
    const hold = (db: Db) =>
      db.selectFrom('project_commitment').where('id', '=', params.id).select('id').forUpdate().execute();
    const done = await raced(world, hold, [
      () => staff.ask(keepCommitment, { params, body: { evidence: '回执', on: '2020-02-10' } }),
      () => staff.ask(releaseCommitment, { params, body: { releasedBy: '总监', reason: '取消' } }),
    ]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'PRJ-21' });
    const { items } = await staff.ask(getProjectTimeline, { params: { id: project.id } });
    expect(items).toHaveLength(2);
  });

  test('is handed over, and what was promised is not rewritten, by SQL either', async () => {
    const { params, project, staff } = await promised();
    const other = await bureau.person('章工');
    await staff.ask(handOverCommitment, { params, body: { ownerId: other }, ifMatch: 1 });
    expect(await only(project.id, 'open')).toMatchObject({ ownerName: '章工', revision: 2 });
    await expect(
      staff.ask(handOverCommitment, { params, body: { ownerId: keeper }, ifMatch: 1 }),
    ).rejects.toThrow('HTTP-4');
    const bySql = (change: object) =>
      world.inZone((db) =>
        db.updateTable('project_commitment').set(change).where('id', '=', params.id).execute(),
      );
    await expect(bySql({ due_on: '2020-03-30' })).rejects.toThrow('permission denied');
    const kept = {
      outcome: 'kept',
      settled_on: '2020-02-10',
      settled_at: world.now(),
      settled_by_name: '某',
    };
    await expect(bySql({ ...kept, settled_note: '' })).rejects.toThrow('prj_20_settled_with_evidence');
    await expect(bySql({ ...kept, outcome: 'released', settled_note: '取消' })).rejects.toThrow(
      'prj_20_settled_with_evidence',
    );
    await expect(promised({ dueOn: '2020-02-06' })).rejects.toThrow('PRJ-19');
  });
});

test('the list: longest due first, page by page, mine, late, by side', async () => {
  const me = await bureau.person('唐工');
  const asker = world.as(['staff'], { personId: me });
  const days = ['2020-02-20', '2020-02-12', '2020-02-12', '2020-02-09'];
  for (const dueOn of days)
    await promised({ ownerId: me, dueOn, direction: dueOn === '2020-02-09' ? 'theirs' : 'ours' });
  const mine = (query: object) => asker.ask(listCommitments, { query: { isMine: 'true', ...query } });
  const first = await mine({ limit: '3' });
  const second = await mine({ limit: '3', cursor: first.next ?? '' });
  const all = [...first.items, ...second.items];
  expect(all.map((one) => one.dueOn)).toEqual(days.toSorted());
  expect(new Set(all.map((one) => one.id)).size).toBe(4);
  expect((await mine({ isLate: 'true' })).items.map((one) => one.daysLate)).toEqual([1]);
  expect((await mine({ direction: 'theirs' })).items).toHaveLength(1);
});

test('[A1] HTTP-2 another zone’s people find nothing', async () => {
  const { params, project } = await promised();
  const stranger = world.as(['head', 'staff'], { zoneId: 2 });
  const asked = [
    stranger.ask(recordCommitment, { params: { id: project.id }, body: form() }),
    stranger.ask(handOverCommitment, { params, body: { ownerId: keeper }, ifMatch: 1 }),
    stranger.ask(keepCommitment, { params, body: { evidence: '回执', on: '2020-02-10' } }),
    stranger.ask(releaseCommitment, { params, body: { releasedBy: '总监', reason: '取消' } }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
  expect((await stranger.ask(listCommitments)).items).toEqual([]);
});
