import { Badge } from '../../../packages/kit/badge.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Column } from '../../../packages/kit/table.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useIndustries } from '../../../packages/kit/use-industries.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityNamed, listCities } from '../../organisation/contract.ts';
import type { Partner, PartnerKind } from '../contract.ts';
import { words } from './words.ts';

const TONE: Readonly<Record<PartnerKind, Tone>> = {
  'park-advisor': 'green',
  'promotion-advisor': 'blue',
  agency: 'violet',
};

export const usePartnerColumns = (): Column<Partner>[] => {
  const t = useWords(words);
  const industries = useIndustries();
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  return [
    { key: 'name', title: t('name'), cell: (one) => one.name },
    {
      key: 'kind',
      title: t('kind'),
      width: 130,
      cell: (one) => <Badge tone={TONE[one.kind]}>{t(`kind-${one.kind}`)}</Badge>,
    },
    {
      key: 'organisation',
      title: t('organisation'),
      cell: (one) => <span className="k-clip">{one.organisation ?? '–'}</span>,
    },
    {
      key: 'city',
      title: t('city'),
      width: 110,
      cell: (one) => cityNamed(cities, one.cityCode),
    },
    {
      key: 'industries',
      title: t('industries'),
      width: 190,
      cell: (one) => <span className="k-clip">{industries.list(one.industries) || '–'}</span>,
    },
    { key: 'owner', title: t('owner'), width: 110, cell: (one) => one.ownerName },
    {
      key: 'state',
      title: t('state'),
      width: 110,
      cell: (one) => (
        <StatusTag tone={one.appointed ? 'green' : 'grey'}>
          {t(one.appointed ? 'appointed' : 'ended')}
        </StatusTag>
      ),
    },
    {
      key: 'term',
      title: t('term'),
      width: 210,
      cell: (one) => (
        <span className="k-figures">
          {one.appointedFrom} {t('to')} {one.appointedTo ?? t('openEnded')}
        </span>
      ),
    },
    {
      key: 'contactPhone',
      title: t('contactPhone'),
      width: 130,
      hidden: true,
      cell: (one) => one.contactPhone ?? '–',
    },
  ];
};
