import { useState } from 'react';
import { clock } from '../../../../packages/kernel/minutes.ts';
import { Badge } from '../../../../packages/kit/badge.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayNumber, sayShortDay } from '../../../../packages/kit/say-day.ts';
import { type Column, Table } from '../../../../packages/kit/table.tsx';
import type { Tone } from '../../../../packages/kit/tone.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { ComparedVisit, Comparison } from '../../contract.ts';
import './compare.css';
import { countsOf, type Fate, type VisitFilters, visitsShown } from './comparison-shape.ts';
import { words } from './words.ts';

const TONE: Readonly<Record<Fate, Tone>> = {
  onlyAfter: 'green',
  onlyBefore: 'red',
  moved: 'amber',
  same: 'grey',
};
const FATES = ['onlyBefore', 'onlyAfter', 'moved', 'same'] as const;
/** A screenful and a half: four hundred rows at once are read by nobody. */
const AT_ONCE = 50;

type Side = 'before' | 'after';

/** Where a visit stands in one of the plans; what the other says differently is set off. */
const Stand = ({
  visit,
  side,
  squadOf,
}: {
  visit: ComparedVisit;
  side: Side;
  squadOf: (id: string) => string;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  const own = visit[side];
  const other = side === 'before' ? visit.after : visit.before;
  if (!own) return <span className="k-muted">{t('notMade')}</span>;
  const mark = (isOther: boolean, text: string) => (isOther ? <b>{text}</b> : <span>{text}</span>);
  const isMoved = visit.fate === 'moved' && other !== null;
  return (
    <span className={side === 'before' && visit.fate !== 'same' ? 'cp-stand is-old' : 'cp-stand'}>
      {mark(isMoved && own.squadId !== other.squadId, squadOf(own.squadId))}
      {mark(isMoved && own.day !== other.day, sayShortDay(own.day, language))}
      {mark(isMoved && own.start !== other.start, `${clock(own.start)}–${clock(own.end)}`)}
    </span>
  );
};

const useColumns = (of: Comparison): Column<ComparedVisit>[] => {
  const t = useWords(words);
  const names = new Map(of.squads.map((squad) => [squad.squadId, squad.name]));
  const squadOf = (id: string): string => names.get(id) ?? '';
  const semicolon = useLanguage() === 'en' ? '; ' : '；';
  const why = ({ fate, reasons }: ComparedVisit): string => {
    const reason = reasons.join(semicolon);
    return fate === 'onlyAfter' && reason ? t('whyBefore', { reason }) : reason;
  };
  return [
    {
      key: 'visit',
      title: t('visit'),
      cell: (one) => (
        <span className="cp-visit">
          <span>{one.title}</span>
          <small>
            {one.city}
            {one.must && <Badge tone="violet">{t('must')}</Badge>}
          </small>
        </span>
      ),
    },
    {
      key: 'fate',
      title: t('fate'),
      cell: (one) => <Badge tone={TONE[one.fate]}>{t(`fate_${one.fate}`)}</Badge>,
      width: 96,
    },
    { key: 'worth', title: t('worth'), cell: (one) => sayNumber(one.value), number: true, width: 84 },
    {
      key: 'before',
      title: t('before'),
      cell: (one) => <Stand visit={one} side="before" squadOf={squadOf} />,
      width: 250,
    },
    {
      key: 'after',
      title: t('after'),
      cell: (one) => <Stand visit={one} side="after" squadOf={squadOf} />,
      width: 250,
    },
    { key: 'why', title: t('why'), cell: (one) => <span className="cp-why">{why(one) || '–'}</span> },
  ];
};

interface VisitsTableProps {
  of: Comparison;
  filters: VisitFilters;
  onFilter: (some: Partial<VisitFilters>) => void;
}

/** Visit by visit: only in one, elsewhere or at another time, the same; and why. */
export const VisitsTable = ({ of, filters, onFilter }: VisitsTableProps) => {
  const t = useWords(words);
  const columns = useColumns(of);
  const [atMost, setAtMost] = useState(AT_ONCE);
  const all = visitsShown(of, filters);
  const counts = countsOf(visitsShown({ ...of }, { ...filters, fate: '' }));
  const same = visitsShown(of, { ...filters, fate: 'same' }).length;
  const { squad, day } = filters;
  const where = squad ? (of.squads.find((one) => one.squadId === squad)?.name ?? '') : '';
  return (
    <Table
      name="compared-visits"
      caption={t('visits')}
      columns={columns}
      rows={all.slice(0, atMost)}
      keyOf={(one) => one.visitId}
      nameOf={(one) => one.title}
      fixed
      count={{ atLeast: all.length, more: false }}
      more={{
        has: all.length > atMost,
        busy: false,
        load: () => setAtMost((before) => before + AT_ONCE),
      }}
      empty={<Empty icon="check" title={t('noneHere')} hint={t('noneHereHint')} />}
      toolbar={
        <>
          <FilterBar
            label={t('show')}
            value={filters.fate}
            onChange={(fate) => onFilter({ fate })}
            chips={FATES.map((fate) => ({
              value: fate,
              label: t(`fate_${fate}`),
              count: fate === 'same' ? same : counts[fate],
              tone: TONE[fate],
            }))}
          />
          {(squad || day) && (
            <span className="k-line">
              <strong>{t('onlyHere', { squad: where, day: day ? ` ${day.slice(5)}` : '' })}</strong>
              <Button small kind="quiet" onPress={() => onFilter({ squad: '', day: '' })}>
                {t('showAll')}
              </Button>
            </span>
          )}
        </>
      }
    />
  );
};
