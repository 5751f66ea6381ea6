import { useEffect, useRef } from 'react';
import type { Day } from '../../../../packages/kernel/day.ts';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { words } from './words.ts';

interface DaySwitchProps {
  days: readonly { day: Day; stops: number }[];
  value: Day;
  today: Day;
  onChange: (day: Day) => void;
}

/** The squad's days in a row under the thumb; the chosen one is brought into view. */
export const DaySwitch = ({ days, value, today, onChange }: DaySwitchProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = box.current?.querySelector<HTMLElement>(`[data-day="${value}"]`);
    if (box.current && chosen)
      box.current.scrollLeft = chosen.offsetLeft - box.current.clientWidth / 2 + chosen.offsetWidth / 2;
  }, [value]);
  return (
    <div ref={box} className="r-days" role="group" aria-label={t('days')}>
      {days.map(({ day, stops }) => {
        const [date, name] = sayShortDay(day, language).split(' ');
        return (
          <button
            key={day}
            data-day={day}
            type="button"
            className="r-day"
            aria-pressed={day === value}
            onClick={() => onChange(day)}
          >
            <span>{day === today ? t('today') : name}</span>
            <strong>{date}</strong>
            <small>{stops > 0 ? t('stopsOf', { count: stops }) : '·'}</small>
          </button>
        );
      })}
    </div>
  );
};
