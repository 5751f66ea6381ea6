import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Information, passInformation } from '../contract.ts';
import { usePeopleChoices } from './people-field.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

/** To somebody else, with a word why: it waits for them with a new clock. */
export const PassDialog = ({ of, onClose }: { of: Information; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const people = usePeopleChoices();
  const [toPersonId, setToPersonId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const save = useTell(passInformation, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('passed'));
      onClose();
    },
  });
  const submit = (): void => {
    if (toPersonId === null) return;
    save.tell(
      { params: { id: of.id }, body: { toPersonId, reason: reason.trim() } },
      { ifMatch: of.revision },
    );
  };
  return (
    <Dialog open title={t('passTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['toPersonId', 'reason']}
        onSubmit={submit}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button
              kind="main"
              submit
              busy={save.busy}
              disabled={toPersonId === null || reason.trim() === ''}
            >
              {t('pass')}
            </Button>
          </>
        }
      >
        <SelectField
          required
          label={t('person')}
          name="toPersonId"
          {...people}
          value={toPersonId}
          onChange={setToPersonId}
        />
        <TextArea
          required
          label={t('passReason')}
          name="reason"
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};
