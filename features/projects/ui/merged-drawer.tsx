import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type getDuplicatesOf, listStages } from '../contract.ts';
import { getProjectTimeline } from '../terms-contract.ts';
import { words } from './duplicate-words.ts';
import { ProjectHistory } from './project-history.tsx';

export type Merged = ReplyOf<typeof getDuplicatesOf>['merged'][number];

/** PRJ-44 A project that became part of another: its stages and whatever happened to it, as they were. */
export const MergedDrawer = ({ of, onClose }: { of: Merged; onClose: () => void }) => {
  const t = useWords(words);
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const pages = usePages(getProjectTimeline, { params: { id: of.id }, query: { limit: 30 } });
  return (
    <Drawer open wide title={t('wayOf', { name: of.name })} onClose={onClose}>
      <div className="k-stack">
        <ProjectHistory history={of.history} stages={stages} />
        <Card title={t('timeline')}>
          <Asked of={{ ...pages, reply: pages.items }}>
            {(items) => (
              <Timeline
                label={t('timeline')}
                items={items.map((event) => ({
                  id: event.id,
                  when: sayInstant(event.at),
                  by: event.byName,
                  title: event.text,
                  body: event.detail && <p className="k-prose">{event.detail}</p>,
                }))}
              />
            )}
          </Asked>
          {pages.more.has && (
            <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
              {t('more')}
            </Button>
          )}
        </Card>
      </div>
    </Drawer>
  );
};
