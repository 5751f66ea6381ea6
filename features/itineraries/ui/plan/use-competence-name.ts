import { useLanguage } from '../../../../packages/kit/language.ts';
import { named } from '../../../../packages/kit/session.ts';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { listLines } from '../../../organisation/contract.ts';
import { words } from './why-words.ts';

/** A competence by name: an industry line of the zone, a language, driving; else its code. */
export const useCompetenceName = (): ((code: string) => string) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  return (code) => {
    const line = lines.find((one) => one.code === code);
    if (line) return named(line.name, language);
    if (code === 'driving') return t('driving');
    if (!/^[a-z]{2,3}$/.test(code)) return code;
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
  };
};
