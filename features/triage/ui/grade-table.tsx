import { Badge } from '../../../packages/kit/badge.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { GradeSetting } from '../contract.ts';
import { GRADE_TONE } from './tones.ts';
import { useSayRules } from './use-say-rules.ts';
import { words } from './words.ts';

const useColumns = (): Column<GradeSetting>[] => {
  const t = useWords(words);
  const say = useSayRules();
  return [
    {
      key: 'grade',
      title: t('grade'),
      width: 130,
      cell: (one) => <Badge tone={GRADE_TONE[one.grade]}>{t(`grade_${one.grade}`)}</Badge>,
    },
    { key: 'clock', title: t('clock'), cell: (one) => say.clock(one.clock) },
    {
      key: 'audience',
      title: t('audience'),
      cell: (one) => <span className="k-clip">{say.audience(one)}</span>,
    },
    { key: 'upTo', title: t('upTo'), width: 140, cell: (one) => t(`asked_${one.upTo}`) },
    { key: 'quiet', title: t('quiet'), width: 130, cell: (one) => say.quiet(one) },
  ];
};

interface GradeTableProps {
  grades: readonly GradeSetting[];
  onOpen?: (grade: GradeSetting) => void;
}

/** The four grades, A first. */
export const GradeTable = ({ grades, onOpen }: GradeTableProps) => {
  const t = useWords(words);
  const columns = useColumns();
  return (
    <Table
      fixed
      name="information-grades"
      caption={t('grades')}
      columns={columns}
      rows={grades.toSorted((a, b) => a.grade.localeCompare(b.grade))}
      keyOf={(one) => one.grade}
      nameOf={(one) => t(`grade_${one.grade}`)}
      {...(onOpen && { onOpen })}
    />
  );
};
