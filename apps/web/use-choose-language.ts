import type { Language } from '../../packages/kernel/words.ts';
import { language } from '../../packages/kit/language.ts';
import { useTell } from '../../packages/kit/use-tell.ts';
import { setPreferences } from '../../platform/auth/contract.ts';

/** Changes the language here at once, and on the account for what is sent to this reader elsewhere. */
export const useChooseLanguage = (): ((chosen: Language) => void) => {
  const save = useTell(setPreferences);
  return (chosen) => {
    language.keep(chosen);
    save.tell({ body: { language: chosen } });
  };
};
