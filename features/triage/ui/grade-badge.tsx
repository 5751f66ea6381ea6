import { Badge } from '../../../packages/kit/badge.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Item } from '../contract.ts';
import { GRADE_TONE } from './tones.ts';
import { words } from './words.ts';

/** The grade a person gave; until then, the one that is proposed. */
export const GradeBadge = ({ of }: { of: Pick<Item, 'grade' | 'proposedGrade'> }) => {
  const t = useWords(words);
  return of.grade ? (
    <Badge tone={GRADE_TONE[of.grade]}>{t(`grade_${of.grade}`)}</Badge>
  ) : (
    <Badge tone={GRADE_TONE[of.proposedGrade]}>{t('proposed', { grade: of.proposedGrade })}</Badge>
  );
};
