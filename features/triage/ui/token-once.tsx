import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { receiveInformation, receiveMail, type Source } from '../contract.ts';
import './triage.css';
import { words } from './words.ts';

export interface Handed {
  name: string;
  kind: Source['kind'];
  token: string;
}

const PATH = { webhook: receiveInformation.path, mail: receiveMail.path } as const;

/** A token, shown once with where it is used: closing forgets it. */
export const TokenOnce = ({ handed, onClose }: { handed: Handed; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(handed.token);
    toast(t('copied'));
  };
  return (
    <Dialog
      open
      wide
      title={t('tokenTitle', { name: handed.name })}
      onClose={onClose}
      footer={
        <>
          {navigator.clipboard !== undefined && (
            <Button icon="file" onPress={() => void copy()}>
              {t('copy')}
            </Button>
          )}
          <Button kind="main" onPress={onClose}>
            {t('tokenDone')}
          </Button>
        </>
      }
    >
      <div className="k-stack">
        <p>{t('tokenHint')}</p>
        <code className="tri-token">{handed.token}</code>
        <p>{t('tokenUse')}</p>
        <code className="tri-token">
          POST {window.location.origin}/api/v1{PATH[handed.kind]}
          <br />
          Authorization: Bearer …
        </code>
      </div>
    </Dialog>
  );
};
