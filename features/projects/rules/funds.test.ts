import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instalment } from '../funds-contract.ts';
import { ensureCorrectable, ensureFileOfProject, ensurePlan, isProof, planChange } from './funds.ts';

const plan = (...rows: [string, number][]): Instalment[] =>
  rows.map(([dueMonth, amount]) => ({ dueMonth, amount }));

test('PRJ-24 one instalment a month', () => {
  expect(() => ensurePlan(plan(['2020-03', 5], ['2020-04', 5]))).not.toThrow();
  expect(() => ensurePlan(plan(['2020-03', 5], ['2020-03', 9]))).toThrow('PRJ-24');
});

describe('a change of plan', () => {
  test('leaves alone what stays', () => {
    const before = plan(['2020-03', 5], ['2020-04', 5], ['2020-05', 5]);
    const after = plan(['2020-03', 5], ['2020-04', 8], ['2020-06', 2]);
    expect(planChange(before, after)).toEqual({
      goes: plan(['2020-04', 5], ['2020-05', 5]),
      comes: plan(['2020-04', 8], ['2020-06', 2]),
    });
  });

  const anyPlan = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    .chain((months) =>
      fc.tuple(
        ...months.map((month) =>
          fc
            .integer({ min: 1, max: 3 })
            .map((amount) => ({ dueMonth: `2020-${String(month).padStart(2, '0')}`, amount })),
        ),
      ),
    );
  test('of any plan into any other: what stays and what comes is what was wanted', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const { goes, comes } = planChange(before, after);
        const now = [...before.filter((one) => !goes.includes(one)), ...comes];
        const sorted = (rows: readonly Instalment[]) =>
          rows.map((one) => `${one.dueMonth} ${one.amount}`).toSorted();
        expect(sorted(now)).toEqual(sorted(after));
      }),
    );
  });
});

test('PRJ-23 a proof says something, and its file is the project’s', () => {
  expect(isProof({ reference: '', fileId: null })).toBe(false);
  expect(isProof({ reference: '银行回单 0231', fileId: null })).toBe(true);
  expect(isProof({ reference: '', fileId: 'f' })).toBe(true);
  expect(() => ensureFileOfProject('f', [{ id: 'f' }])).not.toThrow();
  expect(() => ensureFileOfProject(null, [])).not.toThrow();
  expect(() => ensureFileOfProject('g', [{ id: 'f' }])).toThrow('PRJ-23.file');
});

test('PRJ-22 taken back once, and a counter-entry not at all', () => {
  expect(() => ensureCorrectable({ correctsId: null, isCorrected: false })).not.toThrow();
  expect(() => ensureCorrectable({ correctsId: null, isCorrected: true })).toThrow('PRJ-22');
  expect(() => ensureCorrectable({ correctsId: 'a', isCorrected: false })).toThrow('PRJ-22');
});
