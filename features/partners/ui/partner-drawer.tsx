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
import { createPartner, getPartner } from '../contract.ts';
import { emptyDraft, filled } from './partner-draft.ts';
import { PartnerEdit } from './partner-edit.tsx';
import { PartnerFacts } from './partner-facts.tsx';
import { PARTNER_FIELDS, PartnerFields } from './partner-fields.tsx';
import { words } from './words.ts';

const NewPartner = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState(emptyDraft(useToday()));
  const save = useTell(createPartner, {
    touches: ['listPartners'],
    onDone: () => {
      toast(t('added'));
      onClose();
    },
  });
  const form = filled(draft);
  return (
    <Form
      problem={save.problem}
      fields={PARTNER_FIELDS}
      onSubmit={() => form && save.tell({ body: form })}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={save.busy} disabled={!form}>
            {t('add')}
          </Button>
        </>
      }
    >
      <PartnerFields form={draft} onChange={(some) => setDraft((before) => ({ ...before, ...some }))} />
    </Form>
  );
};

const KnownPartner = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const asked = useAsk(getPartner, { params: { id } });
  return (
    <Asked of={asked}>
      {(reply) =>
        reply.can.edit ? (
          <PartnerEdit partner={reply} onAgain={asked.again} onClose={onClose} />
        ) : (
          <PartnerFacts of={reply} />
        )
      }
    </Asked>
  );
};

/** One advisor or agency; `null` adds one. */
export const PartnerDrawer = ({ id, onClose }: { id: string | null; onClose: () => void }) => {
  const t = useWords(words);
  const name = useAsk(getPartner, { params: { id: id ?? '' } }, { when: id !== null }).reply?.name;
  return (
    <Drawer open title={id === null ? t('addTitle') : (name ?? t('partners'))} onClose={onClose}>
      {id === null ? <NewPartner onClose={onClose} /> : <KnownPartner id={id} onClose={onClose} />}
    </Drawer>
  );
};
