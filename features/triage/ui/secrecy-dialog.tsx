import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Information, SECRECIES, setSecrecy } from '../contract.ts';
import { PeopleField } from './people-field.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

/** Who may see it. What others have seen is not made restricted afterwards (TRI-12). */
export const SecrecyDialog = ({ of, onClose }: { of: Information; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [secrecy, choose] = useState(of.secrecy);
  const [readers, setReaders] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const save = useTell(setSecrecy, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('secrecyChanged'));
      onClose();
    },
  });
  const mayRestrict = of.status === 'incoming' || of.secrecy === 'RESTRICTED';
  const isChange =
    secrecy !== of.secrecy ? secrecy !== 'RESTRICTED' || readers.length > 0 : readers.length > 0;
  return (
    <Dialog open title={t('secrecyTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['secrecy', 'readers', 'reason']}
        onSubmit={() =>
          save.tell(
            { params: { id: of.id }, body: { secrecy, readers, reason: reason.trim() } },
            { ifMatch: of.revision },
          )
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!isChange || reason.trim() === ''}>
              {t('save')}
            </Button>
          </>
        }
      >
        <ChoiceField
          required
          label={t('secrecy')}
          name="secrecy"
          hint={t(`secrecyHint_${secrecy}`)}
          value={secrecy}
          choices={SECRECIES.map((one) => ({
            value: one,
            label: t(`secrecy_${one}`),
            disabled: one === 'RESTRICTED' && !mayRestrict,
          }))}
          onChange={(next) => next && choose(next)}
        />
        {secrecy === 'RESTRICTED' && (
          <PeopleField
            label={t('addReaders')}
            name="readers"
            hint={t('addReadersHint')}
            value={readers}
            onChange={setReaders}
          />
        )}
        <TextArea
          required
          label={t('secrecyReason')}
          name="reason"
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};
