import { Card } from '../../../../packages/kit/card.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Comparison } from '../../contract.ts';
import './compare.css';
import { CompareStats } from './compare-stats.tsx';
import { changesIn, countsOf, gridOf, type VisitFilters } from './comparison-shape.ts';
import { DayGrid } from './day-grid.tsx';
import { LinesCard } from './lines-card.tsx';
import { SupposedNote } from './supposed-note.tsx';
import { ToldCard } from './told-card.tsx';
import { VisitsTable } from './visits-table.tsx';
import { words } from './words.ts';

interface ComparisonViewProps {
  of: Comparison;
  filters: VisitFilters;
  onFilter: (some: Partial<VisitFilters>) => void;
}

/** What one plan would be instead of another: worth, people, squads and days, visits. */
export const ComparisonView = ({ of, filters, onFilter }: ComparisonViewProps) => {
  const t = useWords(words);
  const isSame = changesIn(countsOf(of.visits)) === 0 && gridOf(of).rows.length === 0;
  return (
    <>
      <SupposedNote of={of} />
      <CompareStats of={of} />
      <div className="cp-cards">
        <LinesCard lines={of.lines} />
        <ToldCard of={of} />
      </div>
      {isSame ? (
        <Card>
          <Empty icon="check" title={t('same')} hint={t('sameHint', { count: of.visits.length })} />
        </Card>
      ) : (
        <>
          <DayGrid of={of} filters={filters} onChoose={onFilter} />
          <VisitsTable of={of} filters={filters} onFilter={onFilter} />
        </>
      )}
      {of.inNeither > 0 && <p className="k-muted">{t('inNeither', { count: of.inNeither })}</p>}
    </>
  );
};
