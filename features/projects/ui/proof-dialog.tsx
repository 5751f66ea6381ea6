import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { proveArrival } from '../funds-contract.ts';
import { fundsWords as words } from './funds-words.ts';
import { type ProofDraft, ProofFields } from './proof-fields.tsx';
import { FUNDS_TOUCHED } from './touched.ts';

interface ProofDialogProps {
  arrivalId: string;
  projectId: string;
  onClose: () => void;
}

/** Adds what shows that money arrived, so that it counts. */
export const ProofDialog = ({ arrivalId, projectId, onClose }: ProofDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState<ProofDraft>({ reference: '', fileId: null });
  const save = useTell(proveArrival, {
    touches: FUNDS_TOUCHED,
    onDone: () => {
      toast(t('proven'));
      onClose();
    },
  });
  const ready = draft.reference.trim() !== '' || draft.fileId !== null;
  return (
    <Dialog open title={t('prove')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['reference', 'fileId']}
        onSubmit={() => ready && save.tell({ params: { id: arrivalId }, body: draft })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!ready}>
              {t('save')}
            </Button>
          </>
        }
      >
        <ProofFields
          projectId={projectId}
          draft={draft}
          onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
        />
      </Form>
    </Dialog>
  );
};
