import { describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import {
  countPeople,
  excerpt,
  isSilent,
  type Stop,
  stateOf,
  waitsForClearing,
  waitsToDepart,
  whereNow,
} from './rules.ts';

const TODAY = day('2024-03-05');
const at = { today: TODAY, minute: 600 };
const stop = (over: Partial<Stop> = {}): Stop => ({
  cityCode: '310000',
  start: 540,
  end: 590,
  status: 'planned',
  ...over,
});

describe('BRF-1 a squad is where it registered today, else where its plan has it, else where it was last', () => {
  const away = { isAway: true, startCity: '430100', stops: [], lastArrival: null };
  const later = stop({ cityCode: '320500', start: 800, end: 860 });
  test.each([
    ['not away: at its start', { ...away, isAway: false, stops: [stop()] }, '430100', 'start'],
    ['away, nothing known', away, '430100', 'start'],
    [
      'registered today',
      { ...away, stops: [later], lastArrival: { cityCode: '440300', day: TODAY } },
      '440300',
      'arrival',
    ],
    ['stops today, the first is over', { ...away, stops: [stop(), later] }, '320500', 'plan'],
    ['all stops are over', { ...away, stops: [stop()] }, '310000', 'plan'],
    [
      'registered yesterday, on its way today',
      { ...away, stops: [later], lastArrival: { cityCode: '440300', day: day('2024-03-04') } },
      '320500',
      'plan',
    ],
    [
      'registered yesterday, nothing today',
      { ...away, lastArrival: { cityCode: '440300', day: day('2024-03-04') } },
      '440300',
      'arrival',
    ],
  ] as const)('%s', (_, squad, cityCode, by) => {
    expect(whereNow(squad, at)).toEqual({ cityCode, by });
  });
});

describe('BRF-2 a stop that is over and unheard of is overdue', () => {
  test.each([
    ['planned', 599, 'overdue'],
    ['planned', 600, 'planned'],
    ['arrived', 599, 'arrived'],
    ['writing', 599, 'arrived'],
    ['closed', 599, 'closed'],
    ['missed', 599, 'missed'],
  ] as const)('%s, ends at %i: %s', (status, end, state) => {
    expect(stateOf(stop({ status, end }), 600)).toBe(state);
  });
});

describe('BRF-3 silent: on the road with a stop overdue, or without a word for a day', () => {
  const now = '2024-03-05T02:00:00.000Z';
  const heard = { status: 'onRoad' as const, overdue: 0, lastWordAt: '2024-03-04T02:00:00.000Z' };
  test.each([
    ['heard a day ago exactly', heard, false],
    ['a second before that', { ...heard, lastWordAt: '2024-03-04T01:59:59.000Z' }, true],
    ['a stop overdue', { ...heard, lastWordAt: now, overdue: 1 }, true],
    ['never heard of', { ...heard, lastWordAt: null }, true],
    ['not away', { ...heard, status: 'forming' as const, lastWordAt: null }, false],
    ['stopped', { ...heard, status: 'suspended' as const, overdue: 2 }, false],
  ])('%s', (_, squad, silent) => {
    expect(isSilent(squad, now)).toBe(silent);
  });
});

test('BRF-4 everybody is counted once, and the counts sum up', () => {
  const one = (
    standing: 'unjudged' | 'ready' | 'notReady' | 'suspended',
    hasDeclared = true,
    waits = false,
  ) => ({
    standing,
    hasDeclared,
    waits,
  });
  const counts = countPeople([
    one('ready'),
    one('ready', true, true),
    one('unjudged', true, true),
    one('notReady', true, true),
    one('notReady'),
    one('unjudged', false),
    one('suspended', true, true),
  ]);
  expect(counts).toEqual({ all: 7, ready: 2, waiting: 2, undeclared: 1, notReady: 1, suspended: 1 });
});

test('BRF-5 forming squads wait three days before they leave, cleared ones on their days', () => {
  const squad = (startsOn: string) => ({
    status: 'forming' as const,
    startsOn: day(startsOn),
    endsOn: day('2024-03-09'),
  });
  expect(waitsForClearing(squad('2024-03-08'), TODAY)).toBe(true);
  expect(waitsForClearing(squad('2024-03-09'), TODAY)).toBe(false);
  expect(waitsForClearing({ ...squad('2024-03-05'), status: 'cleared' }, TODAY)).toBe(false);
  expect(waitsToDepart({ ...squad('2024-03-05'), status: 'cleared' }, TODAY)).toBe(true);
  expect(waitsToDepart({ ...squad('2024-03-06'), status: 'cleared' }, TODAY)).toBe(false);
  expect(waitsToDepart(squad('2024-03-05'), TODAY)).toBe(false);
});

test('an excerpt is one line and never cuts a sign in two', () => {
  expect(excerpt('  第一行\n第二行 ')).toBe('第一行 第二行');
  const long = '𠮷'.repeat(200);
  expect([...excerpt(long)]).toHaveLength(90);
  expect(excerpt(long).endsWith('𠮷…')).toBe(true);
});
