import { LANGUAGES, type Language } from '../kernel/words.ts';
import { stored, useStored } from './stored.ts';

/** The reader's language; before they choose, Chinese. */
export const language = stored<Language>(
  'sortie.language',
  (text) => LANGUAGES.find((one) => one === text) ?? 'zh-CN',
  String,
);
export const useLanguage = (): Language => useStored(language);
