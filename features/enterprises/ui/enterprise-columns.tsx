import { Badge } from '../../../packages/kit/badge.tsx';
import { sayInstant, sayNumber } from '../../../packages/kit/say-day.ts';
import type { Column } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ENTERPRISE_SORTS, EnterpriseRow } from '../contract.ts';
import { words } from './words.ts';

type ServerSort = (typeof ENTERPRISE_SORTS)[number];

/** The one direction in which the server sorts by a column: names rise by initials, figures fall. */
export const SORTS: Readonly<Record<string, ServerSort>> = {
  name: 'initials',
  capital: '-capitalWan',
  lastVisited: '-lastVisitedOn',
  updatedAt: '-updatedAt',
};

export const useEnterpriseColumns = (): Column<EnterpriseRow>[] => {
  const t = useWords(words);
  return [
    {
      key: 'name',
      title: t('name'),
      sort: true,
      cell: (one) => one.name,
    },
    {
      key: 'inPark',
      title: t('inParkShort'),
      width: 84,
      cell: (one) => (one.inPark ? <Badge tone="green">{t('inParkYes')}</Badge> : null),
    },
    { key: 'city', title: t('city'), width: 120, cell: (one) => one.city ?? '–' },
    { key: 'theme', title: t('theme'), width: 150, cell: (one) => one.theme || '–' },
    {
      key: 'industry',
      title: t('industry'),
      width: 190,
      cell: (one) => <span className="k-clip">{one.industry || '–'}</span>,
    },
    {
      key: 'capital',
      title: t('capitalColumn'),
      width: 150,
      number: true,
      sort: true,
      cell: (one) => (one.capitalWan === null ? '–' : sayNumber(one.capitalWan)),
    },
    { key: 'contact', title: t('contact'), width: 100, cell: (one) => one.contactName || '–' },
    {
      key: 'lastVisited',
      title: t('lastVisited'),
      width: 120,
      sort: true,
      cell: (one) => one.lastVisitedOn ?? <span className="k-muted">{t('never')}</span>,
    },
    {
      key: 'updatedAt',
      title: t('updatedAt'),
      width: 140,
      sort: true,
      cell: (one) => <span className="k-figures k-muted">{sayInstant(one.updatedAt)}</span>,
    },
    { key: 'shortName', title: t('shortName'), width: 120, hidden: true, cell: (one) => one.shortName },
  ];
};
