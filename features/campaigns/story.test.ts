import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { openSealer } from '../../platform/auth/seal.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { savePerson, saveUnit } from '../organisation/door.ts';
import * as ask from './contract.ts';
import { saveSituation } from './door.ts';
import { eraseHealthFacts } from './jobs.ts';
import { routesOf } from './routes.ts';

let world: Stage;
const zoneId = 1;
const MONDAY = '2020-02-17T00:30:00.000Z';

beforeAll(async () => {
  world = await stage(routesOf(openSealer(randomBytes(32))), { situation: 'epidemic', at: MONDAY });
  const file = new URL('../../packs/situations/epidemic/readiness.json', import.meta.url);
  const pack = ask.zReadinessPack.parse(JSON.parse(readFileSync(file, 'utf8')));
  await world.inZone((db) => saveSituation(db, zoneId, pack));
});
afterAll(() => world.close());

async function person(over: { rank?: number; name?: string } = {}): Promise<string> {
  const id = newId();
  const unitId = newId();
  await world.inZone(async (db) => {
    const at = { zoneId, now: world.now() };
    const unit = {
      id: unitId,
      name: unitId,
      shortName: 'u',
      kind: 'bureau' as const,
      parentId: null,
      cityCode: null,
    };
    await saveUnit(db, at, unit);
    await savePerson(db, at, {
      id,
      name: over.name ?? '罗工',
      latinName: null,
      post: '科员',
      unitId,
      lineId: null,
      rank: over.rank ?? 3,
      competences: ['logistics'],
      languages: ['zh'],
      drives: false,
      homeCity: '430100',
      phone: null,
      joinedOn: day('2019-01-01'),
      leftOn: null,
    });
  });
  return id;
}

async function enterprise(cityCode: string | null = '310000'): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id, name: id, name_key: id, city_code: cityCode, ...stamps })
      .execute(),
  );
  return id;
}

const form = (over: Partial<ask.CampaignForm> = {}): ask.CampaignForm => ({
  name: newId(),
  startsOn: day('2020-02-10'),
  endsOn: day('2020-02-28'),
  dayOpens: 480,
  dayCloses: 1080,
  homeCity: '430100',
  targetCities: ['310000'],
  targetIndustries: [],
  leaderRank: 3,
  mix: [
    {
      key: 'place',
      name: { zh: '省内外结合', en: 'In and out of the province' },
      sides: ['inProvince', 'outOfProvince'],
      leastShare: 20,
    },
  ],
  ...over,
});

async function openedCampaign(): Promise<string> {
  const staff = world.as(['staff']);
  const { id } = await staff.ask(ask.createCampaign, { body: form() });
  await staff.ask(ask.openCampaign, { params: { id }, ifMatch: 1 });
  return id;
}

const FIT = {
  healthy: true,
  temperature: 36.5,
  'no-epidemic-area': true,
  'no-case-contact': true,
  training: '2020-02-10',
  undertaking: true,
};

const join = (id: string, personIds: string[]) =>
  world.as(['staff']).ask(ask.addParticipants, { params: { id }, body: { personIds } });

const declare = (id: string, personId: string, answers: Record<string, unknown> = FIT) =>
  world.as(['squadMember'], { personId }).ask(ask.declareReadiness, {
    params: { id },
    body: { answers: ask.zAnswers.parse(answers), consentVersion: '1' },
  });

async function makeReady(id: string, personId: string): Promise<void> {
  const declaration = await declare(id, personId);
  await world.as(['readinessOfficer']).ask(ask.judgeReadiness, {
    params: { id, personId },
    body: { declarationId: declaration.id, standing: 'ready' },
  });
}

const squadForm = (memberIds: string[]): ask.SquadForm => ({
  name: '一分队',
  waveId: null,
  startsOn: day('2020-02-17'),
  endsOn: day('2020-02-21'),
  startCity: '430100',
  cities: [],
  memberIds,
});

describe('a squad of ready people leaves and comes back', () => {
  test('formed, cleared, departed, returned early, and its members are free again', async () => {
    const staff = world.as(['staff']);
    const id = await openedCampaign();
    const [leader, second] = [await person({ rank: 4 }), await person({ rank: 1 })];
    await join(id, [leader, second]);
    await makeReady(id, leader);
    await makeReady(id, second);

    const body = { ...squadForm([leader, second]), cities: ['320500', '320583'] };
    const squad = await staff.ask(ask.formSquad, { params: { id }, body });
    const params = { id: squad.id };
    expect(await staff.ask(ask.getSquad, { params })).toMatchObject({
      number: 1,
      cities: ['320500', '320583'],
      status: 'forming',
      obstacles: [],
    });
    await staff.ask(ask.clearSquad, { params, ifMatch: 1 });
    await staff.ask(ask.departSquad, { params, ifMatch: 2 });
    await expect(staff.ask(ask.closeCampaign, { params: { id }, ifMatch: 2 })).rejects.toThrow('CMP-12');

    const again = staff.ask(ask.formSquad, { params: { id }, body: squadForm([second, leader]) });
    await expect(again).rejects.toThrow('SQD-7');
    const twice = staff.ask(ask.formSquad, { params: { id }, body: squadForm([leader]) });
    await expect(twice).rejects.toThrow('sqd_5_one_squad_at_a_time');

    world.at('2020-02-18T09:00:00.000Z');
    await staff.ask(ask.returnSquad, { params, ifMatch: 3 });
    world.at(MONDAY);
    expect(await staff.ask(ask.getSquad, { params })).toMatchObject({
      status: 'returned',
      endsOn: '2020-02-18',
    });
    expect(world.told.map((tale) => tale.kind)).toEqual(
      expect.arrayContaining(['squad.formed', 'squad.cleared', 'squad.departed', 'squad.returned']),
    );
  });

  test('SQD-6 not with somebody who is not ready, and the screen says who', async () => {
    const staff = world.as(['staff']);
    const id = await openedCampaign();
    const [leader, second] = [await person(), await person({ name: '陈未申报' })];
    await join(id, [leader, second]);
    await makeReady(id, leader);
    const squad = await staff.ask(ask.formSquad, { params: { id }, body: squadForm([leader, second]) });

    await expect(staff.ask(ask.clearSquad, { params: { id: squad.id }, ifMatch: 1 })).rejects.toThrow(
      'SQD-6',
    );
    const shown = await staff.ask(ask.getSquad, { params: { id: squad.id } });
    expect(shown.obstacles).toEqual([
      { rule: 'SQD-6', sentence: '陈未申报: not ready, so the squad does not leave' },
    ]);
  });

  test('SQD-1 four are refused, SQD-10 so is somebody who does not take part', async () => {
    const staff = world.as(['staff']);
    const id = await openedCampaign();
    const people = [await person(), await person(), await person(), await person()];
    await join(id, people.slice(0, 3));
    const four = staff.ask(ask.formSquad, { params: { id }, body: squadForm(people) });
    await expect(four).rejects.toThrow('SQD-1');
    const stranger = staff.ask(ask.formSquad, { params: { id }, body: squadForm(people.slice(2)) });
    await expect(stranger).rejects.toThrow('SQD-10');
  });
});

describe('the readiness gate', () => {
  test('RDY-12 a ready person on the road declares a fever: suspended at once, and the squad with them', async () => {
    const staff = world.as(['staff']);
    const id = await openedCampaign();
    const leader = await person();
    await join(id, [leader]);
    await makeReady(id, leader);
    const squad = await staff.ask(ask.formSquad, { params: { id }, body: squadForm([leader]) });
    await staff.ask(ask.clearSquad, { params: { id: squad.id }, ifMatch: 1 });
    await staff.ask(ask.departSquad, { params: { id: squad.id }, ifMatch: 2 });

    await declare(id, leader, { ...FIT, temperature: 38.1 });

    const after = await staff.ask(ask.getSquad, { params: { id: squad.id } });
    expect(after.status).toBe('suspended');
    expect(after.members[0]?.standing).toBe('suspended');
    expect(
      world.told.filter((tale) => tale.kind === 'squad.suspended' && tale.subject.id === squad.id),
    ).toHaveLength(1);
    await expect(
      staff.ask(ask.resumeSquad, { params: { id: squad.id }, ifMatch: after.revision }),
    ).rejects.toThrow('SQD-6');
  });

  test('[A6] RDY-3 what was declared is in nobody’s hands but the readiness officer’s, and each look is recorded', async () => {
    const id = await openedCampaign();
    const one = await person();
    await join(id, [one]);
    await declare(id, one, { ...FIT, temperature: 36.9 });

    const look = { params: { id, personId: one }, query: { purpose: '出发前复核' } };
    for (const role of ['head', 'staff', 'squadMember', 'systemAdmin', 'auditor'] as const)
      await expect(world.as([role]).ask(ask.lookAtReadiness, look)).rejects.toThrow('HTTP-3');
    const seen = await world.as(['readinessOfficer']).ask(ask.lookAtReadiness, look);

    expect(seen.declaration?.answers).toMatchObject({ temperature: 36.9 });
    expect(world.told.at(-1)).toMatchObject({
      kind: 'readiness.looked',
      subject: { id: one },
      after: { purpose: '出发前复核' },
    });
    const answer = /temperature|":36\.9[,}]/; // as JSON writes it: a time of day may hold 36.9 too
    expect(JSON.stringify(seen.declaration?.answers)).toMatch(answer);
    const stored = await world.inZone((db) => db.selectFrom('readiness_declaration').selectAll().execute());
    expect(stored.map((row) => JSON.stringify(row.answers)).join()).not.toMatch(answer);
    const entries = await world.inZone((db) => db.selectFrom('audit_entry').select('payload').execute());
    expect(entries.map((row) => row.payload).join()).not.toMatch(answer);
  });

  test('RDY-1 nobody is judged ready against what they declared; RDY-11 nor on an older declaration', async () => {
    const id = await openedCampaign();
    const one = await person();
    await join(id, [one]);
    const officer = world.as(['readinessOfficer']);
    const ill = await declare(id, one, { ...FIT, healthy: false });
    const judge = (declarationId: string) =>
      officer.ask(ask.judgeReadiness, {
        params: { id, personId: one },
        body: { declarationId, standing: 'ready' },
      });

    await expect(judge(ill.id)).rejects.toThrow('RDY-1');
    const fit = await declare(id, one);
    await expect(judge(ill.id)).rejects.toThrow('RDY-11');
    expect(await judge(fit.id)).toMatchObject({ standing: 'ready', validUntil: '2020-02-18T00:30:00.000Z' });

    world.at('2020-02-18T00:30:00.001Z');
    const { items } = await world.as(['staff']).ask(ask.listReadiness, { params: { id } });
    world.at(MONDAY);
    expect(items).toMatchObject([{ personId: one, standing: 'notReady', waits: false }]);
  });

  test('RDY-9 nobody declares for somebody else, RDY-10 nor judges themselves', async () => {
    const id = await openedCampaign();
    const [one, two] = [await person(), await person()];
    await join(id, [one, two]);
    const body = { personId: two, answers: ask.zAnswers.parse(FIT), consentVersion: '1' };
    const forTwo = world
      .as(['squadMember'], { personId: one })
      .ask(ask.declareReadiness, { params: { id }, body });
    await expect(forTwo).rejects.toThrow('RDY-9');

    const { id: declarationId } = await declare(id, one);
    const self = world.as(['readinessOfficer'], { personId: one });
    await expect(
      self.ask(ask.judgeReadiness, {
        params: { id, personId: one },
        body: { declarationId, standing: 'ready' },
      }),
    ).rejects.toThrow('RDY-10');
  });

  test('[P2] RDY-6 no declaration without the present consent', async () => {
    const id = await openedCampaign();
    const one = await person();
    await join(id, [one]);
    const body = { answers: ask.zAnswers.parse(FIT), consentVersion: '0' };
    const old = world.as(['staff'], { personId: one }).ask(ask.declareReadiness, { params: { id }, body });
    await expect(old).rejects.toThrow('RDY-6');
  });

  test('[P5] RDY-8 health facts are erased 30 days after the campaign, and not before', async () => {
    const id = await openedCampaign();
    const one = await person();
    await join(id, [one]);
    await declare(id, one);
    const erase = (today: string) =>
      world.inZone((db) =>
        eraseHealthFacts({
          zone: {
            id: zoneId,
            code: '',
            name: { zh: '', en: '' },
            timeZone: '',
            homeCity: '',
            calendar: '',
            situation: '',
            clockOffsetSeconds: 0,
            isDemo: false,
          },
          now: `${today}T03:20:00.000Z`,
          today: day(today),
          db,
          attempt: 1,
          tell: () => {},
        }),
      );

    expect(await erase('2020-03-29')).toBe(0);
    expect(await erase('2020-03-30')).toBeGreaterThan(0);

    const look = { params: { id, personId: one }, query: { purpose: '抽查' } };
    const seen = await world.as(['readinessOfficer']).ask(ask.lookAtReadiness, look);
    expect(seen.declaration).toMatchObject({ answers: null });
  });
});

describe('candidate visits', () => {
  test('are made of enterprises chosen, once each, with the tags that their facts tell', async () => {
    const staff = world.as(['staff']);
    const id = await openedCampaign();
    const [shanghai, zhuzhou, nowhere] = [
      await enterprise(),
      await enterprise('430200'),
      await enterprise(null),
    ];
    const subjects = [shanghai, zhuzhou, nowhere].map((one) => ({ kind: 'enterprise' as const, id: one }));

    const made = await staff.ask(ask.createVisits, { params: { id }, body: { subjects } });
    expect(made).toEqual({ added: 2, leftOut: [{ kind: 'enterprise', id: nowhere }] });
    expect(await staff.ask(ask.createVisits, { params: { id }, body: { subjects } })).toMatchObject({
      added: 0,
    });

    const inside = await staff.ask(ask.listVisits, { params: { id }, query: { tag: 'inProvince' } });
    expect(inside.items).toMatchObject([{ enterpriseId: zhuzhou, status: 'candidate' }]);
    const summary = await staff.ask(ask.campaignSummary, { params: { id } });
    expect(summary.visits).toMatchObject({ all: 2, planned: 0, done: 0 });
    expect(summary.mix).toMatchObject([
      { tag: 'inProvince', share: 50 },
      { tag: 'outOfProvince', share: 50 },
    ]);
  });

  test('CMP-9, HTTP-4 are changed with windows that hold them, by who saw the last revision', async () => {
    const staff = world.as(['staff']);
    const id = await openedCampaign();
    const subject = { kind: 'enterprise' as const, id: await enterprise() };
    await staff.ask(ask.createVisits, { params: { id }, body: { subjects: [subject] } });
    const [visit] = (await staff.ask(ask.listVisits, { params: { id } })).items;
    if (!visit) throw new Error('no visit');
    const { id: visitId, status: _s, enterpriseId: _e, leadId: _l, revision, ...kept } = visit;
    const edit = (from: number, ifMatch: number) =>
      staff.ask(ask.editVisit, {
        params: { id: visitId },
        body: { ...kept, windows: [{ day: '2020-02-17', from, to: 660 }] },
        ifMatch,
      });

    await expect(edit(601, revision)).rejects.toThrow('CMP-9');
    expect(await edit(600, revision)).toEqual({ id: visitId, revision: 2 });
    await expect(edit(540, revision)).rejects.toThrow('HTTP-4');
    await staff.ask(ask.withdrawVisit, { params: { id: visitId }, body: { reason: '对方改期' }, ifMatch: 2 });
    await expect(edit(540, 3)).rejects.toThrow('CMP-14');
  });
});

test('CMP-5 waves are said together, and may change places', async () => {
  const staff = world.as(['staff']);
  const id = await openedCampaign();
  const [a, b] = [
    { name: '第一批', startsOn: '2020-02-17', endsOn: '2020-02-21' },
    { name: '第二批', startsOn: '2020-02-24', endsOn: '2020-02-28' },
  ];
  await staff.ask(ask.setWaves, { params: { id }, body: { waves: [a, b] }, ifMatch: 2 });
  const { waves } = await staff.ask(ask.getCampaign, { params: { id } });
  const [first, second] = waves;
  if (!first || !second) throw new Error('no waves');

  const swapped = [
    { ...second, name: '改名的第二批', startsOn: a.startsOn, endsOn: a.endsOn },
    { ...first, name: '第一批', startsOn: b.startsOn, endsOn: b.endsOn },
  ];
  await staff.ask(ask.setWaves, { params: { id }, body: { waves: swapped }, ifMatch: 3 });
  const after = (await staff.ask(ask.getCampaign, { params: { id } })).waves;
  expect(after.map((wave) => [wave.id, wave.name])).toEqual([
    [second.id, '改名的第二批'],
    [first.id, '第一批'],
  ]);
  const over = [a, { ...b, startsOn: '2020-02-21' }];
  const clash = staff.ask(ask.setWaves, { params: { id }, body: { waves: over }, ifMatch: 4 });
  await expect(clash).rejects.toThrow('cmp_5_waves_apart');
});

test('the planner proposes squads with leaders of rank, and they can be adopted together', async () => {
  const staff = world.as(['staff']);
  const id = await openedCampaign();
  const people = [
    await person({ rank: 4 }),
    await person({ rank: 3 }),
    await person({ rank: 1 }),
    await person({ rank: 1 }),
  ];
  await join(id, people);
  const subjects = [
    { kind: 'enterprise' as const, id: await enterprise() },
    { kind: 'enterprise' as const, id: await enterprise() },
  ];
  await staff.ask(ask.createVisits, { params: { id }, body: { subjects, competences: ['logistics'] } });

  const proposal = await staff.ask(ask.proposeSquads, { params: { id }, body: { waveId: null, squads: 2 } });
  expect(proposal.squads).toHaveLength(2);
  expect(proposal.squads.flatMap((squad) => squad.memberIds).toSorted()).toEqual(
    [...new Set(proposal.squads.flatMap((squad) => squad.memberIds))].toSorted(),
  );
  for (const { reliance, members } of proposal.squads) {
    expect(reliance.map((one) => one.personId).toSorted()).toEqual(
      members.map((one) => one.personId).toSorted(),
    );
    const leader = members.find((one) => one.leader);
    const needed = reliance.find((one) => one.personId === leader?.personId);
    expect(needed?.says[0]).toEqual({
      zh: `缺了${leader?.name}，全部 2 个拜访（价值 200）没有够级别的领队`,
      en: `Without ${leader?.name}, all 2 visits worth 200 have nobody to lead them`,
    });
  }

  const squads = proposal.squads.map(({ memberIds, startsOn, endsOn, startCity }, n) => ({
    memberIds,
    startsOn,
    endsOn,
    startCity,
    cities: [],
    name: `${n + 1} 分队`,
    waveId: null,
  }));
  const { ids } = await staff.ask(ask.adoptSquads, { params: { id }, body: { squads } });
  expect(ids).toHaveLength(2);
  expect(
    (await staff.ask(ask.proposeSquads, { params: { id }, body: { waveId: null, squads: 1 } })).squads,
  ).toEqual([]);
});

describe('[A1] another zone’s people find nothing', () => {
  test('HTTP-2 whatever they ask of a campaign, a squad or a visit', async () => {
    const id = await openedCampaign();
    const one = await person();
    await join(id, [one]);
    const stranger = world.as(['staff', 'readinessOfficer'], { zoneId: 2 });
    const params = { id };
    const asked: Promise<unknown>[] = [
      stranger.ask(ask.getCampaign, { params }),
      stranger.ask(ask.campaignSummary, { params }),
      stranger.ask(ask.editCampaign, { params, body: form(), ifMatch: 1 }),
      stranger.ask(ask.openCampaign, { params, ifMatch: 1 }),
      stranger.ask(ask.setWaves, { params, body: { waves: [] }, ifMatch: 1 }),
      stranger.ask(ask.listParticipants, { params }),
      stranger.ask(ask.addParticipants, { params, body: { personIds: [one] } }),
      stranger.ask(ask.listVisits, { params }),
      stranger.ask(ask.createVisits, { params, body: { subjects: [{ kind: 'enterprise', id: newId() }] } }),
      stranger.ask(ask.listReadiness, { params }),
      stranger.ask(ask.lookAtReadiness, { params: { id, personId: one }, query: { purpose: 'x' } }),
      stranger.ask(ask.suspendReadiness, { params: { id, personId: one }, body: { reasons: ['healthy'] } }),
      stranger.ask(ask.listSquads, { params }),
      stranger.ask(ask.formSquad, { params, body: squadForm([one]) }),
      stranger.ask(ask.getSquad, { params }),
      stranger.ask(ask.getVisit, { params }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    expect((await stranger.ask(ask.listCampaigns)).items).toEqual([]);
  });

  test('[A2] nor can they be named in a body of ours', async () => {
    const id = await openedCampaign();
    const theirs = { kind: 'enterprise' as const, id: newId() };
    await expect(join(id, [newId()])).rejects.toThrow('HTTP-2');
    const made = await world
      .as(['staff'])
      .ask(ask.createVisits, { params: { id }, body: { subjects: [theirs] } });
    expect(made).toEqual({ added: 0, leftOut: [theirs] });
  });
});
