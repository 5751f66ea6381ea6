import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { addAgendaItem } from '../contract.ts';
import { MEETING_TOUCHES } from './meeting-tones.ts';
import { words } from './meeting-words.ts';
import { ProjectChoice } from './order-fields.tsx';

/** A matter that a member wants talked about. */
export const AddMatter = ({ meetingId, onClose }: { meetingId: string; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState({ title: '', projectId: null as string | null, why: '' }); // border: empty at first
  const save = useTell(addAgendaItem, {
    touches: MEETING_TOUCHES,
    onDone: () => {
      toast(t('itemAdded'));
      onClose();
    },
  });
  const isReady = draft.title.trim() !== '';
  return (
    <Dialog open title={t('addItem')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['title', 'projectId', 'why']}
        onSubmit={() => isReady && save.tell({ params: { id: meetingId }, body: draft })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancelAction')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!isReady}>
              {t('addItem')}
            </Button>
          </>
        }
      >
        <TextField
          required
          autoFocus
          label={t('itemTitle')}
          name="title"
          maxLength={200}
          value={draft.title}
          onChange={(title) => setDraft((before) => ({ ...before, title }))}
        />
        <ProjectChoice
          value={draft.projectId}
          onChange={(projectId) => setDraft((before) => ({ ...before, projectId }))}
        />
        <TextArea
          label={t('itemWhy')}
          name="why"
          maxLength={500}
          value={draft.why}
          onChange={(why) => setDraft((before) => ({ ...before, why }))}
        />
      </Form>
    </Dialog>
  );
};
