import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Alike, openLead } from '../contract.ts';
import { AsNewField } from './as-new-field.tsx';
import { CLAIM_TOUCHES } from './claim-touches.ts';
import { ClaimWithLead, isSaid, type LeadClaim, leadClaim, NO_CLAIM } from './claim-with-lead.tsx';
import { type Draft, filled, PROJECT_FIELDS, ProjectFields } from './project-fields.tsx';
import { words } from './words.ts';

const EMPTY: Draft = {
  name: '',
  enterpriseId: null,
  class: 'land',
  lineId: null,
  plannedInvestment: null,
  isKey: false,
  ownerId: null,
  channel: 'squad',
  description: '',
  upperCode: null,
};

interface LeadDrawerProps {
  /** An enterprise that is here already, and begins with an expansion. */
  expands?: { id: string; name: string };
  onClose: () => void;
  onDone: (made: { id: string; alike: readonly Alike[] }) => void;
}

const beginning = (expands: LeadDrawerProps['expands']): Draft =>
  expands ? { ...EMPTY, enterpriseId: expands.id, class: 'expansion', channel: 'platform' } : EMPTY;

/** A new lead: whose, what, and how one heard of it. */
export const LeadDrawer = ({ expands, onClose, onDone }: LeadDrawerProps) => {
  const t = useWords(words);
  const [draft, setDraft] = useState(beginning(expands));
  const [evidence, setEvidence] = useState('');
  const [asNew, setAsNew] = useState('');
  const [claim, setClaim] = useState<LeadClaim>(NO_CLAIM);
  const save = useTell(openLead, {
    touches: ['listProjects', 'projectBoard', 'getEnterpriseTimeline', 'listDuplicates', ...CLAIM_TOUCHES],
    onDone,
  });
  const form = filled(draft);
  const ready = form !== null && evidence.trim() !== '' && isSaid(claim);
  return (
    <Drawer open wide title={t('add')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={PROJECT_FIELDS}
        onSubmit={() =>
          form &&
          ready &&
          save.tell({
            body: {
              ...form,
              evidence,
              asNew: asNew.trim() || null,
              claim: leadClaim(claim, form.ownerId, evidence),
            },
          })
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!ready}>
              {t('add')}
            </Button>
          </>
        }
      >
        <ProjectFields
          form={draft}
          enterpriseName={expands?.name ?? ''}
          onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
        />
        <TextArea
          required
          label={t('evidence')}
          name="evidence"
          hint={t('evidenceHint')}
          value={evidence}
          onChange={setEvidence}
        />
        <ClaimWithLead value={claim} onChange={setClaim} />
        <AsNewField problem={save.problem} value={asNew} onChange={setAsNew} />
      </Form>
    </Drawer>
  );
};
