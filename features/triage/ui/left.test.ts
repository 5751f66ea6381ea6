import { expect, test } from 'vitest';
import { leftOf } from './left.ts';

const now = '2020-02-17T00:10:00.000Z';
test.each([
  ['2020-02-17T00:32:59.000Z', 'leftMinutes', 22],
  ['2020-02-17T00:10:00.000Z', 'leftMinutes', 0],
  ['2020-02-17T10:00:00.000Z', 'leftHours', 9],
  ['2020-02-18T10:00:00.000Z', 'until', 0],
  ['2020-02-17T00:09:59.000Z', 'lateMinutes', 1],
  ['2020-02-16T20:10:00.000Z', 'lateHours', 4],
  ['2020-02-14T10:00:00.000Z', 'lateDays', 2],
])('TRI-5 of a clock to %s: %s %i', (dueAt, key, count) => {
  expect(leftOf(dueAt, now)).toEqual({ key, count });
});
