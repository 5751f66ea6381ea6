import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listNotices, readAllNotices, readNotice } from '../../../platform/notify/contract.ts';
import { NoticeLine } from '../notice-line.tsx';
import { words } from '../words.ts';

/** What was said to me, unread first. */
export const Page = () => {
  const t = useWords(words);
  const notices = usePages(listNotices, { query: {} });
  const touches = [listNotices.name];
  const read = useTell(readNotice, { touches });
  const readAll = useTell(readAllNotices, { touches });
  const waiting = notices.items?.some((one) => one.readAt === null) ?? false;
  const problem = notices.problem ?? read.problem ?? readAll.problem;
  return (
    <Frame
      title={t('inbox')}
      actions={
        waiting && (
          <Button icon="check" busy={readAll.busy} onPress={() => readAll.tell({})}>
            {t('readAll')}
          </Button>
        )
      }
    >
      {problem && <ProblemNote problem={problem} onAgain={notices.again} />}
      <Card flush>
        {notices.loading && <Loading />}
        {notices.items?.length === 0 && (
          <Empty icon="bell" title={t('noticesNone')} hint={t('noticesHint')} />
        )}
        <ul>
          {notices.items?.map((one) => (
            <NoticeLine
              key={one.id}
              notice={one}
              onRead={() => read.tell({ params: { noticeId: one.id } })}
            />
          ))}
        </ul>
      </Card>
      {notices.more.has && (
        <Button busy={notices.more.busy} onPress={notices.more.load}>
          {t('olderNotices')}
        </Button>
      )}
    </Frame>
  );
};
