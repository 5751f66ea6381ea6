import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, day } from '../../packages/kernel/day.ts';
import type { Role } from '../../packages/kernel/roles.ts';
import { openSealer } from '../../platform/auth/seal.ts';
import { standingClock } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { clearSquad, closeCampaign, departSquad, formSquad } from '../campaigns/contract.ts';
import * as campaigns from '../campaigns/door.ts';
import { routesOf as campaignRoutesOf } from '../campaigns/routes.ts';
import { latelyOf } from '../enterprises/door.ts';
import { closePromise, getVisitRecord, registerArrival, writeUpVisit } from '../itineraries/contract.ts';
import { openItineraries } from '../itineraries/open-itineraries.ts';
import { savePerson, saveUnit } from '../organisation/door.ts';
import { listProjects, zStagePack } from '../projects/contract.ts';
import { openLead, saveStages } from '../projects/door.ts';
import { routes as projectRoutes } from '../projects/routes.ts';
import { getCockpit, listPromisesDue } from './contract.ts';
import { briefingRoutes } from './open-briefings.ts';

const zoneId = 1;
const MONDAY = day('2024-03-04');
const MORNING = '2024-03-03T23:00:00.000Z'; // 07:00 in the zone

let world: Stage;
const sealer = openSealer(randomBytes(32));
const clock = standingClock(MORNING);
const house = openItineraries({
  database: {
    inZone: (id, work) => world.fresh.database.inZone(id, work),
    readInZone: (id, work) => world.fresh.database.readInZone(id, work),
  },
  clock: clock.clock,
});

beforeAll(async () => {
  const routes = [...campaignRoutesOf(sealer), ...projectRoutes, ...house.routes, ...briefingRoutes()];
  world = await stage(routes, { at: MORNING, situation: 'none' });
  const file = new URL('../../packs/stages/default.json', import.meta.url);
  const { stages } = zStagePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  await world.inZone((db) => saveStages(db, zoneId, stages));
});
afterAll(async () => {
  await house.stop();
  await world.close();
});
beforeEach(() => world.at(MORNING));

const at = () => ({ zoneId, now: world.now() });
const cockpit = (roles: readonly Role[], personId: string | null = null) =>
  world.as(roles, { personId }).ask(getCockpit);

async function person(name: string): Promise<string> {
  const [id, unitId] = [newId(), newId()];
  const unit = { name: unitId, shortName: 'u', kind: 'bureau' as const, parentId: null, cityCode: null };
  await world.inZone(async (db) => {
    await saveUnit(db, at(), { id: unitId, ...unit });
    await savePerson(db, at(), {
      id,
      name,
      unitId,
      latinName: null,
      post: '科员',
      lineId: null,
      rank: 4,
      phone: null,
      competences: [],
      languages: [],
      drives: false,
      homeCity: '430100',
      leftOn: null,
      joinedOn: day('2019-01-01'),
    });
  });
  return id;
}

async function enterprise(name: string): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id, name, name_key: id, ...stamps })
      .execute(),
  );
  return id;
}

interface Made {
  readonly campaignId: string;
  readonly squadId: string;
  readonly leader: string;
  readonly enterpriseId: string;
  /** Planned for today at 09:00 and 14:00, and one in no plan. */
  readonly visits: readonly [string, string, string];
}

/** An open campaign with a squad that left this morning with two visits today, and one visit left out. */
async function onTheRoad(): Promise<Made> {
  const campaignId = newId();
  const leader = await person('沈队长');
  const enterpriseId = await enterprise('甲公司');
  const others = [await enterprise('乙公司'), await enterprise('丙公司')];
  const visits = [newId(), newId(), newId()] as const;
  const form = {
    name: campaignId,
    startsOn: MONDAY,
    endsOn: addDays(MONDAY, 6),
    homeCity: '430100',
    dayOpens: 480,
    dayCloses: 1080,
    leaderRank: 3,
    targetCities: [],
    targetIndustries: [],
    mix: [],
  };
  await world.inZone(async (db) => {
    await campaigns.saveCampaign(db, at(), { id: campaignId, form, status: 'open', waves: [] });
    const people = [{ personId: leader, free: [] }];
    await campaigns.saveParticipants(db, at(), { campaignId, people });
    await campaigns.saveVisits(db, at(), {
      campaignId,
      visits: [enterpriseId, ...others].map((id, n) => ({
        id: visits[n] ?? '',
        form: {
          subject: { kind: 'enterprise' as const, id },
          title: `拜访${n}`,
          address: null,
          cityCode: n === 0 ? '310000' : '320500',
          value: 100 * (n + 1),
          durationMinutes: 60,
          competences: [],
          requiredRank: 0,
          tags: [],
          must: n === 2,
          why: '',
          mayPromise: '',
          contactName: null,
          contactPhone: null,
          windows: [],
        },
      })),
    });
    const declaration = { campaignId, personId: leader, situation: 'none', answers: {}, consentVersion: '1' };
    const declarationId = await campaigns.saveDeclaration(
      db,
      { ...at(), sealer },
      { ...declaration, declaredAt: world.now(), by: leader },
    );
    const validUntil = '2024-03-20T00:00:00.000Z';
    await campaigns.saveReady(db, at(), {
      campaignId,
      personId: leader,
      declarationId,
      validUntil,
      judgedByName: '准入员',
    });
  });
  const staff = world.as(['staff']);
  const { id: squadId } = await staff.ask(formSquad, {
    params: { id: campaignId },
    body: {
      name: '一分队',
      waveId: null,
      startsOn: MONDAY,
      endsOn: addDays(MONDAY, 4),
      startCity: '430100',
      memberIds: [leader],
    },
  });
  await staff.ask(clearSquad, { params: { id: squadId }, ifMatch: 1 });
  await staff.ask(departSquad, { params: { id: squadId }, ifMatch: 2 });
  await inForce({ campaignId, squadId, visits });
  return { campaignId, squadId, leader, enterpriseId, visits };
}

/** A published plan with the first two visits today. */
async function inForce(of: Pick<Made, 'campaignId' | 'squadId' | 'visits'>): Promise<void> {
  const planId = newId();
  const made = { made_by: newId(), made_by_name: '莫工', made_at: world.now() };
  await world.inZone(async (db) => {
    await db
      .insertInto('plan')
      .values({
        zone_id: zoneId,
        id: planId,
        campaign_id: of.campaignId,
        version: 1,
        status: 'published',
        problem: '{}',
        plan: '{}',
        score: 1,
        visits_made: 2,
        visits_left_out: 1,
        made_how: 'planner',
        ...made,
        published_at: world.now(),
        published_by_name: '莫工',
      })
      .execute();
    for (const [n, start] of [540, 840].entries())
      await db
        .insertInto('planned_stop')
        .values({
          zone_id: zoneId,
          campaign_id: of.campaignId,
          visit_id: of.visits[n] ?? '',
          plan_id: planId,
          squad_id: of.squadId,
          day: MONDAY,
          start_minute: start,
          end_minute: start + 60,
        })
        .execute();
    const planned = of.visits.slice(0, 2);
    await campaigns.planVisits(db, at(), { campaignId: of.campaignId, planned });
  });
}

const shown = async (roles: readonly Role[], campaignId: string) => {
  const reply = await cockpit(roles);
  const campaign = reply.campaigns.find((one) => one.id === campaignId);
  if (!campaign) throw new Error('the campaign is not in the cockpit');
  return campaign;
};

describe('a day of a squad, as the leading group sees it', () => {
  test('planned at seven, overdue at ten past ten, arrived, closed with what it found and promised', async () => {
    const { campaignId, leader, enterpriseId, visits, squadId } = await onTheRoad();
    const member = world.as(['squadMember'], { personId: leader });

    const early = await shown(['head'], campaignId);
    expect(early.people).toMatchObject({ all: 1, ready: 1 });
    expect(early.work?.plan).toMatchObject({ version: 1, visitsMade: 2, visitsLeftOut: 1 });
    expect(early.work?.today).toEqual({ all: 2, planned: 2, overdue: 0, arrived: 0, closed: 0, missed: 0 });
    expect(early.work?.leftOut).toMatchObject({
      count: 1,
      most: [{ visitId: visits[2], value: 300, must: true }],
    });
    expect(early.squads).toMatchObject([
      { id: squadId, status: 'departed', members: ['沈队长'], placedBy: 'plan', isSilent: false },
    ]);
    expect(early.squads[0]?.place).toMatchObject({ code: '310000', name: 'Shanghai' });

    world.at('2024-03-04T02:10:00.000Z');
    const late = await shown(['head'], campaignId);
    expect(late.work?.today).toMatchObject({ planned: 1, overdue: 1 });
    expect(late.squads).toMatchObject([{ isSilent: true, today: { stops: 2, settled: 0, overdue: 1 } }]);

    const params = { visitId: visits[0] };
    const arrived = await member.ask(registerArrival, { params, body: { at: world.now() } });
    const there = await shown(['head'], campaignId);
    expect(there.work?.today).toMatchObject({ planned: 1, overdue: 0, arrived: 1 });
    expect(there.squads).toMatchObject([
      { status: 'onRoad', placedBy: 'arrival', place: { code: '310000' }, lastWordAt: world.now() },
    ]);
    expect((await cockpit(['squadMember'], leader)).waits).toMatchObject([{ kind: 'writeUp', count: 1 }]);

    const promise = { id: newId(), what: '三日内答复租金', dueOn: day('2024-03-07'), ownerPersonId: leader };
    await member.ask(writeUpVisit, {
      params,
      ifMatch: arrived.revision,
      body: {
        met: [{ name: '王总' }],
        findings: '有意扩产，要求三日内答复租金。'.repeat(20),
        nextStep: '答复租金',
        nextStepOn: day('2024-03-07'),
        outcome: 'followUp',
        commitments: [promise],
        close: true,
      },
    });
    const done = await shown(['head'], campaignId);
    expect(done.work).toMatchObject({ closed: 1, today: { closed: 1, arrived: 0 } });
    expect(done.work?.results).toMatchObject([{ visitId: visits[0], squadNumber: 1, nextStep: '答复租金' }]);
    expect([...(done.work?.results[0]?.finding ?? '')]).toHaveLength(90);

    world.at('2024-03-09T01:00:00.000Z');
    const mine = await cockpit(['squadMember'], leader);
    expect(mine.promises).toMatchObject({ overdue: 1, dueSoon: 0, mine: 1 });
    expect(mine.promises?.items).toMatchObject([
      { what: '三日内答复租金', daysLate: 2, ownerName: '沈队长', enterpriseId, enterpriseName: '甲公司' },
    ]);
    const whose = (personId: string | null) =>
      world.as(['staff'], { personId }).ask(listPromisesDue, { query: { whose: 'mine' } });
    expect((await whose(leader)).items).toHaveLength(1);
    const stranger = await person('别人');
    expect((await whose(stranger)).items).toEqual([]);

    const kept = {
      params: { id: promise.id },
      ifMatch: 1,
      body: { as: 'kept' as const, note: '已书面答复' },
    };
    const listed = await world.as(['squadMember'], { personId: stranger }).ask(listPromisesDue);
    expect(listed.items).toMatchObject([{ revision: 1, can: { close: false } }]);
    await expect(world.as(['squadMember'], { personId: stranger }).ask(closePromise, kept)).rejects.toThrow(
      'VST-11',
    );
    expect(await member.ask(closePromise, kept)).toMatchObject({ status: 'kept', revision: 2 });
    expect(world.told.at(-1)).toMatchObject({ kind: 'promise.kept', subject: { id: promise.id } });
    expect((await whose(leader)).items).toEqual([]);
    const again = { ...kept, ifMatch: 2, body: { as: 'released' as const, note: '改主意' } };
    await expect(member.ask(closePromise, again)).rejects.toThrow('VST-10');
    const [timeline] = await world.inZone((db) =>
      latelyOf(db, zoneId, { ids: [enterpriseId ?? ''], each: 1 }),
    );
    expect(timeline).toMatchObject({ zh: '承诺已兑现：三日内答复租金' });
    const seen = await world.as(['staff']).ask(getVisitRecord, { params });
    expect(seen.stop.record?.commitments).toMatchObject([
      { status: 'kept', closedByName: expect.any(String), closedNote: '已书面答复' },
    ]);
  });

  test('a campaign that is closed is gone from the cockpit', async () => {
    const campaignId = newId();
    const form = {
      name: campaignId,
      startsOn: MONDAY,
      endsOn: MONDAY,
      homeCity: '430100',
      mix: [],
      dayOpens: 480,
      dayCloses: 1080,
      leaderRank: 3,
      targetCities: [],
      targetIndustries: [],
    };
    await world.inZone((db) =>
      campaigns.saveCampaign(db, at(), { id: campaignId, form, status: 'open', waves: [] }),
    );
    expect(await shown(['head'], campaignId)).toMatchObject({ squads: [], people: { all: 0 } });
    await world.as(['staff']).ask(closeCampaign, { params: { id: campaignId }, ifMatch: 1 });
    await expect(shown(['head'], campaignId)).rejects.toThrow('not in the cockpit');
  });
});

describe('BRF-6 what waits depends on who asks', () => {
  test('whoever has not declared is asked to; then the officer to judge, and nobody else', async () => {
    const { campaignId } = await onTheRoad();
    const newcomer = await person('新人');
    const people = [{ personId: newcomer, free: [] }];
    await world.inZone((db) => campaigns.saveParticipants(db, at(), { campaignId, people }));
    const kinds = async (roles: readonly Role[], personId: string | null = null) =>
      (await cockpit(roles, personId)).waits
        .filter((wait) => wait.campaignId === campaignId)
        .map((wait) => wait.kind);
    expect(await kinds(['squadMember'], newcomer)).toEqual(['declare']);

    const declared = { campaignId, personId: newcomer, situation: 'none', answers: {}, consentVersion: '1' };
    await world.inZone((db) =>
      campaigns.saveDeclaration(
        db,
        { ...at(), sealer },
        { ...declared, declaredAt: world.now(), by: newcomer },
      ),
    );
    expect(await kinds(['squadMember'], newcomer)).toEqual([]);
    expect(await kinds(['readinessOfficer'])).toEqual(['judge']);
    expect(await kinds(['readinessOfficer'], newcomer)).toEqual([]);
    expect(await kinds(['head'])).not.toContain('judge');
    expect((await shown(['head'], campaignId)).people).toMatchObject({ all: 2, ready: 1, waiting: 1 });
  });

  test('a draft newer than the plan waits for whoever may publish it', async () => {
    const { campaignId } = await onTheRoad();
    const draft = newId();
    await world.inZone((db) =>
      db
        .insertInto('plan')
        .values({
          zone_id: zoneId,
          id: draft,
          campaign_id: campaignId,
          version: 2,
          status: 'draft',
          problem: '{}',
          plan: '{}',
          score: 2,
          visits_made: 3,
          visits_left_out: 0,
          made_how: 'hand',
          made_by: newId(),
          made_by_name: '莫工',
          made_at: world.now(),
        })
        .execute(),
    );
    const publish = { kind: 'publish', count: 1, campaignId, subjectId: draft };
    expect((await cockpit(['head'])).waits).toContainEqual(publish);
    expect((await cockpit(['squadMember'])).waits).not.toContainEqual(publish);
  });
});

describe('who sees what', () => {
  test('projects stand by stage with their planned investment, stale ones with the days they are over', async () => {
    const enterpriseId = await enterprise('丁公司');
    const ownerId = await person('项目负责人');
    await world.inZone((db) =>
      openLead(
        db,
        { ...at(), today: MONDAY, by: { accountId: null, name: '莫工' }, tell: () => {} },
        {
          form: {
            name: '丁项目',
            enterpriseId,
            ownerId,
            class: 'land',
            lineId: null,
            channel: 'squad',
            plannedInvestment: 5000,
            isKey: true,
            description: '',
          },
          source: null,
          campaignId: null,
          evidence: '来函',
        },
      ),
    );
    expect((await cockpit(['lineLeader'])).projects).toMatchObject({ all: 1, key: 1, stale: 0 });

    world.at('2024-12-01T01:00:00.000Z');
    const { projects } = await cockpit(['lineLeader']);
    expect(projects).toMatchObject({ all: 1, stale: 1, plannedInvestment: 5000 });
    expect(projects?.stalest).toMatchObject([{ name: '丁项目', enterpriseName: '丁公司', isKey: true }]);
    expect(projects?.stalest[0]?.daysStale).toBeGreaterThan(100);
    expect(projects?.stages.find((one) => one.projects > 0)).toMatchObject({ stale: 1 });
    const staff = world.as(['staff']);
    const listed = async (isStale: 'true' | 'false') =>
      (await staff.ask(listProjects, { query: { isStale } })).items.map((one) => one.name);
    expect([await listed('true'), await listed('false')]).toEqual([['丁项目'], []]);
  });

  test('the readiness officer sees people and squads, and no visits, promises or projects', async () => {
    const { campaignId } = await onTheRoad();
    const reply = await cockpit(['readinessOfficer']);
    expect(reply).toMatchObject({ promises: null, projects: null });
    expect(reply.campaigns.find((one) => one.id === campaignId)).toMatchObject({
      work: null,
      people: { all: 1 },
    });
    await expect(world.as(['readinessOfficer']).ask(listPromisesDue)).rejects.toThrow('HTTP-3');
  });

  test('nothing of it says why somebody is not ready', async () => {
    await onTheRoad();
    const text = JSON.stringify(await cockpit(['head']));
    for (const health of ['temperature', 'healthy', 'reasons', 'answers', 'unmet'])
      expect(text).not.toContain(health);
  });

  test('another zone sees nothing of this one', async () => {
    await onTheRoad();
    const neighbour = world.as(['head'], { zoneId: 2 });
    expect(await neighbour.ask(getCockpit)).toMatchObject({
      campaigns: [],
      waits: [],
      promises: { overdue: 0, dueSoon: 0, items: [] },
      projects: { all: 0, stalest: [] },
    });
  });

  test.each([
    ...(['advisor', 'agency', 'parkEnterprise', 'subdistrict', 'supplyFirm'] as const),
    ...(['systemAdmin', 'securityAdmin', 'auditor'] as const),
  ])('HTTP-3 %s is refused', async (role) => {
    await expect(world.as([role]).ask(getCockpit)).rejects.toThrow('HTTP-3');
    await expect(world.as([role]).ask(listPromisesDue)).rejects.toThrow('HTTP-3');
  });
});
