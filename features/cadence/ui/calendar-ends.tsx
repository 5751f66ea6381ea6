import type { Day } from '../../../packages/kernel/day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { words } from './words.ts';

/** CAD-17 Said from a month before the calendar ends. */
export const CalendarEnds = ({ of }: { of: { publishedUntil: Day; endsSoon: boolean } }) => {
  const t = useWords(words);
  return of.endsSoon ? <p className="k-warning">{t('calendarEnds', { day: of.publishedUntil })}</p> : null;
};
