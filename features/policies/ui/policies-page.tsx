import { useState } from 'react';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { LEVELS, type ListedPolicy, listPolicies } from '../contract.ts';
import { AddPolicy } from './add-policy.tsx';
import { words } from './words.ts';

const STANDS_TONE: Readonly<Record<ListedPolicy['stands'], Tone>> = {
  ahead: 'blue',
  now: 'green',
  over: 'grey',
};

const useColumns = (): Column<ListedPolicy>[] => {
  const t = useWords(words);
  return [
    {
      key: 'title',
      title: t('title'),
      cell: (one) => (
        <>
          {one.title}
          {one.isFictional && <Badge>{t('fictional')}</Badge>}
        </>
      ),
    },
    { key: 'docNo', title: t('docNo'), width: 230, cell: (one) => one.docNo || '–' },
    { key: 'level', title: t('level'), width: 90, cell: (one) => t(`level_${one.level}`) },
    { key: 'clauses', title: t('clauseCount'), width: 80, number: true, cell: (one) => one.clauses },
    { key: 'from', title: t('from'), width: 110, cell: (one) => one.from },
    {
      key: 'stands',
      title: t('stands'),
      width: 100,
      cell: (one) => <StatusTag tone={STANDS_TONE[one.stands]}>{t(`stands_${one.stands}`)}</StatusTag>,
    },
  ];
};

/** Policy cards, the newest in effect first. */
export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const columns = useColumns();
  const [adding, setAdding] = useState(false);
  const [{ level }, change] = useFilters({ level: '' });
  const pages = usePages(listPolicies, { query: { level: LEVELS.find((one) => one === level) } });
  return (
    <Frame
      title={t('policies')}
      note={t('note')}
      actions={
        can['policies.edit'] && (
          <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
            {t('addPolicy')}
          </Button>
        )
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="policies"
        caption={t('policies')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.title}
        hrefOf={(one) => `/policies/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon="policy" title={t('none')} hint={t('noneHint')} />}
        toolbar={
          <FilterBar
            label={t('level')}
            value={level}
            onChange={(one) => change({ level: one })}
            chips={LEVELS.map((one) => ({ value: one, label: t(`level_${one}`) }))}
          />
        }
      />
      {adding && <AddPolicy onClose={() => setAdding(false)} />}
    </Frame>
  );
};
