import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { saveLine, savePerson, saveUnit } from '../organisation/door.ts';
import * as analysis from './analysis-contract.ts';
import * as term from './appointment-contract.ts';
import * as ask from './contract.ts';
import { linkPartnerAccount } from './door.ts';
import * as own from './portal-contract.ts';
import * as refer from './referral-contract.ts';
import { routes } from './routes.ts';

type Actor = ReturnType<Stage['as']>;

let world: Stage;
let staff: Actor;
let ownerId: string;
const lineId = newId();

beforeAll(async () => {
  world = await stage(routes);
  ownerId = newId();
  const unitId = newId();
  await world.inZone(async (db) => {
    const at = { zoneId: 1, now: world.now() };
    const unit = { name: '招商局', shortName: '局', kind: 'bureau' as const, parentId: null, cityCode: null };
    await saveUnit(db, at, { ...unit, id: unitId });
    const line = { code: 'electronics', name: { zh: '电子信息', en: 'Electronics' }, position: 1 };
    await saveLine(db, 1, { ...line, id: lineId });
    const skills = { rank: 2, competences: [], languages: [], drives: false };
    const where = { unitId, lineId: null, homeCity: '430100', phone: null, leftOn: null };
    const who = { id: ownerId, name: '彭工', latinName: null, post: '科员', joinedOn: day('2019-01-01') };
    await savePerson(db, at, { ...who, ...where, ...skills });
  });
  staff = world.as(['staff'], { personId: ownerId });
});
afterAll(() => world.close());

const appointment = (over: Partial<term.AppointmentForm> = {}): term.AppointmentForm => ({
  kind: 'contract',
  from: day('2019-07-01'),
  to: day('2020-12-31'),
  leadQuota: 12,
  amountQuota: 40_000,
  foreignQuota: 6000,
  fee: '按引荐项目到位资金比例计酬',
  ...over,
});

async function partner(kind: ask.PartnerKind = 'agency'): Promise<string> {
  const body: ask.PartnerForm = {
    kind,
    name: newId(),
    organisation: null,
    cityCode: '310000',
    industries: ['C39'],
    contactName: null,
    contactPhone: null,
    ownerId,
    appointedFrom: day('2019-07-01'),
    appointedTo: null,
    note: '',
  };
  return (await staff.ask(ask.createPartner, { body })).id;
}

/** An appointed partner and who signs in for it. */
async function appointed(role: 'advisor' | 'agency' = 'agency') {
  const id = await partner();
  await staff.ask(term.appointPartner, { params: { id }, body: appointment() });
  const actor = world.as([role]);
  await world.inZone((db) => linkPartnerAccount(db, 1, { accountId: actor.accountId, partnerId: id }));
  return { id, actor };
}

const form = (investorName: string, over: Partial<refer.ReferralForm> = {}): refer.ReferralForm => ({
  investorName,
  lineId,
  contact: '投资部 周经理',
  what: '拟建模组封装线',
  evidence: '2 月 8 日投资部邮件',
  ...over,
});

const file = (who: Actor, body: refer.ReferralForm) => who.ask(own.fileOwnReferral, { body });
const seen = (id: string) => staff.ask(refer.getReferral, { params: { id } });
async function judge(
  id: string,
  body: { verdict: 'valid' | 'invalid'; reason?: string; enterpriseId?: string },
) {
  const { revision } = await seen(id);
  return staff.ask(refer.judgeReferral, {
    params: { id },
    body: { verdict: body.verdict, reason: body.reason ?? '', enterpriseId: body.enterpriseId ?? null },
    ifMatch: revision,
  });
}

async function enterprise(): Promise<string> {
  const id = newId();
  const stamps = { created_at: world.now(), updated_at: world.now() };
  await world.inZone((db) =>
    db
      .insertInto('enterprise')
      .values({ zone_id: 1, id, name: `企业 ${id}`, name_key: id, ...stamps })
      .execute(),
  );
  return id;
}

describe('an appointment', () => {
  test('PTN-3 does not overlap another of the same partner, also when two are signed at once', async () => {
    const id = await partner();
    const sign = (over: Partial<term.AppointmentForm>) =>
      staff.ask(term.appointPartner, { params: { id }, body: appointment(over) });
    const both = await Promise.allSettled([
      sign({}),
      sign({ from: day('2020-12-31'), to: day('2021-12-31') }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refused = both.find((one) => one.status === 'rejected');
    expect(String(refused?.reason)).toContain('ptn_3_one_appointment_at_a_time');
    await expect(sign({ from: day('2018-01-01'), to: day('2017-01-01') })).rejects.toThrow('PTN-4');
  });

  test('PTN-5 ends early with a reason, by who saw the last revision, and makes room for the next', async () => {
    const id = await partner();
    const made = await staff.ask(term.appointPartner, { params: { id }, body: appointment() });
    const end = (on: string, ifMatch: number) =>
      staff.ask(term.endAppointment, {
        params: { id: made.id },
        body: { on: day(on), reason: '机构注销' },
        ifMatch,
      });
    await expect(end('2020-12-31', 1)).rejects.toThrow('PTN-5');
    await end('2020-02-09', 1);
    await expect(end('2020-02-08', 1)).rejects.toThrow('HTTP-4');
    await expect(end('2020-02-08', 2)).rejects.toThrow('PTN-5');
    await staff.ask(term.appointPartner, {
      params: { id },
      body: appointment({ from: day('2020-02-10'), to: day('2020-03-31') }),
    });
    const { items } = await staff.ask(term.listAppointments, { params: { id } });
    expect(items.map((one) => one.state)).toEqual(['endsSoon', 'over']);
    expect(items[1]).toMatchObject({ endedReason: '机构注销', daysLeft: 0 });
  });

  test('[A1] is not another zone’s to see, make or end', async () => {
    const id = await partner();
    const made = await staff.ask(term.appointPartner, { params: { id }, body: appointment() });
    const stranger = world.as(['staff'], { zoneId: 2 });
    await expect(stranger.ask(term.listAppointments, { params: { id } })).rejects.toThrow('HTTP-2');
    await expect(stranger.ask(term.appointPartner, { params: { id }, body: appointment() })).rejects.toThrow(
      'HTTP-2',
    );
    const body = { on: day('2020-02-01'), reason: 'x' };
    await expect(
      stranger.ask(term.endAppointment, { params: { id: made.id }, body, ifMatch: 1 }),
    ).rejects.toThrow('HTTP-2');
  });
});

describe('a referral', () => {
  test('PTN-9 claimed twice in the same second: one is first, the other later, and each is told only its own', async () => {
    const partners = await Promise.all(Array.from({ length: 6 }, () => appointed()));
    const name = `虚构光电 ${newId()}`;
    const filed = await Promise.all(partners.map(({ actor }) => file(actor, form(name))));
    expect(filed.filter((one) => one.standing === 'first')).toHaveLength(1);
    expect(filed.filter((one) => one.standing === 'later')).toHaveLength(5);

    const winner = filed.findIndex((one) => one.standing === 'first');
    const firstPartner = await staff.ask(ask.getPartner, { params: { id: partners[winner]?.id ?? '' } });
    for (const [i, { actor }] of partners.entries()) {
      const { items } = await actor.ask(own.listOwnReferrals);
      expect(items).toMatchObject([{ id: filed[i]?.id, standing: i === winner ? 'first' : 'later' }]);
      if (i === winner) continue;
      expect(JSON.stringify(items)).not.toContain(firstPartner.name);
      expect((await seen(items[0]?.id ?? '')).first).toMatchObject({
        id: filed[winner]?.id,
        partnerName: firstPartner.name,
      });
    }
  });

  test('PTN-9 another line is another matter, and so is another name; brackets and width are not', async () => {
    const [one, other] = await Promise.all([appointed(), appointed()]);
    const name = `临江电子（苏州）${newId()}`;
    expect((await file(one.actor, form(name))).standing).toBe('first');
    expect((await file(other.actor, form(name, { lineId: null }))).standing).toBe('first');
    expect((await file(other.actor, form(name.replace('（', '(').replace('）', ') ')))).standing).toBe(
      'later',
    );
  });

  test('PTN-9 two names that turn out one enterprise: who filed earlier stands first, whoever is judged first', async () => {
    const [one, other, third] = await Promise.all([appointed(), appointed(), appointed()]);
    const enterpriseId = await enterprise();
    const [full, short] = [`全称 ${newId()}`, `简称 ${newId()}`];
    world.at('2020-02-10T02:00:00.000Z');
    const early = await file(one.actor, form(full));
    world.at('2020-02-10T03:00:00.000Z');
    const late = await file(other.actor, form(short));
    await judge(late.id, { verdict: 'valid', enterpriseId });
    await judge(early.id, { verdict: 'valid', enterpriseId });
    expect((await seen(early.id)).standing).toBe('first');
    expect(await seen(late.id)).toMatchObject({ standing: 'later', first: { id: early.id } });

    const again = await file(third.actor, form(short));
    expect(await seen(again.id)).toMatchObject({ standing: 'later', first: { id: early.id } });
  });

  test('PTN-10, PTN-11 one that is not valid falls with its reason, and the next takes its place', async () => {
    const [one, other, third] = await Promise.all([appointed(), appointed(), appointed()]);
    const name = `待核 ${newId()}`;
    const first = await file(one.actor, form(name));
    world.at('2020-02-10T04:00:00.000Z');
    const next = await file(other.actor, form(name));
    world.at('2020-02-10T05:00:00.000Z');
    const last = await file(third.actor, form(name));
    await expect(judge(first.id, { verdict: 'invalid' })).rejects.toThrow('PTN-10');
    await judge(first.id, { verdict: 'invalid', reason: '投资方否认' });
    await expect(judge(first.id, { verdict: 'valid' })).rejects.toThrow('PTN-10');

    expect((await seen(next.id)).standing).toBe('first');
    expect(await seen(last.id)).toMatchObject({ standing: 'later', first: { id: next.id } });
    expect(await one.actor.ask(own.getOwnReferral, { params: { id: first.id } })).toMatchObject({
      state: 'invalid',
      standing: 'fallen',
      judgedReason: '投资方否认',
    });
  });

  test('is judged by who saw the last revision', async () => {
    const { actor } = await appointed();
    const { id } = await file(actor, form(newId()));
    const body = { verdict: 'valid' as const, reason: '', enterpriseId: null };
    await expect(staff.ask(refer.judgeReferral, { params: { id }, body, ifMatch: 7 })).rejects.toThrow(
      'HTTP-4',
    );
  });

  test('PTN-12 does not become a project before it is valid, nor a project that is not there', async () => {
    const { actor } = await appointed();
    const { id } = await file(actor, form(newId()));
    const body = { projectId: newId(), agreedAmount: 1, agreedForeign: 0 };
    const link = async () =>
      staff.ask(refer.linkReferral, { params: { id }, body, ifMatch: (await seen(id)).revision });
    await expect(link()).rejects.toThrow('PTN-12');
    await judge(id, { verdict: 'valid' });
    await expect(link()).rejects.toMatchObject({ code: '23503' });
    const open = await staff.ask(refer.listReferrals, { query: { isOpen: 'true' } });
    expect(open.items.map((one) => one.id)).toContain(id);
  });

  test('PTN-13 is filed by who is appointed today, by staff on behalf of one as well', async () => {
    const id = await partner('promotion-advisor');
    const forThem = () => staff.ask(refer.fileReferralFor, { params: { id }, body: form(newId()) });
    await expect(forThem()).rejects.toThrow('PTN-13');
    await staff.ask(term.appointPartner, { params: { id }, body: appointment() });
    const filed = await forThem();
    expect(await seen(filed.id)).toMatchObject({ isOnBehalf: true, filedByName: '刘行' });
  });

  test('[A1] is not another zone’s to see, file or judge', async () => {
    const { id: partnerId, actor } = await appointed();
    const { id } = await file(actor, form(newId()));
    const stranger = world.as(['staff'], { zoneId: 2 });
    const params = { id };
    await expect(stranger.ask(refer.getReferral, { params })).rejects.toThrow('HTTP-2');
    expect((await stranger.ask(refer.listReferrals)).items).toEqual([]);
    const body = { verdict: 'valid' as const, reason: '', enterpriseId: null };
    await expect(stranger.ask(refer.judgeReferral, { params, body, ifMatch: 1 })).rejects.toThrow('HTTP-2');
    const linking = { projectId: newId(), agreedAmount: 0, agreedForeign: 0 };
    await expect(stranger.ask(refer.linkReferral, { params, body: linking, ifMatch: 1 })).rejects.toThrow(
      'HTTP-2',
    );
    await expect(
      stranger.ask(refer.fileReferralFor, { params: { id: partnerId }, body: form(newId()) }),
    ).rejects.toThrow('HTTP-2');
  });
});

describe('PTN-7 the portal', () => {
  test('shows a partner its appointment, what it brought against its quota, and who keeps in touch', async () => {
    const { actor } = await appointed('advisor');
    const { id } = await file(actor, form(newId()));
    await judge(id, { verdict: 'valid' });
    const mine = await actor.ask(own.getOwnPartner);
    expect(mine).toMatchObject({ ownerName: '彭工', mayFile: true });
    expect(mine.appointments).toMatchObject([{ leadQuota: 12, done: { leads: 1, amount: 0, foreign: 0 } }]);
    expect(mine.lines.map((line) => line.id)).toContain(lineId);
  });

  test('shows nothing of another partner, and nothing to an account that is nobody’s', async () => {
    const [one, other] = await Promise.all([appointed('advisor'), appointed('agency')]);
    const { id } = await file(one.actor, form(newId()));
    await expect(other.actor.ask(own.getOwnReferral, { params: { id } })).rejects.toThrow('HTTP-2');
    expect((await other.actor.ask(own.listOwnReferrals)).items).toEqual([]);
    const nobody = world.as(['advisor']);
    await expect(nobody.ask(own.getOwnPartner)).rejects.toThrow('HTTP-2');
    await expect(nobody.ask(own.listOwnReferrals)).rejects.toThrow('HTTP-2');
    await expect(nobody.ask(own.getOwnReferral, { params: { id } })).rejects.toThrow('HTTP-2');
    await expect(file(nobody, form(newId()))).rejects.toThrow('HTTP-2');
    await expect(world.as(['staff']).ask(own.getOwnPartner)).rejects.toThrow('HTTP-3');
  });

  test('an account belongs to one partner', async () => {
    const { actor, id } = await appointed();
    const again = world.inZone((db) =>
      linkPartnerAccount(db, 1, { accountId: actor.accountId, partnerId: id }),
    );
    await expect(again).rejects.toThrow('ptn_7_account_of_one_partner');
  });
});

describe('a weekly analysis', () => {
  const MONDAY = day('2020-02-10');
  const written = (over: Partial<analysis.AnalysisForm> = {}): analysis.AnalysisForm => ({
    lineId,
    weekOn: MONDAY,
    findings: '模组厂复工率约四成，两家有意在中部设备份产线',
    leads: ['虚构模组有限公司'],
    ...over,
  });
  const send = (who: Actor, over: Partial<analysis.AnalysisForm> = {}) =>
    who.ask(analysis.fileOwnAnalysis, { body: written(over) });
  const ofWeek = async (partnerId: string, week: string) => {
    const { items } = await staff.ask(analysis.listAnalyses, { query: { week } });
    return items.filter((one) => one.partnerId === partnerId);
  };

  async function analyst() {
    const one = await appointed();
    await staff.ask(analysis.setAnalysisLines, {
      params: { id: one.id },
      body: { lineIds: [lineId, lineId] },
    });
    return one;
  }

  test('PTN-16 is owed by who is under contract, in time up to Friday 10:00, and late stays late', async () => {
    const [early, slow, silent] = await Promise.all([analyst(), analyst(), analyst()]);
    world.at('2020-02-14T02:00:00.000Z');
    expect(await send(early.actor)).toMatchObject({ isLate: false });
    expect(await ofWeek(slow.id, '2020-02-12')).toMatchObject([{ state: 'due', analysis: null }]);
    world.at('2020-02-14T02:00:01.000Z');
    expect(await send(slow.actor)).toMatchObject({ isLate: true });
    expect(await ofWeek(early.id, '2020-02-10')).toMatchObject([
      { state: 'inTime', analysis: { leads: ['虚构模组有限公司'], isLate: false } },
    ]);
    expect(await ofWeek(slow.id, '2020-02-10')).toMatchObject([{ state: 'late' }]);
    expect(await ofWeek(silent.id, '2020-02-10')).toMatchObject([
      { state: 'overdue', lineName: 'Electronics' },
    ]);
    // before its contract nobody owed anything
    expect(await ofWeek(silent.id, '2019-06-03')).toEqual([]);

    const mine = await slow.actor.ask(analysis.listOwnAnalyses);
    expect(mine.items).toMatchObject([{ isLate: true }]);
    expect(mine.owed).toHaveLength(1);
    expect((await silent.actor.ask(analysis.listOwnAnalyses)).items).toEqual([]);
  });

  test('PTN-15 is there once, also when it is sent twice at once; PTN-14 and PTN-18 say of what', async () => {
    const { actor } = await analyst();
    const both = await Promise.allSettled([send(actor), send(actor)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(String(both.find((one) => one.status === 'rejected')?.reason)).toContain('ptn_15_once_a_week');
    await expect(send(actor, { weekOn: day('2020-02-17') })).rejects.toThrow('PTN-14');
    await expect(send(actor, { lineId: newId(), weekOn: day('2020-02-03') })).rejects.toThrow('PTN-18');
    const without = await appointed();
    await expect(send(without.actor)).rejects.toThrow('PTN-18');
  });

  test('PTN-17 is rated once, by staff who saw it', async () => {
    const { actor } = await analyst();
    const { id } = await send(actor);
    const give = (ifMatch: number) =>
      staff.ask(analysis.rateAnalysis, { params: { id }, body: { rating: 4, note: '线索具体' }, ifMatch });
    await expect(give(3)).rejects.toThrow('HTTP-4');
    await give(1);
    await expect(give(2)).rejects.toThrow('PTN-17');
    expect((await actor.ask(analysis.listOwnAnalyses)).items).toMatchObject([
      { rating: 4, ratingNote: '线索具体' },
    ]);
  });

  test('[A1] is not another zone’s to see, set or rate, and needs a partner behind the account', async () => {
    const { id: partnerId, actor } = await analyst();
    const { id } = await send(actor);
    const stranger = world.as(['staff'], { zoneId: 2 });
    expect((await stranger.ask(analysis.listAnalyses, { query: { week: MONDAY } })).items).toEqual([]);
    expect(await staff.ask(analysis.getAnalysisLines, { params: { id: partnerId } })).toMatchObject({
      lineIds: [lineId],
    });
    await expect(stranger.ask(analysis.getAnalysisLines, { params: { id: partnerId } })).rejects.toThrow(
      'HTTP-2',
    );
    const lines = { params: { id: partnerId }, body: { lineIds: [] } };
    await expect(stranger.ask(analysis.setAnalysisLines, lines)).rejects.toThrow('HTTP-2');
    const rating = { params: { id }, body: { rating: 1, note: '' }, ifMatch: 1 };
    await expect(stranger.ask(analysis.rateAnalysis, rating)).rejects.toThrow('HTTP-2');
    const nobody = world.as(['agency']);
    await expect(nobody.ask(analysis.listOwnAnalyses)).rejects.toThrow('HTTP-2');
    await expect(send(nobody)).rejects.toThrow('HTTP-2');
  });
});
