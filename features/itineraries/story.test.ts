import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day } from '../../packages/kernel/day.ts';
import { found } from '../../packages/kernel/refusal.ts';
import { standingClock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { withClient } from '../../platform/db/session.ts';
import type { Zone } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import type { VisitForm } from '../campaigns/contract.ts';
import * as campaigns from '../campaigns/door.ts';
import { savePerson, saveTerm, saveUnit } from '../organisation/door.ts';
import { zStagePack } from '../projects/contract.ts';
import { saveProject, saveStages } from '../projects/door.ts';
import * as ask from './contract.ts';
import { campaignVisitCounts, openCommitments, squadsToday } from './door.ts';
import { openItineraries } from './open-itineraries.ts';
import { dropOldWhatIfs, insertPlan, planById } from './store/plans.ts';

const zoneId = 1;
const SATURDAY = '2020-02-15T01:00:00.000Z';
const MONDAY = day('2020-02-17');
const zone: Zone = {
  id: zoneId,
  code: 'first',
  name: { zh: '甲区', en: 'First' },
  timeZone: 'Asia/Shanghai',
  homeCity: '430100',
  calendar: 'cn',
  situation: 'none',
  clockOffsetSeconds: 0,
  isDemo: false,
};

let world: Stage;
const clock = standingClock(SATURDAY);
const database: Pick<Database, 'inZone' | 'readInZone'> = {
  inZone: (id, work) => world.fresh.database.inZone(id, work),
  readInZone: (id, work) => world.fresh.database.readInZone(id, work),
};
const log = { error: (about: object, sentence: string) => console.error(sentence, about) };
const house = openItineraries({ database, clock: clock.clock, log });

const moveTo = (instant: string): void => {
  world.at(instant);
  clock.moveTo(instant);
};

beforeAll(async () => {
  world = await stage(house.routes, { at: SATURDAY });
  const file = new URL('../../packs/stages/default.json', import.meta.url);
  const { stages } = zStagePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  await world.inZone((db) => saveStages(db, zoneId, stages));
});
afterAll(async () => {
  await house.stop();
  await world.close();
});

async function person(name: string): Promise<string> {
  const [id, unitId] = [newId(), newId()];
  const at = { zoneId, now: world.now() };
  const unit = { name: unitId, shortName: 'u', kind: 'bureau' as const, parentId: null, cityCode: null };
  await world.inZone(async (db) => {
    await saveUnit(db, at, { id: unitId, ...unit });
    await savePerson(db, at, {
      id,
      name,
      latinName: null,
      post: '科员',
      unitId,
      lineId: null,
      rank: 3,
      competences: ['logistics'],
      languages: [],
      drives: false,
      homeCity: '430100',
      phone: '13800000000',
      joinedOn: day('2019-01-01'),
      leftOn: null,
      accountId: newId(),
    });
  });
  return id;
}

async function enterprise(cityCode: string): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id, name: `企业${id}`, name_key: id, city_code: cityCode, ...stamps })
      .execute(),
  );
  return id;
}

interface Made {
  readonly campaignId: string;
  readonly people: readonly string[];
  readonly squadIds: readonly string[];
  readonly visitIds: readonly string[];
  readonly enterpriseIds: readonly string[];
}

const CITIES = ['320500', '310000', '430200', '320500', '440300'];

const visitForm = (enterpriseId: string, cityCode: string, over: Partial<VisitForm> = {}): VisitForm => ({
  subject: { kind: 'enterprise', id: enterpriseId },
  title: `拜访${enterpriseId.slice(-4)}`,
  cityCode,
  address: null,
  value: 100,
  durationMinutes: 60,
  competences: [],
  requiredRank: 0,
  tags: [],
  must: false,
  why: '有扩产意向',
  mayPromise: '标准厂房',
  contactName: null,
  contactPhone: null,
  windows: [],
  ...over,
});

/** Two squads of one, five visits in four cities, and one that nobody can make. */
async function campaign(over: (n: number) => Partial<VisitForm> = () => ({})): Promise<Made> {
  const campaignId = newId();
  const at = { zoneId, now: world.now() };
  const people = [await person('周明'), await person('唐宁')];
  const enterpriseIds: string[] = [];
  for (const city of [...CITIES, '310000']) enterpriseIds.push(await enterprise(city));
  const squadIds = [newId(), newId()];
  const visitIds = enterpriseIds.map(() => newId());
  await world.inZone(async (db) => {
    const form = {
      name: campaignId,
      startsOn: MONDAY,
      endsOn: addDays(MONDAY, 6),
      dayOpens: 510,
      dayCloses: 1110,
      homeCity: '430100',
      targetCities: [],
      targetIndustries: [],
      leaderRank: 3,
      mix: [],
    };
    await campaigns.saveCampaign(db, at, { id: campaignId, form, status: 'open', waves: [] });
    await campaigns.saveParticipants(db, at, {
      campaignId,
      people: people.map((personId) => ({ personId, free: [] })),
    });
    await campaigns.saveVisits(db, at, {
      campaignId,
      visits: enterpriseIds.map((id, n) => ({
        id: visitIds[n] ?? '',
        form: visitForm(id, CITIES[n] ?? '310000', { ...(n === 5 && { competences: ['law'] }), ...over(n) }),
      })),
    });
  });
  for (const [n, personId] of people.entries())
    await world.inZone((db) =>
      campaigns.saveSquad(db, at, {
        id: squadIds[n] ?? '',
        campaignId,
        number: n + 1,
        form: {
          name: `${n + 1}号小分队`,
          waveId: null,
          startsOn: MONDAY,
          endsOn: addDays(MONDAY, 4),
          startCity: '430100',
          cities: [],
          memberIds: [personId],
        },
      }),
    );
  return { campaignId, people, squadIds, visitIds, enterpriseIds };
}

const staff = () => world.as(['staff']);
const traveller = (personId: string | undefined) => world.as(['squadMember'], { personId: personId ?? null });

const doJob = (name: string, data: unknown) => {
  const job = house.jobs.find((one) => one.name === name);
  if (!job) throw new Error(`no job ${name}`);
  return world.inZone((db) =>
    job.run({ zone, now: world.now(), today: MONDAY, db, attempt: 1, tell: () => {} }, data),
  );
};

/** As the queue does it: the job that was put in with the run, or with the plan. */
async function doPut(onceKey: string): Promise<void> {
  const [put] = await world.inZone((db) =>
    db.selectFrom('job').where('once_key', '=', onceKey).selectAll().execute(),
  );
  await doJob(put?.handler ?? '', put?.data);
}
const begin = doPut;

async function planned(campaignId: string, body: { from?: string; seconds?: number } = {}): Promise<string> {
  const run = await staff().ask(ask.startPlanning, { params: { campaignId }, body: { seconds: 1, ...body } });
  await begin(run.id);
  await house.planning.idle();
  const done = await staff().ask(ask.getPlanningRun, { params: { runId: run.id } });
  expect(done).toMatchObject({ status: 'done', failedWhy: null });
  return done.planId ?? '';
}

const look = (planId: string) => staff().ask(ask.getPlan, { params: { planId } });
const publish = (planId: string) => staff().ask(ask.publishPlan, { params: { planId } });

const slotsOf = (plan: ask.PlanDetail) =>
  plan.squads.flatMap((squad) =>
    squad.days.flatMap(({ day: on, steps }) =>
      steps.flatMap((step) =>
        step.kind === 'visit'
          ? [{ squadId: squad.squadId, day: on, visitId: step.visitId, start: step.start }]
          : [],
      ),
    ),
  );

const writeUp = (over: Partial<ask.WriteUp> = {}): ask.WriteUp => ({
  met: [{ name: '王总', title: '总经理', decides: true }],
  findings: '有意在园区租赁厂房两万平方米',
  nextStep: '寄送政策清单',
  nextStepOn: day('2020-02-28'),
  outcome: 'followUp',
  lead: null,
  commitments: [],
  close: true,
  ...over,
});

describe('a plan explains itself', () => {
  test('ITN-43: what a squad covers, and what is lost without each of its members', async () => {
    const made = await campaign((n) => (n < 2 ? { competences: ['logistics'] } : {}));
    const plan = await look(await planned(made.campaignId));
    for (const squad of plan.squads) {
      const visits = squad.days.flatMap(({ steps }) => steps.filter((step) => step.kind === 'visit'));
      const [member] = squad.reliance.members;
      // alone: without the one who goes, nobody goes
      expect(member).toMatchObject({ visits: visits.length, value: 100 * visits.length });
      if (visits.length > 1) expect(member?.sentences[0]).toMatch(/^Without .+ have nobody to lead them$/);
      if (visits.length > 0) expect(squad.reliance.covered).toContain(squad.members[0]?.name);
    }
    const asked = plan.squads.flatMap((squad) => squad.reliance.asked);
    expect(asked.reduce((sum, one) => sum + one.visits, 0)).toBe(2);
    expect(asked.every((one) => one.competence === 'logistics' && one.names.length === 1)).toBe(true);
  });

  test('ITN-44: mandatory visits that cannot all be made, until they are no longer asked for', async () => {
    const at = (n: number) =>
      n < 3 ? { must: true, windows: [{ day: MONDAY, from: 840, to: 900 }] } : { must: n === 5 };
    const made = await campaign(at);
    const planId = await planned(made.campaignId);
    const { conflicts } = await look(planId);
    const [law, same] = conflicts;
    expect(conflicts.map((one) => one.proven)).toEqual([true, true]);
    expect(law).toMatchObject({
      visitIds: [made.visitIds[5]],
      sentence: 'A mandatory visit that cannot be made',
      reasons: ['No squad has law (nearest: 1号小分队)'],
    });
    // three hosts at two in the afternoon, and two squads
    expect(same?.visitIds.toSorted()).toEqual(made.visitIds.slice(0, 3).toSorted());
    expect(same?.sentence).toBe('3 mandatory visits that cannot all be made: one must give way');
    expect(same?.reasons[0]).toMatch(/^With the others made, “拜访....”: \d+ minutes short/);

    await world.inZone((db) =>
      db
        .updateTable('campaign_visit')
        .set({ must: false })
        .where('id', '=', made.visitIds[5] ?? '')
        .execute(),
    );
    expect((await look(planId)).conflicts).toEqual([same]);
  });
});

describe('plan, publish, travel, write up', () => {
  test('ITN-1, VST-1: a plan is made, put in force, travelled, and a visit opens a lead', async () => {
    const made = await campaign();
    const planId = await planned(made.campaignId);

    const plan = await look(planId);
    expect(plan).toMatchObject({ version: 1, status: 'draft', visitsMade: 5, visitsLeftOut: 1, faults: [] });
    expect(plan.leftOut).toEqual([
      { visitId: made.visitIds[5], reasons: ['No squad has law (nearest: 1号小分队)'] },
    ]);
    expect(plan.terms.reduce((sum, term) => sum + term.points, 0)).toBe(plan.score);
    expect(plan.days.map((one) => one.day)).toEqual([0, 1, 2, 3, 4].map((n) => addDays(MONDAY, n)));

    expect(await publish(planId)).toMatchObject({ status: 'published', publishedByName: '刘行' });
    const [first] = slotsOf(await look(planId));
    if (!first) throw new Error('nothing planned');
    const own = made.people[made.squadIds.indexOf(first.squadId)];
    const road = await traveller(own).ask(ask.getRoad);
    expect(road.squads).toHaveLength(1);
    const stop = road.squads[0]?.stops[0];
    expect(stop).toMatchObject({
      visitId: first.visitId,
      why: '有扩产意向',
      mayPromise: '标准厂房',
      record: null,
    });
    expect(stop?.lately[0]?.text).toContain('Visit planned for');

    const params = { visitId: first.visitId };
    moveTo('2020-02-17T03:00:00.000Z');
    const at = '2020-02-17T02:55:00.000Z';
    const arrived = await traveller(own).ask(ask.registerArrival, { params, body: { at } });
    expect(arrived).toMatchObject({ status: 'arrived', revision: 2 });
    const today = await world.inZone((db) => squadsToday(db, zoneId, first.day));
    expect(today.find((one) => one.squadId === first.squadId)?.atVisitId).toBe(first.visitId);

    const promise = {
      id: newId(),
      what: '三日内寄送政策清单',
      dueOn: day('2020-02-20'),
      ownerPersonId: own ?? '',
    };
    const body = writeUp({
      outcome: 'lead',
      lead: { name: `冷链基地${made.campaignId}`, amountWan: 5000, line: null, class: 'lease' },
      commitments: [promise],
    });
    const closed = await traveller(own).ask(ask.writeUpVisit, { params, body });
    expect(closed).toMatchObject({ status: 'closed', revision: 3 });
    expect(closed.leadId).not.toBeNull();

    const kept = await staff().ask(ask.getVisitRecord, { params });
    expect(kept.stop.record).toMatchObject({ status: 'closed', arrivedAt: at, leadId: closed.leadId });
    await world.inZone(async (db) => {
      const [visit] = await campaigns.visitsById(db, zoneId, [first.visitId]);
      expect(visit).toMatchObject({ status: 'done', leadId: closed.leadId });
      const company = await db
        .selectFrom('enterprise')
        .where('id', '=', visit?.enterpriseId ?? '')
        .select('last_visited_on')
        .executeTakeFirst();
      expect(company?.last_visited_on).toBe('2020-02-17');
      expect(await campaignVisitCounts(db, zoneId, made.campaignId)).toEqual({
        planned: 5,
        arrived: 0,
        closed: 1,
        missed: 0,
        leads: 1,
      });
      const due = await openCommitments(db, zoneId, { until: day('2020-02-20'), limit: 10 });
      expect(due).toEqual([expect.objectContaining({ id: promise.id, enterpriseId: visit?.enterpriseId })]);
    });
    expect(world.told.map((tale) => tale.kind)).toEqual(
      expect.arrayContaining([
        'plan.asked',
        'plan.published',
        'visit.arrived',
        'project.opened',
        'visit.closed',
      ]),
    );
    moveTo(SATURDAY);
  });

  test('ITN-4: of two publications at once one plan is in force, and its stops are the ones on the road', async () => {
    const made = await campaign();
    const plans = [await planned(made.campaignId), await planned(made.campaignId)];
    const outcomes = await Promise.allSettled(plans.map(publish));
    expect(outcomes.some((one) => one.status === 'fulfilled')).toBe(true);

    const { items } = await staff().ask(ask.listPlans, { params: { campaignId: made.campaignId } });
    const inForce = items.filter((plan) => plan.status === 'published');
    expect(inForce).toHaveLength(1);
    const stops = await world.inZone((db) =>
      db.selectFrom('planned_stop').where('campaign_id', '=', made.campaignId).select('plan_id').execute(),
    );
    expect(new Set(stops.map((stop) => stop.plan_id))).toEqual(new Set([inForce[0]?.id]));
  });

  test('ITN-2: versions made at once are numbered one after another', async () => {
    const made = await campaign();
    const plan = await look(await planned(made.campaignId));
    const move = { kind: 'remove' as const, visitId: slotsOf(plan)[0]?.visitId ?? '' };
    const body = { move };
    const versions = await Promise.all(
      [1, 2, 3].map(() => staff().ask(ask.makeMove, { params: { planId: plan.id }, body })),
    );
    expect(versions.map((one) => one.version).toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
  });

  test('ITN-7, ITN-9: a move is tried without being saved, refused with faults, made without', async () => {
    const made = await campaign();
    const plan = await look(await planned(made.campaignId));
    const params = { planId: plan.id };
    const slots = slotsOf(plan);
    const [first] = slots;
    if (!first) throw new Error('nothing planned');
    const place = (over: object) => ({
      move: {
        kind: 'place' as const,
        visitId: first.visitId,
        squadId: first.squadId,
        day: first.day,
        start: first.start,
        ...over,
      },
    });

    const absurd = await staff().ask(ask.tryMove, { params, body: place({ start: 60 }) });
    expect(absurd.faults.map((fault) => fault.rule)).toContain('ITN-9');
    await expect(staff().ask(ask.makeMove, { params, body: place({ start: 60 }) })).rejects.toThrow('ITN-7');

    const fine = place({ start: first.start + 15 });
    const tried = await staff().ask(ask.tryMove, { params, body: fine });
    expect(tried).toMatchObject({ faults: [], scoreBefore: plan.score });
    expect(tried.changes.some((change) => change.visitId === first.visitId && change.kind === 'moved')).toBe(
      true,
    );
    expect(await look(plan.id)).toMatchObject({ version: 1, score: plan.score });

    const next = await staff().ask(ask.makeMove, { params, body: fine });
    const after = await look(next.planId);
    expect(after).toMatchObject({ version: 2, madeHow: 'hand', faults: [] });
    expect(slotsOf(after)).toContainEqual({ ...first, start: first.start + 15 });
    const removed = await staff().ask(ask.makeMove, {
      params: { planId: next.planId },
      body: { move: { kind: 'remove', visitId: first.visitId } },
    });
    const left = (await look(removed.planId)).leftOut.find((one) => one.visitId === first.visitId);
    expect(left?.reasons).toEqual(['Taken out by hand']);
  });

  test('ITN-12: a plan whose squad has changed since is not put in force, and says why', async () => {
    const made = await campaign();
    const planId = await planned(made.campaignId);
    const [first] = slotsOf(await look(planId));
    const gone = first?.squadId ?? '';
    await world.inZone((db) =>
      db.updateTable('squad').set({ status: 'disbanded' }).where('id', '=', gone).execute(),
    );

    const rules = (await look(planId)).faults
      .filter((fault) => fault.squadId === gone)
      .map((one) => one.rule);
    expect(rules).toContain('PLN-14');
    await expect(publish(planId)).rejects.toThrow('ITN-12');
    const [stops] = await world.inZone((db) =>
      db.selectFrom('planned_stop').where('plan_id', '=', planId).selectAll().execute(),
    );
    expect(stops).toBeUndefined();
  });

  test('ITN-24: replanning on the road keeps what was done and begins nothing before now', async () => {
    const made = await campaign();
    const planId = await planned(made.campaignId);
    await publish(planId);
    const before = slotsOf(await look(planId));
    const [first] = before;
    if (!first) throw new Error('nothing planned');
    const own = made.people[made.squadIds.indexOf(first.squadId)];
    moveTo(`${first.day}T08:00:00.000Z`); // 16:00
    const params = { visitId: first.visitId };
    await traveller(own).ask(ask.registerArrival, { params, body: { at: `${first.day}T07:30:00.000Z` } });

    const again = await look(await planned(made.campaignId, { from: planId }));
    const after = slotsOf(again);
    expect(after).toContainEqual(first);
    for (const slot of after.filter((one) => one.visitId !== first.visitId))
      expect(`${slot.day} ${slot.start >= 960 || slot.day > first.day}`).toBe(`${slot.day} true`);
    expect(again.faults).toEqual([]);
    expect((await look(planId)).status).toBe('published');
    expect(await publish(again.id)).toMatchObject({ status: 'published' });
    expect((await look(planId)).status).toBe('superseded');
    await expect(publish(planId)).rejects.toThrow('ITN-10');
    moveTo(SATURDAY);
  });
});

test('ITN-26: a squad is suspended; its visits are planned for the other, and those who command are told', async () => {
  const made = await campaign();
  const planId = await planned(made.campaignId);
  await publish(planId);
  const squadId = slotsOf(await look(planId))[0]?.squadId ?? '';
  const other = made.squadIds.find((id) => id !== squadId);
  const head = await person('申局');
  await world.inZone(async (db) => {
    const term = { id: newId(), kind: 'head' as const, lineId: null, personId: head, from: MONDAY, to: null };
    await saveTerm(db, { zoneId, now: world.now() }, term);
    await db.updateTable('squad').set({ status: 'suspended' }).where('id', '=', squadId).execute();
  });

  await doJob('itineraries.replan', { subject: { kind: 'squad', id: squadId } });
  const { id: runId } = await world.inZone((db) =>
    db
      .selectFrom('planning_run')
      .where('campaign_id', '=', made.campaignId)
      .where('status', '=', 'queued')
      .select('id')
      .executeTakeFirstOrThrow(),
  );
  await begin(runId);
  await expect
    .poll(async () => (await staff().ask(ask.getPlanningRun, { params: { runId } })).best, {
      timeout: 15_000,
    })
    .not.toBeNull();
  await staff().ask(ask.cancelPlanning, { params: { runId } });
  await house.planning.idle();

  const { planId: next } = await staff().ask(ask.getPlanningRun, { params: { runId } });
  const draft = await look(next ?? '');
  expect(draft).toMatchObject({ status: 'draft', faults: [] });
  expect(new Set(slotsOf(draft).map((slot) => slot.squadId))).toEqual(new Set([other]));
  expect(draft.changes?.some((change) => change.kind === 'moved')).toBe(true);
  await doPut(next ?? '');
  const notices = await world.inZone((db) =>
    db.selectFrom('notice').where('kind', '=', 'plan.made').select(['urgency', 'link']).execute(),
  );
  expect(notices).toEqual([{ urgency: 'urgent', link: `/campaigns/${made.campaignId}/plan` }]);
});

describe('what if', () => {
  const WEEK = { from: MONDAY, to: addDays(MONDAY, 4) };
  const lose = (personId: string | undefined) => ({ kind: 'losePerson' as const, personId: personId ?? '' });
  const close = (city: string, over: object = {}) => ({ kind: 'closeCity' as const, city, ...WEEK, ...over });

  const supposed = async (campaignId: string, changes: readonly ask.Supposition[]): Promise<string> => {
    const params = { campaignId };
    const run = await staff().ask(ask.askWhatIf, { params, body: { changes: [...changes], seconds: 1 } });
    expect(run).toMatchObject({ isWhatIf: true, status: 'queued' });
    await begin(run.id);
    await house.planning.idle();
    const done = await staff().ask(ask.getPlanningRun, { params: { runId: run.id } });
    expect(done).toMatchObject({ status: 'done', failedWhy: null, isWhatIf: true });
    return done.planId ?? '';
  };
  const inForce = async (): Promise<Made & { planId: string }> => {
    const made = await campaign();
    const planId = await planned(made.campaignId);
    await publish(planId);
    return { ...made, planId };
  };
  const asItIs = (campaignId: string) =>
    world.inZone(async (db) => ({
      squads: await campaigns.squadsOf(db, zoneId, { campaignId }),
      stops: await db.selectFrom('planned_stop').where('campaign_id', '=', campaignId).selectAll().execute(),
      notices: await db.selectFrom('notice').select('id').execute(),
    }));

  test('ITN-30: a question changes no record; its answer is compared, and can never be put in force', async () => {
    const { campaignId, people, planId } = await inForce();
    const before = await asItIs(campaignId);
    const whatIf = await supposed(campaignId, [lose(people[0]), close('310000')]);
    await doPut(whatIf);
    expect(await asItIs(campaignId)).toEqual(before);
    expect(await look(planId)).toMatchObject({ status: 'published' });

    const seen = await look(whatIf);
    expect(seen).toMatchObject({ status: 'whatIf', version: 2, faults: [], publishedAt: null });
    const { items } = await staff().ask(ask.listPlans, { params: { campaignId } });
    expect(items.map((one) => [one.status, one.whatIf?.length ?? null])).toEqual([
      ['whatIf', 2],
      ['published', null],
    ]);

    const compared = await staff().ask(ask.comparePlans, {
      params: { planId: whatIf },
      query: { before: planId },
    });
    expect(compared.supposed.map((one) => one.sentence)).toEqual([
      '周明 cannot take part',
      'Shanghai closed, 02-17 to 02-21',
    ]);
    const shanghai = compared.visits.find((one) => one.city === 'Shanghai');
    expect(shanghai).toMatchObject({ fate: 'onlyBefore', reasons: [expect.stringContaining('closed')] });
    expect(compared.lines.find((line) => line.line === 'value')).toMatchObject({ before: 500 });
    expect(compared.toldPeople.map((one) => one.name)).toContain('周明');

    const params = { planId: whatIf };
    await expect(publish(whatIf)).rejects.toThrow('ITN-30');
    const visitId = slotsOf(seen)[0]?.visitId ?? '';
    const body = { move: { kind: 'remove' as const, visitId } };
    await expect(staff().ask(ask.makeMove, { params, body })).rejects.toThrow('ITN-30');
    await expect(staff().ask(ask.tryMove, { params, body })).rejects.toThrow('ITN-30');
    await expect(planned(campaignId, { from: whatIf })).rejects.toThrow('ITN-30');
    const setTo = (status: string) =>
      world.inZone((db) => db.updateTable('plan').set({ status }).where('id', '=', whatIf).execute());
    await expect(setTo('draft')).rejects.toThrow('itn_30_a_what_if_stays_one');
    await expect(setTo('published')).rejects.toThrow(/itn_(30|3|4)_/);
    expect(world.told.map((tale) => tale.kind)).toContain('whatIf.asked');
  });

  test('a squad more visits from another city; nobody of it has to be told, for nobody is named', async () => {
    const { campaignId, planId } = await inForce();
    const more = { kind: 'addSquad' as const, startCity: '310000', ...WEEK, memberIds: [] };
    const whatIf = await supposed(campaignId, [more]);
    const seen = await look(whatIf);
    expect(seen.squads.map((squad) => squad.name)).toEqual(['1号小分队', '2号小分队', 'Supposed squad 1']);
    expect(seen).toMatchObject({ visitsMade: 6, visitsLeftOut: 0 });
    const compared = await staff().ask(ask.comparePlans, {
      params: { planId: whatIf },
      query: { before: planId },
    });
    expect(compared.visits.filter((one) => one.fate === 'onlyAfter')).toMatchObject([
      { before: null, reasons: ['No squad has law (nearest: 1号小分队)'] },
    ]);
    const choices = await staff().ask(ask.getWhatIfs, { params: { campaignId } });
    expect(choices).toMatchObject({ inForce: { id: planId, version: 1 }, most: { changes: 6, kept: 10 } });
    expect(choices.cities.map((city) => [city.code, city.visits])).toContainEqual(['320500', 2]);
    expect(choices.members.map((one) => one.name)).toEqual(['周明', '唐宁']);
    const total = compared.lines.find((line) => line.line === 'total');
    const points = (total?.after ?? 0) - (total?.before ?? 0);
    expect(choices.items).toMatchObject([{ from: planId, points }]);
    expect(points).toBeGreaterThan(0);
  });

  test('ITN-31 … ITN-40: what makes no sense is refused before anything is planned', async () => {
    const made = await campaign();
    const params = { campaignId: made.campaignId };
    const asked = (changes: readonly ask.Supposition[], who = staff()) =>
      who.ask(ask.askWhatIf, { params, body: { changes: [...changes] } });
    await expect(asked([lose(made.people[0])])).rejects.toThrow('ITN-37');
    await publish(await planned(made.campaignId));

    await expect(asked([])).rejects.toThrow('ITN-31');
    await expect(asked(Array.from({ length: 7 }, () => close('310000')))).rejects.toThrow('ITN-31');
    await expect(asked([lose(newId())])).rejects.toThrow('ITN-32');
    await expect(asked([close('650100')])).rejects.toThrow('ITN-33');
    await expect(asked([close('310000', { to: addDays(MONDAY, -1) })])).rejects.toThrow('ITN-34');
    await expect(asked(made.people.map(lose))).rejects.toThrow('ITN-35');
    const from = addDays(MONDAY, 30);
    await expect(asked([close('310000', { from, to: from })])).rejects.toThrow('ITN-40');
    await expect(asked([lose(made.people[0])], world.as(['squadMember']))).rejects.toThrow('HTTP-3');
    const runs = await world.inZone((db) =>
      db.selectFrom('planning_run').where('campaign_id', '=', made.campaignId).select('what_if').execute(),
    );
    expect(runs).toEqual([{ what_if: null }]);
  });

  test('people of another zone know nothing of it, and plans of two campaigns are not compared', async () => {
    const [one, other] = [await inForce(), await inForce()];
    const neighbour = world.as(['staff'], { zoneId: 2 });
    const params = { campaignId: one.campaignId };
    const body = { changes: [lose(one.people[0])] };
    await expect(neighbour.ask(ask.askWhatIf, { params, body })).rejects.toThrow('HTTP-2');
    await expect(neighbour.ask(ask.getWhatIfs, { params })).rejects.toThrow('HTTP-2');
    const both = { params: { planId: one.planId }, query: { before: other.planId } };
    await expect(neighbour.ask(ask.comparePlans, both)).rejects.toThrow('HTTP-2');
    await expect(world.as(['advisor']).ask(ask.comparePlans, both)).rejects.toThrow('HTTP-3');
    await expect(staff().ask(ask.comparePlans, both)).rejects.toThrow('ITN-41');
  });

  test('ITN-8: cancelled, a what-if keeps the best so far, and is still a what-if', async () => {
    const { campaignId, people } = await inForce();
    const body = { changes: [lose(people[0])], seconds: 60 };
    const run = await staff().ask(ask.askWhatIf, { params: { campaignId }, body });
    await expect(planned(campaignId)).rejects.toThrow('itn_8_one_run_at_a_time');
    await begin(run.id);
    const params = { runId: run.id };
    await expect
      .poll(async () => (await staff().ask(ask.getPlanningRun, { params })).best, { timeout: 15_000 })
      .not.toBeNull();
    await staff().ask(ask.cancelPlanning, { params });
    await house.planning.idle();
    const ended = await staff().ask(ask.getPlanningRun, { params });
    expect(ended).toMatchObject({ status: 'cancelled', isWhatIf: true });
    expect(await look(ended.planId ?? '')).toMatchObject({ status: 'whatIf' });
  });

  test('ITN-38: what-ifs are cleared away, the oldest first; plans are not, and no number is used twice', async () => {
    const { campaignId, people, planId } = await inForce();
    const whatIf = await supposed(campaignId, [lose(people[0])]);
    const versions = async () =>
      (await staff().ask(ask.listPlans, { params: { campaignId } })).items.map((one) => one.version);
    await world.inZone(async (db) => {
      const {
        problem,
        plan,
        whatIf: changes,
      } = await planById(db, zoneId, whatIf).then((row) => found(row, 'plan'));
      const by = { accountId: newId(), name: '刘行' };
      const copy = {
        campaignId,
        waveId: null,
        madeFrom: planId,
        problem,
        plan,
        madeHow: 'planner' as const,
        by,
      };
      for (let n = 0; n < 11; n++) await insertPlan(db, zoneId, { ...copy, at: SATURDAY, whatIf: changes });
      await dropOldWhatIfs(db, zoneId, { campaignId, keep: 10 });
    });
    expect(await versions()).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 1]);
    await expect(look(whatIf)).rejects.toThrow('HTTP-2');
    const gone = await world.inZone((db) =>
      db.deleteFrom('plan').where('id', '=', planId).executeTakeFirst(),
    );
    expect(gone.numDeletedRows).toBe(0n);

    moveTo('2020-03-15T01:00:00.000Z');
    await doJob('itineraries.forgetWhatIfs', null);
    expect(await versions()).toHaveLength(11); // the last numbers are theirs: nothing was planned since
    moveTo(SATURDAY);
    await planned(campaignId);
    moveTo('2020-03-15T01:00:00.000Z');
    await doJob('itineraries.forgetWhatIfs', null);
    expect(await versions()).toEqual([14, 1]);
    moveTo(SATURDAY);
  });
});

describe('a visit to a project', () => {
  test('CAD-4 written up, it is a contact with the project, once on its timeline, and progress', async () => {
    const projectId = newId();
    const enterpriseId = await enterprise('320500');
    const owner = await person('项目人');
    await world.inZone((db) =>
      saveProject(
        db,
        { zoneId, now: world.now() },
        {
          id: projectId,
          form: {
            name: `走访项目 ${projectId}`,
            enterpriseId,
            class: 'land',
            lineId: null,
            plannedInvestment: null,
            isKey: true,
            ownerId: owner,
            channel: 'squad',
            description: '',
          },
          stage: 'NEGOTIATING',
          since: day('2020-01-06'),
          evidence: '',
        },
      ),
    );
    const made = await campaign((n) => (n === 0 ? { subject: { kind: 'project', id: projectId } } : {}));
    const planId = await planned(made.campaignId);
    await publish(planId);
    const stop = slotsOf(await look(planId)).find((one) => one.visitId === made.visitIds[0]);
    if (!stop) throw new Error('the project is not visited');
    const own = traveller(made.people[made.squadIds.indexOf(stop.squadId)]);
    const params = { visitId: stop.visitId };
    moveTo('2020-02-21T09:00:00.000Z');
    const at = '2020-02-21T08:00:00.000Z';
    await own.ask(ask.registerArrival, { params, body: { at } });
    await own.ask(ask.writeUpVisit, { params, body: writeUp({ findings: '价格基本谈妥，等批地' }) });
    moveTo(SATURDAY);

    await world.inZone(async (db) => {
      const contacts = await db
        .selectFrom('contact')
        .where('project_id', '=', projectId)
        .selectAll()
        .execute();
      expect(contacts).toMatchObject([{ kind: 'visit', note: '价格基本谈妥，等批地', happened_at: at }]);
      const events = await db
        .selectFrom('enterprise_event')
        .where('project_id', '=', projectId)
        .where('source_kind', 'in', ['visit', 'contact'])
        .select(['kind', 'source_id'])
        .execute();
      expect(events).toEqual([{ kind: 'visit', source_id: stop.visitId }]);
      const project = await db
        .selectFrom('project')
        .where('id', '=', projectId)
        .select('progress_on')
        .executeTakeFirst();
      expect(project?.progress_on).toBe('2020-02-21');
    });
  });
});

describe('what is refused', () => {
  test('VST-1, VST-2: closing without a finding, or without anybody met, is refused by the route and by the table', async () => {
    const made = await campaign();
    const planId = await planned(made.campaignId);
    await publish(planId);
    const [first] = slotsOf(await look(planId));
    if (!first) throw new Error('nothing planned');
    const own = traveller(made.people[made.squadIds.indexOf(first.squadId)]);
    const params = { visitId: first.visitId };

    await expect(own.ask(ask.writeUpVisit, { params, body: writeUp({ findings: '好' }) })).rejects.toThrow(
      'VST-1',
    );
    await expect(own.ask(ask.writeUpVisit, { params, body: writeUp({ met: [] }) })).rejects.toThrow('VST-2');
    const draft = await own.ask(ask.writeUpVisit, { params, body: writeUp({ findings: '', close: false }) });
    expect(draft.status).toBe('writing');
    const close = (set: string) =>
      withClient(world.fresh.urls.owner, async (client) => {
        await client.query('alter table visit_record no force row level security');
        try {
          const closed = `status = 'closed', closed_at = now(), outcome = 'none', ${set}`;
          await client.query(`update visit_record set ${closed} where visit_id = $1`, [first.visitId]);
        } finally {
          await client.query('alter table visit_record force row level security');
        }
      });
    await expect(close(`findings = '好'`)).rejects.toThrow('vst_1_closes_with_finding_and_next_step');
    await expect(close(`findings = '有意扩产', met = '[]'`)).rejects.toThrow(/vst_[12]_/);
    await expect(close(`findings = '有意扩大产能', met = '[]'`)).rejects.toThrow(
      'vst_2_closes_with_someone_met',
    );

    const stale = own.ask(ask.writeUpVisit, { params, body: writeUp(), ifMatch: draft.revision + 5 });
    await expect(stale).rejects.toThrow('HTTP-4');
    await expect(own.ask(ask.writeUpVisit, { params, body: writeUp() })).rejects.toThrow('HTTP-9');
    await own.ask(ask.writeUpVisit, { params, body: writeUp(), ifMatch: draft.revision });
    await expect(own.ask(ask.writeUpVisit, { params, body: writeUp() })).rejects.toThrow('VST-6');
  });

  test('VST-4, VST-7: arrivals from the future, and by people of other squads and zones', async () => {
    const made = await campaign();
    const planId = await planned(made.campaignId);
    await publish(planId);
    const [first] = slotsOf(await look(planId));
    if (!first) throw new Error('nothing planned');
    const n = made.squadIds.indexOf(first.squadId);
    const params = { visitId: first.visitId };
    const own = traveller(made.people[n]);

    const early = own.ask(ask.registerArrival, { params, body: { at: '2020-02-15T01:06:00.000Z' } });
    await expect(early).rejects.toThrow('VST-4');
    const now = { params, body: { at: SATURDAY } };
    await expect(traveller(made.people[1 - n]).ask(ask.registerArrival, now)).rejects.toThrow('HTTP-2');
    await expect(world.as(['head']).ask(ask.registerArrival, now)).rejects.toThrow('HTTP-2');
    const stranger = world.as(['squadMember'], { personId: made.people[n] ?? null, zoneId: 2 });
    await expect(stranger.ask(ask.registerArrival, now)).rejects.toThrow('HTTP-2');
    const neighbour = world.as(['staff'], { zoneId: 2 });
    await expect(neighbour.ask(ask.getPlan, { params: { planId } })).rejects.toThrow('HTTP-2');
    await expect(neighbour.ask(ask.publishPlan, { params: { planId } })).rejects.toThrow('HTTP-2');
    await expect(world.as(['advisor']).ask(ask.getPlan, { params: { planId } })).rejects.toThrow('HTTP-3');
    await expect(world.as(['squadMember']).ask(ask.publishPlan, { params: { planId } })).rejects.toThrow(
      'HTTP-3',
    );

    await own.ask(ask.registerArrival, now);
    const twice = await own.ask(ask.registerArrival, { params, body: { at: '2020-02-15T01:04:00.000Z' } });
    expect(twice).toMatchObject({ status: 'arrived', revision: 2 });
    const { stop } = await staff().ask(ask.getVisitRecord, { params });
    expect(stop.record?.arrivedAt).toBe(SATURDAY);
  });

  test('ITN-8: one run at a time; cancelled, it keeps the best plan found so far', async () => {
    const made = await campaign();
    const start = { params: { campaignId: made.campaignId }, body: { seconds: 300 } };
    const run = await staff().ask(ask.startPlanning, start);
    await expect(staff().ask(ask.startPlanning, start)).rejects.toThrow('itn_8_one_run_at_a_time');
    await begin(run.id);
    const params = { runId: run.id };
    await expect
      .poll(async () => (await staff().ask(ask.getPlanningRun, { params })).best, { timeout: 15_000 })
      .toMatchObject({ visits: 5 });
    await staff().ask(ask.cancelPlanning, { params });
    await house.planning.idle();
    const ended = await staff().ask(ask.getPlanningRun, { params });
    expect(ended.status).toBe('cancelled');
    expect(await look(ended.planId ?? '')).toMatchObject({ visitsMade: 5, faults: [] });
  });

  test('ITN-13: what is under way when the server stops is noted, not lost', async () => {
    const made = await campaign();
    const other = openItineraries({ database, clock: clock.clock });
    const params = { campaignId: made.campaignId };
    const run = await staff().ask(ask.startPlanning, { params, body: { seconds: 300 } });
    other.planning.take({ zone, runId: run.id });
    const seen = () => staff().ask(ask.getPlanningRun, { params: { runId: run.id } });
    await expect.poll(async () => (await seen()).best?.visits, { timeout: 15_000 }).toBe(5);
    await other.stop();
    expect(await seen()).toMatchObject({
      status: 'failed',
      failedWhy: expect.stringContaining('server stopped'),
    });
  });

  test('ITN-14: with no squad there is nothing to plan', async () => {
    const made = await campaign();
    await world.inZone((db) =>
      db
        .updateTable('squad')
        .set({ status: 'disbanded' })
        .where('id', 'in', [...made.squadIds])
        .execute(),
    );
    const params = { campaignId: made.campaignId };
    await expect(staff().ask(ask.startPlanning, { params, body: {} })).rejects.toThrow('ITN-14');
  });

  test('VST-3, VST-6: a visit that did not take place says why, and cannot be arrived at afterwards', async () => {
    const made = await campaign();
    const planId = await planned(made.campaignId);
    await publish(planId);
    const [first] = slotsOf(await look(planId));
    if (!first) throw new Error('nothing planned');
    const own = traveller(made.people[made.squadIds.indexOf(first.squadId)]);
    const params = { visitId: first.visitId };
    const missed = await own.ask(ask.missVisit, { params, body: { why: '对方临时出差' } });
    expect(missed.status).toBe('missed');
    await expect(own.ask(ask.registerArrival, { params, body: { at: SATURDAY } })).rejects.toThrow('VST-6');

    const again = await look(await planned(made.campaignId, { from: planId }));
    expect(slotsOf(again)).toContainEqual(first);
    expect(again).toMatchObject({ visitsMade: 4, faults: [] });
    await world.inZone(async (db) => {
      const [visit] = await campaigns.visitsById(db, zoneId, [first.visitId]);
      expect(visit?.status).toBe('missed');
    });
  });

  test('ITN-13: a run whose server has gone silent reads as failed, and another can be asked for', async () => {
    const made = await campaign();
    const start = { params: { campaignId: made.campaignId }, body: { seconds: 1 } };
    const run = await staff().ask(ask.startPlanning, start);
    await world.inZone((db) =>
      db.updateTable('planning_run').set({ status: 'running' }).where('id', '=', run.id).execute(),
    );
    clock.moveTo('2020-02-15T01:02:00.000Z');
    const seen = await staff().ask(ask.getPlanningRun, { params: { runId: run.id } });
    expect(seen).toMatchObject({ status: 'failed', failedWhy: expect.stringContaining('server stopped') });
    expect((await staff().ask(ask.startPlanning, start)).status).toBe('queued');
    clock.moveTo(SATURDAY);
  });
});
