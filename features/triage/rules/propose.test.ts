import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRADES, type Grade, type GradingRule, zTriagePack } from '../contract.ts';
import { ensurePolicy, type Facts, isHigher, proposeGrade } from './propose.ts';

const pack = zTriagePack.parse(
  JSON.parse(readFileSync(new URL('../../../packs/triage/default.json', import.meta.url), 'utf8')),
);

const facts = (over: Partial<Facts> = {}): Facts => ({
  text: '',
  via: 'typed',
  saidGrade: null,
  project: null,
  tags: [],
  ...over,
});
const rule = (over: Partial<GradingRule> = {}): GradingRule => ({
  key: 'one',
  name: { zh: '一', en: 'One' },
  words: [],
  onlyKey: false,
  stages: [],
  tags: [],
  via: [],
  grade: 'B',
  source: '',
  ...over,
});

const key = (stage: string) => ({ isKey: true, stage });
const told: [string, Partial<Facts>, Grade, string[]][] = [
  ['企业一名员工发热，已送发热门诊', {}, 'A', ['health-safety']],
  ['One worker has a FEVER since noon', {}, 'A', ['health-safety']],
  ['A firewall firm wants to move in', {}, 'C', []],
  ['对方提出推迟签约，据说在看其他园区', { project: key('APPROVED') }, 'A', ['key-signing', 'key-change']],
  ['对方提出推迟签约，据说在看其他园区', { project: key('ENGAGED') }, 'B', ['key-change']],
  ['对方提出推迟签约，据说在看其他园区', { project: { isKey: false, stage: 'APPROVED' } }, 'C', []],
  ['某世界５００强企业在找华中仓', {}, 'B', ['top-500']],
  ['Lead: a Fortune  500 firm is looking for a site', {}, 'B', ['top-500']],
  ['补贴未兑现，企业有意见', {}, 'B', ['policy-gap']],
  ['复工后口罩不足', {}, 'C', ['resumption']],
  ['周边园区出台政策，附行业分析', {}, 'D', ['industry-news']],
  ['今天通话，一切正常', {}, 'C', []],
];

describe('TRI-2', () => {
  test.each(told)('%s', (text, over, grade, keys) => {
    const proposal = proposeGrade(facts({ text, ...over }), pack);
    expect(proposal.grade).toBe(grade);
    expect(proposal.why.map((hit) => hit.key)).toEqual(keys);
  });

  test('names the words and facts that it found', () => {
    const [hit] = proposeGrade(facts({ text: '推迟签约', project: key('REVIEW') }), pack).why;
    expect(hit).toMatchObject({ words: ['签约'], facts: ['key', 'stage'] });
  });

  test.each([
    ['a tag', rule({ tags: ['500强'] }), { tags: ['500强'] }, {}],
    ['a stage', rule({ stages: ['REVIEW'] }), { project: { isKey: false, stage: 'REVIEW' } }, {}],
    ['a key project', rule({ onlyKey: true }), { project: key('LEAD') }, {}],
    ['the way it came', rule({ via: ['advisor'] }), { via: 'advisor' as const }, {}],
    [
      'a word and a tag',
      rule({ words: ['火'], tags: ['x'] }),
      { text: '着火', tags: ['x'] },
      { text: '着火' },
    ],
  ])('%s fits, and without it does not', (_, one, holds, lacks) => {
    const policy = { rules: [one], otherwise: 'D' as const };
    expect(proposeGrade(facts(holds), policy).grade).toBe('B');
    expect(proposeGrade(facts(lacks), policy)).toEqual({ grade: 'D', why: [] });
  });
});

const zGrades = fc.constantFrom(...GRADES);
const someText = fc.array(fc.constantFrom('发热', '签约', '复工', '一切正常', 'fire', '行业动态', ' '), {
  maxLength: 6,
});

test('TRI-3 a proposal is never lower than what a person said, nor than without', () => {
  fc.assert(
    fc.property(someText, fc.option(zGrades), fc.boolean(), (words, saidGrade, isKey) => {
      const of = { text: words.join(' '), project: { isKey, stage: 'REVIEW' } };
      const without = proposeGrade(facts(of), pack).grade;
      const proposed = proposeGrade(facts({ ...of, saidGrade }), pack).grade;
      expect(isHigher(without, proposed)).toBe(false);
      if (saidGrade !== null) expect(isHigher(saidGrade, proposed)).toBe(false);
    }),
  );
});

test('TRI-2 more words never make it lower', () => {
  fc.assert(
    fc.property(someText, someText, (some, more) => {
      const [few, all] = [some.join(' '), [...some, ...more].join(' ')];
      const before = proposeGrade(facts({ text: few }), { ...pack, otherwise: 'D' }).grade;
      const after = proposeGrade(facts({ text: all }), { ...pack, otherwise: 'D' }).grade;
      expect(isHigher(before, after)).toBe(false);
    }),
  );
});

describe('a policy', () => {
  const { grades } = pack;
  test('the pack is one', () => ensurePolicy(pack));
  test('TRI-17 a rule that asks for nothing, or a code that stands twice, is none', () => {
    expect(() => ensurePolicy({ grades, rules: [rule()] })).toThrow('TRI-17');
    const two = rule({ words: ['一'] });
    expect(() => ensurePolicy({ grades, rules: [two, two] })).toThrow('TRI-17');
  });
  test('TRI-18 each grade is set', () => {
    const twice = grades.map((one) => ({ ...one, grade: 'A' as const }));
    expect(() => ensurePolicy({ grades: twice, rules: [] })).toThrow('TRI-18');
  });
});
