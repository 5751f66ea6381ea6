import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { ensureOpen, ensureWindows, mixOf, tagsOf } from './visits.ts';

const campaign = { startsOn: day('2020-02-10'), endsOn: day('2020-02-28') };

describe('CMP-9, CMP-10 windows', () => {
  test.each([
    ['2020-02-17', 600, 660, null],
    ['2020-02-17', 600, 659, 'CMP-9'],
    ['2020-02-17', 660, 600, 'CMP-9'],
    ['2020-02-09', 600, 660, 'CMP-10'],
    ['2020-02-29', 600, 660, 'CMP-10'],
  ])('%s from %i to %i for an hour: %s', (...[on, from, to, rule]) => {
    const check = () => ensureWindows([{ day: day(on), from, to }], { durationMinutes: 60 }, campaign);
    if (rule === null) expect(check).not.toThrow();
    else expect(check).toThrow(rule);
  });
});

test('CMP-14 what is done, missed, online or withdrawn is not changed', () => {
  expect(() => ensureOpen('candidate')).not.toThrow();
  expect(() => ensureOpen('planned')).not.toThrow();
  for (const past of ['done', 'missed', 'online', 'withdrawn'] as const)
    expect(() => ensureOpen(past)).toThrow('CMP-14');
});

test.each([
  [
    { isKey: true, isPartner: false, cityCode: '430200', isExpansion: true },
    ['keyProject', 'investor', 'inProvince', 'expansion'],
  ],
  [
    { isKey: false, isPartner: true, cityCode: '310000', isExpansion: false },
    ['areaVisit', 'partner', 'outOfProvince', 'newInvestor'],
  ],
])('the four combinations of %j', (facts, tags) => expect(tagsOf(facts, '430100')).toEqual(tags));

describe('CMP-6 each side of a combination has its share', () => {
  const combination = {
    key: 'place',
    name: { zh: '内外结合', en: 'In and out' },
    sides: ['inProvince', 'outOfProvince'] as [string, string],
    leastShare: 20,
  };
  const visits = (inside: number, outside: number) => [
    ...Array.from({ length: inside }, () => ['inProvince']),
    ...Array.from({ length: outside }, () => ['outOfProvince']),
    ['neither'],
  ];
  test.each([
    [1, 4, 20, false],
    [1, 5, 17, true],
    [0, 3, 0, true],
    [0, 0, null, false],
  ])('%i of one and %i of the other: %s %%, short %s', (...[inside, outside, share, short]) => {
    const [side] = mixOf([combination], visits(inside, outside));
    expect(side).toMatchObject({ tag: 'inProvince', visits: inside, share, short });
  });
});
