import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Benefit, estimate, lacksCap, zBenefit } from './benefit.ts';

const share = (rate: number, cap: number | null = null): Benefit => ({
  formula: { kind: 'share', of: 'loanYear', rate },
  cap,
});

describe('benefits', () => {
  test.each<[string, Benefit, number, number]>([
    ['2 % of a loan', share(200), 30_000_000, 600_000],
    ['half a yuan rounds up', share(1), 5_000, 1],
    ['less than half rounds down', share(1), 4_999, 0],
    ['no more than the cap', share(200, 500_000), 30_000_000, 500_000],
    [
      'the highest tier reached',
      {
        formula: {
          kind: 'tiers',
          of: 'newHires',
          tiers: [
            { from: 50, amount: 9 },
            { from: 10, amount: 4 },
          ],
        },
        cap: null,
      },
      50,
      9,
    ],
    [
      'below the first tier nothing',
      { formula: { kind: 'tiers', of: 'newHires', tiers: [{ from: 10, amount: 4 }] }, cap: null },
      9,
      0,
    ],
    [
      'whole steps only',
      { formula: { kind: 'each', of: 'newHires', step: 10, amount: 1000 }, cap: null },
      29,
      2000,
    ],
  ])('POL-9, POL-10, POL-11 %s', (_, benefit, value, amount) => {
    const of = 'of' in benefit.formula ? benefit.formula.of : '';
    expect(estimate(benefit, { [of]: value }).amount).toBe(amount);
  });

  test('POL-10 the arithmetic is shown, the cap on a line of its own', () => {
    expect(estimate(share(200, 500_000), { loanYear: 30_000_000 }).lines).toEqual([
      { kind: 'share', of: 'loanYear', value: 30_000_000, rate: 200, amount: 600_000 },
      { kind: 'cap', cap: 500_000, amount: 500_000 },
    ]);
  });

  test('POL-10 a missing fact is asked for, and an amount in words has none', () => {
    expect(estimate(share(200), {})).toEqual({ amount: null, ask: ['loanYear'], lines: [] });
    expect(
      estimate({ formula: { kind: 'stated', zh: '延期', en: 'deferred' }, cap: null }, {}).amount,
    ).toBeNull();
  });

  test('POL-10, POL-11 whole yuan within half a yuan of the exact share, never above the cap, never falling', () => {
    const money = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(money, money, fc.integer({ min: 1, max: 10_000 }), money, (a, b, rate, cap) => {
        const of = (value: number, most: number | null): number =>
          estimate(share(rate, most), { loanYear: value }).amount ?? -1;
        const exact = BigInt(a) * BigInt(rate);
        const off = BigInt(of(a, null)) * 10_000n - exact;
        expect(off > -5_000n && off <= 5_000n).toBe(true);
        expect(of(a, cap)).toBeLessThanOrEqual(cap);
        expect(of(Math.max(a, b), cap)).toBeGreaterThanOrEqual(of(Math.min(a, b), cap));
      }),
    );
  });

  test('POL-11 what grows with a fact and has no cap is said', () => {
    expect(lacksCap(share(200))).toBe(true);
    expect(lacksCap(share(200, 1))).toBe(false);
    expect(lacksCap({ formula: { kind: 'fixed', amount: 1 }, cap: null })).toBe(false);
  });

  test('POL-9 a share is of something that is counted', () => {
    expect(zBenefit.safeParse({ formula: { kind: 'share', of: 'inPark', rate: 1 }, cap: null }).success).toBe(
      false,
    );
  });
});
