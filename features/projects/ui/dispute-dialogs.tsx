import { useState } from 'react';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import {
  type Claim,
  type Dispute,
  disputeClaim,
  GROUNDS,
  type Ground,
  type Party,
  ruleDispute,
  WINNERS,
  type Winner,
} from '../claim-contract.ts';
import { ClaimFormDialog } from './claim-form-dialog.tsx';
import { CLAIM_TOUCHES } from './claim-touches.ts';
import { words } from './claim-words.ts';
import { EvidenceFields, evidenceOf, useEvidence } from './evidence-fields.tsx';
import { PartyField } from './party-field.tsx';

/** Files a dispute: who else talked first, on what evidence, and why. */
export const DisputeDialog = ({ of, onClose }: { of: Claim; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const { personId } = useSession().account;
  const [challenger, setChallenger] = useState<Party | null>(
    personId ? { kind: 'person', id: personId } : null,
  );
  const [statement, setStatement] = useState('');
  const [draft, change] = useEvidence();
  const save = useTell(disputeClaim, {
    touches: CLAIM_TOUCHES,
    onDone: ({ rulerName }) => {
      toast(rulerName === null ? t('filedNobody') : t('filed', { name: rulerName }));
      onClose();
    },
  });
  const evidence = evidenceOf(draft);
  const body = challenger && evidence && { challenger, statement: statement.trim(), ...evidence };
  return (
    <ClaimFormDialog
      title={t('disputeTitle', { name: of.enterpriseName })}
      send={t('dispute')}
      fields={['challenger', 'statement', 'evidenceKind', 'contactedAt', 'evidence']}
      of={save}
      ready={body !== null && statement.trim() !== ''}
      onSend={() => body && save.tell({ params: { id: of.id }, body })}
      onClose={onClose}
    >
      <PartyField label={t('challenger')} name="challenger" value={challenger} onChange={setChallenger} />
      <TextArea required label={t('statement')} name="statement" value={statement} onChange={setStatement} />
      <EvidenceFields value={draft} onChange={change} />
    </ClaimFormDialog>
  );
};

interface RuleDisputeDialogProps {
  claim: Claim;
  dispute: Dispute;
  onClose: () => void;
}

/** Rules on a dispute: for whom, on what ground, and why. */
export const RuleDisputeDialog = ({ claim, dispute, onClose }: RuleDisputeDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [winner, setWinner] = useState<Winner>(
    dispute.contactedAt < claim.contactedAt ? 'challenger' : 'holder',
  );
  const [ground, setGround] = useState<Ground>('earlierContact');
  const [reason, setReason] = useState('');
  const save = useTell(ruleDispute, {
    touches: CLAIM_TOUCHES,
    onDone: () => {
      toast(t('ruled'));
      onClose();
    },
  });
  const nameOf = { holder: claim.holder.name, challenger: dispute.challenger.name };
  return (
    <ClaimFormDialog
      title={t('ruleTitle', { name: claim.enterpriseName })}
      send={t('rule')}
      fields={['winner', 'ground', 'reason']}
      of={save}
      ready={reason.trim() !== ''}
      onSend={() =>
        save.tell({ params: { id: dispute.id }, body: { winner, ground, reason: reason.trim() } })
      }
      onClose={onClose}
    >
      <FormGrid>
        <ChoiceField
          label={t('winner')}
          name="winner"
          value={winner}
          choices={WINNERS.map((one) => ({ value: one, label: `${t(`winner_${one}`)} · ${nameOf[one]}` }))}
          onChange={(chosen) => chosen && setWinner(chosen)}
        />
        <ChoiceField
          label={t('ground')}
          name="ground"
          hint={t('groundHint')}
          value={ground}
          choices={GROUNDS.map((one) => ({ value: one, label: t(`ground_${one}`) }))}
          onChange={(chosen) => chosen && setGround(chosen)}
        />
      </FormGrid>
      <TextArea required label={t('reason')} name="reason" value={reason} onChange={setReason} />
    </ClaimFormDialog>
  );
};
