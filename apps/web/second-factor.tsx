import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { ProblemNote } from '../../packages/kit/problem-note.tsx';
import { QrCode } from '../../packages/kit/qr-code.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useTell } from '../../packages/kit/use-tell.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { beginSecondFactor, getSession } from '../../platform/auth/contract.ts';
import { GiveCode } from './give-code.tsx';
import { GiveUpFactor } from './give-up-factor.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import './web.css';
import { words } from './words.ts';

interface Secret {
  secret: string;
  url: string;
}

const Enrol = ({ secret, onCodes }: { secret: Secret; onCodes: (codes: readonly string[]) => void }) => {
  const t = useWords(words);
  return (
    <div className="k-stack">
      <p>{t('secretHint')}</p>
      <div className="w-secret-line">
        <QrCode text={secret.url} label={t('secretPicture')} />
        <div className="k-stack">
          <span className="k-hint">{t('secretTyped')}</span>
          <code className="w-secret">{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <a href={secret.url}>{t('secretOpen')}</a>
        </div>
      </div>
      <GiveCode onCodes={onCodes} />
    </div>
  );
};

/** Enrols an authenticator: picture or secret, first code, recovery codes; gives it up again. */
export const SecondFactor = () => {
  const t = useWords(words);
  const cache = useQueryClient();
  const { secondFactor } = useSession();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useTell(beginSecondFactor, { onDone: setSecret });
  const finish = (): void => {
    setSecret(null);
    setCodes(null);
    void cache.invalidateQueries({ queryKey: [getSession.name] });
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={finish} />;
  if (secondFactor.enrolled) return <GiveUpFactor required={secondFactor.required} />;
  if (secret) return <Enrol secret={secret} onCodes={setCodes} />;
  return (
    <div className="k-stack">
      <p>{t('factorOff')}</p>
      {begin.problem && <ProblemNote problem={begin.problem} />}
      <div>
        <Button busy={begin.busy} icon="shield" onPress={() => begin.tell({})}>
          {t('factorBegin')}
        </Button>
      </div>
    </div>
  );
};
