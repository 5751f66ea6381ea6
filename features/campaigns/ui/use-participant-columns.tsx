import { sayInstant } from '../../../packages/kit/say-day.ts';
import type { Column } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Days, Participant } from '../contract.ts';
import { CompetenceBadges } from './competence-badges.tsx';
import { words } from './people-words.ts';
import { StandingTag } from './standing-tag.tsx';
import { useCities } from './use-names.ts';

const YEAR = 5;

/** Days free as a few words: `02-17–02-21 02-25`. */
export const sayFree = (free: readonly Days[]): string =>
  free
    .map(({ from, to }) => (from === to ? from.slice(YEAR) : `${from.slice(YEAR)}–${to.slice(YEAR)}`))
    .join(' ');

/** True when somebody is free on all days there are. */
const isFree = (free: readonly Days[], all: Days): boolean =>
  free.length === 0 || free.some(({ from, to }) => from <= all.from && to >= all.to);

export const useParticipantColumns = (all: Days): Column<Participant>[] => {
  const t = useWords(words);
  const cities = useCities();
  return [
    { key: 'name', title: t('name'), width: 110, cell: (one) => one.name },
    {
      key: 'standing',
      title: t('standing'),
      width: 110,
      cell: (one) => <StandingTag standing={one.standing} />,
    },
    {
      key: 'until',
      title: t('until'),
      width: 130,
      cell: ({ standingUntil, standing }) => (
        <span className="k-figures k-muted">
          {standingUntil && standing === 'ready' ? sayInstant(standingUntil).slice(YEAR) : '–'}
        </span>
      ),
    },
    {
      key: 'squad',
      title: t('squad'),
      width: 90,
      cell: ({ squadNumber }) =>
        squadNumber === null ? (
          <span className="k-muted">{t('noSquad')}</span>
        ) : (
          t('squadNumber', { number: squadNumber })
        ),
    },
    {
      key: 'free',
      title: t('free'),
      cell: ({ free }) =>
        isFree(free, all) ? (
          <span className="k-muted">{t('allDays')}</span>
        ) : (
          <span className="k-figures">{sayFree(free)}</span>
        ),
    },
    { key: 'post', title: t('post'), cell: (one) => one.post },
    { key: 'unit', title: t('unit'), hidden: true, cell: (one) => one.unitName },
    { key: 'rank', title: t('rank'), number: true, width: 70, cell: (one) => one.rank },
    { key: 'homeCity', title: t('homeCity'), width: 100, cell: (one) => cities.say(one.homeCity) },
    { key: 'competences', title: t('competences'), cell: (one) => <CompetenceBadges of={one.competences} /> },
    {
      key: 'declared',
      title: t('declared'),
      hidden: true,
      cell: ({ declaredAt }) =>
        declaredAt ? sayInstant(declaredAt).slice(YEAR) : <span className="k-muted">{t('notYet')}</span>,
    },
  ];
};
