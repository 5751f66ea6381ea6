import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';
import type { Problem } from './problem.ts';
import { TextArea } from './text-area.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface NoteDialogProps {
  title: string;
  /** What it is about, above the field. */
  about?: string;
  /** The field's label: a note, a reason. */
  label: string;
  required?: boolean;
  /** The main button. */
  send: string;
  danger?: boolean;
  busy?: boolean;
  problem?: Problem | null;
  /** The field's name in refusals. */
  name?: string;
  onClose: () => void;
  onSend: (note: string) => void;
}

/** A step that is taken with a few words: a note that may be left out, or a reason that may not. */
export const NoteDialog = (props: NoteDialogProps) => {
  const t = useWords(kitWords);
  const { required = false, name = 'note' } = props;
  const [note, setNote] = useState('');
  const said = note.trim();
  return (
    <Dialog open title={props.title} onClose={props.onClose}>
      <Form
        problem={props.problem ?? null}
        fields={[name]}
        onSubmit={() => props.onSend(said)}
        footer={
          <>
            <Button onPress={props.onClose}>{t('cancel')}</Button>
            <Button
              kind={props.danger ? 'danger' : 'main'}
              submit
              busy={props.busy ?? false}
              disabled={required && said === ''}
            >
              {props.send}
            </Button>
          </>
        }
      >
        {props.about && <p>{props.about}</p>}
        <TextArea
          label={props.label}
          name={name}
          required={required}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
      </Form>
    </Dialog>
  );
};
