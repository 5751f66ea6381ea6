import { describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { competencesOf, ensureTree, inService, lastDayBefore } from './rules.ts';

describe('ORG-6 in service', () => {
  test.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2020-03-31', true],
    ['2020-04-01', false],
  ])('on %s: %s', (on, expected) => {
    const person = { joinedOn: day('2020-01-01'), leftOn: day('2020-03-31') };
    expect(inService(person, day(on))).toBe(expected);
  });

  test('without end while nobody said that they left', () => {
    expect(inService({ joinedOn: day('2020-01-01'), leftOn: null }, day('2030-01-01'))).toBe(true);
  });
});

test('what somebody brings is lines, languages and driving, each once', () => {
  const person = { competences: ['logistics', 'en'], languages: ['zh', 'en'], drives: true };
  expect(competencesOf(person)).toEqual(['logistics', 'en', 'zh', 'driving']);
});

describe('ORG-4 a unit does not stand below itself', () => {
  const parents = new Map([
    ['top', null],
    ['middle', 'top'],
    ['leaf', 'middle'],
  ]);
  test('a free place is fine', () => expect(() => ensureTree('leaf', 'top', parents)).not.toThrow());
  test('its own parent', () => expect(() => ensureTree('top', 'top', parents)).toThrow('ORG-4'));
  test('below its own leaf', () => expect(() => ensureTree('top', 'leaf', parents)).toThrow('ORG-4'));
});

describe('ORG-11 one holder follows another', () => {
  test('who held the post leaves it the day before', () =>
    expect(lastDayBefore({ from: day('2020-01-01') }, day('2020-03-01'))).toBe('2020-02-29'));
  test('an appointment from the same day is refused', () =>
    expect(() => lastDayBefore({ from: day('2020-03-01') }, day('2020-03-01'))).toThrow('ORG-11'));
});
