import { useParams } from 'react-router';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type ClauseFirm, listClauseFirms } from '../contract.ts';
import { useSayAnswer } from './use-say-answer.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

const WHICH = ['fits', 'near', 'unknown'] as const;

const useColumns = (): Column<ClauseFirm>[] => {
  const t = useWords(words);
  const say = useSayPolicy();
  const sayAnswer = useSayAnswer();
  return [
    { key: 'name', title: t('enterprise'), cell: (one) => one.name },
    { key: 'why', title: t('why'), cell: (one) => sayAnswer(one.answer) },
    {
      key: 'amount',
      title: t('money'),
      width: 150,
      number: true,
      cell: (one) => (one.amount === null ? '–' : say.money(one.amount)),
    },
    {
      key: 'given',
      title: t('lastGiven'),
      width: 150,
      cell: (one) => (one.lastGivenAt ? sayInstant(one.lastGivenAt) : '–'),
    },
  ];
};

/** Who fits a clause, who nearly fits, and who would have to be asked. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const { clauseId = '' } = useParams();
  const columns = useColumns();
  const [filters, change] = useFilters({ which: 'fits' });
  const which = WHICH.find((one) => one === filters.which) ?? 'fits';
  const pages = usePages(listClauseFirms, { params: { clauseId }, query: { which } });
  const head = useAsk(listClauseFirms, { params: { clauseId }, query: { which, limit: 1 } }).reply;
  return (
    <Frame
      title={head ? named(head.clause.name, language) : t('firms')}
      back={{
        to: head ? `/policies/${head.clause.policyId}` : '/policies',
        label: head?.policyTitle ?? t('policies'),
      }}
      note={head && t('firmsNote', { policy: head.policyTitle, number: head.clause.number })}
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="policy-firms"
        caption={t('firms')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        hrefOf={(one) => `/enterprises/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        fixed
        empty={<Empty icon="building" title={t('firmsNone')} hint={t('firmsNoneHint')} />}
        toolbar={
          <FilterBar
            label={t('which')}
            value={which}
            onChange={(one) => change({ which: one || 'fits' })}
            chips={WHICH.map((one) => ({ value: one, label: t(one) }))}
          />
        }
      />
    </Frame>
  );
};
