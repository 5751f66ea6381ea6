import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ProjectBrief, Stage } from '../contract.ts';
import { words } from './words.ts';

const RED_BEYOND = 0.5;

/** Amber beyond the stage's limit, red beyond one and a half times it. */
export const staleTone = (
  { daysStale, isKey }: Pick<ProjectBrief, 'daysStale' | 'isKey'>,
  stage: Stage | undefined,
): Tone => {
  if (daysStale <= 0) return 'green';
  const limit = (isKey ? stage?.keyStaleAfterDays : null) ?? stage?.staleAfterDays ?? 0;
  return daysStale > limit * RED_BEYOND ? 'red' : 'amber';
};

/** How a project stands against the limit of its stage. */
export const StageLight = ({ of, stage }: { of: ProjectBrief; stage: Stage | undefined }) => {
  const t = useWords(words);
  return (
    <StatusTag tone={staleTone(of, stage)}>
      {of.daysStale > 0 ? t('stale', { count: of.daysStale }) : t('inTime')}
    </StatusTag>
  );
};
