import { useState } from 'react';
import { Button } from '../../../../packages/kit/button.tsx';
import { Dialog } from '../../../../packages/kit/dialog.tsx';
import { Form } from '../../../../packages/kit/form.tsx';
import { TextArea } from '../../../../packages/kit/text-area.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { words } from './words.ts';

/** VST-3 A visit that did not take place has a reason. */
export const MissDialog = ({ onClose, onMiss }: { onClose: () => void; onMiss: (why: string) => void }) => {
  const t = useWords(words);
  const [why, setWhy] = useState('');
  const said = why.replace(/\s+/g, ' ').trim();
  return (
    <Dialog title={t('miss')} open onClose={onClose}>
      <Form
        onSubmit={() => said && onMiss(said)}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="danger" submit disabled={said === ''}>
              {t('missSend')}
            </Button>
          </>
        }
      >
        <TextArea label={t('missWhy')} required value={why} maxLength={500} onChange={setWhy} />
      </Form>
    </Dialog>
  );
};
