import { useId, useState } from 'react';
import { saveView } from '../../platform/views/contract.ts';
import { Button } from './button.tsx';
import { CheckField } from './check-field.tsx';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';
import { savedViewsWords } from './saved-views-words.ts';
import { TextField } from './text-field.tsx';
import { useToast } from './toast.tsx';
import { useTell } from './use-tell.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface SaveViewDialogProps {
  screen: string;
  query: string;
  onClose: () => void;
}

/** A name for the filters of this moment. */
export const SaveViewDialog = ({ screen, query, onClose }: SaveViewDialogProps) => {
  const t = useWords(savedViewsWords);
  const kit = useWords(kitWords);
  const toast = useToast();
  const form = useId();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useTell(saveView, {
    touches: ['listSavedViews'],
    onDone: () => {
      toast(t('saved', { name: name.trim() }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={t('save')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{kit('cancel')}</Button>
          <Button
            kind="main"
            busy={save.busy}
            disabled={name.trim() === ''}
            onPress={() => save.tell({ body: { screen, name, query, shared } })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        problem={save.problem}
        fields={['name']}
        onSubmit={() => name.trim() !== '' && save.tell({ body: { screen, name, query, shared } })}
      >
        <TextField
          name="name"
          label={t('name')}
          placeholder={t('nameHint')}
          maxLength={40}
          autoFocus
          required
          value={name}
          onChange={setName}
        />
        <CheckField label={t('shared')} value={shared} onChange={setShared} />
      </Form>
    </Dialog>
  );
};
