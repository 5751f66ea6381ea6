import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { RULINGS, type Ruling, ruleDuplicates } from '../contract.ts';
import { words } from './duplicate-words.ts';

const TOUCHED = [
  'listDuplicates',
  'getDuplicatesOf',
  'getProject',
  'listProjects',
  'projectBoard',
  'getEnterpriseTimeline',
];
const KEEP = ['earlier', 'later'] as const;

interface RulingDialogProps {
  caseIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** Rules on the chosen pairs at once: which way, which of the two goes on, and why. */
export const RulingDialog = ({ caseIds, onClose, onDone }: RulingDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [ruling, setRuling] = useState<Ruling>('merge');
  const [keep, setKeep] = useState<(typeof KEEP)[number]>('earlier');
  const [reason, setReason] = useState('');
  const save = useTell(ruleDuplicates, {
    touches: TOUCHED,
    onDone: ({ ruled, idle }) => {
      toast(idle > 0 ? t('ruledIdle', { count: ruled, idle }) : t('ruled', { count: ruled }));
      onDone();
    },
  });
  const becomesOne = ruling === 'merge' || ruling === 'overwrite';
  return (
    <Dialog open title={t('ruleTitle', { count: caseIds.length })} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['ruling', 'keep', 'reason']}
        onSubmit={() => save.tell({ body: { caseIds: [...caseIds], ruling, keep, reason: reason.trim() } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={reason.trim() === ''}>
              {t('rule')}
            </Button>
          </>
        }
      >
        <ChoiceField
          label={t('ruling')}
          name="ruling"
          hint={t(`means_${ruling}`)}
          value={ruling}
          choices={RULINGS.map((one) => ({ value: one, label: t(`ruling_${one}`) }))}
          onChange={(chosen) => chosen && setRuling(chosen)}
        />
        {becomesOne && (
          <ChoiceField
            label={t('keep')}
            name="keep"
            value={keep}
            choices={KEEP.map((one) => ({ value: one, label: t(`keep_${one}`) }))}
            onChange={(chosen) => chosen && setKeep(chosen)}
          />
        )}
        <TextArea
          required
          label={t('reason')}
          name="reason"
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};
