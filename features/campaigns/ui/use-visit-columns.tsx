import { Badge } from '../../../packages/kit/badge.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Column } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CandidateVisit } from '../contract.ts';
import { CompetenceBadges } from './competence-badges.tsx';
import { VISIT_TONE } from './tones.ts';
import { useCities, useTagName } from './use-names.ts';
import { words } from './visit-words.ts';

export const useVisitColumns = (): Column<CandidateVisit>[] => {
  const t = useWords(words);
  const cities = useCities();
  const tagName = useTagName();
  return [
    { key: 'title', title: t('title'), cell: (one) => one.title },
    {
      key: 'must',
      title: t('must'),
      width: 70,
      cell: (one) => (one.must ? <Badge tone="violet">{t('must')}</Badge> : null),
    },
    {
      key: 'status',
      title: t('status'),
      width: 110,
      cell: (one) => <StatusTag tone={VISIT_TONE[one.status]}>{t(one.status)}</StatusTag>,
    },
    { key: 'city', title: t('city'), width: 100, cell: (one) => cities.say(one.cityCode) },
    { key: 'kind', title: t('subject'), width: 96, cell: (one) => t(one.subject.kind) },
    { key: 'value', title: t('value'), number: true, width: 70, cell: (one) => one.value },
    {
      key: 'duration',
      title: t('duration'),
      number: true,
      width: 92,
      cell: (one) => `${one.durationMinutes} ${t('minutes')}`,
    },
    {
      key: 'windows',
      title: t('windows'),
      width: 130,
      cell: ({ windows }) =>
        windows.length === 0 ? (
          <span className="k-muted">{t('anyTime')}</span>
        ) : (
          t('windowCount', { count: windows.length })
        ),
    },
    {
      key: 'competences',
      title: t('competences'),
      cell: (one) => <CompetenceBadges of={one.competences} />,
    },
    {
      key: 'tags',
      title: t('tags'),
      cell: (one) => <span className="k-muted">{one.tags.map(tagName).join(' · ')}</span>,
    },
    {
      key: 'rank',
      title: t('rank'),
      number: true,
      width: 80,
      hidden: true,
      cell: (one) => one.requiredRank || '–',
    },
    {
      key: 'contact',
      title: t('contactName'),
      width: 100,
      hidden: true,
      cell: (one) => one.contactName ?? '–',
    },
  ];
};
