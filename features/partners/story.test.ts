import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { savePerson, saveUnit } from '../organisation/door.ts';
import * as ask from './contract.ts';
import { partnerBriefs } from './door.ts';
import { routes } from './routes.ts';

let world: Stage;
let ownerId: string;
beforeAll(async () => {
  world = await stage(routes);
  ownerId = newId();
  const unitId = newId();
  await world.inZone(async (db) => {
    const at = { zoneId: 1, now: world.now() };
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
      id: ownerId,
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

const form = (over: Partial<ask.PartnerForm> = {}): ask.PartnerForm => ({
  kind: 'agency',
  name: newId(),
  organisation: null,
  cityCode: '310000',
  industries: ['C39'],
  contactName: '蒋临川',
  contactPhone: null,
  ownerId,
  appointedFrom: day('2019-07-01'),
  appointedTo: day('2020-12-31'),
  note: '',
  ...over,
});

test('an agency is added, listed by city, changed by who saw the last revision, and known to neighbours', async () => {
  const staff = world.as(['staff']);
  const { id } = await staff.ask(ask.createPartner, { body: form({ name: '华东咨询' }) });
  const listed = await staff.ask(ask.listPartners, { query: { cityCode: '310000', q: '华东' } });
  expect(listed.items).toMatchObject([{ id, ownerName: '彭工', appointed: true }]);

  const edit = (ifMatch: number) =>
    staff.ask(ask.editPartner, {
      params: { id },
      body: form({ name: '华东咨询', appointedTo: day('2020-01-31') }),
      ifMatch,
    });
  await edit(1);
  await expect(edit(1)).rejects.toThrow('HTTP-4');
  expect(await staff.ask(ask.getPartner, { params: { id } })).toMatchObject({
    appointed: false,
    revision: 2,
  });
  expect(await world.inZone((db) => partnerBriefs(db, 1, [id]))).toMatchObject([{ id, name: '华东咨询' }]);
});

test('PTN-1 a name is there once for each kind, PTN-2 an appointment ends after it begins', async () => {
  const staff = world.as(['staff']);
  const body = form({ name: '同名机构' });
  await staff.ask(ask.createPartner, { body });
  await expect(staff.ask(ask.createPartner, { body })).rejects.toThrow('ptn_1_name_once');
  const backwards = staff.ask(ask.createPartner, { body: form({ appointedTo: day('2019-06-30') }) });
  await expect(backwards).rejects.toThrow('PTN-2');
});

test('[A1] another zone’s people, and outside people, find nothing', async () => {
  const { id } = await world.as(['staff']).ask(ask.createPartner, { body: form() });
  const stranger = world.as(['staff'], { zoneId: 2 });
  await expect(stranger.ask(ask.getPartner, { params: { id } })).rejects.toThrow('HTTP-2');
  await expect(stranger.ask(ask.editPartner, { params: { id }, body: form(), ifMatch: 1 })).rejects.toThrow(
    'HTTP-2',
  );
  expect((await stranger.ask(ask.listPartners)).items).toEqual([]);
  await expect(stranger.ask(ask.createPartner, { body: form() })).rejects.toMatchObject({ code: '23503' });
  await expect(world.as(['advisor']).ask(ask.listPartners)).rejects.toThrow('HTTP-3');
});
