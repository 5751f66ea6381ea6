import { useWords } from '../../../packages/kit/use-words.ts';
import type { PromiseDue } from '../contract.ts';
import { words } from './words.ts';

/** How a promise stands against its day: in words, in red when late. */
export const DueSaid = ({ promise }: { promise: Pick<PromiseDue, 'daysLate'> }) => {
  const t = useWords(words);
  const { daysLate } = promise;
  if (daysLate > 0) return <span className="b-bad">{t('late', { days: daysLate })}</span>;
  return <span>{daysLate === 0 ? t('dueToday') : t('dueIn', { days: -daysLate })}</span>;
};
