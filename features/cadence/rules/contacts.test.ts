import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { standsOn } from '../../../packages/kernel/versions.ts';
import { daysLater, ensureLater, ensureSteps, runWith, type Wanted } from './contacts.ts';

const now = '2020-02-17T01:00:00.000Z';
const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  kind: 'call',
  note: '已通话',
  happenedAt: now,
  now,
  ...over,
});
const after = (run: number) => ({ run, noChangeRuns: 3 });

describe('what a contact may not be', () => {
  test('CAD-5 a contact says what came of it', () =>
    expect(() => runWith(wanted({ note: '' }), after(0))).toThrow('CAD-5'));
  test('CAD-6 nothing has happened that is yet to come', () =>
    expect(() => runWith(wanted({ happenedAt: '2020-02-17T01:00:00.001Z' }), after(0))).toThrow('CAD-6'));
});

describe('CAD-12 "no change" counts at most three times running', () => {
  const noChange = wanted({ kind: 'noChange', note: '' });
  test.each([0, 1, 2])('after %i', (run) => expect(runWith(noChange, after(run))).toBe(run + 1));
  test('the fourth asks for a real note', () => expect(() => runWith(noChange, after(3))).toThrow('CAD-12'));
  test('a real contact begins anew', () => expect(runWith(wanted(), after(3))).toBe(0));
  test('a policy may not count it at all', () =>
    expect(() => runWith(noChange, { run: 0, noChangeRuns: 0 })).toThrow('CAD-12'));
});

test('CAD-14 what was written down later says how many days', () => {
  const on = (happenedOn: string) =>
    daysLater({ happenedOn: day(happenedOn), recordedOn: day('2020-02-17') });
  expect([on('2020-02-17'), on('2020-02-14')]).toEqual([0, 3]);
});

describe('CAD-18 a version begins after today and after the one before', () => {
  const last = { from: day('2020-02-20'), to: null };
  const today = day('2020-02-17');
  test.each(['2020-02-16', '2020-02-17', '2020-02-20'])('not on %s', (from) =>
    expect(() => ensureLater(day(from), last, today)).toThrow('CAD-18'),
  );
  test('on the day after', () => expect(() => ensureLater(day('2020-02-21'), last, today)).not.toThrow());
});

describe('CAD-19 steps go up, each post once', () => {
  const step = (misses: number, to: 'owner' | 'head') => ({ misses, to, light: 'red' as const });
  test.each([
    ['down', [step(2, 'owner'), step(1, 'head')]],
    ['on one spot', [step(1, 'owner'), step(1, 'head')]],
    ['twice to one', [step(1, 'owner'), step(2, 'owner')]],
  ])('%s is refused', (_, steps) => expect(() => ensureSteps(steps)).toThrow('CAD-19'));
  test('up is fine, and none at all', () => {
    expect(() => ensureSteps([step(1, 'owner'), step(3, 'head')])).not.toThrow();
    expect(() => ensureSteps([])).not.toThrow();
  });
});

test('a version is ahead, in force, or over', () => {
  const version = { from: day('2020-02-10'), to: day('2020-02-14') };
  const on = (today: string) => standsOn(version, day(today));
  expect(['2020-02-09', '2020-02-10', '2020-02-14', '2020-02-15'].map(on)).toEqual([
    'ahead',
    'now',
    'now',
    'over',
  ]);
});
