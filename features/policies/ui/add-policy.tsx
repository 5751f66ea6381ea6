import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { createPolicy, LEVELS, type PolicyForm } from '../contract.ts';
import { words } from './words.ts';

type PolicyDraft = Omit<PolicyForm, 'from'> & { from: Day | null };

const TEXTS = [
  ['docNo', 60],
  ['source', 300],
] as const;

/** A new policy card; its clauses follow on its page. */
export const AddPolicy = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState<PolicyDraft>({
    title: '',
    docNo: '',
    issuer: '',
    level: 'zone',
    issuedOn: null,
    from: useToday(),
    to: null,
    source: '',
    note: '',
  });
  const change = (some: Partial<PolicyDraft>): void => setDraft((before) => ({ ...before, ...some }));
  const add = useTell(createPolicy, {
    touches: ['listPolicies'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const { from } = draft;
  const isWhole = from !== null && draft.title.trim() !== '' && draft.issuer.trim() !== '';
  return (
    <Drawer open title={t('addPolicy')} onClose={onClose}>
      <Form
        problem={add.problem}
        fields={['title', 'issuer', 'to']}
        onSubmit={() => from && add.tell({ body: { ...draft, from } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={add.busy} disabled={!isWhole}>
              {t('save')}
            </Button>
          </>
        }
      >
        <TextField
          required
          label={t('title')}
          name="title"
          maxLength={200}
          value={draft.title}
          onChange={(title) => change({ title })}
        />
        <FormGrid>
          <TextField
            required
            label={t('issuer')}
            name="issuer"
            maxLength={100}
            value={draft.issuer}
            onChange={(issuer) => change({ issuer })}
          />
          <ChoiceField
            label={t('level')}
            value={draft.level}
            choices={LEVELS.map((one) => ({ value: one, label: t(`level_${one}`) }))}
            onChange={(level) => level && change({ level })}
          />
          {TEXTS.map(([key, most]) => (
            <TextField
              key={key}
              label={t(key)}
              maxLength={most}
              value={draft[key]}
              onChange={(text) => change({ [key]: text })}
            />
          ))}
          <DayField
            label={t('issuedOn')}
            value={draft.issuedOn}
            onChange={(issuedOn) => change({ issuedOn })}
          />
          <DayField required label={t('from')} value={from} onChange={(day) => change({ from: day })} />
          <DayField label={t('to')} name="to" value={draft.to} onChange={(to) => change({ to })} />
        </FormGrid>
      </Form>
    </Drawer>
  );
};
