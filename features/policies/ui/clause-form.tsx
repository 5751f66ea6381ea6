import { useState } from 'react';
import { addDays } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { addClause, changeClause, type ShownClause } from '../contract.ts';
import { filledBenefit } from './benefit-draft.ts';
import { BenefitFields } from './benefit-fields.tsx';
import { type ClauseDraft, clauseDraft, filledClause } from './clause-draft.ts';
import { filled } from './condition-draft.ts';
import { Findings } from './findings.tsx';
import { GroupFields } from './group-fields.tsx';
import { TryIt } from './try-it.tsx';
import { words } from './words.ts';

const TEXTS = [
  ['proof', 500],
  ['contact', 100],
  ['legalBasis', 200],
] as const;

interface ClauseFormProps {
  policyId: string;
  /** Its last version; null for a new clause. */
  of: ShownClause | null;
  onClose: () => void;
}

/** A clause is added, or changed by a new version from a day on. */
export const ClauseEditor = ({ policyId, of, onClose }: ClauseFormProps) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const [draft, setDraft] = useState(() => clauseDraft(of, of ? addDays(today, 1) : today));
  const change = (some: Partial<ClauseDraft>): void => setDraft((before) => ({ ...before, ...some }));
  const telling = {
    touches: ['getPolicy', 'listPolicies', 'getFirmPolicies', 'listPolicyClauseFirms'],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  };
  const [add, alter] = [useTell(addClause, telling), useTell(changeClause, telling)];
  const whole = filledClause(draft);
  const shown = { conditions: filled(draft.conditions), benefit: filledBenefit(draft.benefit) };
  const submit = (): void => {
    if (!whole) return;
    const { number: _, ...rest } = whole;
    if (of) alter.tell({ params: { clauseId: of.id }, body: rest }, { ifMatch: of.version });
    else add.tell({ params: { policyId }, body: whole });
  };
  return (
    <Form
      problem={add.problem ?? alter.problem}
      fields={['number', 'from', 'to', 'reason']}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={add.busy || alter.busy} disabled={!whole}>
            {t('save')}
          </Button>
        </>
      }
    >
      <FormGrid>
        {!of && (
          <TextField
            required
            label={t('number')}
            name="number"
            maxLength={20}
            value={draft.number}
            onChange={(number) => change({ number })}
          />
        )}
        <TextField
          required
          label={t('nameZh')}
          maxLength={80}
          value={draft.nameZh}
          onChange={(nameZh) => change({ nameZh })}
        />
        <TextField
          required
          label={t('nameEn')}
          maxLength={160}
          value={draft.nameEn}
          onChange={(nameEn) => change({ nameEn })}
        />
      </FormGrid>
      <h3>{t('conditions')}</h3>
      <GroupFields of={draft.conditions} depth={0} onChange={(conditions) => change({ conditions })} />
      <h3>{t('benefit')}</h3>
      <BenefitFields
        draft={draft.benefit}
        onChange={(some) => change({ benefit: { ...draft.benefit, ...some } })}
      />
      <Findings {...shown} />
      <TryIt {...shown} />
      <FormGrid>
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
          label={t('deadline')}
          value={draft.deadline}
          onChange={(deadline) => change({ deadline })}
        />
        <DayField
          required
          label={t('from')}
          name="from"
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <DayField label={t('to')} name="to" value={draft.to} onChange={(to) => change({ to })} />
        <TextField
          required
          label={t('reason')}
          name="reason"
          maxLength={300}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      </FormGrid>
    </Form>
  );
};
