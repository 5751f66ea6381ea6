import { useState } from 'react';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Claim, type Party, transferClaim } from '../claim-contract.ts';
import { ClaimFormDialog } from './claim-form-dialog.tsx';
import { CLAIM_TOUCHES } from './claim-touches.ts';
import { words } from './claim-words.ts';
import { PartyField } from './party-field.tsx';

interface TransferDialogProps {
  of: Claim;
  /** What the zone says, in percent. */
  usualShare: number;
  onClose: () => void;
}

/** Hands the lead to somebody else; who talked first keeps a share. */
export const TransferDialog = ({ of, usualShare, onClose }: TransferDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [to, setTo] = useState<Party | null>(null);
  const [firstShare, setFirstShare] = useState<number | null>(usualShare);
  const [reason, setReason] = useState('');
  const save = useTell(transferClaim, {
    touches: CLAIM_TOUCHES,
    onDone: () => {
      toast(t('transferred'));
      onClose();
    },
  });
  return (
    <ClaimFormDialog
      title={t('transferTitle', { name: of.enterpriseName })}
      send={t('transfer')}
      fields={['to', 'firstShare', 'reason']}
      of={save}
      ready={to !== null && reason.trim() !== ''}
      onSend={() =>
        to &&
        save.tell(
          { params: { id: of.id }, body: { to, firstShare, reason: reason.trim() } },
          { ifMatch: of.revision },
        )
      }
      onClose={onClose}
    >
      <FormGrid>
        <PartyField label={t('to')} name="to" value={to} onChange={setTo} />
        <NumberField
          label={t('firstShare')}
          name="firstShare"
          unit={t('percent')}
          min={0}
          max={100}
          value={firstShare}
          onChange={setFirstShare}
        />
      </FormGrid>
      <TextArea required label={t('reason')} name="reason" value={reason} onChange={setReason} />
    </ClaimFormDialog>
  );
};
