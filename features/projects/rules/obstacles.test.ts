import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { daysLate, ensureAhead, ensureMoved, ensureStands, mayClose } from './obstacles.ts';

const today = day('2020-02-17');

test.each([
  ['due tomorrow', '2020-02-18', null, 0],
  ['due today', '2020-02-17', null, 0],
  ['due yesterday', '2020-02-16', null, 1],
  ['due last week and closed', '2020-02-10', '2020-02-12', 0],
])('days late: %s', (_, dueOn, closedOn, days) => {
  const of = { dueOn: day(dueOn), closedOn: closedOn === null ? null : day(closedOn) };
  expect(daysLate(of, today)).toBe(days);
});

describe('PRJ-14 where it stands', () => {
  test.each([
    ['land on a project', 'land', null, 'p', true],
    ['land on an enterprise alone', 'land', null, null, false],
    ['a grievance on an enterprise alone', 'grievance', 60, null, true],
    ['a grievance on a project', 'grievance', null, 'p', true],
    ['jobs at risk of a power line', 'power', 5, 'p', false],
  ] as const)('%s', (_, kind, jobsAtRisk, projectId, stands) => {
    const put = () => ensureStands({ kind, jobsAtRisk }, { projectId });
    if (stands) expect(put).not.toThrow();
    else expect(put).toThrow('PRJ-14');
  });
});

describe('PRJ-15 who says that it is out of the way', () => {
  const raised = { raisedByAccountId: 'a1', raisedByPersonId: 'p1', confirmsId: 'p2' };
  test.each([
    ['whoever raised it', 'a1', [], true],
    ['the same under another account', 'a9', ['p1'], true],
    ['the project’s owner', 'a2', ['p2'], true],
    ['who stands in for the owner', 'a3', ['p3', 'p2'], true],
    ['who sees to it', 'a4', ['p4'], false],
  ] as const)('%s: %s', (_, accountId, actsFor, may) => {
    expect(mayClose(raised, { accountId, actsFor })).toBe(may);
  });
  test('nobody by chance, where no person is known', () => {
    const unknown = { raisedByAccountId: null, raisedByPersonId: null, confirmsId: null };
    expect(mayClose(unknown, { accountId: 'a1', actsFor: ['p1'] })).toBe(false);
  });
});

describe('PRJ-17 the day', () => {
  test('is today or later', () => {
    expect(() => ensureAhead(today, today)).not.toThrow();
    expect(() => ensureAhead(day('2020-02-16'), today)).toThrow('PRJ-17');
  });
  test.each([
    ['stays, though it has passed', '2020-02-10', '', null],
    ['moves with a reason', '2020-03-01', '图纸返工', null],
    ['moves without one', '2020-03-01', '', 'PRJ-17.reason'],
    ['moves into the past', '2020-02-11', '图纸返工', 'PRJ-17'],
  ])('%s', (_, dueOn, reason, rule) => {
    const move = () => ensureMoved({ dueOn: day('2020-02-10') }, { dueOn: day(dueOn), reason }, today);
    if (rule === null) expect(move).not.toThrow();
    else expect(move).toThrow(rule);
  });
});
