import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { Tabs } from '../../../packages/kit/tabs.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { createPartner, getPartner } from '../contract.ts';
import { AnalysisLinesCard } from './analysis-lines-card.tsx';
import { appointmentWords } from './appointment-words.ts';
import { AppointmentsCard } from './appointments-card.tsx';
import { emptyDraft, filled } from './partner-draft.ts';
import { PartnerEdit } from './partner-edit.tsx';
import { PartnerFacts } from './partner-facts.tsx';
import { PARTNER_FIELDS, PartnerFields } from './partner-fields.tsx';
import { PartnerReferrals } from './partner-referrals.tsx';
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

const PARTS = ['facts', 'appointments', 'referrals'] as const;

const KnownPartner = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useWords(appointmentWords);
  const asked = useAsk(getPartner, { params: { id } });
  const [{ part: wanted }, change] = useFilters({ part: 'facts' });
  const part = PARTS.find((one) => one === wanted) ?? 'facts';
  return (
    <Asked of={asked}>
      {(reply) => (
        <Tabs
          label={t('parts')}
          tabs={PARTS.map((key) => ({ key, label: t(key) }))}
          value={part}
          onChange={(next) => change({ part: next })}
        >
          {part === 'facts' && reply.can.edit && (
            <PartnerEdit partner={reply} onAgain={asked.again} onClose={onClose} />
          )}
          {part === 'facts' && !reply.can.edit && <PartnerFacts of={reply} />}
          {part === 'appointments' && (
            <div className="k-stack">
              <AppointmentsCard partner={reply} />
              <AnalysisLinesCard partnerId={reply.id} />
            </div>
          )}
          {part === 'referrals' && <PartnerReferrals partnerId={reply.id} />}
        </Tabs>
      )}
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
