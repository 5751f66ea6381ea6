import { useMemo } from 'react';
import { LANGUAGES, type Language } from '../kernel/words.ts';
import { i18n } from './i18n.ts';
import { useLanguage } from './language.ts';

export type Particulars = Readonly<Record<string, string | number>>;

/** A screen's words: the same keys in both languages. `{name}` is filled in; `x_one`/`x_other` follow `count`. */
export type Catalogue<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** `rows_one` and `rows_other` are asked for as `rows`. */
type Asked<K extends string> = K extends `${infer Stem}_one` ? Stem : K extends `${string}_other` ? never : K;
export type Say<K extends string> = (key: Asked<K>, particulars?: Particulars) => string;

const spaces = new WeakMap<object, string>();
let known = 0;

const spaceOf = <K extends string>(words: Catalogue<K>): string => {
  const before = spaces.get(words);
  if (before) return before;
  const space = `w${known++}`;
  spaces.set(words, space);
  for (const language of LANGUAGES) i18n.addResourceBundle(language, space, words[language]);
  return space;
};

/** The words of one language outside a component (exports, document titles). */
export const sayIn = <K extends string>(words: Catalogue<K>, language: Language): Say<K> => {
  const t = i18n.getFixedT(language, spaceOf(words));
  return (key, particulars = {}) => t(key, { ...particulars });
};

/** `const t = useWords(words)`; `t('overdue', { days: 3 })`. An unknown key does not compile. */
export const useWords = <K extends string>(words: Catalogue<K>): Say<K> => {
  const language = useLanguage();
  return useMemo(() => sayIn(words, language), [words, language]);
};
