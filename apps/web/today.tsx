import { useLanguage } from '../../packages/kit/language.ts';
import { sayDay } from '../../packages/kit/say-day.ts';
import { useToday } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { words } from './words.ts';

/** The server's day, so that nobody reads a replay as the present. */
export const Today = () => {
  const t = useWords(words);
  const today = useToday();
  const language = useLanguage();
  return (
    <time className="w-today" dateTime={today} title={t('today')}>
      {sayDay(today, language)}
    </time>
  );
};
