import type { GradingRule } from '../contract.ts';

/** A rule while it is being written: words and tags as lines. */
export interface RuleDraft extends Omit<GradingRule, 'name' | 'words' | 'tags'> {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly words: string;
  readonly tags: string;
}

const EMPTY: RuleDraft = {
  key: '',
  nameZh: '',
  nameEn: '',
  words: '',
  tags: '',
  onlyKey: false,
  stages: [],
  via: [],
  grade: 'B',
  source: '',
};

export const draftOf = (of: GradingRule | null): RuleDraft => {
  if (!of) return EMPTY;
  const { name, words, tags, ...rest } = of;
  return { ...rest, nameZh: name.zh, nameEn: name.en, words: words.join('\n'), tags: tags.join('\n') };
};

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

const CODE = /^[a-z][a-z0-9-]{1,39}$/;

/** TRI-17 The rule it makes; null while it has no name or code, or asks for nothing. */
export function ruleOf(draft: RuleDraft): GradingRule | null {
  const { nameZh, nameEn, words, tags, ...rest } = draft;
  const name = { zh: nameZh.trim(), en: nameEn.trim() };
  const rule = { ...rest, name, words: linesOf(words), tags: linesOf(tags), source: rest.source.trim() };
  const asks = rule.onlyKey || [rule.words, rule.stages, rule.tags, rule.via].some((some) => some.length > 0);
  return CODE.test(rule.key) && name.zh !== '' && name.en !== '' && asks ? rule : null;
}
