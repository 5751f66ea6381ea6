import { useWords } from '../../../packages/kit/use-words.ts';
import { words } from './words.ts';

const MINUTE = 60_000;

/** How long ago something was heard, in words. */
export const useAgo = (now: string): ((at: string | null) => string) => {
  const t = useWords(words);
  return (at) => {
    if (at === null) return t('noWord');
    const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / MINUTE));
    if (minutes < 2) return t('justNow');
    if (minutes < 90) return t('minutesAgo', { count: minutes });
    if (minutes < 36 * 60) return t('hoursAgo', { count: Math.round(minutes / 60) });
    return t('daysAgo', { count: Math.round(minutes / 1440) });
  };
};
