import type { Particulars } from './refusal.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in both languages; `{name}` is replaced by the particular of that name. */
export interface Sentence {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** What is kept or sent in both languages, for whoever reads it later. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Sentences by rule number, as each feature's `words.ts` exports them. */
export type Words = Readonly<Record<string, Sentence>>;

/** Fills a sentence; a particular the caller did not give stays visible as `{name}`. */
export const say = (sentence: Sentence, language: Language, particulars: Particulars = {}): string =>
  sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(particulars[name] ?? whole));
