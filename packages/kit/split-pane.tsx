import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './split-pane.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface SplitPaneProps {
  list: ReactNode;
  /** The chosen record; null shows `nothing` beside the list, and only the list on a phone. */
  detail: ReactNode | null;
  nothing?: ReactNode;
  onBack: () => void;
  label: string;
}

/** A list and one of its records side by side; on a phone one or the other. */
export const SplitPane = ({ list, detail, nothing, onBack, label }: SplitPaneProps) => {
  const t = useWords(kitWords);
  return (
    <div className={detail ? 'k-split has-detail' : 'k-split'}>
      <div className="k-split-list">{list}</div>
      <section className="k-split-detail" aria-label={label}>
        {detail && (
          <div className="k-split-back">
            <Button kind="quiet" small icon="left" onPress={onBack}>
              {t('back')}
            </Button>
          </div>
        )}
        {detail ?? nothing}
      </section>
    </div>
  );
};
