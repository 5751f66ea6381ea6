import type { ReactNode } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { Empty } from '../../packages/kit/empty.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { words } from './words.ts';

/** The page, or a plain no: the server refuses anyway, this only says so before anything is asked. */
export const Needs = ({ what, children }: { what: string; children: ReactNode }) => {
  const t = useWords(words);
  if (useSession().can[what]) return children;
  return (
    <Empty icon="lock" title={t('forbidden')} hint={t('forbiddenHint')}>
      <Button to="/">{t('goHome')}</Button>
    </Empty>
  );
};
