import { useState } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { Form } from '../../packages/kit/form.tsx';
import { TextField } from '../../packages/kit/text-field.tsx';
import { useTell } from '../../packages/kit/use-tell.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { confirmSecondFactor, getSession } from '../../platform/auth/contract.ts';
import { words } from './words.ts';

interface GiveCodeProps {
  /** The recovery codes of a newly enrolled authenticator: shown once. */
  onCodes?: (codes: readonly string[]) => void;
}

export const GiveCode = ({ onCodes }: GiveCodeProps) => {
  const t = useWords(words);
  const [code, setCode] = useState('');
  const confirm = useTell(confirmSecondFactor, {
    touches: onCodes ? [] : [getSession.name],
    onDone: (reply) => onCodes?.(reply.recoveryCodes),
  });
  return (
    <Form
      problem={confirm.problem}
      fields={['code']}
      onSubmit={() => confirm.tell({ body: { code } })}
      footer={
        <Button kind="main" submit busy={confirm.busy} disabled={code.trim().length < 6}>
          {t('confirmCode')}
        </Button>
      }
    >
      <TextField
        label={t('code')}
        name="code"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        required
      />
    </Form>
  );
};
