import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listSentInformation } from '../contract.ts';
import { STATUS_TONE } from './tones.ts';
import { words } from './words.ts';

/** What somebody sent in themselves, and what became of it: all that people from outside see. */
export const Page = () => {
  const t = useWords(words);
  const pages = usePages(listSentInformation, { query: {} });
  const items = (pages.items ?? []).map((one) => ({
    id: one.id,
    when: sayInstant(one.receivedAt),
    title: `${one.title} · ${t(`status_${one.status}`)}`,
    tone: STATUS_TONE[one.status],
    body: (
      <>
        {one.body && <p className="k-prose">{one.body}</p>}
        {one.outcome && <p>{t('sentOutcome', { outcome: one.outcome })}</p>}
      </>
    ),
  }));
  return (
    <Frame
      title={t('sentByMe')}
      note={t('sentNote')}
      actions={
        <Button kind="main" icon="plus" to="/information/new">
          {t('send')}
        </Button>
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      {pages.loading && <Loading lines={6} />}
      {pages.items && items.length === 0 && (
        <Empty icon="upload" title={t('sentNone')} hint={t('sentNoneHint')} />
      )}
      {items.length > 0 && (
        <Card>
          <Timeline label={t('sentByMe')} items={items} />
          {pages.more.has && (
            <Button small icon="down" busy={pages.more.busy} onPress={pages.more.load}>
              {t('more')}
            </Button>
          )}
        </Card>
      )}
    </Frame>
  );
};
