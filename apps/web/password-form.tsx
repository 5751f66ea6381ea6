import { useState } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { Form } from '../../packages/kit/form.tsx';
import { TextField } from '../../packages/kit/text-field.tsx';
import { useToast } from '../../packages/kit/toast.tsx';
import { useTell } from '../../packages/kit/use-tell.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { changePassword, getSession } from '../../platform/auth/contract.ts';
import { words } from './words.ts';

export const PasswordForm = () => {
  const t = useWords(words);
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useTell(changePassword, {
    touches: [getSession.name],
    onDone: () => {
      setCurrent('');
      setNext('');
      setAgain('');
      toast(t('passwordChanged'));
    },
  });
  const differs = again !== '' && again !== next;
  return (
    <Form
      problem={change.problem}
      fields={['current', 'next']}
      onSubmit={() => change.tell({ body: { current, next } })}
      footer={
        <Button kind="main" submit busy={change.busy} disabled={!current || !next || again !== next}>
          {t('changePassword')}
        </Button>
      }
    >
      <TextField
        label={t('passwordNow')}
        name="current"
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        required
      />
      <TextField
        label={t('passwordNext')}
        hint={t('passwordHint')}
        name="next"
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        required
      />
      <TextField
        label={t('passwordAgain')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={differs ? t('passwordDiffers') : undefined}
        required
      />
    </Form>
  );
};
