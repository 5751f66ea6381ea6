import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type CommitmentForm, DIRECTIONS, recordCommitment } from '../commitment-contract.ts';
import { commitmentWords as words } from './commitment-words.ts';
import { PersonField } from './person-field.tsx';
import { COMMITMENT_TOUCHED } from './touched.ts';

const FIELDS = ['direction', 'what', 'otherSide', 'ownerId', 'promisedOn', 'dueOn'] as const;

/** A form not yet filled: what must be chosen is empty. */
interface Draft extends Omit<CommitmentForm, 'ownerId' | 'promisedOn' | 'dueOn'> {
  ownerId: string | null;
  promisedOn: CommitmentForm['promisedOn'] | null;
  dueOn: CommitmentForm['dueOn'] | null;
}

const filled = ({ ownerId, promisedOn, dueOn, ...rest }: Draft): CommitmentForm | null =>
  ownerId && promisedOn && dueOn && rest.what.trim() && rest.otherSide.trim()
    ? { ...rest, ownerId, promisedOn, dueOn }
    : null;

interface FieldsProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

const CommitmentFields = ({ draft, onChange }: FieldsProps) => {
  const t = useWords(words);
  const today = useToday();
  return (
    <>
      <ChoiceField
        label={t('direction')}
        name="direction"
        value={draft.direction}
        choices={DIRECTIONS.map((one) => ({ value: one, label: t(`direction_${one}`) }))}
        onChange={(direction) => direction && onChange({ direction })}
      />
      <TextArea
        required
        label={t('what')}
        name="what"
        maxLength={2000}
        value={draft.what}
        onChange={(what) => onChange({ what })}
      />
      <FormGrid>
        <TextField
          required
          label={t('otherSide')}
          name="otherSide"
          hint={t('otherSideHint')}
          value={draft.otherSide}
          onChange={(otherSide) => onChange({ otherSide })}
        />
        <PersonField
          label={t(`owner_${draft.direction}`)}
          name="ownerId"
          value={draft.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <DayField
          required
          label={t('promisedOn')}
          name="promisedOn"
          to={today}
          value={draft.promisedOn}
          onChange={(promisedOn) => onChange({ promisedOn })}
        />
        <DayField
          required
          label={t('dueOn')}
          name="dueOn"
          {...(draft.promisedOn && { from: draft.promisedOn })}
          value={draft.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </FormGrid>
    </>
  );
};

interface RecordCommitmentProps {
  project: { id: string; ownerId: string };
  onClose: () => void;
}

/** Writes down what was promised, in either direction. */
export const RecordCommitment = ({ project, onClose }: RecordCommitmentProps) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({
    direction: 'ours',
    what: '',
    otherSide: '',
    ownerId: project.ownerId,
    promisedOn: today,
    dueOn: null,
  });
  const save = useTell(recordCommitment, {
    touches: COMMITMENT_TOUCHED,
    onDone: () => {
      toast(t('recorded'));
      onClose();
    },
  });
  const form = filled(draft);
  return (
    <Drawer open title={t('record')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={FIELDS}
        onSubmit={() => form && save.tell({ params: { id: project.id }, body: form })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!form}>
              {t('record')}
            </Button>
          </>
        }
      >
        <CommitmentFields draft={draft} onChange={(some) => setDraft((before) => ({ ...before, ...some }))} />
      </Form>
    </Drawer>
  );
};
