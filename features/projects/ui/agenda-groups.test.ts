import { expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { grouped, groupOf } from './agenda-groups.ts';

const today = day('2020-02-17');

test.each([
  ['2020-02-16', 'late'],
  ['2020-02-17', 'today'],
  ['2020-02-18', 'week'],
  ['2020-02-24', 'week'],
  ['2020-02-25', 'month'],
  ['2020-03-18', 'month'],
  ['2020-03-19', 'later'],
])('%s is %s', (on, group) => {
  expect(groupOf(day(on), today)).toBe(group);
});

test('parts in the order of time, empty ones left out, nothing lost', () => {
  const items = ['2020-02-10', '2020-02-17', '2020-04-01', '2020-04-02'].map((on) => ({ dueOn: day(on) }));
  const parts = grouped(items, today);
  expect(parts.map((part) => [part.group, part.items.length])).toEqual([
    ['late', 1],
    ['today', 1],
    ['later', 2],
  ]);
  expect(parts.flatMap((part) => part.items)).toEqual(items);
});
