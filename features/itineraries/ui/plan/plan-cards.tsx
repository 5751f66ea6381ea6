import { Card } from '../../../../packages/kit/card.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { Changes } from './changes.tsx';
import { Faults } from './faults.tsx';
import './plan.css';
import { ScoreCard } from './score-card.tsx';
import { words } from './words.ts';

/** What a plan is worth, what no longer fits, and what it changes. */
export const PlanCards = ({ plan, onOpen }: { plan: PlanDetail; onOpen: (visitId: string) => void }) => {
  const t = useWords(words);
  return (
    <div className="p-below">
      <ScoreCard plan={plan} />
      {plan.status !== 'whatIf' && (
        <Card title={t('faults')}>
          <Faults faults={plan.faults} onOpen={onOpen} />
        </Card>
      )}
      {plan.status !== 'published' && (
        <Card title={t('changes')}>
          {plan.changes === null && <p className="k-muted">{t('changesNoPlan')}</p>}
          {plan.changes?.length === 0 && <p className="k-muted">{t('changesNone')}</p>}
          {plan.changes && plan.changes.length > 0 && <Changes changes={plan.changes} onOpen={onOpen} />}
        </Card>
      )}
    </div>
  );
};
