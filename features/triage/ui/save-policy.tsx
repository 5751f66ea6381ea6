import { type ReactNode, useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { changeGradingPolicy, getGradingPolicy, type Policy, type PolicyForm } from '../contract.ts';
import { words } from './words.ts';

interface SavePolicyProps {
  policy: Policy;
  /** The next version; null while something is missing. */
  next: PolicyForm | null;
  /** Stands left of the buttons: what takes something away. */
  aside?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The form around a grade or a rule: saved, it is a new version with its reason. */
export const SavePolicy = ({ policy, next, aside, onClose, children }: SavePolicyProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const save = useTell(changeGradingPolicy, {
    touches: [getGradingPolicy.name],
    onDone: ({ version }) => {
      toast(t('ruleSaved', { version }));
      onClose();
    },
  });
  const said = reason.trim();
  return (
    <Form
      problem={save.problem}
      fields={['reason', 'rules', 'grades']}
      onSubmit={() => next && save.tell({ body: { ...next, reason: said } }, { ifMatch: policy.version })}
      footer={
        <>
          {aside}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={save.busy} disabled={next === null || said === ''}>
            {t('save')}
          </Button>
        </>
      }
    >
      {children}
      <TextField
        required
        label={t('changeReason')}
        name="reason"
        hint={t('changeHint')}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
};

/** What of a version is carried over into the next. */
export const formOf = ({ grades, rules, otherwise, source }: Policy): PolicyForm => ({
  grades,
  rules,
  otherwise,
  source,
});
