import { useMemo } from 'react';
import { listIndustries } from '../../platform/packs/contract.ts';
import { useLanguage } from './language.ts';
import { useAsk } from './use-ask.ts';

export interface Industries {
  readonly all: readonly { readonly code: string; readonly name: string }[];
  /** The industry's name, its code where nobody told us one; `C39` is the division 39. */
  readonly say: (code: string) => string;
  /** Names one after another, as the language parts them. */
  readonly list: (codes: readonly string[]) => string;
}

const NONE: Industries['all'] = [];

/** Sections and divisions of the classification, by name. */
export const useIndustries = (): Industries => {
  const language = useLanguage();
  const { reply } = useAsk(listIndustries, {});
  const all = reply?.items ?? NONE;
  return useMemo(() => {
    const names = new Map(all.map((one) => [one.code, one.name]));
    const say = (code: string): string => names.get(code) ?? names.get(code.replace(/^[A-T]/, '')) ?? code;
    return { all, say, list: (codes) => codes.map(say).join(language === 'en' ? '; ' : '；') };
  }, [all, language]);
};
