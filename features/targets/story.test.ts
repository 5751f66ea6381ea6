import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { saveLine, savePerson, saveUnit } from '../organisation/door.ts';
import { zStagePack } from '../projects/contract.ts';
import { saveProject, saveStages } from '../projects/door.ts';
import * as ask from './contract.ts';
import { routes } from './routes.ts';

const zoneId = 1;
let world: Stage;
const [logistics, electronics] = [newId(), newId()];
const [here, away] = [newId(), newId()];
const owners = { [here]: newId(), [away]: newId() };

beforeAll(async () => {
  world = await stage(routes, { at: '2020-02-17T01:00:00.000Z' });
  const at = { zoneId, now: world.now() };
  await world.inZone(async (db) => {
    const stages = JSON.parse(
      readFileSync(new URL('../../packs/stages/default.json', import.meta.url), 'utf8'),
    );
    await saveStages(db, zoneId, zStagePack.parse(stages).stages);
    for (const [i, id] of [logistics, electronics].entries())
      await saveLine(db, zoneId, {
        id,
        code: `line-${i}`,
        name: { zh: `线${i}`, en: `Line ${i}` },
        position: i,
      });
    for (const id of [here, away]) {
      const unit = { name: id, shortName: id, kind: 'bureau' as const, parentId: null, cityCode: null };
      await saveUnit(db, at, { ...unit, id });
      await savePerson(db, at, {
        id: owners[id] ?? '',
        name: '某',
        latinName: null,
        post: '科员',
        unitId: id,
        lineId: null,
        rank: 2,
        competences: [],
        languages: [],
        drives: false,
        homeCity: '430100',
        phone: null,
        joinedOn: day('2019-01-01'),
        leftOn: null,
      });
    }
  });
});
afterAll(() => world.close());

async function project(over: { unit?: string; lineId?: string; stage?: string; since?: string } = {}) {
  const [id, enterpriseId] = [newId(), newId()];
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone(async (db) => {
    await db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id: enterpriseId, name: enterpriseId, name_key: enterpriseId, ...stamps })
      .execute();
    const form = {
      name: `项目 ${id}`,
      enterpriseId,
      class: 'land' as const,
      lineId: over.lineId ?? logistics,
      plannedInvestment: 500,
      isKey: false,
      ownerId: owners[over.unit ?? here] ?? '',
      channel: 'squad' as const,
      description: '',
    };
    const stands = { stage: over.stage ?? 'LEAD', since: day(over.since ?? '2020-02-10'), evidence: '' };
    await saveProject(db, { zoneId, now: world.now() }, { id, form, ...stands });
  });
  return id;
}

const signed = (id: string, over: { audited_on?: string; agreement?: string; agreed_amount?: number } = {}) =>
  world.inZone((db) =>
    db
      .updateTable('project')
      .set({
        agreement: 'formal',
        signed_on: '2020-02-01',
        audited_on: '2020-02-03',
        agreed_amount: 800,
        ...over,
      })
      .where('id', '=', id)
      .execute(),
  );

const staff = () => world.as(['staff']);
const set = (body: Partial<ask.TargetSet> & { amount: number | null }) =>
  staff().ask(ask.setTarget, {
    body: {
      metric: 'signedAmount',
      year: 2020,
      quarter: 1,
      scopeKind: 'zone',
      scopeId: null,
      revision: 0,
      ...body,
    },
  });
const row = async (kind: string, id: string | null, metric: ask.TargetSet['metric'] = 'signedAmount') => {
  const { rows } = await staff().ask(ask.listTargets, { query: { year: 2020, metric } });
  return rows.find((one) => one.kind === kind && one.id === id)?.cells ?? [];
};

describe('targets', () => {
  test('TGT-5, TGT-6, TGT-7 set for zone, line and unit, and measured from the records alone', async () => {
    await set({ amount: 4000 });
    await set({ amount: 1000, scopeKind: 'line', scopeId: logistics });
    await set({ amount: 1000, scopeKind: 'unit', scopeId: away });
    const [mine, theirs, intent, gone, next] = [
      await project(),
      await project({ unit: away, lineId: electronics }),
      await project(),
      await project(),
      await project(),
    ];
    await signed(mine);
    await signed(theirs, { agreed_amount: 300 });
    await signed(intent, { agreement: 'intent' });
    await signed(gone);
    await world.inZone((db) =>
      db.updateTable('project').set({ stage_code: 'WITHDRAWN' }).where('id', '=', gone).execute(),
    );
    await signed(next, { audited_on: '2020-04-01' });

    // 48 of 91 days have passed: 52.7 %
    expect((await row('zone', null))[1]).toMatchObject({ target: 4000, actual: 1100, progress: 52 });
    expect((await row('line', logistics))[1]).toMatchObject({ target: 1000, actual: 800, progress: 152 });
    expect((await row('unit', away))[1]).toMatchObject({ target: 1000, actual: 300, progress: 57 });
    expect((await row('zone', null)).map((cell) => cell.actual)).toEqual([1900, 1100, 800, 0, 0]);
    expect((await row('zone', null))[2]).toMatchObject({ target: null, progress: null });
    expect((await row('zone', null, 'signedCount')).map((cell) => cell.actual)).toEqual([3, 2, 1, 0, 0]);
    expect((await row('zone', null, 'leads'))[1]?.actual).toBe(4);
  });

  test('TGT-6 a start counts the first time, a project once', async () => {
    const id = await project({ stage: 'STARTED', since: '2020-01-10' });
    const change = (from: string, to: string, onDay: string) =>
      world.inZone((db) =>
        db
          .insertInto('project_stage_change')
          .values({
            zone_id: zoneId,
            id: newId(),
            project_id: id,
            from_code: from,
            to_code: to,
            changed_on: onDay,
            changed_at: world.now(),
            changed_by_name: '某',
            evidence: '',
            reason: '退回',
            backward: to === 'SIGNED',
          })
          .execute(),
      );
    await change('STARTED', 'SIGNED', '2020-02-01');
    await change('SIGNED', 'STARTED', '2020-04-01');
    expect((await row('zone', null, 'startedCount')).map((cell) => cell.actual)).toEqual([1, 1, 0, 0, 0]);
  });

  test('TGT-6 funds count with their proof, by the day they arrived, less what was taken back', async () => {
    const id = await project();
    const arrival = (amount: number, over: { proof?: boolean; corrects?: string } = {}) =>
      world.inZone(async (db) => {
        const arrivalId = newId();
        const said = { recorded_at: world.now(), recorded_by_name: '某' };
        await db
          .insertInto('fund_arrival')
          .values({
            zone_id: zoneId,
            id: arrivalId,
            project_id: id,
            kind: 'domestic',
            amount,
            arrived_on: '2020-02-10',
            corrects_id: over.corrects ?? null,
            reason: over.corrects ? '误记' : '',
            ...said,
          })
          .execute();
        if (over.proof)
          await db
            .insertInto('fund_proof')
            .values({
              zone_id: zoneId,
              id: newId(),
              arrival_id: arrivalId,
              reference: '回单',
              given_at: world.now(),
              given_by_name: '某',
            })
            .execute();
        return arrivalId;
      });
    await arrival(300, { proof: true });
    await arrival(500);
    const wrong = await arrival(200, { proof: true });
    expect((await row('zone', null, 'fundsInPlace')).map((cell) => cell.actual)).toEqual([500, 500, 0, 0, 0]);
    await arrival(-200, { corrects: wrong });
    expect((await row('zone', null, 'fundsInPlace'))[1]?.actual).toBe(300);
  });

  test('TGT-1, TGT-3 of two who set one target at once the second is told', async () => {
    const both = await Promise.allSettled([
      set({ metric: 'leads', amount: 10 }),
      set({ metric: 'leads', amount: 20 }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(set({ metric: 'leads', amount: 30 })).rejects.toThrow('TGT-3');
    await set({ metric: 'leads', amount: 30, revision: 1 });
    await expect(set({ metric: 'leads', amount: 40, revision: 1 })).rejects.toThrow('TGT-3');
    expect((await row('zone', null, 'leads'))[1]).toMatchObject({ target: 30, revision: 2 });
    await set({ metric: 'leads', amount: null, revision: 2 });
    expect((await row('zone', null, 'leads'))[1]).toMatchObject({ target: null, revision: 0 });
  });

  test('TGT-2 nothing is no target', async () => {
    await expect(set({ metric: 'leads', quarter: 2, amount: 0 })).rejects.toThrow();
    const raw = world.inZone((db) =>
      db
        .insertInto('target')
        .values({
          zone_id: zoneId,
          id: newId(),
          metric: 'leads',
          scope_kind: 'zone',
          scope_id: '00000000-0000-0000-0000-000000000000',
          year: 2021,
          amount: 0,
          updated_at: world.now(),
          updated_by_name: '',
        })
        .execute(),
    );
    await expect(raw).rejects.toThrow('tgt_2_more_than_nothing');
  });

  test('HTTP-2 another zone sees and changes nothing, nor is its line known here', async () => {
    const stranger = world.as(['head'], { zoneId: 2 });
    const { rows } = await stranger.ask(ask.listTargets, { query: { year: 2020 } });
    expect(rows.map((one) => one.kind)).toEqual(['zone']);
    expect(rows[0]?.cells.every((cell) => cell.target === null && cell.actual === 0)).toBe(true);
    const body = { metric: 'leads' as const, year: 2020, quarter: 1 as const, amount: 5, revision: 0 };
    await expect(
      stranger.ask(ask.setTarget, { body: { ...body, scopeKind: 'line', scopeId: logistics } }),
    ).rejects.toThrow('HTTP-2');
  });
});
