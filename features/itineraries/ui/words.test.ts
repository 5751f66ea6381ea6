import { describe, expect, it } from 'vitest';
import { words as compareWords } from './compare/words.ts';
import { words as whyWords } from './plan/why-words.ts';
import { words as planWords } from './plan/words.ts';
import { words as roadWords } from './road/words.ts';
import { words as whatIfWords } from './what-if/words.ts';

const holes = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1] ?? '').toSorted();

describe.each([
  ['the plan', planWords],
  ['what it explains', whyWords],
  ['the road', roadWords],
  ['what if', whatIfWords],
  ['two plans', compareWords],
])('%s speaks both languages', (_, both) => {
  it('with the same keys', () => {
    expect(Object.keys(both.en).toSorted()).toEqual(Object.keys(both['zh-CN']).toSorted());
  });
  it('with the same particulars in every sentence', () => {
    const chinese: Record<string, string> = both['zh-CN'];
    const differing = Object.entries(both.en).filter(
      ([key, text]) => holes(text).join() !== holes(chinese[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
});
