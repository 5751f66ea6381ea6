import { Link } from 'react-router';
import { clock } from '../../../../packages/kernel/minutes.ts';
import { Badge } from '../../../../packages/kit/badge.tsx';
import { StatusTag } from '../../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../../packages/kit/tone.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { RoadStop } from '../../contract.ts';
import type { Standing, StopStatus } from './standing.ts';
import { words } from './words.ts';

export const STOP_TONE: Readonly<Record<StopStatus, Tone>> = {
  ahead: 'grey',
  arrived: 'blue',
  writing: 'amber',
  closed: 'green',
  missed: 'red',
};

/** One visit of the day: when, whom, where, and how it stands. */
export const StopCard = ({
  stop,
  standing,
  isNext,
}: {
  stop: RoadStop;
  standing: Standing;
  isNext: boolean;
}) => {
  const t = useWords(words);
  return (
    <Link
      to={`/road/visits/${stop.visitId}`}
      className={isNext ? 'r-stop is-next' : 'r-stop'}
      aria-current={isNext ? 'step' : undefined}
    >
      <span className="r-stop-head">
        <span className="r-time">
          {clock(stop.start)}–{clock(stop.end)}
        </span>
        {isNext && <Badge tone="blue">{t('next')}</Badge>}
        {stop.must && <Badge tone="red">{t('must')}</Badge>}
        <span className="r-push" />
        <StatusTag tone={STOP_TONE[standing.status]}>{t(standing.status)}</StatusTag>
      </span>
      <strong className="r-stop-title">{stop.title}</strong>
      <span className="k-muted">{[stop.city, stop.address].filter(Boolean).join(' · ')}</span>
      {standing.letter !== 'none' && (
        <span className={`r-letter is-${standing.letter}`}>
          {t(standing.letter === 'waiting' ? 'waitsHere' : 'refusedHere')}
        </span>
      )}
    </Link>
  );
};
