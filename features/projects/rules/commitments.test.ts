import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { daysPastDue, ensureKept, ensureOpen, ensurePromised } from './commitments.ts';

const today = day('2020-02-17');
const dueOn = day('2020-02-14');

test.each([
  ['open and past due', null, null, 3],
  ['kept in time', 'kept', '2020-02-14', 0],
  ['kept two days late: it stays late', 'kept', '2020-02-16', 2],
  ['let go late', 'released', '2020-02-16', 0],
] as const)('days past due: %s', (_, outcome, settled, days) => {
  const settledOn = settled === null ? null : day(settled);
  expect(daysPastDue({ dueOn, outcome, settledOn }, today)).toBe(days);
});

describe('PRJ-19 promised, then due, then kept', () => {
  test.each([
    ['due on the day', '2020-02-10', '2020-02-10', null],
    ['due before it was promised', '2020-02-10', '2020-02-09', 'PRJ-19'],
    ['promised tomorrow', '2020-02-18', '2020-02-20', 'PRJ-13'],
    ['promised long ago and due by now', '2020-01-10', '2020-02-01', null],
  ])('%s', (_, promisedOn, due, rule) => {
    const promise = () => ensurePromised({ promisedOn: day(promisedOn), dueOn: day(due) }, today);
    if (rule === null) expect(promise).not.toThrow();
    else expect(promise).toThrow(rule);
  });
  test.each([
    ['today', '2020-02-17', null],
    ['before it was promised', '2020-02-09', 'PRJ-19.kept'],
    ['tomorrow', '2020-02-18', 'PRJ-13'],
  ])('kept %s', (_, on, rule) => {
    const keep = () => ensureKept({ promisedOn: day('2020-02-10') }, day(on), today);
    if (rule === null) expect(keep).not.toThrow();
    else expect(keep).toThrow(rule);
  });
});

test('PRJ-21 what is settled is settled', () => {
  const settled = { outcome: 'kept' as const, settledOn: today, settledByName: '某' };
  expect(() => ensureOpen(settled)).toThrow('PRJ-21');
  expect(() => ensureOpen({ outcome: null, settledOn: null, settledByName: null })).not.toThrow();
});
