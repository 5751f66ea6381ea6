import type { ReactNode } from 'react';
import { Button } from '../../packages/kit/button.tsx';
import { Empty } from '../../packages/kit/empty.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { Page } from '../../packages/kit/page.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { whoMay } from './who-may.ts';
import { words } from './words.ts';

/** The page, or a plain no and who may: the server refuses anyway, this only says so before anything is asked. */
export const Needs = ({ what, children }: { what: string; children: ReactNode }) => {
  const t = useWords(words);
  const language = useLanguage();
  if (useSession().can[what]) return children;
  const sentence = whoMay(what)?.[language];
  return (
    <Page title={t('forbidden')}>
      <Empty icon="lock" title={sentence ?? t('forbidden')} hint={t('forbiddenHint')}>
        <Button to="/">{t('goHome')}</Button>
      </Empty>
    </Page>
  );
};
