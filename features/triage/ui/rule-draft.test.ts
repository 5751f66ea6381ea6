import { expect, test } from 'vitest';
import type { GradingRule } from '../contract.ts';
import { draftOf, ruleOf } from './rule-draft.ts';

const rule: GradingRule = {
  key: 'fire',
  name: { zh: '火情', en: 'Fire' },
  words: ['火', 'fire'],
  onlyKey: false,
  stages: ['REVIEW'],
  tags: ['仓库'],
  via: ['phone'],
  grade: 'A',
  source: '值班制度',
};

test('a rule is the same there and back', () => {
  expect(ruleOf(draftOf(rule))).toEqual(rule);
});
test('words are lines: trimmed, each once, none of them empty', () => {
  expect(ruleOf({ ...draftOf(rule), words: ' 火 \n\n火\nfire\n' })?.words).toEqual(['火', 'fire']);
});
test.each([
  ['no code', { key: '' }],
  ['a code in capitals', { key: 'Fire' }],
  ['no name', { nameZh: ' ' }],
  ['nothing asked for', { words: '', tags: '', stages: [], via: [] }],
])('TRI-17 %s: it is no rule yet', (_, some) => {
  expect(ruleOf({ ...draftOf(rule), ...some })).toBeNull();
});
test('a new one is none until it is written', () => {
  expect(ruleOf(draftOf(null))).toBeNull();
});
