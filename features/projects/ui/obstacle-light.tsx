import { useToday } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Obstacle } from '../obstacle-contract.ts';
import { obstacleWords as words } from './obstacle-words.ts';

/** A factor past due is yellow, three days past due red. */
const RED_AFTER = 3;

export const lateTone = (daysLate: number): Tone =>
  daysLate > RED_AFTER ? 'red' : daysLate > 0 ? 'amber' : 'blue';

/** How an obstacle stands against its day. */
export const ObstacleLight = ({ of }: { of: Pick<Obstacle, 'closedOn' | 'daysLate' | 'dueOn'> }) => {
  const t = useWords(words);
  const today = useToday();
  if (of.closedOn !== null) return <StatusTag tone="green">{t('closedOn', { day: of.closedOn })}</StatusTag>;
  if (of.daysLate > 0)
    return <StatusTag tone={lateTone(of.daysLate)}>{t('late', { count: of.daysLate })}</StatusTag>;
  return <StatusTag tone="blue">{t(of.dueOn === today ? 'dueToday' : 'inTime')}</StatusTag>;
};
