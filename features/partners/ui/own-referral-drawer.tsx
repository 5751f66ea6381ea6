import { Asked } from '../../../packages/kit/asked.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getOwnReferral } from '../portal-contract.ts';
import { portalWords as words } from './portal-words.ts';
import { OwnReferralFacts } from './referral-facts.tsx';

/** One of the reader's own referrals, and what became of it. */
export const OwnReferralDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useWords(words);
  const asked = useAsk(getOwnReferral, { params: { id } });
  return (
    <Drawer open title={asked.reply?.investorName ?? t('mine')} onClose={onClose}>
      <Asked of={asked}>{(of) => <OwnReferralFacts of={of} />}</Asked>
    </Drawer>
  );
};
