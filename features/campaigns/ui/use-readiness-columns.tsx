import { Badge } from '../../../packages/kit/badge.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import type { Column } from '../../../packages/kit/table.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Participant } from '../contract.ts';
import { words } from './readiness-words.ts';
import { StandingTag } from './standing-tag.tsx';

const YEAR = 5;

export interface ReadinessRow
  extends Pick<
    Participant,
    'personId' | 'name' | 'unitName' | 'squadId' | 'squadNumber' | 'standing' | 'standingUntil' | 'declaredAt'
  > {
  waits: boolean;
}

export const useReadinessColumns = (): Column<ReadinessRow>[] => {
  const t = useWords(words);
  return [
    { key: 'name', title: t('name'), width: 130, cell: (row) => row.name },
    {
      key: 'standing',
      title: t('standing'),
      width: 190,
      cell: (row) => (
        <span className="cmp-badges">
          <StandingTag standing={row.standing} />
          {row.waits && row.standing !== 'unjudged' && <Badge tone="blue">{t('waits')}</Badge>}
        </span>
      ),
    },
    {
      key: 'until',
      title: t('until'),
      width: 140,
      cell: (row) => (
        <span className="k-figures">
          {row.standingUntil && row.standing === 'ready' ? sayInstant(row.standingUntil).slice(YEAR) : '–'}
        </span>
      ),
    },
    {
      key: 'declared',
      title: t('declared'),
      width: 140,
      cell: (row) =>
        row.declaredAt ? (
          <span className="k-figures">{sayInstant(row.declaredAt).slice(YEAR)}</span>
        ) : (
          <span className="k-muted">{t('notDeclared')}</span>
        ),
    },
    { key: 'unit', title: t('unit'), cell: (row) => row.unitName },
    {
      key: 'squad',
      title: t('squad'),
      width: 100,
      cell: (row) =>
        row.squadNumber === null ? (
          <span className="k-muted">{t('noSquad')}</span>
        ) : (
          t('squadNumber', { number: row.squadNumber })
        ),
    },
  ];
};
