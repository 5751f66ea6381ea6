import type { Particulars } from '../../packages/kernel/refusal.ts';
import { type Language, say, type Words } from '../../packages/kernel/words.ts';
import { words as sheetWords } from '../../platform/sheets/words.ts';
import { words as ownWords } from './words.ts';

const WORDS: Words = { ...sheetWords, ...ownWords };

/** A rule's sentence for a sheet, a row or a cell, in the reader's language. */
export const sentenceOf = (rule: string, particulars: Particulars, language: Language): string => {
  const sentence = WORDS[rule];
  return sentence ? say(sentence, language, particulars) : rule;
};
