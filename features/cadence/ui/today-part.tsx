import type { ReactNode } from 'react';
import { Card } from '../../../packages/kit/card.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import './cadence.css';
import { words } from './words.ts';

interface TodayPartProps {
  title: string;
  tone?: 'red';
  count: { atLeast: number; more: boolean };
  shown: number;
  /** Said when there is nothing. */
  none: string;
  children: ReactNode;
}

/** A part of the day's list, with its count; what does not fit is counted and not hidden. */
export const TodayPart = ({ title, tone, count, shown, none, children }: TodayPartProps) => {
  const t = useWords(words);
  const said = `${count.atLeast}${count.more ? '+' : ''}`;
  return (
    <Card
      title={title}
      flush
      actions={
        <span className={tone && count.atLeast > 0 ? `cad-count is-${tone}` : 'cad-count'}>{said}</span>
      }
    >
      {shown === 0 ? (
        <p className="cad-none">{none}</p>
      ) : (
        <ul className="cad-rows" aria-label={title}>
          {children}
        </ul>
      )}
      {count.atLeast > shown && <p className="cad-none">{t('more', { shown, count: said })}</p>}
    </Card>
  );
};
