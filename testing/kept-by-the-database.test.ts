import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addParticipants,
  createCampaign,
  formSquad,
  zCampaignForm,
  zSquadForm,
} from '../features/campaigns/contract.ts';
import { createPerson, createUnit, listPeople } from '../features/organisation/contract.ts';
import type { Role } from '../packages/kernel/roles.ts';
import { newId } from '../platform/ids.ts';
import { openWorld, PASSWORD, type World } from './world/world.ts';

// Rules that the database keeps, as they reach the reader of a form: the same document as any other refusal.

let world: World;
let unitId: string;
beforeAll(async () => {
  world = await openWorld();
  const head = await world.as('head');
  const unit = { name: '招商局', shortName: '招商', kind: 'bureau' as const, parentId: null, cityCode: null };
  unitId = (await head.ask(createUnit, { body: unit })).id;
});
afterAll(() => world.close());

async function person(name: string, role?: Role): Promise<string> {
  const { id } = await (await world.as('head')).ask(createPerson, {
    body: {
      name,
      latinName: null,
      post: '科长',
      unitId,
      lineId: null,
      rank: 5,
      competences: [],
      languages: [],
      drives: false,
      homeCity: '430100',
      phone: null,
      joinedOn: '2019-01-01',
      leftOn: null,
    },
  });
  if (role !== undefined)
    await world.server.auth.createAccount({
      zoneId: world.zones.home,
      login: `${role.toLowerCase()}.${id.slice(-6)}`,
      name,
      roles: [role],
      personId: id,
      password: PASSWORD,
      mustChangePassword: false,
    });
  return id;
}

const campaignForm = () =>
  zCampaignForm.parse({
    name: newId(),
    startsOn: '2024-03-04',
    endsOn: '2024-03-29',
    dayOpens: 480,
    dayCloses: 1080,
    homeCity: '430100',
    targetCities: [],
    targetIndustries: [],
    leaderRank: 3,
    mix: [],
  });
const campaign = async (): Promise<string> =>
  (await (await world.as('staff')).ask(createCampaign, { body: campaignForm() })).id;

const squadOf = (memberIds: string[]) =>
  zSquadForm.parse({
    name: '一分队',
    waveId: null,
    startsOn: '2024-03-05',
    endsOn: '2024-03-08',
    startCity: '430100',
    memberIds,
  });

test('ORG-2 a unit of a name that exists: the name is the field at fault', async () => {
  const body = { name: '招商局', shortName: '招', kind: 'office' as const, parentId: null, cityCode: null };
  expect(await (await world.as('head')).refused(createUnit, { body })).toEqual({
    status: 422,
    rule: 'ORG-2',
    detail: '已有同名机构',
    fields: ['name'],
  });
});

test.each([
  ['CMP-1', 'endsOn', { endsOn: '2024-03-03' }],
  ['CMP-2', 'dayCloses', { dayCloses: 480 }],
])(
  '%s a campaign that ends before it begins, in its days or its hours: %s is the field at fault',
  async (rule, field, change) => {
    const body = { ...campaignForm(), ...change };
    const refused = await (await world.as('staff')).refused(createCampaign, { body });
    expect(refused).toMatchObject({ status: 422, rule, fields: [field] });
  },
);

test('SQD-5 a member in two squads at once: the members are the field at fault', async () => {
  const staff = await world.as('staff');
  const [params, leader] = [{ id: await campaign() }, await person('两队都要')];
  await staff.ask(addParticipants, { params, body: { personIds: [leader] } });
  await staff.ask(formSquad, { params, body: squadOf([leader]) });
  expect(await staff.refused(formSquad, { params, body: squadOf([leader]), language: 'en' })).toEqual({
    status: 422,
    rule: 'SQD-5',
    detail: 'A person is in one squad at a time',
    fields: ['memberIds'],
  });
});

test.each(['systemAdmin', 'securityAdmin', 'auditor'] as const)(
  'CMP-15 a %s is not added to a campaign, by API or by SQL, and the list says so',
  async (role) => {
    const staff = await world.as('staff');
    const [id, admin, other] = [await campaign(), await person('守门人', role), await person('招商员')];

    const body = { personIds: [other, admin] };
    const refused = await staff.refused(addParticipants, { params: { id }, body });
    expect(refused).toMatchObject({ status: 422, rule: 'CMP-15', fields: ['personIds'] });
    expect(refused.detail).toContain('守门人');

    const bySql = (personId: string) =>
      world.database.inZone(world.zones.home, (db) =>
        sql`insert into campaign_participant (zone_id, campaign_id, person_id, added_at)
          values (${world.zones.home}, ${id}, ${personId}, now())`.execute(db),
      );
    await expect(bySql(admin)).rejects.toThrow('cmp_15_administrators_apart');
    await expect(bySql(other)).resolves.toBeDefined();

    const { items } = await staff.ask(listPeople, { query: { q: '守门人', limit: 100 } });
    expect(items.filter((one) => one.id === admin).map((one) => one.administers)).toEqual([true]);
  },
);

test('CMP-15 who took part before becoming an administrator is not seated any more, by API or by SQL', async () => {
  const staff = await world.as('staff');
  const [id, turned] = [await campaign(), await person('后来的管理员')];
  await staff.ask(addParticipants, { params: { id }, body: { personIds: [turned] } });
  const squad = await staff.ask(formSquad, { params: { id }, body: squadOf([turned]) });
  await world.server.auth.createAccount({
    zoneId: world.zones.home,
    login: `later.${turned.slice(-6)}`,
    name: '后来的管理员',
    roles: ['auditor'],
    personId: turned,
    password: PASSWORD,
    mustChangePassword: false,
  });
  const later = { ...squadOf([turned]), startsOn: '2024-03-11', endsOn: '2024-03-15' };
  expect(await staff.refused(formSquad, { params: { id }, body: later })).toMatchObject({
    status: 422,
    rule: 'CMP-15',
    fields: ['memberIds'],
  });
  const again = world.database.inZone(world.zones.home, (db) =>
    sql`insert into squad_member
      select (jsonb_populate_record(m, '{"seat": 2}')).* from squad_member m where m.squad_id = ${squad.id}`.execute(
      db,
    ),
  );
  await expect(again).rejects.toThrow('cmp_15_administrators_apart');
});
