import { expect, test } from 'vitest';
import { day } from '../../../../packages/kernel/day.ts';
import type { WhatIfs } from '../../contract.ts';
import { changeOf, draftOf } from './change-draft.ts';

const [FIRST, LAST] = [day('2020-02-17'), day('2020-02-28')];
const choices: WhatIfs = {
  inForce: { id: 'plan', version: 3 },
  most: { changes: 6, kept: 10 },
  days: { from: FIRST, to: LAST },
  starts: [{ code: '430100', name: '长沙' }],
  members: [],
  participants: [],
  cities: [{ code: '320500', name: '苏州', visits: 4 }],
  items: [],
  can: { plan: true },
};
const drafted = (kind: 'addSquad' | 'losePerson' | 'closeCity', today = '2020-02-10') =>
  draftOf(kind, 1, { choices, today: day(today) });

test.each([
  ['2020-02-10', FIRST],
  ['2020-02-20', '2020-02-20'],
  ['2020-03-10', FIRST],
])('on %s a change is taken to begin on %s', (today, from) => {
  expect(drafted('closeCity', today)).toMatchObject({ from, to: LAST });
});

test('a change is sent when nothing of its own is missing, and only its own', () => {
  expect(changeOf(drafted('closeCity'))).toEqual({
    kind: 'closeCity',
    city: '320500',
    from: FIRST,
    to: LAST,
  });
  expect(changeOf({ ...drafted('closeCity'), to: null })).toBeNull();
  expect(changeOf(drafted('losePerson'))).toBeNull();
  expect(changeOf({ ...drafted('losePerson'), personId: 'p' })).toEqual({
    kind: 'losePerson',
    personId: 'p',
  });
  expect(changeOf({ ...drafted('addSquad'), memberIds: ['p'] })).toEqual({
    kind: 'addSquad',
    startCity: '430100',
    from: FIRST,
    to: LAST,
    memberIds: ['p'],
  });
});
