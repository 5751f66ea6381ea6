import { expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { calendarNamed } from '../../../platform/packs/calendars.ts';
import { rulingDue, toBeTold } from './ruling-clock.ts';

const calendar = calendarNamed('cn');

test.each([
  ['a Tuesday', '2020-02-11', 540, 24, '2020-02-12', 540],
  ['a Friday, over the weekend', '2020-02-14', 900, 24, '2020-02-17', 900],
  ['a Saturday: begins with Monday', '2020-02-15', 600, 24, '2020-02-18', 0],
  ['within one day', '2020-02-11', 540, 4, '2020-02-11', 780],
  ['to midnight exactly: the next working day begins', '2020-02-14', 1200, 4, '2020-02-17', 0],
  ['three days', '2020-02-13', 540, 72, '2020-02-18', 540],
] as const)('PRJ-47 from %s', (_, on, minute, hours, dueOn, dueMinute) => {
  expect(rulingDue({ on: day(on), minute }, hours, calendar)).toEqual({ on: dueOn, minute: dueMinute });
});

test.each([
  [-1, []],
  [0, ['lineLeader']],
  [23, ['lineLeader']],
  [24, ['lineLeader', 'inCharge']],
])('PRJ-48 %i hours late: %j', (late, posts) => {
  expect(toBeTold(late, 24)).toEqual(posts);
});
