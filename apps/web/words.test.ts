import { describe, expect, it } from 'vitest';
import { kitWords } from '../../packages/kit/words.ts';
import { words as adminWords } from './admin/words.ts';
import { words } from './words.ts';

const holes = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1] ?? '').toSorted();

describe.each([
  ['the shell', words],
  ['the kit', kitWords],
  ['administration', adminWords],
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
