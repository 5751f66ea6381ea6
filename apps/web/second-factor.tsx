import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { ProblemNote } from '../../packages/kit/problem-note.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useTell } from '../../packages/kit/use-tell.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { beginSecondFactor, getSession } from '../../platform/auth/contract.ts';
import { GiveCode } from './give-code.tsx';
import './web.css';
import { words } from './words.ts';

/** Enrols an authenticator: secret, first code, recovery codes. */
export const SecondFactor = () => {
  const t = useWords(words);
  const cache = useQueryClient();
  const { secondFactor } = useSession();
  const [secret, setSecret] = useState<{ secret: string; url: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useTell(beginSecondFactor, { onDone: setSecret });
  if (codes)
    return (
      <div className="k-stack">
        <p>{t('recoveryHint')}</p>
        <ul className="w-codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Button kind="main" onPress={() => void cache.invalidateQueries({ queryKey: [getSession.name] })}>
          {t('recoveryKept')}
        </Button>
      </div>
    );
  if (secret)
    return (
      <div className="k-stack">
        <p>{t('secretHint')}</p>
        <code className="w-secret">{secret.secret}</code>
        <a href={secret.url}>{t('secretOpen')}</a>
        <GiveCode onCodes={setCodes} />
      </div>
    );
  return (
    <div className="k-stack">
      <p>{t(secondFactor.enrolled ? 'factorOn' : 'factorOff')}</p>
      {begin.problem && <ProblemNote problem={begin.problem} />}
      {!secondFactor.enrolled && (
        <Button busy={begin.busy} icon="shield" onPress={() => begin.tell({})}>
          {t('factorBegin')}
        </Button>
      )}
    </div>
  );
};
