import { useState } from 'react';
import { useSession } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { openClaim, type Party } from '../claim-contract.ts';
import { ClaimFormDialog } from './claim-form-dialog.tsx';
import { CLAIM_TOUCHES } from './claim-touches.ts';
import { words } from './claim-words.ts';
import { EvidenceFields, evidenceOf, useEvidence } from './evidence-fields.tsx';
import { PartyField } from './party-field.tsx';

interface OpenClaimDialogProps {
  project: { id: string; name: string };
  onClose: () => void;
}

/** Claims a project’s first contact for oneself, one’s unit, or, at the bureau, for anybody. */
export const OpenClaimDialog = ({ project, onClose }: OpenClaimDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const { personId } = useSession().account;
  const [holder, setHolder] = useState<Party | null>(personId ? { kind: 'person', id: personId } : null);
  const [draft, change] = useEvidence();
  const save = useTell(openClaim, {
    touches: CLAIM_TOUCHES,
    onDone: () => {
      toast(t('opened'));
      onClose();
    },
  });
  const evidence = evidenceOf(draft);
  return (
    <ClaimFormDialog
      title={t('openTitle', { name: project.name })}
      send={t('open')}
      fields={['holder', 'evidenceKind', 'contactedAt', 'evidence']}
      of={save}
      ready={holder !== null && evidence !== null}
      onSend={() =>
        holder && evidence && save.tell({ params: { id: project.id }, body: { holder, ...evidence } })
      }
      onClose={onClose}
    >
      <PartyField label={t('first')} name="holder" value={holder} onChange={setHolder} />
      <EvidenceFields value={draft} onChange={change} />
    </ClaimFormDialog>
  );
};
