import { Button } from '../../../packages/kit/button.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import '../web.css';
import { words } from './words.ts';

export interface Handed {
  login: string;
  password: string;
}

/** The one-time password, shown once: closing forgets it. */
export const HandedOnce = ({ handed, onClose }: { handed: Handed | null; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(handed?.password ?? '');
    toast(t('copied'));
  };
  return (
    <Dialog
      open={handed !== null}
      title={`${t('oncePassword')} · ${handed?.login ?? ''}`}
      onClose={onClose}
      footer={
        <Button kind="main" onPress={onClose}>
          {t('handedOver')}
        </Button>
      }
    >
      <div className="k-stack">
        <p>{t('onceHint')}</p>
        <div className="k-line">
          <code className="w-secret">{handed?.password}</code>
          {navigator.clipboard !== undefined && (
            <Button small icon="file" onPress={() => void copy()}>
              {t('copy')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
};
