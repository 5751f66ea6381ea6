import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { type Answers, zReadinessPack } from '../contract.ts';
import { apart, ensureAnswered, isCompetent, readyUntil, standingNow, unmet } from './readiness.ts';
import { requirementsFrom } from './situation-pack.ts';

const file = new URL('../../../packs/situations/epidemic/readiness.json', import.meta.url);
const requirements = requirementsFrom(zReadinessPack.parse(JSON.parse(readFileSync(file, 'utf8'))));

const FIT: Answers = {
  healthy: true,
  temperature: 36.5,
  'no-epidemic-area': true,
  'no-case-contact': true,
  training: day('2020-02-05'),
  undertaking: true,
};
const at = { today: day('2020-02-16'), now: '2020-02-16T08:00:00.000Z' };
const missing = (answers: Answers, over: { declaredAt?: string; competence?: boolean } = {}): string[] =>
  unmet(
    requirements,
    { answers, known: { competence: over.competence ?? true }, declaredAt: over.declaredAt ?? at.now },
    at,
  ).map((one) => one.key);

describe('RDY-1 what is unmet', () => {
  const { undertaking: _, ...unsigned } = FIT;
  test.each<[string, Answers, string[]]>([
    ['nothing', FIT, []],
    ['a temperature at the limit', { ...FIT, temperature: 37.3 }, ['temperature']],
    ['a temperature just below it', { ...FIT, temperature: 37.2 }, []],
    ['contact with a case', { ...FIT, 'no-case-contact': false }, ['no-case-contact']],
    ['training too long ago', { ...FIT, training: day('2020-01-16') }, ['training']],
    ['training on the last day that counts', { ...FIT, training: day('2020-01-17') }, []],
    ['training that is still to come', { ...FIT, training: day('2020-02-17') }, ['training']],
    ['a question without an answer', unsigned, ['undertaking']],
  ])('%s', (_title, answers, keys) => expect(missing(answers)).toEqual(keys));

  test('competence, which the system knows', () =>
    expect(missing(FIT, { competence: false })).toEqual(['competence']));

  test('every answer, once a day has gone by', () =>
    expect(missing(FIT, { declaredAt: '2020-02-15T07:59:59.000Z' })).toEqual(Object.keys(FIT)));
});

describe('RDY-2 a verdict runs out', () => {
  test('with the shortest-lived answer', () =>
    expect(readyUntil(requirements, '2020-02-16T08:00:00.000Z', 48)).toBe('2020-02-17T08:00:00.000Z'));
  test.each([
    ['ready', '2020-02-16T08:00:00.000Z', 'ready'],
    ['ready', '2020-02-16T07:59:59.999Z', 'notReady'],
    ['suspended', '2020-02-10T00:00:00.000Z', 'suspended'],
  ] as const)('%s until %s reads %s', (standing, until, now) =>
    expect(standingNow({ standing, until }, at.now)).toBe(now),
  );
});

describe('RDY-5 answers are complete and of their kind', () => {
  test('complete', () => expect(() => ensureAnswered(requirements, FIT)).not.toThrow());
  test.each<[string, Answers]>([
    ['a number for yes or no', { ...FIT, healthy: 1 }],
    ['a temperature of nobody', { ...FIT, temperature: 370 }],
    ['a question that was not asked', { ...FIT, blood: true }],
    ['what the system answers', { ...FIT, competence: true }],
  ])('%s', (_title, answers) => expect(() => ensureAnswered(requirements, answers)).toThrow('RDY-5'));
});

test('[P4] RDY-4 health facts are told apart from the rest', () => {
  const { plain, sealed } = apart(requirements, FIT);
  expect(Object.keys(plain)).toEqual(['training', 'undertaking']);
  expect(Object.keys(sealed)).toEqual(['healthy', 'temperature', 'no-epidemic-area', 'no-case-contact']);
});

test.each([
  [['logistics'], ['logistics', 'en'], true],
  [['driving'], ['logistics'], false],
  [[], [], true],
])('who brings %j to visits that ask for %j is competent: %s', (has, asked, expected) =>
  expect(isCompetent(has, new Set(asked))).toBe(expected),
);
