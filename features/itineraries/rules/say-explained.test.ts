import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../packages/kernel/words.ts';
import type { Conflict, MemberReliance, Worth } from '../../../packages/planner/plan.ts';
import { sayConflict } from '../../../packages/planner/say-conflict.ts';
import { sayReliance } from '../../../packages/planner/say-reliance.ts';
import type { Names } from './say.ts';
import { describeReliance } from './say-explained.ts';

const names = (language: Language): Names => ({
  language,
  visit: (id) => id,
  squad: (id) => id,
  person: (id) => (id.startsWith('a') ? '周明' : '唐宁'),
  city: () => '苏州',
  place: () => '苏州',
});

const some = (...visits: string[]): Worth => ({ visits, value: 10 * visits.length });
const NEEDED: MemberReliance = {
  person: 'a@s',
  lost: some('v', 'w', 'x'),
  competence: { ...some('v'), missing: ['law'] },
  rank: some('w', 'x'),
  leader: some(),
};
const LEADS: MemberReliance = { ...NEEDED, leader: some('v', 'w', 'x') };
const SPARED: MemberReliance = {
  person: 'b@s',
  lost: some(),
  competence: { ...some(), missing: [] },
  rank: some(),
  leader: some(),
};

const told = (language: Language, of: MemberReliance): string[] =>
  sayReliance(language, of, { person: '周明', isIdle: false });

describe('ITN-43: what is lost without one of them', () => {
  test('one visit and several, competence before rank; nobody to lead says it of the ranks too', () => {
    expect(told('en', NEEDED)).toEqual([
      'Without 周明, 1 visit worth 10 loses its competence',
      'Without 周明, 2 visits worth 20 have nobody of their rank',
    ]);
    expect(told('zh-CN', LEADS)).toEqual([
      '缺了周明，全部 3 个拜访（价值 30）没有够级别的领队',
      '缺了周明，1 个拜访（价值 10）没有所需专长',
    ]);
    expect(told('zh-CN', SPARED)).toEqual(['缺了周明，各拜访的要求仍能满足']);
  });

  test('with names for ids; a squad without visits depends on nobody', () => {
    const squad = { squad: 's', ...some('v', 'w', 'x'), members: [NEEDED, SPARED] };
    const asked = [{ competence: 'law', ...some('v'), members: ['a@s'] }];
    expect(describeReliance(names('zh-CN'), { ...squad, asked })).toEqual({
      covered: '周明、唐宁合起来满足 3 个拜访（价值 30）的全部要求',
      asked: [{ competence: 'law', visits: 1, value: 10, names: ['周明'] }],
      members: [
        { personId: 'a', visits: 3, value: 30, sentences: told('zh-CN', NEEDED) },
        { personId: 'b', visits: 0, value: 0, sentences: ['缺了唐宁，各拜访的要求仍能满足'] },
      ],
    });
    const idle = { squad: 's', ...some(), asked: [], members: [SPARED] };
    expect(describeReliance(names('en'), idle)).toMatchObject({
      covered: 'No visit is planned',
      members: [{ sentences: [] }],
    });
  });
});

test('ITN-44: what is proven and what is not are told apart, in both languages', () => {
  const conflict = (visits: string[], proven: boolean): Conflict => ({ visits, proven, reasons: [] });
  for (const language of LANGUAGES) {
    const all = [
      conflict(['v'], true),
      conflict(['v'], false),
      conflict(['v', 'w'], true),
      conflict(['v', 'w'], false),
    ].map((one) => sayConflict(language, one));
    expect(new Set(all).size).toBe(4);
    for (const sentence of all) expect(sentence).not.toMatch(/[{}]/);
    expect(all.filter((one) => /未证明|not proven/.test(one))).toEqual([all[1], all[3]]);
  }
});
