import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Delivery, type FirmPolicies, givePolicies, HOWS } from '../contract.ts';
import { words } from './words.ts';

interface GiveDialogProps {
  enterpriseId: string;
  clauses: FirmPolicies['clauses'];
  onClose: () => void;
}

/** Which clauses were given to a firm, and how; those that fit are chosen at first. */
export const GiveDialog = ({ enterpriseId, clauses, onClose }: GiveDialogProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const [clauseIds, setClauseIds] = useState(() =>
    clauses.filter((one) => one.answer.verdict === 'fits').map((one) => one.id),
  );
  const [how, setHow] = useState<Delivery['how']>('call');
  const [note, setNote] = useState('');
  const give = useTell(givePolicies, {
    touches: ['getFirmPolicies', 'getEnterpriseTimeline', 'listPolicyClauseFirms'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('giveTitle')} onClose={onClose}>
      <Form
        problem={give.problem}
        fields={['clauseIds', 'note']}
        onSubmit={() => give.tell({ params: { enterpriseId }, body: { clauseIds, how, note } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={give.busy} disabled={clauseIds.length === 0}>
              {t('save')}
            </Button>
          </>
        }
      >
        <SelectManyField
          required
          label={t('chosen')}
          name="clauseIds"
          value={clauseIds}
          choices={clauses.map((one) => ({
            value: one.id,
            label: `${named(one.name, language)} (${t(one.answer.verdict)})`,
          }))}
          onChange={setClauseIds}
        />
        <ChoiceField
          label={t('how')}
          value={how}
          choices={HOWS.map((one) => ({ value: one, label: t(`how_${one}`) }))}
          onChange={(one) => one && setHow(one)}
        />
        <TextField label={t('noteField')} name="note" maxLength={500} value={note} onChange={setNote} />
      </Form>
    </Dialog>
  );
};
