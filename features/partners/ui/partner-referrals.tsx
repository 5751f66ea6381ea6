import { useState } from 'react';
import { Link } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { fileReferralFor, listReferrals } from '../referral-contract.ts';
import { ReferralFormDrawer } from './referral-form.tsx';
import { PlaceTag, StateTag } from './referral-tags.tsx';
import { REFERRAL_TOUCHES } from './referral-touches.ts';
import { referralWords as words } from './referral-words.ts';

const FileFor = ({ partnerId, onClose }: { partnerId: string; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const save = useTell(fileReferralFor, {
    touches: REFERRAL_TOUCHES,
    onDone: ({ standing }) => {
      toast(t(standing === 'first' ? 'filedFirst' : 'filedLater'));
      onClose();
    },
  });
  return (
    <ReferralFormDrawer
      title={t('fileFor')}
      lines={lines}
      of={save}
      onSend={(form) => save.tell({ params: { id: partnerId }, body: form })}
      onClose={onClose}
    />
  );
};

/** What a partner referred, on its own record. */
export const PartnerReferrals = ({ partnerId }: { partnerId: string }) => {
  const t = useWords(words);
  const [filing, setFiling] = useState(false);
  const pages = usePages(listReferrals, { query: { partnerId, limit: 20 } });
  const mayFile = useAsk(listReferrals, { query: { partnerId, limit: 1 } }).reply?.can.edit ?? false;
  return (
    <Card
      title={t('referrals')}
      actions={
        mayFile && (
          <Button small icon="plus" onPress={() => setFiling(true)}>
            {t('fileFor')}
          </Button>
        )
      }
    >
      <Asked of={{ ...pages, reply: pages.items }} lines={4}>
        {(items) => (
          <div className="k-stack">
            {items.length === 0 && <p className="k-muted">{t('nonePartner')}</p>}
            {items.map((one) => (
              <div key={one.id}>
                <div className="k-line">
                  <Link to={`/referrals?open=${one.id}`}>{one.investorName}</Link>
                  <StateTag of={one} />
                  <PlaceTag of={one} />
                </div>
                <p className="k-muted">
                  {sayInstant(one.filedAt)} · {one.what}
                </p>
              </div>
            ))}
            {pages.more.has && (
              <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
                {t('more')}
              </Button>
            )}
          </div>
        )}
      </Asked>
      {filing && <FileFor partnerId={partnerId} onClose={() => setFiling(false)} />}
    </Card>
  );
};
