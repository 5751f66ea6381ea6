import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useNarrow } from '../../../packages/kit/use-narrow.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { sendInformation } from '../contract.ts';
import { EMPTY_EXTRAS, SendExtras } from './send-extras.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

interface SendFormProps {
  projectId: string | null;
  onCancel: () => void;
  onDone: (id: string) => void;
}

const FIELDS = ['title', 'body', 'fromName', 'about', 'saidGrade', 'secrecy', 'readers'];

/** A title and a text; people of the bureau say what it is about and who may see it as well. */
export const SendForm = ({ projectId, onCancel, onDone }: SendFormProps) => {
  const t = useWords(words);
  const narrow = useNarrow();
  const isInside = useSession().can['information.read'] ?? false;
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [extras, setExtras] = useState({ ...EMPTY_EXTRAS, projectId });
  const save = useTell(sendInformation, { touches: TOUCHES, onDone: ({ id }) => onDone(id) });
  const submit = (): void => {
    const { projectId: id, fromName, saidGrade, secrecy, readers } = extras;
    const about = id === null ? null : { kind: 'project' as const, id };
    const said = { fromName: fromName.trim() || null, saidGrade: saidGrade || null, secrecy, readers };
    save.tell({
      body: {
        title: title.trim(),
        body: body.trim(),
        ...(isInside && { ...said, about, onPhone: narrow }),
      },
    });
  };
  const needsReaders = extras.secrecy === 'RESTRICTED' && extras.readers.length === 0;
  return (
    <Form
      problem={save.problem}
      fields={FIELDS}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onCancel}>{t('cancel')}</Button>
          <Button kind="main" submit busy={save.busy} disabled={title.trim() === '' || needsReaders}>
            {t('sendIt')}
          </Button>
        </>
      }
    >
      <TextField
        required
        label={t('title')}
        name="title"
        hint={t('newTitleHint')}
        maxLength={120}
        value={title}
        onChange={setTitle}
      />
      <TextArea label={t('body')} name="body" rows={6} maxLength={8000} value={body} onChange={setBody} />
      {isInside && (
        <SendExtras value={extras} onChange={(some) => setExtras((before) => ({ ...before, ...some }))} />
      )}
    </Form>
  );
};
