import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import type { Language } from '../../../packages/kernel/words.ts';
import type { Reason } from '../../../packages/planner/plan.ts';
import { words as plannerWords, reasonWords } from '../../../packages/planner/words.ts';
import { words } from '../words.ts';
import { type Names, sayChanges, sayFault, sayReasons } from './say.ts';

const VISIT = '01900000-0000-7000-8000-000000000001';
const SQUAD = '01900000-0000-7000-8000-000000000002';
const OTHER = '01900000-0000-7000-8000-000000000003';
const NAMES: Readonly<Record<string, string>> = {
  [VISIT]: '苏州甲公司',
  [SQUAD]: '3号小分队',
  [OTHER]: '4号小分队',
};

const names = (language: Language): Names => ({
  language,
  visit: (id) => NAMES[id] ?? id,
  squad: (id) => NAMES[id] ?? id,
  person: () => '周明',
  city: () => '苏州',
  place: () => '苏州',
});

const slot = (over: { squad?: string; day?: string; start?: number } = {}) => ({
  visit: VISIT,
  squad: over.squad ?? SQUAD,
  day: day(over.day ?? '2024-03-04'),
  start: over.start ?? 600,
});
const none = { added: [], removed: [], moved: [], members: [], score: 0 };
const said = (change: Partial<Parameters<typeof sayChanges>[1]>, language: Language = 'zh-CN') =>
  sayChanges(names(language), { ...none, ...change }).map((one) => one.sentence);

describe('what changed, in words', () => {
  test.each([
    ['another hour', slot({ start: 840 }), '3号小分队：“苏州甲公司”的拜访由 03-04 10:00 改为 14:00'],
    [
      'another day',
      slot({ day: '2024-03-05', start: 540 }),
      '3号小分队：“苏州甲公司”的拜访由 03-04 10:00 改为 03-05 09:00',
    ],
    [
      'another squad',
      slot({ squad: OTHER }),
      '“苏州甲公司”由3号小分队（03-04 10:00）改由4号小分队前往（10:00）',
    ],
  ])('%s', (_, to, sentence) => {
    expect(said({ moved: [{ from: slot(), to }] })).toEqual([sentence]);
  });

  test('visits added and taken out, people who join and leave, in both languages', () => {
    const members = [{ squad: SQUAD, joined: ['a@b'], left: ['c@d'] }];
    expect(said({ added: [slot()], removed: [slot()], members })).toEqual([
      '3号小分队：新增拜访“苏州甲公司”，03-04 10:00',
      '3号小分队：取消拜访“苏州甲公司”（原定 03-04 10:00）',
      '3号小分队：周明 加入',
      '3号小分队：周明 退出',
    ]);
    expect(said({ added: [slot()] }, 'en')).toEqual(['3号小分队: “苏州甲公司” added, 03-04 10:00']);
  });
});

describe('faults and reasons have names for ids and no gaps', () => {
  const particulars = { visit: VISIT, squad: SQUAD, day: '03-04', time: '10:00', could: '11:00' };
  const more = { fault: 'x', rule: 'x', status: 'x' };
  const planner = {
    person: 'a@b',
    members: 4,
    rank: 1,
    required: 3,
    times: 2,
    missing: 'law',
    other: VISIT,
    from: 'home:1',
    to: 'home:2',
    place: 'home:1',
    step: 'home:2',
    minutes: 5,
    spent: 1,
    budget: 1,
    city: '320500',
    claimed: 1,
    earned: 2,
    listed: 1,
    path: 'x',
    expected: 'x',
    id: 'x',
    least: 1,
    most: 2,
    cap: 'advisor',
    made: 3,
    count: 200_000,
    kind: 'visits',
  };

  test.each([...Object.keys(words), ...Object.keys(plannerWords)])('%s', (rule) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { detail } = sayFault(names(language), {
        rule,
        particulars: { ...planner, ...more, ...particulars },
      });
      expect(detail).not.toMatch(/[{}]|0190/);
    }
  });

  const REASONS: Reason[] = [
    { kind: 'noSquadHasCompetence', missing: ['law'], nearest: SQUAD },
    { kind: 'rankTooLow', required: 3, highest: 2 },
    { kind: 'takenOut' },
    { kind: 'noSquadAllowed' },
    { kind: 'noSquadAvailable' },
    { kind: 'capReached', cap: 'advisor', most: 2 },
    { kind: 'cityClosed', city: '320500' },
    { kind: 'noWindowReachable' },
    { kind: 'overBudget', squad: SQUAD, by: 5 },
    { kind: 'tiedTo', visits: [VISIT] },
    { kind: 'shortBy', minutes: 5, squad: SQUAD },
    { kind: 'displacedBy', visit: VISIT, squad: SQUAD, worth: 5 },
    { kind: 'notWorthIt', squad: SQUAD, points: -5 },
  ];

  test('ITN-25: every reason has its sentence, and a visit is never left out without one', () => {
    expect(REASONS.map((reason) => reason.kind).toSorted()).toEqual(Object.keys(reasonWords).toSorted());
    for (const reason of REASONS)
      for (const language of ['zh-CN', 'en'] as const) {
        const [sentence] = sayReasons(names(language), { visit: VISIT, reasons: [reason] });
        expect(sentence).toMatch(/^[^{}]+$/);
        expect(sentence).not.toContain('0190');
      }
    expect(sayReasons(names('en'), { visit: VISIT, reasons: [] })).toHaveLength(1);
  });
});
