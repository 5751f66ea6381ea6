import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getFunds } from '../funds-contract.ts';
import { ArrivalDialog } from './arrival-dialog.tsx';
import { FundArrivals } from './fund-arrivals.tsx';
import { FundPlan } from './fund-plan.tsx';
import { FundSums } from './fund-sums.tsx';
import { fundsWords as words } from './funds-words.ts';
import { PlanDrawer } from './plan-drawer.tsx';

/** Funds in place: how far, what is planned, what arrived. */
export const FundsCard = ({ projectId }: { projectId: string }) => {
  const t = useWords(words);
  const [doing, setDoing] = useState<'plan' | 'record' | null>(null);
  const asked = useAsk(getFunds, { params: { id: projectId } });
  const stop = () => setDoing(null);
  return (
    <Card
      title={t('funds')}
      actions={
        asked.reply?.can.edit && (
          <>
            <Button small icon="calendar" onPress={() => setDoing('plan')}>
              {t('editPlan')}
            </Button>
            <Button small icon="plus" onPress={() => setDoing('record')}>
              {t('record')}
            </Button>
          </>
        )
      }
    >
      <Asked of={asked} lines={3}>
        {(funds) => (
          <div className="k-stack">
            <FundSums of={funds} />
            <FundPlan of={funds} />
            <FundArrivals of={funds} projectId={projectId} />
            {doing === 'plan' && (
              <PlanDrawer projectId={projectId} funds={funds} onAgain={asked.again} onClose={stop} />
            )}
            {doing === 'record' && <ArrivalDialog projectId={projectId} onClose={stop} />}
          </div>
        )}
      </Asked>
    </Card>
  );
};
