import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listDeadJobs } from '../../../platform/jobs/contract.ts';
import './admin.css';
import { DeadJobDrawer } from './dead-job-drawer.tsx';
import { words } from './words.ts';

export type DeadJob = ReplyOf<typeof listDeadJobs>['items'][number];

const useColumns = (): Column<DeadJob>[] => {
  const t = useWords(words);
  return [
    { key: 'handler', title: t('job'), cell: (one) => one.handler, width: 220 },
    {
      key: 'about',
      title: t('about'),
      cell: (one) => (one.subject ? `${one.subject.kind} ${one.subject.id.slice(0, 8)}` : '–'),
      width: 180,
    },
    {
      key: 'error',
      title: t('lastError'),
      cell: (one) => <span className="w-job-error">{one.lastError ?? '–'}</span>,
    },
    { key: 'attempts', title: t('attempts'), cell: (one) => one.attempts, number: true, width: 80 },
    { key: 'died', title: t('diedAt'), cell: (one) => sayInstant(one.diedAt), width: 150 },
  ];
};

/** Background jobs that were given up: somebody looks at each. */
export const Page = () => {
  const t = useWords(words);
  const columns = useColumns();
  const [openId, setOpenId] = useState<string | null>(null);
  const pages = usePages(listDeadJobs, { query: {} });
  const open = pages.items?.find((one) => one.id === openId);
  return (
    <Frame title={t('jobs')} note={t('jobsNote')}>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="dead-jobs"
        caption={t('jobs')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.handler}
        onOpen={(one) => setOpenId(one.id)}
        openKey={openId}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon="check" title={t('jobsNone')} hint={t('jobsNoneHint')} />}
      />
      {open && <DeadJobDrawer job={open} onClose={() => setOpenId(null)} />}
    </Frame>
  );
};
