import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Facts,
  factsOf,
  likeness,
  pairsWithin,
  phoneKey,
  similarity,
  USUAL_FIGURES,
} from './duplicates.ts';

const facts = (over: Partial<Facts> = {}): Facts => ({
  id: '01',
  name: '智能仓储机器人生产基地',
  upperCode: null,
  enterpriseId: 'hai',
  lineId: null,
  plannedInvestment: null,
  phone: '',
  address: '',
  ...over,
});
const other = (over: Partial<Facts> = {}): Facts => facts({ id: '02', name: '冷链中央厨房', ...over });

describe('PRJ-41 how much two names share', () => {
  test.each([
    ['智能仓储机器人生产基地', '智能仓储机器人（生产基地）', 100],
    // 10 pairs and 12: nine are shared, 18 of 22
    ['智能仓储机器人生产基地', '智能仓储机器人生产基地二期', 90],
    ['智能仓储机器人生产基地', '智能仓储机器人研发中心', 60],
    ['智能仓储机器人生产基地', '冷链中央厨房', 0],
    ['甲', '甲', 100],
    ['甲', '乙', 0],
  ])('%s and %s: %i %%', (a, b, percent) => {
    expect(similarity(a, b)).toBe(percent);
  });

  test('is the same from either side, and of anything with itself 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, a)).toBe(100);
        expect(similarity(a, b)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('a pair of letters counts as often as both names have it', () => {
    expect(similarity('abab', 'ab')).toBe(50); // ab twice and ba once, against ab once
  });
});

describe('the four levels', () => {
  const level = (a: Facts, b: Facts) => likeness(a, b, USUAL_FIGURES)?.level ?? null;

  test.each([
    [
      'PRJ-40 the same upper code',
      facts({ upperCode: 'HN-7' }),
      other({ upperCode: 'HN-7', enterpriseId: 'x' }),
      1,
    ],
    [
      'PRJ-40 one name of two investors',
      facts(),
      other({ name: '智能仓储机器人(生产基地)', enterpriseId: 'x' }),
      1,
    ],
    ['PRJ-41 like names of one investor', facts(), other({ name: '智能仓储机器人生产基地二期' }), 2],
    [
      'PRJ-41 like names of two investors',
      facts(),
      other({ name: '智能仓储机器人生产基地二期', enterpriseId: 'x' }),
      null,
    ],
    [
      'PRJ-42 one investor, amounts 20 % apart',
      facts({ plannedInvestment: 100 }),
      other({ plannedInvestment: 80 }),
      3,
    ],
    [
      'PRJ-42 one investor, amounts 21 % apart',
      facts({ plannedInvestment: 100 }),
      other({ plannedInvestment: 79 }),
      null,
    ],
    ['PRJ-42 one investor, an amount unknown', facts({ plannedInvestment: 100 }), other(), null],
    ['PRJ-42 two amounts of nothing', facts({ plannedInvestment: 0 }), other({ plannedInvestment: 0 }), null],
    [
      'PRJ-42 one investor, one amount, two lines',
      facts({ plannedInvestment: 100, lineId: 'a' }),
      other({ plannedInvestment: 100, lineId: 'b' }),
      null,
    ],
    [
      'PRJ-42 one telephone of two investors',
      facts({ phone: '0731-8888 1234' }),
      other({ phone: '073188881234', enterpriseId: 'x' }),
      4,
    ],
    [
      'PRJ-42 one address of two investors',
      facts({ address: '长沙市开福区金霞路 1 号' }),
      other({ address: '长沙市开福区金霞路1号', enterpriseId: 'x' }),
      4,
    ],
    [
      'PRJ-42 an investor shares its telephone with itself',
      facts({ phone: '073188881234' }),
      other({ phone: '073188881234' }),
      null,
    ],
    ['nothing the same', facts(), other({ enterpriseId: 'x' }), null],
  ] as const)('%s', (_, a, b, wanted) => {
    expect(level(a, b)).toBe(wanted);
    expect(level(b, a)).toBe(wanted);
  });

  test('follow the figures of the zone', () => {
    const b = other({ name: '智能仓储机器人生产基地二期' });
    expect(likeness(facts(), b, { ...USUAL_FIGURES, nameLike: 95 })).toBeNull();
  });
});

test.each([
  ['+86 138 0000 1234', '13800001234'],
  ['0086-13800001234', '13800001234'],
  ['（0731）8888-1234', '073188881234'],
  ['8613', ''],
])('PRJ-42 the telephone %s is %s', (said, key) => {
  expect(phoneKey(said)).toBe(key);
});

test('PRJ-43 a pair is one, the earlier first, whichever comes first', () => {
  const [a, b] = [facts(), other({ name: '智能仓储机器人生产基地二期' })];
  const [there, back] = [pairsWithin([a, b], USUAL_FIGURES), pairsWithin([b, a], USUAL_FIGURES)];
  expect(there).toEqual(back);
  expect(there).toMatchObject([{ earlierId: '01', laterId: '02', level: 2 }]);
});

test('PRJ-49 the facts of a pair change with what it is judged by, and with nothing else', () => {
  const [a, b] = [facts(), other()];
  expect(factsOf(a, b)).toBe(factsOf(b, a));
  expect(factsOf(a, { ...b, name: `（${b.name}）` })).toBe(factsOf(a, b));
  expect(factsOf(a, { ...b, plannedInvestment: 1 })).not.toBe(factsOf(a, b));
});
