import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type CandidateVisit, withdrawVisit } from '../contract.ts';
import { VISIT_TOUCHES } from './touches.ts';
import { words } from './visit-words.ts';

/** Takes a visit out of the campaign, with the reason. */
export const WithdrawVisit = ({ visit, onDone }: { visit: CandidateVisit; onDone: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { id, title, revision } = visit;
  const withdraw = useTell(withdrawVisit, {
    touches: VISIT_TOUCHES,
    onDone: () => {
      toast(t('withdrew'));
      onDone();
    },
  });
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Dialog
        open={asking}
        title={t('withdrawTitle', { name: title })}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
            <Button
              kind="danger"
              busy={withdraw.busy}
              disabled={reason.trim() === ''}
              onPress={() => withdraw.tell({ params: { id }, body: { reason } }, { ifMatch: revision })}
            >
              {t('withdraw')}
            </Button>
          </>
        }
      >
        <div className="k-stack">
          <p>{t('withdrawBody')}</p>
          {withdraw.problem && <ProblemNote problem={withdraw.problem} />}
          <TextArea label={t('reason')} required maxLength={500} value={reason} onChange={setReason} />
        </div>
      </Dialog>
    </>
  );
};
