import type { ReactNode } from 'react';
import { Empty } from '../../../packages/kit/empty.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { OrderBrief } from '../contract.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderDue } from './order-due.tsx';
import './meetings.css';
import { words } from './order-words.ts';
import { STATE_TONE } from './tones.ts';

const useColumns = (): Column<OrderBrief>[] => {
  const t = useWords(words);
  return [
    { key: 'what', title: t('what'), cell: (one) => one.what },
    { key: 'due', title: t('due'), width: 200, cell: (one) => <OrderDue of={one} /> },
    {
      key: 'state',
      title: t('state'),
      width: 110,
      cell: (one) => <StatusTag tone={STATE_TONE[one.state]}>{t(`state_${one.state}`)}</StatusTag>,
    },
    { key: 'owner', title: t('owner'), width: 90, cell: (one) => one.owner.name },
    { key: 'asker', title: t('asker'), width: 90, cell: (one) => one.asker.name },
    {
      key: 'about',
      title: t('project'),
      width: 220,
      cell: (one) => <span className="k-clip">{one.project?.name ?? one.enterprise?.name ?? '–'}</span>,
    },
    {
      key: 'evidence',
      title: t('evidenceWanted'),
      width: 180,
      hidden: true,
      cell: (one) => <span className="k-clip">{one.evidenceWanted}</span>,
    },
    {
      key: 'actions',
      title: t('actions'),
      width: 180,
      cell: (one) => (one.may.length > 0 ? <OrderActions of={one} inList /> : '–'),
    },
  ];
};

interface OrderTableProps {
  rows: readonly OrderBrief[] | undefined;
  loading?: boolean;
  more?: { has: boolean; busy: boolean; load: () => void };
  toolbar?: ReactNode;
}

/** Orders one a line, with the two steps that the reader most likely takes. */
export const OrderTable = ({ rows, loading = false, more, toolbar }: OrderTableProps) => {
  const t = useWords(words);
  return (
    <Table
      name="orders"
      caption={t('orders')}
      columns={useColumns()}
      rows={rows}
      keyOf={(one) => one.id}
      nameOf={(one) => one.what}
      hrefOf={(one) => `/orders/${one.id}`}
      loading={loading}
      {...(more && { more })}
      toolbar={toolbar}
      empty={<Empty icon="flag" title={t('none')} hint={t('noneHint')} />}
    />
  );
};
