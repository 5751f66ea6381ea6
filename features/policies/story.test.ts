import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { type EnterpriseForm, zEnterpriseForm } from '../enterprises/contract.ts';
import { saveEnterprises } from '../enterprises/door.ts';
import * as ask from './contract.ts';
import { routes } from './routes.ts';
import type { Condition } from './rules/conditions.ts';

const zoneId = 1;
let world: Stage;

beforeAll(async () => {
  world = await stage(routes, { at: '2020-02-17T01:00:00.000Z' });
});
afterAll(() => world.close());

const staff = () => world.as(['staff']);
const stranger = () => world.as(['staff'], { zoneId: 2 });

async function firm(over: Partial<EnterpriseForm> = {}): Promise<string> {
  const id = newId();
  const form = zEnterpriseForm.parse({ name: `企业 ${id}`, cityCode: '430100', inPark: true, ...over });
  await world.inZone((db) =>
    saveEnterprises(db, { zoneId, now: world.now(), by: { accountId: null, name: '局' } }, [
      { id, form, isFictional: true },
    ]),
  );
  return id;
}

const card = (over: Partial<ask.PolicyForm> = {}) => ({
  title: '支持企业复工复产十条',
  docNo: '示例〔2020〕1号',
  issuer: '管委会',
  level: 'zone' as const,
  issuedOn: day('2020-02-10'),
  from: day('2020-02-10'),
  to: null,
  source: '演示',
  note: '',
  ...over,
});
const IN_PARK: Condition = { fact: 'inPark', test: 'is', value: true };
const LOANS: Condition = { all: [IN_PARK, { fact: 'loanYear', test: 'above', value: 0 }] };
const clause = (over: Partial<ask.ClauseForm> = {}) => ({
  number: '一',
  name: { zh: '贷款贴息', en: 'Loan interest' },
  conditions: LOANS,
  benefit: { formula: { kind: 'share' as const, of: 'loanYear', rate: 200 }, cap: 500_000 },
  proof: '贷款合同',
  deadline: null,
  contact: '财政局',
  legalBasis: '第一条',
  from: day('2020-02-10'),
  to: null,
  reason: '首次登记',
  ...over,
});

async function policyWith(
  over: Parameters<typeof clause>[0] = {},
  of: Partial<ask.PolicyForm> = {},
): Promise<{ policyId: string; clauseId: string }> {
  const { id: policyId } = await staff().ask(ask.createPolicy, { body: card(of) });
  const { id: clauseId } = await staff().ask(ask.addClause, { params: { policyId }, body: clause(over) });
  return { policyId, clauseId };
}
const change = (clauseId: string, over: object, ifMatch = 1) => {
  const { number: _, ...rest } = clause();
  return staff().ask(ask.changeClause, {
    params: { clauseId },
    body: { ...rest, from: day('2020-03-01'), ...over },
    ifMatch,
  });
};

describe('cards and clauses', () => {
  test('a card is listed by its first day, page after page, and shows its clauses with every version', async () => {
    const { policyId, clauseId } = await policyWith({}, { from: day('2031-01-01') });
    await policyWith({}, { from: day('2030-01-01') });
    const first = await staff().ask(ask.listPolicies, { query: { limit: 1 } });
    expect(first.items.map((one) => [one.id, one.clauses, one.stands])).toEqual([[policyId, 1, 'ahead']]);
    const second = await staff().ask(ask.listPolicies, { query: { limit: 1, cursor: first.next ?? '' } });
    expect(second.items[0]?.from).toBe('2030-01-01');

    expect(await change(clauseId, { reason: '延长' })).toMatchObject({ version: 2 });
    const more = clause({ number: '〇' });
    await staff().ask(ask.addClause, { params: { policyId }, body: more });
    const { clauses } = await staff().ask(ask.getPolicy, { params: { policyId } });
    expect(clauses.map((one) => one.number)).toEqual(['一', '一', '〇']);
    expect(clauses.slice(0, 2).map((one) => [one.version, one.from, one.to])).toEqual([
      [2, '2020-03-01', null],
      [1, '2020-02-10', '2020-02-29'],
    ]);
  });

  test('POL-14 a version begins after the one before it, and of two who change one clause the second is refused', async () => {
    const { policyId, clauseId } = await policyWith();
    await expect(change(clauseId, { from: day('2020-02-10') })).rejects.toThrow('POL-14');
    await expect(staff().ask(ask.addClause, { params: { policyId }, body: clause() })).rejects.toThrow(
      'POL-14',
    );
    const both = await Promise.allSettled([change(clauseId, {}), change(clauseId, {})]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('POL-14 two people who add one clause at once leave one', async () => {
    const { id: policyId } = await staff().ask(ask.createPolicy, { body: card() });
    const add = () => staff().ask(ask.addClause, { params: { policyId }, body: clause() });
    const both = await Promise.allSettled([add(), add()]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('POL-8 a clause that nobody can meet is refused, with the facts that clash', async () => {
    const { policyId } = await policyWith();
    const conditions: Condition = { all: [IN_PARK, { not: IN_PARK }] };
    const body = clause({ number: '二', conditions });
    await expect(staff().ask(ask.addClause, { params: { policyId }, body })).rejects.toThrow('POL-8');
  });

  test('POL-13 nothing ends before it begins', async () => {
    const body = card({ to: day('2020-02-09') });
    await expect(staff().ask(ask.createPolicy, { body })).rejects.toThrow('POL-13');
  });
});

describe('firms', () => {
  test('POL-2, POL-3, POL-7 what is asked decides: unknown, then answered, then an estimate', async () => {
    const { clauseId } = await policyWith();
    const enterpriseId = await firm();
    const look = async () => {
      const reply = await staff().ask(ask.getFirmPolicies, { params: { enterpriseId } });
      return { ...reply, clause: reply.clauses.find((one) => one.id === clauseId) };
    };
    const before = await look();
    expect(before.clause?.answer).toMatchObject({ verdict: 'unknown', ask: ['loanYear'] });
    expect(before.questions[0]?.fact).toBe('loanYear');

    const answer = (value: number | null) =>
      staff().ask(ask.answerFact, {
        params: { enterpriseId },
        body: { key: 'loanYear', value, source: '电话' },
      });
    await answer(30_000_000);
    const after = await look();
    expect(after.clause?.answer.verdict).toBe('fits');
    expect(after.known.loanYear).toBe(30_000_000);

    // The newest answer counts, and one taken back is not known any more.
    world.at('2020-02-17T02:00:00.000Z');
    await answer(null);
    expect((await look()).clause?.answer.verdict).toBe('unknown');
  });

  test('POL-2, POL-15 what the enterprise itself records is not asked, and an answer is of its type', async () => {
    const enterpriseId = await firm();
    const answer = (key: string, value: number | string) =>
      staff().ask(ask.answerFact, { params: { enterpriseId }, body: { key, value, source: '' } });
    await expect(answer('employees', 5)).rejects.toThrow('POL-2');
    await expect(answer('loanYear', -1)).rejects.toThrow('POL-15');
    await expect(answer('sizeClass', 'huge')).rejects.toThrow('POL-15');
    await expect(answer('nothing', 1)).rejects.toThrow('POL-15');
  });

  test('POL-6, POL-12 a clause lists who fits, who nearly fits and who would have to be asked, by name', async () => {
    const employees: Condition = { fact: 'employees', test: 'atLeast', value: 100 };
    const { clauseId } = await policyWith({
      number: '三',
      conditions: { all: [{ fact: 'capital', test: 'atLeast', value: 77_770_000 }, employees] },
    });
    const of = (name: string, people: number | null) => firm({ name, employees: people, capitalWan: 7777 });
    const ids = {
      b: await of('乙厂', 200),
      a: await of('甲厂', 100),
      near: await of('丙厂', 90),
      open: await of('丁厂', null),
    };
    await of('戊厂', 10);
    const list = (which: 'fits' | 'near' | 'unknown', more: object = {}) =>
      staff().ask(ask.listClauseFirms, { params: { clauseId }, query: { which, ...more } });
    expect(new Set((await list('fits')).items.map((one) => one.id))).toEqual(new Set([ids.a, ids.b]));
    const [near] = (await list('near')).items;
    expect(near?.id).toBe(ids.near);
    expect(near?.answer.misses).toMatchObject([{ distance: 10, percent: 10 }]);
    const open = (await list('unknown')).items.find((one) => one.id === ids.open);
    expect(open?.answer.ask).toEqual(['employees']);

    const first = await list('fits', { limit: 1 });
    const second = await list('fits', { limit: 1, cursor: first.next ?? '' });
    expect(new Set([...first.items, ...second.items].map((one) => one.id))).toEqual(new Set([ids.a, ids.b]));
  });
});

describe('the ledger', () => {
  test('POL-16, POL-17 what was given keeps its answer and estimate, and what came of it', async () => {
    const { clauseId } = await policyWith();
    const enterpriseId = await firm();
    const body = { key: 'loanYear', value: 10_000_000, source: '' };
    await staff().ask(ask.answerFact, { params: { enterpriseId }, body });
    const give = () =>
      staff().ask(ask.givePolicies, {
        params: { enterpriseId },
        body: { clauseIds: [clauseId], how: 'visit', note: '' },
      });
    const both = await Promise.allSettled([give(), give()]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);

    const ledger = async () =>
      (await staff().ask(ask.getFirmPolicies, { params: { enterpriseId } })).deliveries;
    const [delivery] = await ledger();
    expect(delivery).toMatchObject({ verdict: 'fits', estimate: 200_000, steps: [] });

    const step = (kind: 'read' | 'asked', words = '') =>
      staff().ask(ask.addStep, { params: { deliveryId: delivery?.id ?? '' }, body: { kind, words } });
    const reads = await Promise.allSettled([step('read'), step('read')]);
    expect(reads.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await step('asked', '何时兑付');
    expect((await ledger())[0]?.steps.map((one) => one.kind).toSorted()).toEqual(['asked', 'read']);
    const onTimeline = await world.inZone((db) =>
      db
        .selectFrom('enterprise_event')
        .select(['kind', 'text_zh'])
        .where('enterprise_id', '=', enterpriseId)
        .where('kind', '=', 'policy')
        .execute(),
    );
    expect(onTimeline.map((one) => one.text_zh)).toContain('送达政策：贷款贴息');
    expect(onTimeline).toHaveLength(3);
  });
});

describe('another zone', () => {
  test('HTTP-2 finds nothing of it', async () => {
    const { policyId, clauseId } = await policyWith();
    const enterpriseId = await firm();
    const given = await staff().ask(ask.givePolicies, {
      params: { enterpriseId },
      body: { clauseIds: [clauseId], how: 'call', note: '' },
    });
    const { number: _, ...rest } = clause();
    const asks = [
      stranger().ask(ask.getPolicy, { params: { policyId } }),
      stranger().ask(ask.addClause, { params: { policyId }, body: clause({ number: '九' }) }),
      stranger().ask(ask.changeClause, { params: { clauseId }, body: rest, ifMatch: 1 }),
      stranger().ask(ask.listClauseFirms, { params: { clauseId } }),
      stranger().ask(ask.getFirmPolicies, { params: { enterpriseId } }),
      stranger().ask(ask.answerFact, {
        params: { enterpriseId },
        body: { key: 'loanYear', value: 1, source: '' },
      }),
      stranger().ask(ask.givePolicies, {
        params: { enterpriseId },
        body: { clauseIds: [clauseId], how: 'call', note: '' },
      }),
      stranger().ask(ask.addStep, {
        params: { deliveryId: given.ids[0] ?? '' },
        body: { kind: 'read', words: '' },
      }),
    ];
    const outcomes = await Promise.allSettled(asks);
    for (const one of outcomes) expect(one).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
    const listed = await stranger().ask(ask.listPolicies, {});
    expect(listed.items).toEqual([]);
  });
});
