import { Button } from '../../packages/kit/button.tsx';
import { saveText } from '../../packages/kit/save-text.ts';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import './web.css';
import { words } from './words.ts';

/** Shown once: to be kept as a file or on paper before going on. */
export const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => {
  const t = useWords(words);
  const { account } = useSession();
  const text = [`Sortie · ${account.login}`, t('recoveryHint'), '', ...codes, ''].join('\n');
  return (
    <div className="k-stack w-print">
      <p>{t('recoveryHint')}</p>
      <ul className="w-codes" aria-label={t('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="k-line">
        <Button icon="download" onPress={() => saveText(`sortie-${account.login}.txt`, text)}>
          {t('recoverySave')}
        </Button>
        <Button icon="file" onPress={() => window.print()}>
          {t('recoveryPrint')}
        </Button>
        <span className="w-push" />
        <Button kind="main" onPress={onKept}>
          {t('recoveryKept')}
        </Button>
      </div>
    </div>
  );
};
