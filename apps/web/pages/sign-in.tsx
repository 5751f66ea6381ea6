import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { LANGUAGES } from '../../../packages/kernel/words.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { language, useLanguage } from '../../../packages/kit/language.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { signIn } from '../../../platform/auth/contract.ts';
import { Mark } from '../mark.tsx';
import { SignInNames } from '../sign-in-names.tsx';
import { SingleSignOn } from '../single-sign-on.tsx';
import '../web.css';
import { words } from '../words.ts';

/** Only a path of our own: `//elsewhere` and `https:` lead home. */
const destination = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

export const Page = () => {
  const t = useWords(words);
  const go = useNavigate();
  const cache = useQueryClient();
  const now = useLanguage();
  const [params] = useSearchParams();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const enter = useTell(signIn, {
    onDone: () => {
      cache.clear();
      void go(destination(params.get('to')), { replace: true });
    },
  });
  const gate = useRef<HTMLDivElement>(null);
  const choose = (name: string): void => {
    setLogin(name);
    enter.forget();
    gate.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
  };
  const wantsCode = code !== '' || enter.problem?.rule === 'IDN-5';
  useEffect(() => {
    document.title = `${t('signIn')} · Sortie`;
  }, [t]);
  return (
    <main className="w-gate">
      <div className="w-gate-side">
        <span className="w-gate-name">
          <Mark size={28} />
          Sortie {t('product')}
        </span>
        <p>{t('claim')}</p>
        <span />
      </div>
      <div className="w-gate-form" ref={gate}>
        <h1>{t('signIn')}</h1>
        {destination(params.get('to')) !== '/' && <p className="k-muted">{t('signedOut')}</p>}
        <SignInNames chosen={login} onChoose={choose} />
        <Form
          problem={enter.problem}
          fields={wantsCode ? ['code'] : []}
          onSubmit={() => enter.tell({ body: { login, password, ...(code && { code }) } })}
        >
          <TextField
            label={t('login')}
            name="login"
            value={login}
            onChange={setLogin}
            autoComplete="username"
            required
          />
          <TextField
            label={t('password')}
            name="password"
            value={password}
            onChange={setPassword}
            type="password"
            autoComplete="current-password"
            required
          />
          {wantsCode && (
            <TextField
              label={t('code')}
              name="code"
              autoFocus
              hint={t('codeHint')}
              value={code}
              onChange={setCode}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={40}
            />
          )}
          <Button kind="main" submit wide busy={enter.busy} disabled={!login || !password}>
            {t('signIn')}
          </Button>
        </Form>
        <SingleSignOn returnTo={destination(params.get('to'))} />
        <div className="w-gate-foot">
          {LANGUAGES.map((one) => (
            <Button key={one} kind="quiet" small pressed={one === now} onPress={() => language.keep(one)}>
              {one === 'en' ? 'English' : '中文'}
            </Button>
          ))}
        </div>
      </div>
    </main>
  );
};
