import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import type { WriteUp } from '../contract.ts';
import { ensureArrivalTime, ensureMayClose, ensureMayMiss, ensureStillOpen } from './visits.ts';

describe('VST-4: the phone’s time of arrival', () => {
  test.each([
    ['now', 0, null],
    ['five minutes ahead', 300_000, null],
    ['a second more than five minutes ahead', 301_000, 'VST-4'],
    ['seven days back', -604_800_000, null],
    ['a second more than seven days back', -604_801_000, 'VST-4'],
  ])('%s', (_, aheadMs, rule) => {
    const judge = () => ensureArrivalTime(aheadMs);
    if (rule === null) expect(judge).not.toThrow();
    else expect(judge).toThrow(rule);
  });
});

const form = (over: Partial<WriteUp> = {}): WriteUp => ({
  met: [{ name: '王总', title: '', decides: true }],
  findings: '有意扩产线',
  nextStep: '寄出',
  nextStepOn: day('2024-03-08'),
  outcome: 'none',
  lead: null,
  commitments: [],
  close: true,
  ...over,
});
const visit = { day: day('2024-03-04'), enterpriseId: 'an enterprise' };
const lead = { name: '冷链', amountWan: null, line: null, class: 'land' as const };

describe('what closing a visit asks', () => {
  test.each([
    ['VST-2 somebody met', form({ met: [] }), visit, 'VST-2'],
    ['VST-1 a finding of five characters', form({ findings: '有意扩产' }), visit, 'VST-1'],
    ['VST-1 an outcome', form({ outcome: null }), visit, 'VST-1'],
    ['VST-1 a next step', form({ nextStep: '寄' }), visit, 'VST-1'],
    ['VST-1 the day of the next step', form({ nextStepOn: null }), visit, 'VST-1'],
    ['VST-8 a next step not before the visit', form({ nextStepOn: day('2024-03-03') }), visit, 'VST-8'],
    ['VST-5 a lead with a name', form({ outcome: 'lead' }), visit, 'VST-5'],
    [
      'VST-5 a lead of an enterprise',
      form({ outcome: 'lead', lead }),
      { ...visit, enterpriseId: null },
      'VST-5',
    ],
  ])('%s', (...[, given, of, rule]) => {
    expect(() => ensureMayClose(given, of)).toThrow(rule);
  });

  test('with all of it, it closes', () => {
    expect(() => ensureMayClose(form(), visit)).not.toThrow();
    expect(() => ensureMayClose(form({ outcome: 'lead', lead }), visit)).not.toThrow();
  });
});

describe('VST-6: what is settled stays', () => {
  test.each([
    [null, false, false],
    ['arrived' as const, false, true],
    ['writing' as const, false, true],
    ['closed' as const, true, true],
    ['missed' as const, true, true],
  ])('%s', (status, settled, cannotMiss) => {
    const refuses = (judge: () => void) => {
      try {
        judge();
        return false;
      } catch {
        return true;
      }
    };
    expect(refuses(() => ensureStillOpen(status, 'en'))).toBe(settled);
    expect(refuses(() => ensureMayMiss(status, 'en'))).toBe(cannotMiss);
  });
});
