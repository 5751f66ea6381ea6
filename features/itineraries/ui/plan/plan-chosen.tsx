import { Button } from '../../../../packages/kit/button.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { SquadNeeds } from './squad-needs.tsx';
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

/** What the reader has chosen: a visit to read, a squad to understand, a city to keep to. */
export const PlanChosen = ({ plan, filters, onFilter, ...acts }: PlanChosenProps) => {
  const t = useWords(words);
  const { visit, city, squad } = filters;
  const chosen = plan.squads.find((one) => one.squadId === squad);
  return (
    <>
      {visit && <VisitCard plan={plan} visitId={visit} onClose={() => onFilter({ visit: '' })} {...acts} />}
      {chosen && <SquadNeeds squad={chosen} onClose={() => onFilter({ squad: '' })} />}
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
