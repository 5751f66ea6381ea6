import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant, sayShortDay } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Owed } from '../contract.ts';
import { words } from './words.ts';

/** When a contact is owed, in words: `今天 18:00 前`, `02-14 周五 起逾期`. */
export const useSayOwed = () => {
  const t = useWords(words);
  const language = useLanguage();
  return (owed: Pick<Owed, 'state' | 'owedOn' | 'owedAt'>): string => {
    const day = sayShortDay(owed.owedOn, language);
    const time = sayInstant(owed.owedAt).slice(11);
    if (owed.state === 'overdue') return t('since', { day });
    return owed.state === 'today' ? t('dueToday', { time }) : t('dueOn', { day, time });
  };
};
