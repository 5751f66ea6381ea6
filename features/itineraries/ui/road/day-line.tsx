import { Empty } from '../../../../packages/kit/empty.tsx';
import { Icon } from '../../../../packages/kit/icon.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Road } from '../outbox/device.ts';
import type { Letter } from '../outbox/letter.ts';
import { Leg } from './leg.tsx';
import { standingOf } from './standing.ts';
import { StopCard } from './stop-card.tsx';
import { words } from './words.ts';

type Squad = Road['squads'][number];

interface DayLineProps {
  squad: Squad;
  day: string;
  letters: readonly Letter[];
  /** The visit that comes next; null on another day than today. */
  nextId: string | null;
}

/** A day from the first departure to the bed. */
export const DayLine = ({ squad, day, letters, nextId }: DayLineProps) => {
  const t = useWords(words);
  const at = squad.days.find((one) => one.day === day);
  if (!at || at.steps.length === 0)
    return <Empty icon="calendar" title={t('freeDay')} hint={t('freeDayHint')} />;
  return (
    <ol className="r-line" aria-label={day}>
      {at.steps.map((step) => {
        if (step.kind !== 'visit')
          return (
            <li key={`${step.kind}${step.start}`}>
              <Leg step={step} />
            </li>
          );
        const stop = squad.stops.find((one) => one.visitId === step.visitId);
        return stop ? (
          <li key={step.visitId}>
            <StopCard stop={stop} standing={standingOf(stop, letters)} isNext={stop.visitId === nextId} />
          </li>
        ) : null;
      })}
      {at.sleeps && (
        <li className="r-leg">
          <Icon name="moon" size={16} />
          <span className="r-leg-said">{t('sleeps', { city: at.sleeps })}</span>
        </li>
      )}
    </ol>
  );
};
