import { useState } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { Form } from '../../packages/kit/form.tsx';
import { StatusTag } from '../../packages/kit/status-tag.tsx';
import { TextField } from '../../packages/kit/text-field.tsx';
import { useToast } from '../../packages/kit/toast.tsx';
import { useTell } from '../../packages/kit/use-tell.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { getSession, removeSecondFactor } from '../../platform/auth/contract.ts';
import { words } from './words.ts';

/** The second factor is on; a last code turns it off, to change the phone it lives on. */
export const GiveUpFactor = ({ required }: { required: boolean }) => {
  const t = useWords(words);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState('');
  const remove = useTell(removeSecondFactor, {
    touches: [getSession.name],
    onDone: () => toast(t('factorRemoved')),
  });
  return (
    <div className="k-stack">
      <StatusTag tone="green">{t('factorOn')}</StatusTag>
      {!asking && (
        <div>
          <Button onPress={() => setAsking(true)}>{t('factorEnd')}</Button>
        </div>
      )}
      {asking && (
        <Form
          problem={remove.problem}
          fields={['code']}
          onSubmit={() => remove.tell({ body: { code } })}
          footer={
            <>
              <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
              <Button kind="danger" submit busy={remove.busy} disabled={code.trim().length < 6}>
                {t('factorEnd')}
              </Button>
            </>
          }
        >
          <TextField
            label={t('code')}
            name="code"
            hint={required ? t('factorRequired') : t('codeOrRecovery')}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            autoFocus
            required
          />
        </Form>
      )}
    </div>
  );
};
