import { Button } from '../../../../packages/kit/button.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import type { PlanFilters } from './use-plan-filters.ts';
import { VisitCard } from './visit-card.tsx';
import { words } from './words.ts';

interface PlanChosenProps {
  plan: PlanDetail;
  filters: PlanFilters;
  onFilter: (some: Partial<PlanFilters>) => void;
  mayMove: boolean;
  onRemove: (visitId: string) => void;
  onMove: (visitId: string) => void;
}

/** What the reader has chosen: a visit to read, a city to keep to. */
export const PlanChosen = ({ plan, filters, onFilter, ...acts }: PlanChosenProps) => {
  const t = useWords(words);
  const { visit, city } = filters;
  return (
    <>
      {visit && <VisitCard plan={plan} visitId={visit} onClose={() => onFilter({ visit: '' })} {...acts} />}
      {city && (
        <div className="k-line">
          <strong>{t('inCity', { city })}</strong>
          <Button small onPress={() => onFilter({ city: '' })}>
            {t('showAll')}
          </Button>
        </div>
      )}
    </>
  );
};
