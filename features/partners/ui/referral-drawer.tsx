import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getReferral } from '../referral-contract.ts';
import { JudgeReferral } from './judge-referral.tsx';
import { ReferralFacts } from './referral-facts.tsx';
import { referralWords as words } from './referral-words.ts';

/** One referral beside its list, to be judged. */
export const ReferralDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useWords(words);
  const [judging, setJudging] = useState(false);
  const asked = useAsk(getReferral, { params: { id } });
  return (
    <Drawer open title={asked.reply?.investorName ?? t('referrals')} onClose={onClose}>
      <Asked of={asked}>
        {(of) => (
          <div className="k-stack">
            <ReferralFacts of={of} />
            {of.can.edit && of.state === 'filed' && (
              <div className="k-line">
                <Button kind="main" icon="check" onPress={() => setJudging(true)}>
                  {t('judge')}
                </Button>
              </div>
            )}
            {judging && <JudgeReferral of={of} onClose={() => setJudging(false)} />}
          </div>
        )}
      </Asked>
    </Drawer>
  );
};
