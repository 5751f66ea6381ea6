import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { addFile } from '../../platform/files/store.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { raced } from '../../testing/world/race.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { correctArrival, getFunds, planFunds, proveArrival, recordArrival } from './funds-contract.ts';
import { routes } from './routes.ts';
import { getProjectTimeline, recordTerms } from './terms-contract.ts';

let world: Stage;
let bureau: Bureau;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
});
afterAll(() => world.close());

type Body = z.input<(typeof recordArrival)['body']>;
const arrival = (over: Partial<Body> = {}): Body => ({
  amount: 2000,
  kind: 'domestic',
  arrivedOn: '2020-02-07',
  reference: '银行回单 0231',
  fileId: null,
  ...over,
});
const record = (id: string, over: Partial<Body> = {}) =>
  world.as(['staff']).ask(recordArrival, { params: { id }, body: arrival(over) });
const funds = (id: string) => world.as(['staff']).ask(getFunds, { params: { id } });

const holding = (id: string) => (db: Db) =>
  db.selectFrom('project').where('id', '=', id).select('id').forUpdate().execute();

async function fileOf(projectId: string): Promise<string> {
  const id = newId();
  const file = { id, name: '验资报告.pdf', mediaType: 'application/pdf', size: 1, sha256: Buffer.from(id) };
  const about = { aboutKind: 'project', aboutId: projectId, uploadedBy: newId(), uploadedAt: world.now() };
  await world.inZone((db) => addFile(db, 1, { ...file, ...about }));
  return id;
}

describe('funds in place', () => {
  test('are planned, arrive, count with a proof, and are summed against what was agreed', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const params = { id };
    const terms = { agreement: 'formal' as const, signedOn: '2020-01-10', agreedAmount: 10_000 };
    const none = { capital: null, investor: null, auditedOn: null, plannedStart: null, enrolledOn: null };
    const body = { ...none, ...terms, referrerId: null, referrerToldOn: null };
    await staff.ask(recordTerms, { params, body, ifMatch: 1 });
    const plan = [
      { dueMonth: '2020-01', amount: 3000 },
      { dueMonth: '2020-02', amount: 3000 },
      { dueMonth: '2020-06', amount: 4000 },
    ];
    await staff.ask(planFunds, { params, body: { plan }, ifMatch: 2 });

    expect(await record(id)).toMatchObject({ counts: true });
    await record(id, { amount: 500, kind: 'foreign', reference: '外汇登记 17' });
    expect(await record(id, { amount: 900, reference: '' })).toMatchObject({ counts: false });

    const sums = { agreed: 10_000, planned: 10_000, due: 3000, arrived: 2500, arrivedForeign: 500 };
    expect(await funds(id)).toMatchObject({ ...sums, unproven: 900, revision: 3 });
    const { items } = await staff.ask(getProjectTimeline, { params, query: { kind: 'funds' } });
    expect(items.map((one) => one.text)).toEqual([
      'Funds in place (domestic): CNY 900 × 10k, its proof to follow',
      'Funds in place (foreign): CNY 500 × 10k',
      'Funds in place (domestic): CNY 2000 × 10k',
    ]);
  });

  test('PRJ-23 count from when a proof is added, and no more when its file is gone', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const made = await record(id, { reference: '' });
    const prove = (body: { reference: string; fileId: string | null }) =>
      staff.ask(proveArrival, { params: { id: made.id }, body });
    await expect(prove({ reference: '', fileId: null })).rejects.toThrow('PRJ-23');
    const other = await bureau.project();
    await expect(prove({ reference: '', fileId: await fileOf(other.id) })).rejects.toThrow('PRJ-23.file');
    const fileId = await fileOf(id);
    await prove({ reference: '', fileId });
    expect(await funds(id)).toMatchObject({
      arrived: 2000,
      unproven: 0,
      arrivals: [{ counts: true, file: { id: fileId, name: '验资报告.pdf' } }],
    });
    await world.inZone((db) =>
      db
        .updateTable('file')
        .set({ removed_at: world.now() })
        .where('zone_id', '=', 1)
        .where('id', '=', fileId)
        .execute(),
    );
    expect(await funds(id)).toMatchObject({ arrived: 0, unproven: 2000, arrivals: [{ file: null }] });
    await expect(record(id, { fileId })).rejects.toThrow('PRJ-23.file');
    await expect(record(id, { arrivedOn: '2020-02-11' })).rejects.toThrow('PRJ-13');
  });

  test('PRJ-22 are taken back by a counter-entry, once, however many try', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const made = await record(id);
    await record(id, { amount: 700, reference: '' });
    const correct = (of: string) =>
      staff.ask(correctArrival, { params: { id: of }, body: { reason: '重复登记' } });
    const done = await raced(world, holding(id), [() => correct(made.id), () => correct(made.id)]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'PRJ-22' });

    const now = await funds(id);
    expect(now).toMatchObject({ arrived: 0, unproven: 700 });
    const counter = now.arrivals.find((one) => one.correctsId === made.id);
    expect(counter).toMatchObject({ amount: -2000, reason: '重复登记', counts: true });
    await expect(correct(counter?.id ?? '')).rejects.toThrow('PRJ-22');
  });

  test('PRJ-22, PRJ-23 are not changed by SQL either', async () => {
    const { id } = await bureau.project();
    const made = await record(id);
    const tried = (work: Parameters<Stage['inZone']>[0]) => world.inZone(work);
    await expect(
      tried((db) => db.updateTable('fund_arrival').set({ amount: 1 }).where('id', '=', made.id).execute()),
    ).rejects.toThrow('permission denied');
    const entry = {
      zone_id: 1,
      id: newId(),
      project_id: id,
      kind: 'domestic',
      arrived_on: '2020-02-07',
      recorded_at: world.now(),
      recorded_by_name: '某',
    };
    const insert = (over: { amount: number; reason: string; corrects_id?: string }) =>
      tried((db) =>
        db
          .insertInto('fund_arrival')
          .values({ ...entry, ...over })
          .execute(),
      );
    await expect(insert({ amount: -1, reason: '' })).rejects.toThrow('prj_22_counter_entry');
    await expect(insert({ amount: -1, reason: '', corrects_id: made.id })).rejects.toThrow(
      'prj_22_counter_entry',
    );
    await insert({ amount: -2000, reason: '冲销', corrects_id: made.id });
    const again = { amount: -2000, reason: '冲销', corrects_id: made.id };
    await expect(
      tried((db) =>
        db
          .insertInto('fund_arrival')
          .values({ ...entry, ...again, id: newId() })
          .execute(),
      ),
    ).rejects.toThrow('prj_22_corrected_once');
    const proof = { zone_id: 1, id: newId(), arrival_id: made.id, reference: '', given_at: world.now() };
    await expect(
      tried((db) =>
        db
          .insertInto('fund_proof')
          .values({ ...proof, given_by_name: '某' })
          .execute(),
      ),
    ).rejects.toThrow('prj_23_proof_says_something');
  });

  test('PRJ-24 a plan has one instalment a month, and of two who plan at once one is told', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const set = (plan: { dueMonth: string; amount: number }[], ifMatch: number) =>
      staff.ask(planFunds, { params: { id }, body: { plan }, ifMatch });
    const march = { dueMonth: '2020-03', amount: 5 };
    await expect(set([march, { ...march, amount: 6 }], 1)).rejects.toThrow('PRJ-24');
    const racers = [() => set([march], 1), () => set([{ ...march, amount: 9 }], 1)];
    const done = await raced(world, holding(id), racers);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(done.find((one) => one.status === 'rejected')).toMatchObject({ reason: { rule: 'HTTP-4' } });
    await set(
      [
        { ...march, amount: 7 },
        { dueMonth: '2020-04', amount: 1 },
      ],
      2,
    );
    expect((await funds(id)).plan.map((one) => one.amount)).toEqual([7, 1]);
    const kept = await world.inZone((db) =>
      db.selectFrom('fund_instalment').where('project_id', '=', id).select('dropped_at').execute(),
    );
    expect(kept.map((one) => String(one.dropped_at === null)).toSorted()).toEqual(['false', 'true', 'true']);
  });
});

test('[A1] HTTP-2 another zone’s people find nothing', async () => {
  const { id } = await bureau.project();
  const made = await record(id);
  const stranger = world.as(['head', 'staff'], { zoneId: 2 });
  const params = { id };
  const asked = [
    stranger.ask(getFunds, { params }),
    stranger.ask(planFunds, { params, body: { plan: [] }, ifMatch: 1 }),
    stranger.ask(recordArrival, { params, body: arrival() }),
    stranger.ask(proveArrival, { params: { id: made.id }, body: { reference: '1', fileId: null } }),
    stranger.ask(correctArrival, { params: { id: made.id }, body: { reason: '偷改' } }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
});
