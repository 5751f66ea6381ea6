import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant, sayNumber } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseImport, listImports } from '../contract.ts';
import { importWords } from './import-words.ts';

export const STATUS_TONE: Readonly<Record<EnterpriseImport['status'], Tone>> = {
  reading: 'blue',
  previewed: 'amber',
  running: 'blue',
  done: 'green',
  cancelled: 'grey',
  refused: 'red',
};

const useColumns = (): Column<EnterpriseImport>[] => {
  const t = useWords(importWords);
  const number = (value: number) => (value === 0 ? '–' : sayNumber(value));
  return [
    { key: 'file', title: t('file'), cell: (one) => one.fileName },
    {
      key: 'status',
      title: t('status'),
      width: 120,
      cell: (one) => <StatusTag tone={STATUS_TONE[one.status]}>{t(`status_${one.status}`)}</StatusTag>,
    },
    { key: 'rows', title: t('rows'), width: 100, number: true, cell: (one) => number(one.rowsRead) },
    { key: 'created', title: t('created'), width: 100, number: true, cell: (one) => number(one.created) },
    { key: 'updated', title: t('updated'), width: 100, number: true, cell: (one) => number(one.updated) },
    { key: 'rejected', title: t('rejected'), width: 100, number: true, cell: (one) => number(one.rejected) },
    { key: 'by', title: t('by'), width: 110, cell: (one) => one.byName },
    {
      key: 'when',
      title: t('when'),
      width: 150,
      cell: (one) => <span className="k-figures k-muted">{sayInstant(one.madeAt)}</span>,
    },
  ];
};

export const PastImports = () => {
  const t = useWords(importWords);
  const columns = useColumns();
  const pages = usePages(listImports, { query: { limit: 20 } });
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        fixed
        name="enterprise-imports"
        caption={t('past')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.fileName}
        hrefOf={(one) => `/enterprises/import/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon="upload" title={t('none')} hint={t('noneHint')} />}
      />
    </>
  );
};
