import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import './toast.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface Said {
  id: number;
  text: string;
  tone: 'green' | 'red' | 'grey';
  undo?: { label: string; act: () => void };
}
type Tell = (text: string, how?: { tone?: Said['tone']; undo?: Said['undo'] }) => void;

const Context = createContext<Tell>(() => {});
const STAYS = 5000;

/** `const toast = useToast(); toast('已保存')`. For what went well; a refusal belongs in a ProblemNote. */
export const useToast = (): Tell => use(Context);

export const ToastHost = ({ children }: { children: ReactNode }) => {
  const t = useWords(kitWords);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const next = useRef(0);
  const drop = useCallback((id: number) => setSaid((all) => all.filter((one) => one.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, how = {}) => {
      const id = next.current++;
      setSaid((all) => [
        ...all.slice(-2),
        { id, text, tone: how.tone ?? 'green', ...(how.undo && { undo: how.undo }) },
      ]);
      setTimeout(() => drop(id), STAYS);
    },
    [drop],
  );
  useEffect(() => {
    // Re-entering the top layer puts it above a dialog opened meanwhile.
    box.current?.hidePopover?.();
    if (said.length > 0) box.current?.showPopover?.();
  }, [said]);
  return (
    <Context value={tell}>
      {children}
      <div ref={box} className="k-toasts" popover="manual" role="status" aria-live="polite">
        {said.map((one) => (
          <div key={one.id} className="k-toast">
            <span className={`k-toast-mark is-${one.tone}`}>
              <Icon name={one.tone === 'green' ? 'check' : one.tone === 'red' ? 'alert' : 'info'} />
            </span>
            <span>{one.text}</span>
            {one.undo && (
              <button type="button" className="k-toast-undo" onClick={one.undo.act}>
                {one.undo.label}
              </button>
            )}
            <IconButton icon="close" small label={t('close')} onPress={() => drop(one.id)} />
          </div>
        ))}
      </div>
    </Context>
  );
};
