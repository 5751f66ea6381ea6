import { Button } from '../../packages/kit/button.tsx';
import { Empty } from '../../packages/kit/empty.tsx';
import { Page } from '../../packages/kit/page.tsx';
import { useWords } from '../../packages/kit/use-words.ts';
import { words } from './words.ts';

export const NotFound = () => {
  const t = useWords(words);
  return (
    <Page title={t('notFound')}>
      <Empty icon="search" title={t('notFoundHint')}>
        <Button to="/">{t('goHome')}</Button>
      </Empty>
    </Page>
  );
};
