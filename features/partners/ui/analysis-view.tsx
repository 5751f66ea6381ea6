import { type Fact, Facts } from '../../../packages/kit/facts.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Analysis, OwedAnalysis } from '../analysis-contract.ts';
import { analysisWords as words } from './analysis-words.ts';

const TONE: Readonly<Record<OwedAnalysis['state'], Tone>> = {
  inTime: 'green',
  late: 'amber',
  due: 'blue',
  overdue: 'red',
};

/** How an analysis stands against its hour. */
export const AnalysisTag = ({ state }: { state: OwedAnalysis['state'] }) => {
  const t = useWords(words);
  return <StatusTag tone={TONE[state]}>{t(`state_${state}`)}</StatusTag>;
};

/** What was found in a week, and how it was rated. */
export const AnalysisView = ({ of }: { of: Analysis }) => {
  const t = useWords(words);
  const facts: Fact[] = [
    { label: t('state'), value: <AnalysisTag state={of.isLate ? 'late' : 'inTime'} /> },
    { label: t('filedAt'), value: sayInstant(of.filedAt) },
    { label: t('dueAt'), value: sayInstant(of.dueAt) },
    {
      label: t('rating'),
      value: of.rating === null ? t('notRated') : t('ratingOf', { rating: of.rating }),
    },
    ...(of.ratingNote ? [{ label: t('rateNote'), value: of.ratingNote, wide: true }] : []),
    { label: t('findings'), value: of.findings, wide: true },
    { label: t('leads'), value: of.leads.join('、') || null, wide: true },
  ];
  return <Facts facts={facts} />;
};
