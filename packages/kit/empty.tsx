import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './states.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface EmptyProps {
  title?: string;
  hint?: string;
  icon?: IconName;
  /** The one thing to do next. */
  children?: ReactNode;
}

/** Nothing to show: says what would stand here and what to do about it. */
export const Empty = ({ title, hint, icon = 'inbox', children }: EmptyProps) => {
  const t = useWords(kitWords);
  return (
    <div className="k-empty">
      <Icon name={icon} size={28} />
      <strong>{title ?? t('nothing')}</strong>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
};
