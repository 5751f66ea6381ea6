import { useToday } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Commitment } from '../commitment-contract.ts';
import { commitmentWords as words } from './commitment-words.ts';
import { lateTone } from './obstacle-light.tsx';

/** How a commitment stands against its day; one kept late stays late. */
export const CommitmentLight = ({ of }: { of: Commitment }) => {
  const t = useWords(words);
  const today = useToday();
  if (of.outcome === 'released')
    return <StatusTag tone="grey">{t('released', { day: of.settledOn ?? '' })}</StatusTag>;
  if (of.outcome === 'kept')
    return of.daysLate > 0 ? (
      <StatusTag tone="amber">{t('keptLate', { count: of.daysLate })}</StatusTag>
    ) : (
      <StatusTag tone="green">{t('kept', { day: of.settledOn ?? '' })}</StatusTag>
    );
  if (of.daysLate > 0)
    return <StatusTag tone={lateTone(of.daysLate)}>{t('late', { count: of.daysLate })}</StatusTag>;
  return <StatusTag tone="blue">{t(of.dueOn === today ? 'dueToday' : 'inTime')}</StatusTag>;
};
