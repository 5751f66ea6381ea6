import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { createPerson, getPerson } from '../contract.ts';
import { emptyDraft, filled } from './person-draft.ts';
import { PersonEdit } from './person-edit.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PERSON_FIELDS, PersonFields } from './person-fields.tsx';
import { words } from './words.ts';

const NewPerson = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState(emptyDraft(useToday()));
  const save = useTell(createPerson, {
    touches: ['listPeople', 'listUnits'],
    onDone: () => {
      toast(t('added'));
      onClose();
    },
  });
  const form = filled(draft);
  return (
    <Form
      problem={save.problem}
      fields={PERSON_FIELDS}
      onSubmit={() => form && save.tell({ body: form })}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={save.busy} disabled={!form}>
            {t('addPerson')}
          </Button>
        </>
      }
    >
      <PersonFields form={draft} onChange={(some) => setDraft((before) => ({ ...before, ...some }))} />
    </Form>
  );
};

const KnownPerson = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const asked = useAsk(getPerson, { params: { id } });
  return (
    <Asked of={asked}>
      {(reply) =>
        reply.can.edit ? (
          <PersonEdit person={reply} onAgain={asked.again} onClose={onClose} />
        ) : (
          <PersonFacts of={reply} />
        )
      }
    </Asked>
  );
};

/** One person of the bureau; `null` adds one. */
export const PersonDrawer = ({ id, onClose }: { id: string | null; onClose: () => void }) => {
  const t = useWords(words);
  const known = useAsk(getPerson, { params: { id: id ?? '' } }, { when: id !== null }).reply;
  const title = id === null ? t('addPerson') : known ? `${known.name} · ${known.post}` : t('people');
  return (
    <Drawer open title={title} onClose={onClose}>
      {id === null ? <NewPerson onClose={onClose} /> : <KnownPerson id={id} onClose={onClose} />}
    </Drawer>
  );
};
