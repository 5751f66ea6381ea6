import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { raced } from '../../testing/world/race.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { editProject, getProject } from './contract.ts';
import { routes } from './routes.ts';
import { getProjectTimeline, getTerms, recordTerms, type zTermsForm } from './terms-contract.ts';

let world: Stage;
let bureau: Bureau;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
});
afterAll(() => world.close());

type Body = z.input<typeof zTermsForm>;

const none: Body = {
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
};
const formal: Body = {
  ...none,
  capital: 'mixed',
  investor: '某某控股',
  agreement: 'formal',
  signedOn: '2020-02-07',
  agreedAmount: 18_000,
  plannedStart: '2020-05-01',
};

describe('the terms of a project', () => {
  test('are recorded, seen, told, and stand on the project’s timeline once each', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const params = { id };
    expect(await staff.ask(getTerms, { params })).toMatchObject({
      ...none,
      revision: 1,
      can: { edit: true },
    });

    await staff.ask(recordTerms, { params, body: formal, ifMatch: 1 });
    expect(world.told.at(-1)).toMatchObject({ kind: 'project.termsRecorded', before: none, after: formal });
    const audited = { ...formal, auditedOn: '2020-02-10' };
    await staff.ask(recordTerms, { params, body: audited, ifMatch: 2 });

    expect(await staff.ask(getTerms, { params })).toMatchObject({ ...audited, revision: 3 });
    const { items } = await staff.ask(getProjectTimeline, { params });
    expect(items.map((one) => one.text.replace(/^.*”: /, ''))).toEqual([
      'Signing passed its audit on 2020-02-10',
      'Start planned for 2020-05-01',
      'Formal agreement signed on 2020-02-07, CNY 18000 × 10k',
    ]);
    const visits = await staff.ask(getProjectTimeline, { params, query: { kind: 'visit' } });
    expect(visits.items).toEqual([]);
  });

  test('PRJ-11, PRJ-12, PRJ-13 hang together, by form and by SQL', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const record = (body: Body) => staff.ask(recordTerms, { params: { id }, body, ifMatch: 1 });
    await expect(record({ ...formal, signedOn: null })).rejects.toThrow('PRJ-11');
    await expect(record({ ...none, referrerToldOn: '2020-02-10' })).rejects.toThrow('PRJ-12');
    await expect(record({ ...formal, enrolledOn: '2020-02-11' })).rejects.toThrow('PRJ-13');
    const bySql = (change: object) =>
      world.inZone((db) =>
        db.updateTable('project').set(change).where('zone_id', '=', 1).where('id', '=', id).execute(),
      );
    await expect(bySql({ agreed_amount: 1 })).rejects.toThrow('prj_11_agreement_is_signed');
    await expect(
      bySql({ agreement: 'formal', signed_on: '2020-02-07', audited_on: '2020-02-06' }),
    ).rejects.toThrow('prj_11_agreement_is_signed');
    await expect(bySql({ referrer_told_on: '2020-02-07' })).rejects.toThrow('prj_12_told_who_referred');
  });

  test('HTTP-4 of two who record at once one is told, and of one who edits meanwhile', async () => {
    const staff = world.as(['staff']);
    const { id } = await bureau.project();
    const { name, enterpriseId, ownerId, channel, description, lineId, isKey, plannedInvestment } =
      await staff.ask(getProject, { params: { id } });
    const form = { name, enterpriseId, ownerId, channel, description, lineId, isKey, plannedInvestment };
    const hold = (db: Db) => db.selectFrom('project').where('id', '=', id).select('id').forUpdate().execute();
    const done = await raced(world, hold, [
      () => staff.ask(recordTerms, { params: { id }, body: formal, ifMatch: 1 }),
      () => staff.ask(editProject, { params: { id }, body: { ...form, class: 'land' }, ifMatch: 1 }),
    ]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'HTTP-4' });
  });

  test('[A1] HTTP-2 are nothing to another zone', async () => {
    const { id } = await bureau.project();
    const stranger = world.as(['staff'], { zoneId: 2 });
    const asked = [
      stranger.ask(getTerms, { params: { id } }),
      stranger.ask(recordTerms, { params: { id }, body: formal, ifMatch: 1 }),
      stranger.ask(getProjectTimeline, { params: { id } }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    const staff = world.as(['staff']);
    await expect(staff.ask(getTerms, { params: { id: newId() } })).rejects.toThrow('HTTP-2');
  });
});
