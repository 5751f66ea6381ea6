import { useState } from 'react';
import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { changeLightRule, createLightRule, type ListedLightRule } from '../contract.ts';
import { draftOf, EMPTY_DRAFT, filled } from './rule-draft.ts';
import { RULE_FIELDS, RuleFields } from './rule-fields.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

const TOUCHED = ['listLightRules', ...TOUCHES];

interface RuleFormProps {
  /** The last version, of which this makes the next; null makes a rule. */
  of: ListedLightRule | null;
  onClose: () => void;
}

const CODE = /^[a-z][a-z0-9-]{1,39}$/;

/** A new rule, or the next version of one: from a day on, with the reason. */
export const RuleForm = ({ of, onClose }: RuleFormProps) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const tomorrow = addDays(today, 1);
  const earliest = of && of.from >= tomorrow ? addDays(of.from, 1) : of ? tomorrow : today;
  const [draft, setDraft] = useState(of ? draftOf(of) : EMPTY_DRAFT);
  const [code, setCode] = useState('');
  const [from, setFrom] = useState<Day | null>(earliest);
  const [reason, setReason] = useState('');
  const done = (said: string) => () => {
    toast(said);
    onClose();
  };
  const add = useTell(createLightRule, { touches: TOUCHED, onDone: done(t('added')) });
  const change = useTell(changeLightRule, {
    touches: TOUCHED,
    onDone: done(t('changed', { day: from ?? '' })),
  });
  const form = filled(draft);
  const ready = form !== null && from !== null && reason.trim() !== '' && (of !== null || CODE.test(code));
  const submit = (): void => {
    if (!form || from === null) return;
    const body = { ...form, from, reason: reason.trim() };
    if (of) change.tell({ params: { key: of.key }, body }, { ifMatch: of.version });
    else add.tell({ body: { ...body, key: code } });
  };
  return (
    <Form
      problem={(of ? change : add).problem}
      fields={RULE_FIELDS}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={add.busy || change.busy} disabled={!ready}>
            {t(of ? 'change' : 'add')}
          </Button>
        </>
      }
    >
      <RuleFields draft={draft} onChange={(some) => setDraft((before) => ({ ...before, ...some }))} />
      <FormGrid>
        {!of && (
          <TextField
            required
            label={t('code')}
            name="key"
            hint={t('codeHint')}
            maxLength={40}
            value={code}
            onChange={setCode}
          />
        )}
        <DayField
          required
          label={t('from')}
          name="from"
          {...(of && { hint: t('fromHint') })}
          from={earliest}
          value={from}
          onChange={setFrom}
        />
      </FormGrid>
      <TextField
        required
        label={t('reason')}
        name="reason"
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
};
