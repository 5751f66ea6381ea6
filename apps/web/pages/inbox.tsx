import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { words } from '../words.ts';

export const Page = () => {
  const t = useWords(words);
  return (
    <Frame title={t('inbox')}>
      <Empty icon="bell" title={t('noticesNone')} hint={t('noticesHint')} />
    </Frame>
  );
};
