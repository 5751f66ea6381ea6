import { Badge } from '../../../packages/kit/badge.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { GradingRule } from '../contract.ts';
import { GRADE_TONE } from './tones.ts';
import { useSayRules } from './use-say-rules.ts';
import { words } from './words.ts';

const useColumns = (): Column<GradingRule>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useSayRules();
  return [
    { key: 'name', title: t('rule'), cell: (one) => named(one.name, language) },
    {
      key: 'grade',
      title: t('grade'),
      width: 130,
      cell: (one) => <Badge tone={GRADE_TONE[one.grade]}>{t(`grade_${one.grade}`)}</Badge>,
    },
    {
      key: 'words',
      title: t('words'),
      cell: (one) => <span className="k-clip">{one.words.join('、') || t('anyWord')}</span>,
    },
    {
      key: 'conditions',
      title: t('conditions'),
      cell: (one) => <span className="k-clip">{say.conditions(one)}</span>,
    },
  ];
};

interface RuleTableProps {
  rules: readonly GradingRule[];
  onOpen?: (rule: GradingRule) => void;
}

/** The rules that propose, the highest grade first. */
export const RuleTable = ({ rules, onOpen }: RuleTableProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const columns = useColumns();
  return (
    <Table
      fixed
      name="information-rules"
      caption={t('proposing')}
      columns={columns}
      rows={rules.toSorted((a, b) => a.grade.localeCompare(b.grade))}
      keyOf={(one) => one.key}
      nameOf={(one) => named(one.name, language)}
      {...(onOpen && { onOpen })}
    />
  );
};
