import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Claim, confirmClaim, releaseClaim } from '../claim-contract.ts';
import { CLAIM_TOUCHES } from './claim-touches.ts';
import { words } from './claim-words.ts';
import { DisputeDialog } from './dispute-dialogs.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

interface ClaimActionsProps {
  of: Claim;
  usualShare: number;
}

/** What the asker may do about a claim. */
export const ClaimActions = ({ of, usualShare }: ClaimActionsProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [doing, setDoing] = useState<'transfer' | 'release' | 'dispute' | null>(null);
  const close = (): void => setDoing(null);
  const confirm = useTell(confirmClaim, { touches: CLAIM_TOUCHES, onDone: () => toast(t('confirmed')) });
  const release = useTell(releaseClaim, {
    touches: CLAIM_TOUCHES,
    onDone: () => {
      toast(t('released'));
      close();
    },
  });
  const { can } = of;
  const at = { params: { id: of.id } };
  if (!Object.values(can).some(Boolean)) return null;
  return (
    <>
      {confirm.problem && <ProblemNote problem={confirm.problem} />}
      <div className="k-line">
        {can.dispute && <Button onPress={() => setDoing('dispute')}>{t('dispute')}</Button>}
        {can.release && <Button onPress={() => setDoing('release')}>{t('release')}</Button>}
        {can.transfer && <Button onPress={() => setDoing('transfer')}>{t('transfer')}</Button>}
        {can.confirm && (
          <Button
            kind="main"
            icon="check"
            busy={confirm.busy}
            onPress={() => confirm.tell(at, { ifMatch: of.revision })}
          >
            {t('confirm')}
          </Button>
        )}
      </div>
      {doing === 'dispute' && <DisputeDialog of={of} onClose={close} />}
      {doing === 'transfer' && <TransferDialog of={of} usualShare={usualShare} onClose={close} />}
      {doing === 'release' && (
        <NoteDialog
          required
          danger
          title={t('releaseTitle', { name: of.enterpriseName })}
          label={t('reason')}
          name="reason"
          send={t('release')}
          busy={release.busy}
          problem={release.problem}
          onClose={close}
          onSend={(reason) => release.tell({ ...at, body: { reason } }, { ifMatch: of.revision })}
        />
      )}
    </>
  );
};
