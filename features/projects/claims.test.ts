import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { linkAccount, saveLine, savePerson, saveTerm, saveUnit } from '../organisation/door.ts';
import * as claim from './claim-contract.ts';
import * as ask from './contract.ts';
import * as door from './door.ts';
import { claimJobs, endStaleClaims } from './jobs/claims.ts';
import { routes } from './routes.ts';

const zoneId = 1;
let world: Stage;
let owner: string;
let lineId: string;
const units = { shenzhen: newId(), hangzhou: newId() };
/** Somebody at work with a person behind the account. */
type Actor = ReturnType<Stage['as']>;
let south: Actor;
let east: Actor;
let leader: Actor;

async function person(name: string, unitId: string): Promise<string> {
  const id = newId();
  const skills = { rank: 2, competences: [], languages: [], drives: false };
  const where = { unitId, lineId: null, homeCity: '430100', phone: null, leftOn: null };
  const who = { id, name, latinName: null, post: '科员', joinedOn: day('2019-01-01') };
  await world.inZone((db) => savePerson(db, { zoneId, now: world.now() }, { ...who, ...where, ...skills }));
  return id;
}

async function actor(name: string, unitId: string, role: 'outstation' | 'lineLeader'): Promise<Actor> {
  const personId = await person(name, unitId);
  const one = world.as([role], { personId });
  await world.inZone((db) => linkAccount(db, zoneId, { personId, accountId: one.accountId }));
  return one;
}

beforeAll(async () => {
  world = await stage(routes);
  const file = new URL('../../packs/stages/default.json', import.meta.url);
  const { stages } = ask.zStagePack.parse(JSON.parse(readFileSync(file, 'utf8')));
  lineId = newId();
  await world.inZone(async (db) => {
    await door.saveStages(db, zoneId, stages);
    await saveLine(db, zoneId, {
      id: lineId,
      code: 'logistics',
      name: { zh: '现代物流', en: 'Logistics' },
      position: 1,
    });
    const at = { zoneId, now: world.now() };
    const unit = { kind: 'outstation' as const, parentId: null, cityCode: '440300' };
    await saveUnit(db, at, { ...unit, id: units.shenzhen, name: '深圳组', shortName: '深圳' });
    await saveUnit(db, at, { ...unit, id: units.hangzhou, name: '杭州组', shortName: '杭州' });
  });
  owner = await person('彭工', units.shenzhen);
  south = await actor('南工', units.shenzhen, 'outstation');
  east = await actor('东工', units.hangzhou, 'outstation');
  leader = await actor('程主任', units.hangzhou, 'lineLeader');
  await world.inZone((db) =>
    saveTerm(
      db,
      { zoneId, now: world.now() },
      {
        id: newId(),
        kind: 'lineLeader',
        lineId,
        personId: leader.personId ?? '',
        from: day('2019-01-01'),
        to: null,
      },
    ),
  );
});
afterAll(() => world.close());

const unitOf = (where: keyof typeof units) => ({ kind: 'unit' as const, id: units[where] });
const evidence = (contactedAt = '2020-02-05T02:00:00.000Z') => ({
  evidenceKind: 'call' as const,
  evidence: '2月5日通话记录，对方投资部确认有意向',
  contactedAt,
});
const byShenzhen = (contactedAt?: string): claim.ClaimForm => ({
  holder: unitOf('shenzhen'),
  ...evidence(contactedAt),
});

async function enterprise(): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: zoneId, id, name: `企业 ${id}`, name_key: id, ...stamps })
      .execute(),
  );
  return id;
}

async function lead(enterpriseId: string, with_: claim.ClaimForm | null = null): Promise<string> {
  const body = {
    name: `${newId().slice(-10)}${newId().slice(-10)}`,
    enterpriseId,
    class: 'land' as const,
    lineId,
    plannedInvestment: null,
    isKey: false,
    ownerId: owner,
    channel: 'outstation' as const,
    description: '',
    evidence: '电话记录',
    claim: with_,
  };
  return (await south.ask(ask.openLead, { body })).id;
}

const claimsOf = (id: string, who: Actor = south) => who.ask(claim.getClaimsOf, { params: { id } });
const only = async (projectId: string, who?: Actor) => {
  const [one] = (await claimsOf(projectId, who)).claims;
  if (!one) throw new Error('no claim');
  return one;
};

/** A lead whose first contact is the southern outstation's. */
async function claimed(contactedAt?: string) {
  const enterpriseId = await enterprise();
  const projectId = await lead(enterpriseId, byShenzhen(contactedAt));
  return { enterpriseId, projectId, id: (await only(projectId)).id };
}

const disputeOf = (id: string, contactedAt = '2020-02-03T02:00:00.000Z') =>
  east.ask(claim.disputeClaim, {
    params: { id },
    body: {
      challenger: unitOf('hangzhou'),
      statement: '我组 2 月 3 日已与对方视频会谈',
      ...evidence(contactedAt),
    },
  });
const rule = (who: Actor, id: string, over: Partial<{ winner: claim.Winner; ground: claim.Ground }> = {}) =>
  who.ask(claim.ruleDispute, {
    params: { id },
    body: { winner: 'challenger', ground: 'earlierContact', reason: '会议纪要为证', ...over },
  });

describe('a claim', () => {
  test('PRJ-57 comes with the lead, is confirmed by the bureau, and says all along whose it is', async () => {
    const { projectId, id } = await claimed();
    expect(await only(projectId)).toMatchObject({
      state: 'provisional',
      holder: { name: '深圳组' },
      holderShare: 100,
      expiresOn: '2020-04-10',
      can: { confirm: false, release: true, dispute: false },
    });
    expect((await claimsOf(projectId)).can.open).toBe(false);

    const confirm = (who: Actor, ifMatch: number) => who.ask(claim.confirmClaim, { params: { id }, ifMatch });
    await expect(confirm(south, 1)).rejects.toThrow('HTTP-3');
    await expect(confirm(world.as(['staff']), 7)).rejects.toThrow('HTTP-4');
    await confirm(world.as(['staff']), 1);
    await expect(confirm(world.as(['staff']), 2)).rejects.toThrow('PRJ-68');
    const after = await only(projectId);
    expect(after).toMatchObject({ state: 'confirmed', confirmedByName: '刘行' });
    expect(after.steps.map((step) => step.kind)).toEqual(['opened', 'confirmed']);
    const { items } = await south.ask(claim.listClaims, { query: { limit: '200' } });
    expect(items.map((one) => one.id)).toContain(id);
  });

  test('PRJ-59 on someone else’s first contact is refused with the name of whose it is, lead and all', async () => {
    const { enterpriseId } = await claimed();
    const other = { ...evidence(), holder: unitOf('hangzhou') };
    const again = east.ask(claim.openClaim, { params: { id: await lead(enterpriseId) }, body: other });
    await expect(again).rejects.toThrow('PRJ-59 {"name":"深圳组"}');
    const before = await world.inZone((db) => door.stagesFilled(db, zoneId, day('2020-02-10')));
    await expect(lead(enterpriseId, byShenzhen())).rejects.toThrow('PRJ-59');
    expect(await world.inZone((db) => door.stagesFilled(db, zoneId, day('2020-02-10')))).toEqual(before);
  });

  test('PRJ-57 of two at once, one is there', async () => {
    const enterpriseId = await enterprise();
    const [a, b] = [await lead(enterpriseId), await lead(enterpriseId)];
    const open = (id: string) => south.ask(claim.openClaim, { params: { id }, body: byShenzhen() });
    const both = await Promise.allSettled([open(a), open(b)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { rule: 'PRJ-59' } });

    // and past the rule, the database says so
    const [row] = await world.inZone((db) =>
      db.selectFrom('first_contact_claim').where('enterprise_id', '=', enterpriseId).selectAll().execute(),
    );
    if (!row) throw new Error('no row');
    const twice = world.inZone((db) =>
      db
        .insertInto('first_contact_claim')
        .values({ ...row, id: newId() })
        .execute(),
    );
    await expect(twice).rejects.toMatchObject({ constraint: 'prj_57_one_live_claim' });
  });

  test('PRJ-56, PRJ-60 not of a contact to come, and not for others', async () => {
    const id = await lead(await enterprise());
    const open = (body: claim.ClaimForm) => south.ask(claim.openClaim, { params: { id }, body });
    await expect(open(byShenzhen('2020-02-11T02:00:00.000Z'))).rejects.toThrow('PRJ-56');
    await expect(open({ ...evidence(), holder: unitOf('hangzhou') })).rejects.toThrow('PRJ-60');
    await expect(open({ ...evidence(), holder: { kind: 'person', id: owner } })).rejects.toThrow('PRJ-60');
    await open({ ...evidence(), holder: { kind: 'person', id: south.personId ?? '' } });
    expect(await only(id)).toMatchObject({ holder: { kind: 'person', name: '南工' } });
  });

  test('PRJ-58, PRJ-69 transferred, who talked first keeps a share; the shares sum to a hundred by SQL too', async () => {
    const { projectId, id } = await claimed();
    const transfer = (to: keyof typeof units, ifMatch: number, firstShare: number | null = null) =>
      world.as(['staff']).ask(claim.transferClaim, {
        params: { id },
        body: { to: unitOf(to), firstShare, reason: '落地杭州组牵头的园中园' },
        ifMatch,
      });
    await expect(transfer('shenzhen', 1)).rejects.toThrow('PRJ-69');
    await transfer('hangzhou', 1);
    expect(await only(projectId)).toMatchObject({
      holder: { name: '杭州组' },
      first: { name: '深圳组' },
      firstShare: 30,
      holderShare: 70,
    });
    await transfer('shenzhen', 2);
    expect(await only(projectId)).toMatchObject({ firstShare: 0, holderShare: 100 });
    const skew = world.inZone((db) =>
      db.updateTable('first_contact_claim').set({ first_share: 40 }).where('id', '=', id).execute(),
    );
    await expect(skew).rejects.toMatchObject({ constraint: 'prj_58_shares_sum_to_100' });
  });

  test('released by its holder, and by nobody else outside the bureau; then it is free', async () => {
    const { projectId, id } = await claimed();
    const release = (who: Actor) =>
      who.ask(claim.releaseClaim, { params: { id }, body: { reason: '转由他组跟进' }, ifMatch: 1 });
    await expect(release(east)).rejects.toThrow('PRJ-60');
    await release(south);
    expect(await only(projectId)).toMatchObject({ state: 'released' });
    await east.ask(claim.openClaim, {
      params: { id: projectId },
      body: { ...evidence(), holder: unitOf('hangzhou') },
    });
    const { items } = await south.ask(claim.listClaims, { query: { part: 'ended' } });
    expect(items.map((one) => one.id)).toContain(id);
  });
});

describe('PRJ-61 expiry', () => {
  const zone = {
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
  const task = (db: Parameters<typeof saveLine>[0], now: string) => ({
    zone,
    now,
    today: dayIn(zone, new Date(now)),
    db,
    attempt: 1,
    tell: () => {},
  });
  const heard = (name: string, now: string, what: { subject: { kind: string; id: string }; data: unknown }) =>
    world.inZone(async (db) => {
      const job = claimJobs.find((one) => one.name === name);
      if (!job) throw new Error(name);
      await job.run(task(db, now), { fact: newId(), kind: job.hears[0] ?? '', ...what });
    });
  const night = (now: string) => world.inZone((db) => endStaleClaims(task(db, now)));

  test('after sixty days without progress; a real contact or a step forward counts, “no change” does not', async () => {
    const [still, called, moved, silent, disputed] = [
      await claimed(),
      await claimed(),
      await claimed(),
      await claimed(),
      await claimed(),
    ];
    await disputeOf(disputed.id);
    const contact = (projectId: string, kind: string) =>
      heard('claims.contact', '2020-03-01T02:00:00.000Z', {
        subject: { kind: 'contact', id: newId() },
        data: { of: { kind: 'project', id: projectId }, kind },
      });
    await contact(called.projectId, 'call');
    await contact(silent.projectId, 'noChange');
    await heard('claims.move', '2020-03-01T02:00:00.000Z', {
      subject: { kind: 'project', id: moved.projectId },
      data: { backward: false },
    });

    const states = () =>
      Promise.all(
        [still, called, moved, silent, disputed].map(async (one) => (await only(one.projectId)).state),
      );
    await night('2020-04-09T02:00:00.000Z');
    expect(await states()).toEqual(Array.from({ length: 5 }, () => 'provisional'));
    await night('2020-04-10T02:00:00.000Z');
    expect(await states()).toEqual(['expired', 'provisional', 'provisional', 'expired', 'provisional']);
    const { steps } = await only(still.projectId);
    expect(steps.at(-1)).toMatchObject({ kind: 'expired', holderName: '深圳组' });
  });
});

describe('a dispute', () => {
  test('PRJ-64, PRJ-67 is asked of the line’s leader, heard from both, ruled in order, and kept', async () => {
    const { projectId, id, enterpriseId } = await claimed();
    const made = await disputeOf(id);
    expect(made.rulerName).toBe('程主任');
    const notices = await world.inZone((db) =>
      db.selectFrom('notice').where('account_id', '=', leader.accountId).selectAll().execute(),
    );
    expect(notices.filter((one) => one.title_zh.includes(enterpriseId))).toMatchObject([
      { kind: 'claim.disputed', link: '/claims?part=disputed' },
    ]);

    // meanwhile nothing else becomes of it
    const staff = world.as(['staff']);
    await expect(disputeOf(id)).rejects.toThrow('PRJ-62');
    await expect(staff.ask(claim.confirmClaim, { params: { id }, ifMatch: 1 })).rejects.toThrow('PRJ-62');

    const answer = (who: Actor) =>
      who.ask(claim.answerDispute, { params: { id: made.id }, body: { answer: '那次会谈没有谈到本项目' } });
    await expect(answer(east)).rejects.toThrow('PRJ-60');
    await answer(south);

    const other = await actor('外线领导', units.hangzhou, 'lineLeader');
    await expect(rule(other, made.id)).rejects.toThrow('PRJ-64');
    await expect(rule(south, made.id)).rejects.toThrow('HTTP-3');
    await expect(rule(leader, made.id, { winner: 'holder' })).rejects.toThrow('PRJ-67');
    await expect(rule(leader, made.id, { ground: 'leadingGroup' })).rejects.toThrow('PRJ-67');
    const disputed = await leader.ask(claim.listClaims, { query: { part: 'disputed', limit: '200' } });
    expect(disputed.items.find((one) => one.id === id)?.disputes).toMatchObject([
      { can: { rule: true }, answer: '那次会谈没有谈到本项目' },
    ]);
    await rule(leader, made.id);

    const { claims } = await claimsOf(projectId);
    expect(claims).toMatchObject([
      { state: 'confirmed', holder: { name: '杭州组' }, holderShare: 100 },
      {
        id,
        state: 'released',
        disputes: [{ ruling: { winner: 'challenger', ground: 'earlierContact', byName: '刘行' } }],
      },
    ]);
    await expect(rule(leader, made.id)).rejects.toThrow('PRJ-65');
  });

  test('ruled for the holder the claim stands, and may be disputed anew', async () => {
    const { projectId, id } = await claimed();
    const made = await disputeOf(id);
    await rule(world.as(['head']), made.id, { winner: 'holder', ground: 'leadingGroup' });
    expect(await only(projectId)).toMatchObject({ id, state: 'provisional' });
    await disputeOf(id);
  });

  test('PRJ-65 two that rule at once: one is heard', async () => {
    const { id } = await claimed();
    const made = await disputeOf(id);
    const both = await Promise.allSettled([
      rule(leader, made.id),
      rule(world.as(['head']), made.id, { winner: 'holder', ground: 'leadingGroup' }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { rule: 'PRJ-65' } });
  });

  test('PRJ-63 is another’s', async () => {
    const { id } = await claimed();
    const own = south.ask(claim.disputeClaim, {
      params: { id },
      body: { challenger: unitOf('shenzhen'), statement: 'x', ...evidence() },
    });
    await expect(own).rejects.toThrow('PRJ-63');
  });

  test('PRJ-66 rulings and steps stay, by SQL either', async () => {
    const { id } = await claimed();
    const made = await disputeOf(id);
    await rule(leader, made.id);
    for (const table of ['claim_ruling', 'claim_step'] as const) {
      await expect(world.inZone((db) => db.deleteFrom(table).execute())).rejects.toThrow('permission denied');
      await expect(
        world.inZone((db) => db.updateTable(table).set({ reason: 'x' }).execute()),
      ).rejects.toThrow('permission denied');
    }
    await expect(world.inZone((db) => db.deleteFrom('claim_dispute').execute())).rejects.toThrow(
      'permission denied',
    );
  });
});

test('[A1] HTTP-2 another zone’s people find no claim and no dispute', async () => {
  const { projectId, id } = await claimed();
  const made = await disputeOf(id);
  const stranger = world.as(['head'], { zoneId: 2 });
  const body = { reason: 'x' };
  const asked: Promise<unknown>[] = [
    stranger.ask(claim.getClaimsOf, { params: { id: projectId } }),
    stranger.ask(claim.openClaim, { params: { id: projectId }, body: byShenzhen() }),
    stranger.ask(claim.confirmClaim, { params: { id }, ifMatch: 1 }),
    stranger.ask(claim.releaseClaim, { params: { id }, body, ifMatch: 1 }),
    stranger.ask(claim.transferClaim, {
      params: { id },
      body: { ...body, to: unitOf('hangzhou') },
      ifMatch: 1,
    }),
    stranger.ask(claim.disputeClaim, {
      params: { id },
      body: { challenger: unitOf('hangzhou'), statement: 'x', ...evidence() },
    }),
    stranger.ask(claim.answerDispute, { params: { id: made.id }, body: { answer: 'x' } }),
    rule(stranger, made.id),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
  expect((await stranger.ask(claim.listClaims)).items).toEqual([]);
});
